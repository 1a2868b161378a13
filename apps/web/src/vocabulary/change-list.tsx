import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { Button, EmptyState, FailureState, LoadingState, StatusBadge } from '../shared/ui';
import { vocabularyMessages } from './messages';
import { useUndoChange } from './use-vocabulary-refresh';
import { CHANGES_QUERY, type Change } from './vocabulary-queries';
import classes from './vocabulary.module.css';

const PAGE = 20;

/** What was changed, newest first, each with the way back; of one term when `subjectId` is given. */
export function ChangeList({ subjectId }: { subjectId?: string }) {
  const t = useMessages(vocabularyMessages);
  const variables = { subjectId: subjectId ?? null, first: PAGE };
  const { data, error, refetch, fetchMore } = useQuery(CHANGES_QUERY, { variables });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  const { edges, pageInfo } = data.vocabularyChanges;
  const showOlder = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (shown, { fetchMoreResult: { vocabularyChanges: older } }) => ({
        vocabularyChanges: { ...older, edges: [...shown.vocabularyChanges.edges, ...older.edges] },
      }),
    });
  if (edges.length === 0) {
    return subjectId ? (
      <p className={classes.note}>{t.noChanges}</p>
    ) : (
      <EmptyState title={t.noChanges}>{t.noChangesText}</EmptyState>
    );
  }
  return (
    <>
      <ul className={classes.changes}>
        {edges.map(({ node }) => (
          <ChangeRow key={node.id} change={node} named={subjectId === undefined} />
        ))}
      </ul>
      {pageInfo.hasNextPage && (
        <Button variant="outline" onClick={() => void showOlder()}>
          {t.olderChanges}
        </Button>
      )}
    </>
  );
}

function ChangeRow({ change, named }: { change: Change; named: boolean }) {
  const t = useMessages(vocabularyMessages);
  const format = useFormat();
  const undo = useUndoChange();
  const [busy, setBusy] = useState(false);
  const { id, kind, subjectKind, subjectId, title, changedAt, undone, byName } = change;
  const what = t.changeKinds[kind];
  const address = subjectKind === 'TERM' ? `/emner/${subjectId}` : '/ordliste';
  const takeBack = () => {
    setBusy(true);
    void undo(id).finally(() => setBusy(false));
  };
  return (
    <li>
      <span>
        {named && <Link to={address}>{format.text(title)}</Link>} {what}{' '}
        <time className={classes.other} dateTime={changedAt}>
          {format.dateTime(changedAt)}
        </time>
        {byName && <span className={classes.other}> · {byName}</span>}
      </span>
      {undone && <StatusBadge>{t.undone}</StatusBadge>}
      {!undone && kind !== 'UNDONE' && (
        <Button
          variant="default"
          busy={busy}
          onClick={takeBack}
          aria-label={t.undoOf(`${format.text(title)} – ${what}`)}
        >
          {t.undo}
        </Button>
      )}
    </li>
  );
}
