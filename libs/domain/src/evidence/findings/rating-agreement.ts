import { CERTAINTIES, DIRECTIONS, type Certainty, type Direction } from '../finding.js';
import type { FindingRatingProblemCode } from './finding-problem.js';

/** What one person said of one finding. */
export interface Rating {
  readonly raterId: string;
  readonly direction: Direction;
  readonly certainty: Certainty;
}

/** What two people said of the same thing, the first rater's first. */
export type RatedPair<Category extends string> = readonly [Category, Category];

/** Cohen's kappa; numbers that cannot be computed are null, and `problem` says why. */
export interface KappaResult {
  readonly pairs: number;
  /** The (weighted) share of agreement, 0–1. */
  readonly observed: number | null;
  /** What chance alone would give with the raters' own habits, 0–1. */
  readonly expected: number | null;
  readonly kappa: number | null;
  readonly standardError: number | null;
  /** The 95 % interval, within −1 and 1. */
  readonly interval: readonly [number, number] | null;
  readonly problem: FindingRatingProblemCode | null;
}

const NORMAL_975 = 1.959963984540054;

/** Fewer pairs say nothing about agreement. */
export const FEWEST_PAIRS = 2;

/** Of directions, which have no order: unweighted (Cohen 1960). */
export function directionAgreement(pairs: readonly RatedPair<Direction>[]): KappaResult {
  return kappaOf(pairs, DIRECTIONS, (i, j) => (i === j ? 1 : 0));
}

/** Of certainties, which have one: weighted by distance, 1 − |i − j| / (k − 1) (Cohen 1968; Cicchetti & Allison 1971). */
export function certaintyAgreement(pairs: readonly RatedPair<Certainty>[]): KappaResult {
  const widest = CERTAINTIES.length - 1;
  return kappaOf(pairs, CERTAINTIES, (i, j) => 1 - Math.abs(i - j) / widest);
}

const NOTHING = { observed: null, expected: null, kappa: null, standardError: null, interval: null };

function kappaOf<Category extends string>(
  pairs: readonly RatedPair<Category>[],
  categories: readonly Category[],
  weight: (i: number, j: number) => number,
): KappaResult {
  const n = pairs.length;
  if (n < FEWEST_PAIRS) return { ...NOTHING, pairs: n, problem: 'evidence.kappa-too-few-pairs' };
  const cells = shareOfCells(pairs, categories);
  const rows = categories.map((_, i) => sumOver(categories, (j) => cells[i]?.[j] ?? 0));
  const columns = categories.map((_, j) => sumOver(categories, (i) => cells[i]?.[j] ?? 0));
  const table = { cells, rows, columns, weight, size: categories.length };
  const observed = sumOfTable(table, (i, j) => (cells[i]?.[j] ?? 0) * weight(i, j));
  const expected = sumOfTable(table, (i, j) => (rows[i] ?? 0) * (columns[j] ?? 0) * weight(i, j));
  const known = { ...NOTHING, pairs: n, observed, expected };
  if (1 - expected < Number.EPSILON * 8) return { ...known, problem: 'evidence.kappa-one-category' };
  // Rounding may lead a hair beyond −1.
  const kappa = Math.max(-1, (observed - expected) / (1 - expected));
  if (pairs.every(([a, b]) => a === b)) return { ...known, kappa: 1, problem: 'evidence.kappa-all-agree' };
  const standardError = Math.sqrt(Math.max(0, varianceOf(table, kappa, expected, n)));
  const ends = [kappa - NORMAL_975 * standardError, kappa + NORMAL_975 * standardError];
  const interval = [Math.max(-1, ends[0] ?? -1), Math.min(1, ends[1] ?? 1)] as const;
  return { ...known, kappa, standardError, interval, problem: null };
}

