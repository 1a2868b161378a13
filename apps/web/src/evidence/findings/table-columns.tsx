import { useMessages } from '../../shared/i18n';
import { codingMessages } from './messages';
import classes from './table.module.css';
import { tableMessages } from './table-messages';
import type { TablePreview } from './table-queries';

/** Which field each column fills; those that fill none are told first. */
export function TableColumns({ columns }: { columns: TablePreview['columns'] }) {
  const t = useMessages(tableMessages);
  const { fieldNames } = useMessages(codingMessages);
  if (columns.length === 0) return null;
  const unused = columns.filter(({ field }) => field === null);
  return (
    <details className={classes.columns} open={unused.length > 0}>
      <summary>{t.columnsSummary(columns.length - unused.length, columns.length)}</summary>
      <dl>
        {columns.map(({ name, field }, place) => (
          // Two columns may have one name.
          <div key={place} data-unused={field === null}>
            <dt>{name}</dt>
            <dd>{field === null ? t.notUsed : (fieldNames[field] ?? field)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
