import { DIRECTIONS, INTERVENTIONS, type Direction, type Intervention } from '../finding.js';
import { DESIGN_TIERS, type DesignTier } from '../study-designs.js';
import type { MapVocabulary } from './map-axes.js';
import type { MapSource } from './map-finding.js';
import type { MapLine } from './map-terms.js';

/**
 * What stands in the cells, as lists of the same length whose n-th numbers belong together, by row, column and
 * intervention. Thousands of entries travel as a few lists.
 */
export interface MapCells {
  /** Places among the rows and columns of the map. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Places in `INTERVENTIONS`: activity, therapy and what a source does not tell apart are never added. */
  readonly interventions: readonly number[];
  /** Distinct findings and distinct sources. */
  readonly findings: readonly number[];
  readonly sources: readonly number[];
  /** Places in `DESIGN_TIERS`. */
  readonly bestTiers: readonly number[];
  /** Findings of each of `DESIGN_TIERS`, and of each of `DIRECTIONS`. */
  readonly byTier: readonly (readonly number[])[];
  readonly byDirection: readonly (readonly number[])[];
}

export const NO_CELLS: MapCells = {
  rows: [],
  columns: [],
  interventions: [],
  findings: [],
  sources: [],
  bestTiers: [],
  byTier: DESIGN_TIERS.map(() => []),
  byDirection: DIRECTIONS.map(() => []),
};

/** A side of the map: which terms stand along it. */
export interface MapSide {
  readonly vocabulary: MapVocabulary;
  readonly lines: readonly Pick<MapLine, 'id'>[];
}

/** Gives the places of a finding's terms along a side, looked up once for each list of terms. */
function placesAlong({ lines }: MapSide): (terms: readonly string[]) => readonly number[] {
  const places = new Map(lines.map(({ id }, place) => [id, place]));
  const known = new Map<readonly string[], readonly number[]>();
  return (terms) => {
    let found = known.get(terms);
    if (found === undefined) {
      found = terms.flatMap((term) => places.get(term) ?? []);
      known.set(terms, found);
    }
    return found;
  };
}

/** Distinct findings and sources along one side, in the order of its lines. */
export interface MapAmounts {
  readonly findings: readonly number[];
  readonly sources: readonly number[];
}

/** Counts distinct findings and sources of every line, narrower terms included. */
export function countLines(sources: readonly MapSource[], side: MapSide): MapAmounts {
  const placesOfTerms = placesAlong(side);
  const findings = side.lines.map(() => 0);
  const counted = side.lines.map(() => 0);
  const lastSource = side.lines.map(() => -1);
  sources.forEach((source, sourceNumber) => {
    for (const finding of source.findings) {
      for (const place of placesOfTerms(finding.terms[side.vocabulary])) {
        findings[place] = (findings[place] ?? 0) + 1;
        if (lastSource[place] === sourceNumber) continue;
        lastSource[place] = sourceNumber;
        counted[place] = (counted[place] ?? 0) + 1;
      }
    }
  });
  return { findings, sources: counted };
}

/** Numbers of one entry: findings, sources, then each design, then each direction. */
const FINDINGS = 0;
const SOURCES = 1;
const TIERS = 2;
const DIRECTED = TIERS + DESIGN_TIERS.length;
const WIDTH = DIRECTED + DIRECTIONS.length;
const TIER_PLACE = placesOf<DesignTier>(DESIGN_TIERS);
const DIRECTION_PLACE = placesOf<Direction>(DIRECTIONS);
const INTERVENTION_PLACE = placesOf<Intervention>(INTERVENTIONS);

function placesOf<Value extends string>(values: readonly Value[]): Readonly<Record<Value, number>> {
  return Object.fromEntries(values.map((value, place) => [value, place])) as Record<Value, number>;
}

/**
 * Counts distinct findings and sources in every cell. A finding stands once in a cell however many of its terms lead
 * there, so that the cell of a broader term is never the sum of its narrower ones.
 */
export function countCells(sources: readonly MapSource[], rows: MapSide, columns: MapSide): MapCells {
  const rowsOf = placesAlong(rows);
  const columnsOf = placesAlong(columns);
  const tally = new Tally(rows.lines.length, columns.lines.length);
  sources.forEach((source, sourceNumber) => {
    for (const finding of source.findings) {
      const tier = TIERS + TIER_PLACE[finding.tier];
      const direction = DIRECTED + DIRECTION_PLACE[finding.direction];
      const intervention = INTERVENTION_PLACE[finding.intervention];
      const across = columnsOf(finding.terms[columns.vocabulary]);
      for (const row of rowsOf(finding.terms[rows.vocabulary])) {
        for (const column of across) tally.add(row, column, intervention, sourceNumber, tier, direction);
      }
    }
  });
  return tally.cells();
}

/** Numbers only for the cells that have something: most cells of a wide map are empty. */
class Tally {
  private readonly slots: Int32Array;
  private readonly keys: number[] = [];
  private readonly lastSource: number[] = [];
  private counts = new Uint32Array(1024 * WIDTH);

  constructor(
    rows: number,
    private readonly columns: number,
  ) {
    this.slots = new Int32Array(rows * columns * INTERVENTIONS.length).fill(-1);
  }

  add(row: number, column: number, intervention: number, source: number, tier: number, direction: number): void {
    const slot = this.slotOf((row * this.columns + column) * INTERVENTIONS.length + intervention);
    const at = slot * WIDTH;
    this.increase(at + FINDINGS);
    this.increase(at + tier);
    this.increase(at + direction);
    // Findings come source by source, so that remembering the last one is enough to count each once.
    if (this.lastSource[slot] === source) return;
    this.lastSource[slot] = source;
    this.increase(at + SOURCES);
  }

  cells(): MapCells {
    const order = this.keys.map((_, slot) => slot).sort((a, b) => this.keyOf(a) - this.keyOf(b));
    const places = order.map((slot) => this.placeOf(this.keyOf(slot)));
    const counted = (number: number) => order.map((slot) => this.counts[slot * WIDTH + number] ?? 0);
    const byTier = DESIGN_TIERS.map((_, tier) => counted(TIERS + tier));
    return {
      rows: places.map(({ row }) => row),
      columns: places.map(({ column }) => column),
      interventions: places.map(({ intervention }) => intervention),
      findings: counted(FINDINGS),
      sources: counted(SOURCES),
      bestTiers: order.map((_, entry) => byTier.findIndex((tier) => (tier[entry] ?? 0) > 0)),
      byTier,
      byDirection: DIRECTIONS.map((_, direction) => counted(DIRECTED + direction)),
    };
  }

  private placeOf(key: number): { row: number; column: number; intervention: number } {
    const cell = Math.floor(key / INTERVENTIONS.length);
    return {
      row: Math.floor(cell / this.columns),
      column: cell % this.columns,
      intervention: key % INTERVENTIONS.length,
    };
  }

  private keyOf(slot: number): number {
    return this.keys[slot] ?? 0;
  }

  private slotOf(key: number): number {
    const known = this.slots[key] ?? -1;
    if (known >= 0) return known;
    const slot = this.keys.push(key) - 1;
    this.slots[key] = slot;
    this.lastSource.push(-1);
    if ((slot + 1) * WIDTH > this.counts.length) this.grow();
    return slot;
  }

  private grow(): void {
    const larger = new Uint32Array(this.counts.length * 2);
    larger.set(this.counts);
    this.counts = larger;
  }

  private increase(at: number): void {
    this.counts[at] = (this.counts[at] ?? 0) + 1;
  }
}
