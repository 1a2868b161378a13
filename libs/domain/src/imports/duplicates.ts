import { normaliseDoi } from './doi.js';
import { foldForComparison } from './plain-text.js';

/** What two records are compared by. Empty strings and null mean "not known". */
export interface DuplicateKey {
  readonly doi: string;
  /** Folded title (see `foldForComparison`). */
  readonly title: string;
  readonly year: number | null;
  /** Folded family name of the first author, or the name of the organisation. */
  readonly firstAuthor: string;
  /** Records are compared only when they share one of these: that is what an index looks up. */
  readonly blocks: readonly string[];
}

export const MATCH_REASONS = [
  'same-doi',
  'same-title',
  'similar-title',
  'same-main-title',
  'same-year',
  'year-next-to',
  'same-first-author',
  'different-doi',
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** How alike two records are: `score` from 0 to 1, and why. */
export interface Likeness {
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** A record that is probably the same as something known: an item, or an earlier line of the same import. */
export interface DuplicateMatch extends Likeness {
  readonly itemId: string | null;
  readonly line: number | null;
}

// Below this a shared beginning says nothing: "Evaluering" starts a thousand titles.
const SHORTEST_MAIN_TITLE = 20;

/** Likeness from which two records are shown as possible duplicates. */
export const POSSIBLE_DUPLICATE = 0.8;

export interface KeySource {
  readonly doi?: string | null;
  readonly title?: string | null;
  readonly year?: number | null;
  readonly firstAuthor?: string | null;
}

export function duplicateKey(source: KeySource): DuplicateKey {
  const doi = normaliseDoi(source.doi ?? '') ?? '';
  const title = foldForComparison(source.title ?? '');
  return {
    doi,
    title,
    year: source.year ?? null,
    firstAuthor: foldForComparison(source.firstAuthor ?? ''),
    blocks: blocksOf(doi, title, mainTitleOf(source.title ?? '')),
  };
}

const WORDS_PAIRED = 4;

/**
 * DOI, main title, and every pair of the title's four longest words with its numbers. Two spellings of one title keep
 * at least one pair in common whatever single word is misspelt, left out or added; unlike works hardly ever share one.
 * Trigram search finds the same and more, but took 60 ms a record among ten thousand alike; this takes under one.
 */
function blocksOf(doi: string, title: string, mainTitle: string): string[] {
  const words = [...new Set(title.split(' '))].filter((word) => /^\p{L}{3,}$/u.test(word));
  const longest = words.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, WORDS_PAIRED);
  const numbers = numbersIn(title);
  const pairs = longest.flatMap((first, index) =>
    longest.slice(index + 1).map((second) => `p ${[first, second].sort().join(' ')} ${numbers}`),
  );
  return [
    ...(doi === '' ? [] : [`d ${doi}`]),
    ...(mainTitle.length < SHORTEST_MAIN_TITLE ? [] : [`m ${mainTitle}`]),
    ...(pairs.length > 0 ? pairs : title === '' ? [] : [`t ${title}`]),
  ];
}

/** The folded title up to where a subtitle begins. */
function mainTitleOf(title: string): string {
  return foldForComparison(title.split(/[:?!]\s|\.\s|\s[–—-]\s/)[0] ?? '');
}

/**
 * The likeness of two records, or null when they are not the same work. Symmetric. An equal DOI decides; otherwise the
 * titles must be nearly equal (edit distance), the years at most one apart and the first authors not different.
 * Titles whose numbers differ ("part 1", "part 2") are never the same work.
 */
export function likeness(a: DuplicateKey, b: DuplicateKey): Likeness | null {
  if (a.doi !== '' && a.doi === b.doi) return { score: 1, reasons: ['same-doi'] };
  const title = titleLikeness(a.title, b.title);
  const year = yearLikeness(a.year, b.year);
  const author = authorLikeness(a.firstAuthor, b.firstAuthor);
  if (title === null || year === null || author === null) return null;
  const otherDoi = a.doi !== '' && b.doi !== '';
  const score = 0.6 * title.score + 0.2 * year.score + 0.2 * author.score - (otherDoi ? 0.1 : 0);
  const rounded = Math.round(score * 1000) / 1000;
  if (rounded < POSSIBLE_DUPLICATE) return null;
  return {
    score: rounded,
    reasons: [...title.reasons, ...year.reasons, ...author.reasons, ...(otherDoi ? (['different-doi'] as const) : [])],
  };
}

const CLOSE_TITLE = 0.88;

function titleLikeness(a: string, b: string): Likeness | null {
  if (a === '' || b === '') return null;
  if (a === b) return { score: 1, reasons: ['same-title'] };
  if (isMainTitleOf(a, b) || isMainTitleOf(b, a)) return { score: 0.9, reasons: ['same-main-title'] };
  if (numbersIn(a) !== numbersIn(b)) return null;
  const ratio = editRatio(a, b);
  return ratio >= CLOSE_TITLE ? { score: ratio, reasons: ['similar-title'] } : null;
}

function isMainTitleOf(shorter: string, longer: string): boolean {
  return shorter.length >= SHORTEST_MAIN_TITLE && longer.startsWith(`${shorter} `);
}

function numbersIn(title: string): string {
  return (title.match(/\p{N}+|\b[ivx]+\b/gu) ?? []).join(' ');
}

function yearLikeness(a: number | null, b: number | null): Likeness | null {
  if (a === null || b === null) return { score: 0.5, reasons: [] };
  if (a === b) return { score: 1, reasons: ['same-year'] };
  return Math.abs(a - b) === 1 ? { score: 0.7, reasons: ['year-next-to'] } : null;
}

function authorLikeness(a: string, b: string): Likeness | null {
  if (a === '' || b === '') return { score: 0.5, reasons: [] };
  const same = a === b || ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `) || editRatio(a, b) >= 0.85;
  return same ? { score: 1, reasons: ['same-first-author'] } : null;
}

// Titles longer than this are compared by their beginning, which bounds the work.
const LONGEST_COMPARED = 400;

/** 1 − edit distance ÷ longer length (Levenshtein): 1 for equal texts, 0 for texts with nothing in common. */
export function editRatio(first: string, second: string): number {
  const a = first.slice(0, LONGEST_COMPARED);
  const b = second.slice(0, LONGEST_COMPARED);
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const substituted = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(substituted, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return 1 - (previous[b.length] ?? 0) / longest;
}
