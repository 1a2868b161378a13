import { useId, type ReactNode } from 'react';
import type { Column } from '../../shared/ui';
import classes from './figure-table.module.css';

interface FigureTableProps<Row> {
  caption: string;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Pooled results, one cell per column, below the studies. */
  totals?: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** The figures of a plot. Side by side they are compared, so that on a phone the table scrolls within itself. */
export function FigureTable<Row>({ caption, columns, rows, rowKey, totals = [] }: FigureTableProps<Row>) {
  const id = useId();
  return (
    <div className={classes.scroll} role="region" aria-labelledby={id} tabIndex={0}>
      <table className={classes.table}>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, header, numeric }) => (
              <th key={key} scope="col" data-numeric={numeric}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={rowKey(row)} columns={columns} cells={columns.map(({ cell }) => cell(row))} />
          ))}
        </tbody>
        {totals.length > 0 && (
          <tfoot>
            {totals.map(({ key, cells }) => (
              <Line key={key} columns={columns} cells={cells} />
            ))}
          </tfoot>
        )}
      </table>
    </div>
  );
}

interface LineProps {
  columns: readonly { readonly key: string; readonly numeric?: boolean }[];
  cells: readonly ReactNode[];
}

function Line({ columns, cells }: LineProps) {
  return (
    <tr>
      {columns.map(({ key, numeric }, place) =>
        place === 0 ? (
          <th key={key} scope="row">
            {cells[place]}
          </th>
        ) : (
          <td key={key} data-numeric={numeric}>
            {cells[place]}
          </td>
        ),
      )}
    </tr>
  );
}
