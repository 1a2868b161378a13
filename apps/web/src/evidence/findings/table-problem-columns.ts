import type { TablePreview } from './table-queries';

/** Columns that fill fields of other names. */
const COLUMN_OF_FIELD: Readonly<Record<string, readonly string[]>> = {
  conditions: ['targetGroups'],
  lifeSituations: ['targetGroups'],
  incomeSupport: ['targetGroups'],
  standardError: ['standardError', 'variance'],
};

/** The places of the columns in which something is wrong; none when it is about the row as a whole. */
export function columnsOfProblem(path: string | null, columns: TablePreview['columns']): number[] {
  const field = path?.split('.').at(-1) ?? '';
  const names = COLUMN_OF_FIELD[field] ?? [field];
  return columns.flatMap((column, place) => (column.field !== null && names.includes(column.field) ? [place] : []));
}