interface AgreementTable {
  readonly cells: readonly (readonly number[])[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly weight: (i: number, j: number) => number;
  readonly size: number;
}

/** The large-sample variance of (weighted) kappa (Fleiss, Cohen & Everitt 1969). */
function varianceOf(table: AgreementTable, kappa: number, expected: number, n: number): number {
  const { cells, rows, columns, weight } = table;
  const meanOfRow = rows.map((_, i) => sumOver(columns, (j) => (columns[j] ?? 0) * weight(i, j)));
  const meanOfColumn = columns.map((_, j) => sumOver(rows, (i) => (rows[i] ?? 0) * weight(i, j)));
  const spread = sumOfTable(table, (i, j) => {
    const chance = ((meanOfRow[i] ?? 0) + (meanOfColumn[j] ?? 0)) * (1 - kappa);
    return (cells[i]?.[j] ?? 0) * (weight(i, j) - chance) ** 2;
  });
  return (spread - (kappa - expected * (1 - kappa)) ** 2) / (n * (1 - expected) ** 2);
}

function shareOfCells<Category extends string>(
  pairs: readonly RatedPair<Category>[],
  categories: readonly Category[],
): number[][] {
  const cells = categories.map(() => categories.map(() => 0));
  for (const [first, second] of pairs) {
    const row = cells[categories.indexOf(first)];
    const column = categories.indexOf(second);
    if (row !== undefined && column >= 0) row[column] = (row[column] ?? 0) + 1 / pairs.length;
  }
  return cells;
}

function sumOver(list: readonly unknown[], value: (index: number) => number): number {
  return list.reduce<number>((sum, _, index) => sum + value(index), 0);
}

function sumOfTable({ size }: AgreementTable, value: (i: number, j: number) => number): number {
  const indices = Array.from({ length: size });
  return sumOver(indices, (i) => sumOver(indices, (j) => value(i, j)));
}

export function isDisagreement(first: Rating, second: Rating): boolean {
  return first.direction !== second.direction || first.certainty !== second.certainty;
}

/**
 * The ratings a person may see: all of them once his or her own is saved, or once two others have rated, so that
 * somebody can settle it. Until then the own one only, because a rating given after seeing another is not independent.
 */
export function visibleRatings<One extends Rating>(viewerId: string | null, ratings: readonly One[]): readonly One[] {
  const own = ratings.filter(({ raterId }) => raterId === viewerId);
  return own.length > 0 || ratings.length >= 2 ? ratings : own;
}

/** A rating can be changed as long as nobody else has rated: afterwards the two talk, and record a consensus. */
export function isRatingOpen(viewerId: string, ratings: readonly Rating[]): boolean {
  const hasOwn = ratings.some(({ raterId }) => raterId === viewerId);
  return !hasOwn || ratings.length === 1;
}

export interface AgreementOfTwo<Key> {
  readonly firstRaterId: string;
  readonly secondRaterId: string;
  readonly direction: KappaResult;
  readonly certainty: KappaResult;
  /** What both rated, and differently. */
  readonly disagreements: readonly { readonly key: Key; readonly first: Rating; readonly second: Rating }[];
}

/** Agreement for every two people who rated the same findings, those with most in common first. */
export function agreementOfRaters<Key>(
  rated: readonly { readonly key: Key; readonly ratings: readonly Rating[] }[],
): AgreementOfTwo<Key>[] {
  const shared = new Map<string, { readonly key: Key; readonly first: Rating; readonly second: Rating }[]>();
  for (const { key, ratings } of rated) {
    const inOrder = [...ratings].sort((a, b) => (a.raterId < b.raterId ? -1 : 1));
    inOrder.forEach((first, index) => {
      for (const second of inOrder.slice(index + 1)) {
        const two = `${first.raterId} ${second.raterId}`;
        shared.set(two, [...(shared.get(two) ?? []), { key, first, second }]);
      }
    });
  }
  return [...shared.values()].map(agreementOfShared).sort((a, b) => b.direction.pairs - a.direction.pairs);
}

function agreementOfShared<Key>(
  shared: readonly { readonly key: Key; readonly first: Rating; readonly second: Rating }[],
): AgreementOfTwo<Key> {
  return {
    firstRaterId: shared[0]?.first.raterId ?? '',
    secondRaterId: shared[0]?.second.raterId ?? '',
    direction: directionAgreement(shared.map(({ first, second }) => [first.direction, second.direction])),
    certainty: certaintyAgreement(shared.map(({ first, second }) => [first.certainty, second.certainty])),
    disagreements: shared.filter(({ first, second }) => isDisagreement(first, second)),
  };
}
