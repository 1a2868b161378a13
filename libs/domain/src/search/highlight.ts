import type { Analyser, DocumentTerm } from './analyser.js';
import type { TextLanguage } from './search-document.js';

/** A piece of a text with the ranges to mark, as pairs of UTF-16 offsets within `text`. */
export interface Excerpt {
  readonly text: string;
  readonly ranges: readonly (readonly [start: number, end: number])[];
  /** Offset of the piece in the whole text. */
  readonly offset: number;
}

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly term: string;
  readonly weight: number;
}

const DEFAULT_LENGTH = 240;

/**
 * The piece of at most `length` characters that has the most of the searched terms (each counted once, by weight),
 * cut at word boundaries; the beginning of the text when nothing is found.
 */
export function highlight(
  text: string,
  language: TextLanguage,
  weights: ReadonlyMap<string, number>,
  analyser: Analyser,
  length = DEFAULT_LENGTH,
): Excerpt {
  const hits = analyser
    .documentTerms(text, language)
    .map((found) => hitOf(found, weights))
    .filter((hit) => hit.weight > 0);
  const window = bestWindow(hits, length);
  const offset = window === undefined ? 0 : pieceStart(text, window.start, window.end, length);
  const end = pieceEnd(text, offset, length);
  return { text: text.slice(offset, end), ranges: rangesWithin(hits, offset, end), offset };
}

function hitOf({ start, end, term }: DocumentTerm, weights: ReadonlyMap<string, number>): Hit {
  return { start, end, term, weight: weights.get(term) ?? 0 };
}

function bestWindow(hits: readonly Hit[], length: number): { start: number; end: number } | undefined {
  let best: { start: number; end: number; score: number } | undefined;
  for (const [index, first] of hits.entries()) {
    const seen = new Map<string, number>();
    let end = first.end;
    for (let i = index; i < hits.length; i++) {
      const hit = hits[i];
      if (hit === undefined || hit.end > first.start + length) break;
      seen.set(hit.term, hit.weight);
      end = Math.max(end, hit.end);
    }
    const score = [...seen.values()].reduce((sum, weight) => sum + weight, 0);
    if (best === undefined || score > best.score) best = { start: first.start, end, score };
  }
  return best;
}

/** Starts a little before the first hit, at the beginning of a sentence or word. */
function pieceStart(text: string, start: number, end: number, length: number): number {
  const spare = Math.max(0, length - (end - start));
  const earliest = Math.max(0, start - Math.floor(spare / 2));
  if (earliest === 0) return 0;
  const before = text.slice(earliest, start);
  const sentence = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'));
  if (sentence >= 0) return earliest + sentence + (before[sentence] === '.' ? 2 : 1);
  const space = before.indexOf(' ');
  return space < 0 ? start : earliest + space + 1;
}

function pieceEnd(text: string, offset: number, length: number): number {
  const latest = offset + length;
  if (latest >= text.length) return text.length;
  const space = text.lastIndexOf(' ', latest);
  return space > offset ? space : latest;
}

function rangesWithin(hits: readonly Hit[], offset: number, end: number): Excerpt['ranges'] {
  const ranges: [number, number][] = [];
  for (const hit of hits) {
    if (hit.start < offset || hit.end > end) continue;
    const last = ranges.at(-1);
    if (last !== undefined && hit.start - offset <= last[1]) last[1] = Math.max(last[1], hit.end - offset);
    else ranges.push([hit.start - offset, hit.end - offset]);
  }
  return ranges;
}
