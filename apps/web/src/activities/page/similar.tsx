import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { DemoBadge, FailureState, LoadingState } from '../../shared/ui';
import { wordOf } from '../content-input';
import { activityMessages } from '../messages';
import classes from './activity-page.module.css';
import { pageMessages } from './messages';
import { SIMILAR_QUERY, type SimilarActivity } from './page-queries';

/** Who else does this, with every reason spelt out. */
export function Similar({ activityId }: { activityId: string }) {
  const t = useMessages(pageMessages);
  const { data, error, refetch } = useQuery(SIMILAR_QUERY, { variables: { activityId } });
  return (
    <section className={classes.section} aria-labelledby="lignende" data-print="hide">
      <h2 id="lignende">{t.similar}</h2>
      {!data && (error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={3} />)}
      {data?.similarActivities.length === 0 && <p className={classes.soft}>{t.noneSimilar}</p>}
      <ul className={classes.similar}>
        {data?.similarActivities.map((one) => (
          <li key={one.activity.id}>
            <SimilarEntry similar={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SimilarEntry({ similar: { activity, reasons } }: { similar: SimilarActivity }) {
  const { statuses } = useMessages(activityMessages);
  const format = useFormat();
  const reasonText = useReasonText();
  return (
    <article>
      <h3>
        <Link to={`/aktiviteter/${activity.id}`} lang="da">
          {activity.title}
        </Link>
      </h3>
      <p className={classes.facts}>
        <span>{format.text(activity.owner.name)}</span>
        <span>{statuses[wordOf(activity.status)]}</span>
        {activity.isDemonstration && <DemoBadge />}
      </p>
      <ul className={classes.reasons}>
        {reasons.map((reason) => (
          <li
            key={`${reason.kind} ${reason.term?.id} ${reason.otherTerm?.id}`}
            data-near={reason.otherTerm !== null || undefined}
          >
            {reasonText(reason)}
          </li>
        ))}
      </ul>
    </article>
  );
}

function useReasonText(): (reason: SimilarActivity['reasons'][number]) => string {
  const t = useMessages(pageMessages);
  const format = useFormat();
  return ({ kind, term, otherTerm, words }) => {
    if (kind === 'SAME_QUESTION' || term === null) return t.reasons.SAME_QUESTION(format.list(words));
    const own = format.text(term.label);
    return otherTerm === null ? t.reasons[kind](own) : t.nearReasons[kind](own, format.text(otherTerm.label));
  };
}
