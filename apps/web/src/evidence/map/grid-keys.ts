/** Moving about in a grid: where each key leads, as places of rows and cells of the table. */

const PAGE = 10;

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

type Move = (at: GridPlace, last: GridPlace) => GridPlace;

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }) => ({ row: Math.max(row - PAGE, Math.min(row, 1)), column }),
  PageDown: ({ row, column }) => ({ row: row + PAGE, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, last) => ({ row, column: last.column }),
  'Control+Home': () => ({ row: 0, column: 0 }),
  'Control+End': (_, last) => last,
};

/** Where the key leads from a place, or `null` for a key that does not move; the edges of the grid hold. */
export function placeAfter(key: string, at: GridPlace, last: GridPlace): GridPlace | null {
  const move = MOVES[key];
  if (move === undefined) return null;
  const { row, column } = move(at, last);
  return { row: within(row, last.row), column: within(column, last.column) };
}

function within(place: number, last: number): number {
  return Math.min(Math.max(place, 0), last);
}
