import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { DemoBadge, StatusBadge } from '../shared/ui';
import { recommendationMessages } from './messages';
import type { ShownRecommendation } from './recommendation-queries';
import { RecommendationSteps } from './recommendation-steps';
import classes from './recommendations.module.css';
import { RestsOn } from './rests-on';
import { today } from '../shared/today';

const TONES = { DRAFT: 'neutral', PROPOSED: 'warning', APPROVED: 'good', WITHDRAWN: 'neutral' } as const;

/** One recommendation: what to do, what it rests on, and where it stands. Mails link to it by its id. */
export function RecommendationEntry({ recommendation }: { recommendation: ShownRecommendation }) {
  const { id, title, text } = recommendation;
  const article = useRef<HTMLElement>(null);
  const isLinked = useLocation().hash === `#${id}`;
  useEffect(() => {
    if (!isLinked) return;
    article.current?.focus({ preventScroll: true });
    article.current?.scrollIntoView({ block: 'start' });
  }, [isLinked]);
  return (
    <article ref={article} id={id} className={classes.entry} aria-labelledby={`titel-${id}`} tabIndex={-1}>
      <h3 id={`titel-${id}`} lang="da">
        <Link to={`#${id}`}>{title}</Link>
      </h3>
      <Standing recommendation={recommendation} />
      {text !== '' && (
        <p className={classes.text} lang="da">
          {text}
        </p>
      )}
      <RestsOn recommendation={recommendation} />
      <RecommendationSteps recommendation={recommendation} />
    </article>
  );
}

/** State, days and why it came back. */
function Standing({ recommendation }: { recommendation: ShownRecommendation }) {
  const t = useMessages(recommendationMessages);
  const format = useFormat();
  const { state, reason, approvedAt, isDemonstration } = recommendation;
  const isApproved = state === 'APPROVED' && approvedAt !== null;
  const standing = isApproved ? t.approvedOn(format.date(approvedAt)) : t.states[state];
  return (
    <>
      <p className={classes.facts}>
        <StatusBadge tone={TONES[state]}>{standing}</StatusBadge>
        <Days recommendation={recommendation} />
        {isDemonstration && <DemoBadge />}
      </p>
      {reason !== '' && state !== 'APPROVED' && (
        <p className={classes.remark} lang="da">
          {(state === 'WITHDRAWN' ? t.withdrawnBecause : t.returnedBecause)(reason)}
        </p>
      )}
    </>
  );
}

function Days({ recommendation: { state, proposedAt, reviewOn } }: { recommendation: ShownRecommendation }) {
  const t = useMessages(recommendationMessages);
  const format = useFormat();
  const isPassed = reviewOn !== null && reviewOn < today();
  return (
    <>
      {state === 'PROPOSED' && proposedAt !== null && <span>{t.proposedOn(format.date(proposedAt))}</span>}
      {reviewOn !== null && (
        <span data-late={isPassed}>{(isPassed ? t.reviewPassed : t.reviewOn)(format.date(reviewOn))}</span>
      )}
    </>
  );
}
