/** What the database adds to a finding of a cell. */
export interface CellFindingContent {
  readonly id: string;
  readonly statement: string;
  readonly page: string | null;
  readonly design: string;
  readonly isDemonstration: boolean;
  /** Coded with both terms of the cell themselves. */
  readonly exact: boolean;
  readonly source: {
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly year: number | null;
  };
}
