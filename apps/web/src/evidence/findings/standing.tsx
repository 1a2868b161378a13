import type { Problem } from '@samspil/domain/shared';
import { IconArrowRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { useProblemText } from '../../shared/problems';
import type { DeskFinding } from './finding-fragments';
import { fieldOfPath } from './finding-input';
import { placesOf } from './finding-links';
import type { CodedSource } from './finding-queries';
import classes from './findings.module.css';
import { focusField } from './form-context';
import { codingMessages } from './messages';
import { useCodingNetwork } from './use-coding-network';

const STANDING_ID = 'fund-stade';

/** Who publishes or withdraws is led to what it came to: the button that was pressed is no longer there. */
export function useFocusAfterStep(state: DeskFinding['state']): void {
  const last = useRef(state);
  useEffect(() => {
    if (last.current === state) return;
    last.current = state;
    document.getElementById(STANDING_ID)?.focus({ preventScroll: true });
  }, [state]);
}

/** What a draft still needs, each with the way to it; where a published one shows. */
export function Standing(props: StandingProps) {
  return (
    <div id={STANDING_ID} tabIndex={-1}>
      <Stands {...props} />
    </div>
  );
}

function Stands({ finding, source, missing }: StandingProps) {
  const t = useMessages(codingMessages);
  if (finding?.state === 'WITHDRAWN') {
    return (
      <div className={classes.notice}>
        <p>{t.withdrawnBecause(finding.withdrawnReason ?? '')}</p>
      </div>
    );
  }
  if (finding?.state === 'PUBLISHED' && finding.isPublic) return <PublishedPlaces finding={finding} />;
  return <Missing finding={finding} source={source} missing={missing} />;
}

interface StandingProps {
  finding: DeskFinding | null;
  source: CodedSource;
  missing: readonly Problem[];
}

function PublishedPlaces({ finding }: { finding: DeskFinding }) {
  const t = useMessages(codingMessages);
  const { answer, map } = placesOf(finding.content);
  return (
    <section className={classes.notice} data-tone="good">
      <h2>{t.publishedTitle}</h2>
      <ul className={classes.places}>
        {[
          { to: answer, label: t.seeAnswer },
          { to: map, label: t.seeMap },
          { to: `/viden/${finding.sourceSlug}#fund-${finding.id}`, label: t.seeOnSource },
        ].map(({ to, label }) => (
          <li key={label}>
            <Link to={to}>
              {label} <IconArrowRight size={16} aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Missing({ finding, source, missing }: StandingProps) {
  const t = useMessages(codingMessages);
  const textOf = useProblemText();
  const { linkTo } = useCodingNetwork();
  if (missing.length === 0) {
    return (
      <section className={classes.notice} data-tone="good">
        <h2>{t.readyTitle}</h2>
        <p>{t.readyText}</p>
      </section>
    );
  }
  return (
    <section className={classes.notice}>
      <h2>{finding?.state === 'PUBLISHED' ? t.publishedHidden : t.missingTitle}</h2>
      <ul>
        {missing.map((problem) => (
          <li key={`${problem.code}:${problem.field}`}>
            {problem.field === 'source' ? (
              <>
                {textOf(problem)} <Link to={linkTo('/kurater', { post: source.slug })}>{t.curateSource}</Link>
              </>
            ) : (
              <button type="button" className={classes.goTo} onClick={() => focusField(problem.field ?? '')}>
                {textOf(problem)}
                <span className="visually-hidden"> {t.fieldNames[fieldOfPath(problem.field ?? '')]}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
