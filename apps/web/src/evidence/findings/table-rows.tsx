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
  const wrong = new Set(row.problems.flatMap(({ field }) => columnsOfProblem(field, columns)));
  return (
    <tr>
      <th scope="row">{row.line}</th>
      <td>
        <Standing row={row} columns={columns} />
      </td>
      {columns.map((_, place) => (
        <td key={place} data-wrong={wrong.has(place)}>
          {row.cells[place] ?? ''}
        </td>
      ))}
    </tr>
  );
}

interface StandingProps {
  row: TableRow;
  columns: TablePreview['columns'];
}

/** Whether the row can come in, and if not, what is wrong in which column; the cell itself is marked. */
function Standing({ row, columns }: StandingProps) {
  const t = useMessages(tableMessages);
  const { fieldNames } = useMessages(codingMessages);
  if (row.problems.length > 0) return <RowProblems row={row} columns={columns} />;
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

function RowProblems({ row, columns }: StandingProps) {
  const t = useMessages(tableMessages);
  const textOf = useProblemText();
  return (
    <>
      <StatusBadge tone="danger">{t.rowErrors(row.problems.length)}</StatusBadge>
      {row.problems.map((remark) => {
        const [place] = columnsOfProblem(remark.field, columns);
        const name = place === undefined ? undefined : columns[place]?.name;
        return (
          <span key={`${remark.code} ${remark.field}`} className={classes.error}>
            {name && <b>{name}: </b>}
            {textOf(problemOf(remark))}
          </span>
        );
      })}
    </>
  );
}

function lastPart(field: string | null): string {
  return (field ?? '').split('.').at(-1) ?? '';
}
