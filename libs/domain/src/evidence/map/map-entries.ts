import { DIRECTIONS, INTERVENTIONS, type Direction, type Intervention } from '../finding.js';
import { DESIGN_TIERS, type DesignTier } from '../study-designs.js';
import type { MapCells } from './map-cells.js';
import type { MapWords } from './map-words.js';

/** One entry of a cell in words: what was done, how much is known of it, of what design, in which direction. */
export interface MapEntry {
  readonly intervention: Intervention;
  readonly findings: number;
  readonly sources: number;
  readonly bestTier: DesignTier;
  /** Directions that any finding has, in the order of `DIRECTIONS`. */
  readonly directions: readonly { readonly direction: Direction; readonly count: number }[];
}

/** Cells with what a screen needs of them; `byTier` may be left out. */
export type CountedCells = Omit<MapCells, 'byTier'>;

/** Gives the entries of a cell by its places among rows and columns; an empty cell has none. */
export function entriesByPlace(cells: CountedCells): (row: number, column: number) => readonly MapEntry[] {
  const byRow: Map<number, MapEntry[]>[] = [];
  cells.rows.forEach((row, entry) => {
    const ofRow = (byRow[row] ??= new Map());
    const column = cells.columns[entry] ?? 0;
    const known = ofRow.get(column);
    if (known === undefined) ofRow.set(column, [entryOf(cells, entry)]);
    else known.push(entryOf(cells, entry));
  });
  return (row, column) => byRow[row]?.get(column) ?? NO_ENTRIES;
}

const NO_ENTRIES: readonly MapEntry[] = [];

function entryOf(cells: CountedCells, entry: number): MapEntry {
  return {
    intervention: INTERVENTIONS[cells.interventions[entry] ?? 0] ?? 'activity',
    findings: cells.findings[entry] ?? 0,
    sources: cells.sources[entry] ?? 0,
    bestTier: DESIGN_TIERS[cells.bestTiers[entry] ?? 0] ?? 'descriptive',
    directions: DIRECTIONS.map((direction, place) => ({
      direction,
      count: cells.byDirection[place]?.[entry] ?? 0,
    })).filter(({ count }) => count > 0),
  };
}

/** The most findings that one entry has; 0 for an empty map. Marks are drawn in proportion to it. */
export function largestAmount({ findings }: Pick<MapCells, 'findings'>): number {
  return findings.reduce((largest, count) => Math.max(largest, count), 0);
}

/** The entry as a sentence: `Kulturaktivitet: 12 fund i 8 kilder, 8 med bedring, 4 uden forskel. Stærkeste design: …` */
export function entryInWords(entry: MapEntry, words: MapWords): string {
  const directions = entry.directions.map(({ direction, count }) => `${count} ${words.directionCounts[direction]}`);
  const amount = [words.amount(entry.findings, entry.sources), ...directions].join(', ');
  const design = `${words.bestDesign}: ${words.tiers[entry.bestTier]}`;
  return `${words.interventions[entry.intervention]}: ${amount}. ${design}.`;
}
