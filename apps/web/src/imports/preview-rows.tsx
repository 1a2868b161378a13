import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useMessages } from '../shared/i18n';
import { Button, EmptyState, FailureState, LoadingState } from '../shared/ui';
import { IMPORT_ROWS_QUERY, ROWS_PER_PAGE, type RowFilter, type ShownRow } from './import-queries';
import classes from './imports.module.css';
import { importMessages } from './messages';
import { PreviewRow } from './preview-row';

interface PreviewRowsProps {
  importId: string;
  filter: RowFilter;
  onChosen: () => void;
  onShowAll: () => void;
}

/** The records of a preview, each with what was found about it and what shall happen to it. */
export function PreviewRows({ importId, filter, onChosen, onShowAll }: PreviewRowsProps) {
  const t = useMessages(importMessages);
  return (
    <RowList
      importId={importId}
      filter={filter}
      whenEmpty={
        <EmptyState title={t.noRows} action={<Button onClick={onShowAll}>{t.showAllRows}</Button>} role="status">
          {t.noRowsText}
        </EmptyState>
      }
      row={(shown) => <PreviewRow row={shown} onChosen={onChosen} />}
    />
  );
}

interface RowListProps {
  importId: string;
  filter: RowFilter;
  whenEmpty: ReactNode;
  row: (row: ShownRow) => ReactNode;
}

/** A growing list of an import's rows. */
export function RowList({ importId, filter, whenEmpty, row }: RowListProps) {
  const t = useMessages(importMessages);
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useQuery(IMPORT_ROWS_QUERY, {
    variables: { id: importId, status: filter === 'ALL' ? null : filter, first: ROWS_PER_PAGE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  const rows = (data ?? previousData)?.import.rows;
  if (!rows && error) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!rows) return <LoadingState lines={8} />;
  if (rows.edges.length === 0) return whenEmpty;
  return (
    <>
      <ol className={classes.rows}>
        {rows.edges.map(({ node }) => (
          <li key={node.id} className={classes.row}>
            {row(node)}
          </li>
        ))}
      </ol>
      <div className={classes.more}>
        {rows.pageInfo.hasNextPage && (
          <Button
            variant="default"
            busy={networkStatus === NetworkStatus.fetchMore}
            onClick={() => void fetchMore({ variables: { after: rows.pageInfo.endCursor } })}
          >
            {t.showMore}
          </Button>
        )}
        <span role="status" className={classes.soft}>
          {t.shownRows(rows.edges.length)}
        </span>
      </div>
    </>
  );
}
