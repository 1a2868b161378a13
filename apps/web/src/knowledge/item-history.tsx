import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useFormat, useMessages } from '../shared/i18n';
import type { ResultOf } from '../shared/graphql';
import { Button, DataTable, FailureState, LoadingState } from '../shared/ui';
import classes from './item-page.module.css';
import { HISTORY_QUERY } from './item-query';
import { knowledgeMessages } from './messages';
import { VersionContents } from './version-contents';

type History = ResultOf<typeof HISTORY_QUERY>['knowledgeItem'];
type Person = History['versions'][number]['createdBy'];

/** Versions and who did what, for those who curate; fetched when asked for. */
export function ItemHistory({ slug }: { slug: string }) {
  const t = useMessages(knowledgeMessages);
  const [open, setOpen] = useState(false);
  return (
    <section className={classes.history} data-print="hide">
      <Button variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t.versions}
      </Button>
      {open && <HistoryTables slug={slug} />}
    </section>
  );
}

function HistoryTables({ slug }: { slug: string }) {
  const { data, error, refetch } = useQuery(HISTORY_QUERY, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={4} />;
  return (
    <>
      <Versions versions={data.knowledgeItem.versions} />
      <VersionContents versions={data.knowledgeItem.versions} />
      <Events events={data.knowledgeItem.history} />
    </>
  );
}

function Versions({ versions }: { versions: History['versions'] }) {
  const t = useMessages(knowledgeMessages);
  const format = useFormat();
  const fields = useFieldList();
  return (
    <DataTable
      caption={t.versions}
      showCaption
      rows={versions}
      rowKey={({ id }) => id}
      columns={[
        { key: 'number', header: t.versionColumn, cell: ({ number }) => t.version(number) },
        { key: 'state', header: t.versionState, cell: ({ state }) => t.versionStates[state] ?? state },
        {
          key: 'created',
          header: t.events['created'] ?? '',
          cell: ({ createdAt, createdBy }) => [format.date(createdAt), personName(t, createdBy)].join(' '),
        },
        {
          key: 'published',
          header: t.events['publish'] ?? '',
          cell: ({ publishedAt, publishedBy, publishedOwnWork }) =>
            publishedAt &&
            [format.date(publishedAt), personName(t, publishedBy), publishedOwnWork && `(${t.publishedOwnWork})`]
              .filter(Boolean)
              .join(' '),
        },
        { key: 'fields', header: t.changedFields, cell: ({ changedFields }) => fields(changedFields) },
      ]}
    />
  );
}

function Events({ events }: { events: History['history'] }) {
  const t = useMessages(knowledgeMessages);
  const format = useFormat();
  const fields = useFieldList();
  return (
    <>
      <h2>{t.history}</h2>
      <ol className={classes.events}>
        {events.map((event) => (
          <li key={event.id}>
            <span className={classes.small}>{format.dateTime(event.at)}</span> {t.events[event.kind] ?? event.kind}{' '}
            {personName(t, event.by)}
            {event.fields.length > 0 && <span className={classes.small}> · {fields(event.fields)}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}

function personName(t: { by: (name: string) => string; unknownPerson: string }, person: Person): string {
  return person ? t.by(person.name ?? t.unknownPerson) : '';
}

function useFieldList(): (fields: readonly string[]) => string {
  const t = useMessages(knowledgeMessages);
  const format = useFormat();
  return (fields) => format.list(fields.map((field) => t.fieldNames[field] ?? field));
}
