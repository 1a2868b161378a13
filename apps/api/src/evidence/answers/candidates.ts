import {
  candidateCodes,
  MAP_FACET_VOCABULARIES,
  withinFilters,
  type AnswerTerms,
  type FindingFilters,
  type MapFinding,
  type Understanding,
} from '@samspil/domain/evidence';
import type { PublishedFindings } from '../map/published-findings.js';

/** An answer holds no more; beyond it the nearest count. */
export const MOST_CANDIDATES = 4_000;

/** What touches only a part of the question cannot answer it directly; the nearest of it lead on. */
const MOST_PARTLY = 400;

export interface Candidates {
  readonly ids: readonly string[];
  readonly isPartial: boolean;
}

/** The findings that touch what is asked within the filters (`knownFilters`), those that touch most of it first. */
export function candidatesFor(
  { sources }: PublishedFindings,
  understanding: Understanding,
  filters: FindingFilters,
  terms: AnswerTerms,
): Candidates {
  if (understanding.chips.length === 0 && understanding.anyActivity === null) return { ids: [], isPartial: false };
  const narrowing = { ...filters, targetGroups: [], artForms: [], outcomes: [] };
  const aspects = candidateCodes(understanding, terms).map((codes) => new Set(codes));
  const touched = withinFilters(sources, narrowing)
    .flatMap(({ findings }) => findings)
    .map((finding) => ({ id: finding.id, aspects: aspects.filter((codes) => touches(finding, codes)).length }))
    .filter((finding) => aspects.length === 0 || finding.aspects > 0)
    .sort((a, b) => b.aspects - a.aspects || (a.id < b.id ? -1 : 1));
  const wholly = touched.filter((finding) => finding.aspects === aspects.length).length;
  return {
    ids: touched.slice(0, Math.min(wholly + MOST_PARTLY, MOST_CANDIDATES)).map(({ id }) => id),
    isPartial: wholly > MOST_CANDIDATES,
  };
}

function touches(finding: MapFinding, codes: ReadonlySet<string>): boolean {
  return MAP_FACET_VOCABULARIES.some((vocabulary) => finding.terms[vocabulary].some((term) => codes.has(term)));
}
