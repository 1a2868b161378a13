import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useTermLabels } from '../../search';
import { useFormat, useMessages } from '../../shared/i18n';
import { DemoBadge, FailureState, LoadingState } from '../../shared/ui';
import { SIMILAR_ACTIVITIES_QUERY } from './log-queries';
import classes from './log.module.css';
import { logMessages } from './messages';

/** Who else does this, and what they have in common. */
export function SimilarActivities({ activityId }: { activityId: string }) {
  const t = useMessages(logMessages);
  const format = useFormat();
  const nameOf = useTermLabels();
  const { data, error, refetch } = useQuery(SIMILAR_ACTIVITIES_QUERY, { variables: { activityId } });
  if (!data) return error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={3} />;
  if (data.similarActivities.length === 0) return <p className={classes.soft}>{t.whoElseNone}</p>;
  return (
    <ul className={classes.similar}>
      {data.similarActivities.map(({ activity, reasons }) => (
        <li key={activity.id}>
          <Link to={`/aktiviteter/${activity.id}`}>{activity.title}</Link> {activity.isDemonstration && <DemoBadge />}
          <p className={classes.soft}>
            {format.text(activity.owner.name)}
            {': '}
            {format.list(reasons.flatMap(({ termId }) => (termId === null ? [] : [nameOf(termId)])))}
          </p>
        </li>
      ))}
    </ul>
  );
}
