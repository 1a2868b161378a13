import { useMessages } from '../../shared/i18n';
import { useProblemText } from '../../shared/problems';
import { StatusBadge } from '../../shared/ui';
import { codingMessages } from './messages';
import { columnsOfProblem } from './table-problem-columns';
import { problemOf } from './remark';
import classes from './table.module.css';
import { tableMessages } from './table-messages';
import type { TablePreview, TableRow } from './table-queries';

interface TableRowsProps {
  columns: TablePreview['columns'];
  rows: readonly TableRow[];
}

/** Each row as it was read, with what is wrong in its cells. */
export function TableRows({ columns, rows }: TableRowsProps) {
  const t = useMessages(tableMessages);
  return (
    <div className={classes.scroll} role="group" tabIndex={0} aria-label={t.rows}>
      <table className={classes.rows}>
        <thead>
          <tr>
            <th scope="col">{t.line}</th>
            <th scope="col">{t.state}</th>
            {columns.map(({ name }, place) => (
              <th key={place} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.line} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, columns }: { row: TableRow; columns: TablePreview['columns'] }) {
  const textOf = useProblemText();
  const placed = row.problems.map((remark) => ({
    text: textOf(problemOf(remark)),
    places: columnsOfProblem(remark.field, columns),
  }));
  const elsewhere = placed.filter(({ places }) => places.length === 0).map(({ text }) => text);
  return (
    <tr data-problems={row.problems.length > 0}>
      <th scope="row">{row.line}</th>
      <td>
        <Standing row={row} elsewhere={elsewhere} />
      </td>
      {columns.map((_, place) => (
        <Cell
          key={place}
          text={row.cells[place] ?? ''}
          errors={placed.filter(({ places }) => places.includes(place)).map(({ text }) => text)}
        />
      ))}
    </tr>
  );
}

function Cell({ text, errors }: { text: string; errors: readonly string[] }) {
  return (
    <td data-wrong={errors.length > 0}>
      {text}
      {errors.length > 0 && <span className={classes.error}>{errors.join(' ')}</span>}
    </td>
  );
}

/** Whether the row can come in, and if not, why. */
function Standing({ row, elsewhere }: { row: TableRow; elsewhere: readonly string[] }) {
  const t = useMessages(tableMessages);
  const { fieldNames } = useMessages(codingMessages);
  if (row.problems.length > 0) {
    return (
      <>
        <StatusBadge tone="warning">{t.rowErrors(row.problems.length)}</StatusBadge>
        {elsewhere.map((text) => (
          <span key={text} className={classes.error}>
            {text}
          </span>
        ))}
      </>
    );
  }
  if (row.duplicateOfLine !== null) return <StatusBadge>{t.duplicateOfLine(row.duplicateOfLine)}</StatusBadge>;
  if (row.duplicateOfId !== null) return <StatusBadge>{t.duplicateOf}</StatusBadge>;
  const missing = row.beforePublishing.map(({ field }) => fieldNames[lastPart(field)] ?? lastPart(field));
  return (
    <>
      <StatusBadge tone="good">{t.rowReady}</StatusBadge>
      {missing.length > 0 && <span className={classes.small}>{t.missingBeforePublishing(missing.join(', '))}</span>}
    </>
  );
}

function lastPart(field: string | null): string {
  return (field ?? '').split('.').at(-1) ?? '';
}
