import {
  candidateCodes,
  MAP_FACET_VOCABULARIES,
  withinFilters,
  type AnswerTerms,
  type FindingFilters,
  type MapFinding,
  type MapSource,
  type Understanding,
} from '@samspil/domain/evidence';
import { vocabularyOfCode } from '@samspil/domain/vocabulary';
import type { PublishedFindings } from '../map/published-findings.js';

/** An answer holds no more; beyond it the nearest count. */
export const MOST_CANDIDATES = 4_000;

/** Invented ones are shown as examples: a few are enough. */
const MOST_INVENTED = 100;

/** What touches only a part of the question cannot answer it directly; the nearest of it lead on. */
const MOST_PARTLY = 400;

export interface Candidates {
  readonly ids: readonly string[];
  readonly isPartial: boolean;
}

/**
 * The findings that touch what is asked within the filters (`knownFilters`), those that touch most of it first; then
 * invented ones, which take no place from the others.
 */
export function candidatesFor(
  { sources }: PublishedFindings,
  understanding: Understanding,
  filters: FindingFilters,
  terms: AnswerTerms,
): Candidates {
  if (understanding.chips.length === 0 && understanding.anyActivity === null) return { ids: [], isPartial: false };
  const narrowing = { ...filters, targetGroups: [], artForms: [], outcomes: [] };
  const aspects = candidateCodes(understanding, terms).map(touchedBy);
  const { wholly, partly } = touching(withinFilters(sources.known, narrowing), aspects);
  const examples = touching(withinFilters(sources.invented, narrowing), aspects);
  const ids = [...wholly, ...partly.slice(0, MOST_PARTLY)].slice(0, MOST_CANDIDATES);
  const invented = [...examples.wholly, ...examples.partly].slice(0, MOST_INVENTED);
  return { ids: [...ids, ...invented], isPartial: wholly.length > MOST_CANDIDATES };
}

function touching(sources: readonly MapSource[], aspects: readonly Touch[]): { wholly: string[]; partly: string[] } {
  /** By how many aspects they touch; sources and findings keep their order. */
  const touched: string[][] = Array.from({ length: aspects.length + 1 }, () => []);
  for (const { findings } of sources) {
    for (const finding of findings) touched[countTouched(aspects, finding)]?.push(finding.id);
  }
  const [wholly = [], ...others] = touched.slice(Math.min(aspects.length, 1)).reverse();
  return { wholly, partly: others.flat() };
}

type Touch = (finding: MapFinding) => boolean;

/** Looks only where codes of these vocabularies stand: it is asked of every finding there is. */
function touchedBy(codes: readonly string[]): Touch {
  const wanted: ReadonlySet<string> = new Set(codes);
  const used = new Set(codes.map(vocabularyOfCode));
  const vocabularies = MAP_FACET_VOCABULARIES.filter((vocabulary) => used.has(vocabulary));
  return ({ terms }) => vocabularies.some((vocabulary) => terms[vocabulary].some((term) => wanted.has(term)));
}

function countTouched(aspects: readonly Touch[], finding: MapFinding): number {
  let count = 0;
  for (const isTouched of aspects) if (isTouched(finding)) count++;
  return count;
}
