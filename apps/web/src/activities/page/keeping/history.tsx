import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useFormat, useMessages } from '../../../shared/i18n';
import { FailureState, LoadingState } from '../../../shared/ui';
import { fieldNames } from '../../field-names';
import { HISTORY_QUERY } from '../page-queries';
import classes from './keeping.module.css';
import { keepingMessages } from './messages';

/** Who changed what, newest first. `lock` rises with each change. */
export function History({ activityId, lock }: { activityId: string; lock: number }) {
  const t = useMessages(keepingMessages);
  const names = useMessages(fieldNames);
  const format = useFormat();
  const { data, previousData, error, refetch } = useQuery(HISTORY_QUERY, {
    variables: { id: activityId },
    fetchPolicy: 'cache-and-network',
  });
  useEffect(() => void refetch().catch(() => undefined), [refetch, lock]);
  const changes = (data ?? previousData)?.activity.history;
  return (
    <section aria-labelledby="historik">
      <h2 id="historik">{t.history}</h2>
      {!changes && (error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={3} />)}
      <ol className={classes.history}>
        {changes?.map(({ id, kind, at, byName, fields }) => (
          <li key={`${id} ${kind}`}>
            <p>
              <strong>{t.changes[kind]}</strong>
              {fields.length > 0 && `: ${format.list(fields.map((field) => names[field] ?? field))}`}
            </p>
            <p className={classes.soft}>
              {byName ?? t.somebody}, <time dateTime={at}>{format.dateTime(at)}</time>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
