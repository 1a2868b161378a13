import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useFormat, useMessages } from '../../shared/i18n';
import { Button, FailureState, LoadingState } from '../../shared/ui';
import { fieldOfPath } from './finding-input';
import { HISTORY_QUERY, type FindingEventNode } from './finding-queries';
import classes from './findings.module.css';
import { codingMessages } from './messages';

/** Who did what and when; fetched when asked for. */
export function FindingHistory({ id }: { id: string }) {
  const t = useMessages(codingMessages);
  const [open, setOpen] = useState(false);
  return (
    <section className={classes.history} data-print="hide">
      <Button variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t.history}
      </Button>
      {open && <Events id={id} />}
    </section>
  );
}

function Events({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(HISTORY_QUERY, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={4} />;
  return (
    <ol className={classes.events}>
      {data.finding.history.map((event) => (
        <li key={event.id}>
          <Event event={event} />
        </li>
      ))}
    </ol>
  );
}

function Event({ event }: { event: FindingEventNode }) {
  const t = useMessages(codingMessages);
  const format = useFormat();
  const fields = event.changedFields.map((path) => t.fieldNames[fieldOfPath(path)] ?? path);
  const by = event.by === null ? `(${t.startingContent})` : t.by(event.by.name ?? t.unknownPerson);
  return (
    <>
      <span className={classes.small}>{format.dateTime(event.at)}</span> {t.events[event.kind] ?? event.kind} {by}
      {fields.length > 0 && <span className={classes.small}> · {format.list([...new Set(fields)])}</span>}
      {event.note && <span> · “{event.note}”</span>}
    </>
  );
}
