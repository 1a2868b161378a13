import { useApolloClient, useQuery } from '@apollo/client/react';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat, useMessages } from '../../../shared/i18n';
import { Button, FailureState, LoadingState, ShowMore, SideSheet, useUndoToast } from '../../../shared/ui';
import { forgetActivities } from '../../forget-activities';
import { SessionEntry } from '../../log/session-entry';
import type { ShownActivity } from '../activity-fragments';
import { pageMessages } from '../messages';
import { DELETE_SESSION, RESTORE_SESSION, SESSIONS_QUERY, type KeptSession } from '../page-queries';
import classes from './keeping.module.css';
import { keepingMessages } from './messages';
import { SessionForm } from './session-form';
import { useStep } from './use-step';

const PAGE = 10;

/** When they met and how many came: entered in a moment, corrected, taken away and brought back. */
export function Sessions({ activity }: { activity: ShownActivity }) {
  const t = useMessages(keepingMessages);
  const page = useMessages(pageMessages);
  const [entering, setEntering] = useState(false);
  const [editedId, setEditedId] = useState<string | null>(null);
  const list = useSessions(activity.id);
  const edited = list.sessions?.find(({ id }) => id === editedId);
  return (
    <section aria-labelledby="moedegange">
      <div className={classes.head}>
        <h2 id="moedegange">{t.sessions}</h2>
        {activity.viewerCan.logSession && (
          <Button icon={<IconPlus size={18} aria-hidden />} onClick={() => setEntering(true)}>
            {page.logSession}
          </Button>
        )}
      </div>
      <SessionList list={list} onEdit={setEditedId} />
      <SessionEntry activity={boundsOf(activity)} opened={entering} onClose={() => setEntering(false)} />
      <SideSheet
        opened={edited !== undefined}
        modal
        subject={editedId ?? ''}
        title={t.sessionTitle}
        onClose={() => setEditedId(null)}
      >
        {edited && (
          <SessionForm
            session={edited}
            activity={boundsOf(activity)}
            onLate={list.refetch}
            onSaved={() => setEditedId(null)}
          />
        )}
      </SideSheet>
    </section>
  );
}

interface SessionListProps {
  list: ReturnType<typeof useSessions>;
  onEdit: (id: string) => void;
}

function SessionList({ list: { sessions, error, refetch, hasMore, loadMore }, onEdit }: SessionListProps) {
  const t = useMessages(keepingMessages);
  if (!sessions) return error ? <FailureState error={error} onRetry={refetch} /> : <LoadingState lines={3} />;
  if (sessions.length === 0) return <p className={classes.soft}>{t.noSessions}</p>;
  return (
    <>
      <ul className={classes.sessions}>
        {sessions.map((session) => (
          <li key={session.id}>
            <SessionRow session={session} onEdit={() => onEdit(session.id)} />
          </li>
        ))}
      </ul>
      {hasMore && <ShowMore onMore={loadMore} />}
    </>
  );
}

function boundsOf({ id, title, startsOn, endsOn, counts }: ShownActivity) {
  return { id, title, startsOn, endsOn, registered: counts.registered };
}

function useSessions(id: string) {
  const { data, previousData, error, refetch, fetchMore } = useQuery(SESSIONS_QUERY, {
    variables: { id, first: PAGE, after: null },
    fetchPolicy: 'cache-and-network',
  });
  const found = (data ?? previousData)?.activity.sessions;
  return {
    sessions: found?.edges.map(({ node }) => node).filter(({ isDeleted }) => !isDeleted),
    error,
    refetch: () => void refetch().catch(() => undefined),
    hasMore: found?.pageInfo.hasNextPage ?? false,
    loadMore: () => fetchMore({ variables: { id, first: PAGE, after: found?.pageInfo.endCursor ?? null } }),
  };
}

function SessionRow({ session, onEdit }: { session: KeptSession; onEdit: () => void }) {
  const t = useMessages(keepingMessages);
  const format = useFormat();
  const { busy, trouble, remove } = useDeletion(session.id);
  const date = format.date(session.heldOn);
  const { attendance } = session;
  return (
    <div className={classes.session}>
      <time dateTime={session.heldOn}>{date}</time>
      <span className={attendance === null ? classes.soft : classes.attended}>
        {attendance === null ? t.notCounted : t.attendance(attendance, format.number(attendance))}
      </span>
      <span lang="da" className={classes.note}>
        {session.note}
      </span>
      <span className={classes.tools}>
        <button type="button" className={classes.tool} aria-label={t.editSession(date)} onClick={onEdit}>
          <IconPencil size={20} stroke={1.75} aria-hidden />
        </button>
        <button
          type="button"
          className={classes.tool}
          aria-label={t.deleteSession(date)}
          aria-disabled={busy || undefined}
          onClick={() => !busy && remove()}
        >
          <IconTrash size={20} stroke={1.75} aria-hidden />
        </button>
      </span>
      {trouble && (
        <p role="alert" className={classes.trouble}>
          {trouble}
        </p>
      )}
    </div>
  );
}

function useDeletion(id: string) {
  const t = useMessages(keepingMessages);
  const toast = useUndoToast();
  const apollo = useApolloClient();
  const { busy, trouble, run } = useStep();
  const variables = { input: { id } };
  const restore = () => apollo.mutate({ mutation: RESTORE_SESSION, variables, update: forgetActivities });
  const remove = async () => {
    const done = await run(() => apollo.mutate({ mutation: DELETE_SESSION, variables, update: forgetActivities }));
    if (done) toast({ text: t.sessionDeleted, onUndo: restore });
  };
  return { busy, trouble, remove: () => void remove() };
}
