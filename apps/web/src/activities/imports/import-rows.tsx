import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useFormat, useMessages } from '../../shared/i18n';
import { Button, EmptyState, FailureState, LoadingState, ShowMore } from '../../shared/ui';
import { ROWS_PER_PAGE, ROWS_QUERY, type RowStatus, type ShownImport } from './import-queries';
import { ImportRow } from './import-row';
import classes from './imports.module.css';
import { importMessages } from './messages';

const FILTERS = ['ALL', 'ERROR', 'READY', 'PRESENT'] as const;
type Filter = (typeof FILTERS)[number];

interface ImportRowsProps {
  shown: ShownImport;
  onChanged: () => void;
}

/** The rows of the file, those apart that need somebody. */
export function ImportRows({ shown, onChanged }: ImportRowsProps) {
  const t = useMessages(importMessages);
  const [filter, setFilter] = useState<Filter>('ALL');
  const { rows, ready, error, present } = shown.counts;
  return (
    <section aria-labelledby="rows">
      <div className={classes.rowsHead}>
        <h2 id="rows">{t.rowsTitle}</h2>
        <p role="status">
          {t.summary(rows)} {t.counts(ready, error, present)}
        </p>
      </div>
      <FilterBar counts={shown.counts} filter={filter} onChoose={setFilter} />
      <Rows key={filter} {...{ shown, filter, onChanged }} onShowAll={() => setFilter('ALL')} />
    </section>
  );
}

interface FilterBarProps {
  counts: ShownImport['counts'];
  filter: Filter;
  onChoose: (filter: Filter) => void;
}

function FilterBar({ counts, filter, onChoose }: FilterBarProps) {
  const t = useMessages(importMessages);
  const format = useFormat();
  const countOf = { ALL: counts.rows, READY: counts.ready, ERROR: counts.error, PRESENT: counts.present };
  return (
    <div role="group" aria-label={t.filter} className={classes.filters}>
      {FILTERS.filter((one) => one === 'ALL' || one === filter || countOf[one] > 0).map((one) => (
        <button
          key={one}
          type="button"
          className={classes.filter}
          aria-pressed={one === filter}
          onClick={() => onChoose(one)}
        >
          {t.filters[one]} <span>{format.number(countOf[one])}</span>
        </button>
      ))}
    </div>
  );
}

function Rows({ shown, filter, onChanged, onShowAll }: ImportRowsProps & { filter: Filter; onShowAll: () => void }) {
  const t = useMessages(importMessages);
  const status: RowStatus | null = filter === 'ALL' ? null : filter;
  const { data, error, refetch, fetchMore } = useQuery(ROWS_QUERY, {
    variables: { id: shown.id, status, first: ROWS_PER_PAGE },
    fetchPolicy: 'cache-and-network',
  });
  if (!data && error) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={6} />;
  const { edges, pageInfo } = data.activityImport.rows;
  if (edges.length === 0) {
    return <EmptyState title={t.noRows} action={<Button onClick={onShowAll}>{t.showAllRows}</Button>} />;
  }
  return (
    <>
      <ol className={classes.rows}>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <ImportRow row={node} shown={shown} onChanged={onChanged} />
          </li>
        ))}
      </ol>
      {pageInfo.hasNextPage && <ShowMore onMore={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />}
    </>
  );
}
