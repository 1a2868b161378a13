import type { ReactNode } from 'react';
import classes from './data-table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand to the right. */
  readonly numeric?: boolean;
  /** What is pressed is of no use on paper. */
  readonly screenOnly?: boolean;
}

interface DataTableProps<Row> {
  /** Says what the table holds; read aloud, and shown when `showCaption`. */
  caption: string;
  showCaption?: boolean;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/** A real table that becomes one card per row on a phone, each value with its column's name. */
export function DataTable<Row>({ caption, showCaption, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <table className={classes.table}>
      <caption className={showCaption ? classes.caption : 'visually-hidden'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-numeric={column.numeric} data-print={paper(column)}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column, index) => (
              <Cell key={column.key} column={column} row={row} naming={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row, naming }: { column: Column<Row>; row: Row; naming: boolean }) {
  if (naming) return <th scope="row">{column.cell(row)}</th>;
  return (
    <td data-numeric={column.numeric} data-print={paper(column)}>
      <span className={classes.label} aria-hidden>
        {column.header}
      </span>
      <span>{column.cell(row)}</span>
    </td>
  );
}

function paper({ screenOnly = false }: { readonly screenOnly?: boolean }): 'hide' | undefined {
  return screenOnly ? 'hide' : undefined;
}
