import {
  highlight,
  type Analyser,
  type FacetCount,
  type FacetValue,
  type HitSnippet,
  type SearchHit,
  type SearchKind,
  type SearchPage,
  type TextLanguage,
} from '@samspil/domain/search';

type PassageRow = readonly [language: TextLanguage, page: number | null, text: string];

type HitRow = readonly [
  rank: number,
  document: number,
  kind: SearchKind,
  id: string,
  url: string,
  title: string,
  summary: string,
  language: string,
  year: number | null,
  changedAt: string,
  facets: readonly (readonly [string, string])[] | null,
  isDemonstration: boolean,
  passages: readonly PassageRow[] | null,
];

/** The one row that a search statement answers. */
export interface PageRow {
  readonly hits: readonly HitRow[];
  readonly total: number;
  readonly facets: readonly (readonly [facet: string, value: string, documents: number])[];
  readonly found: readonly (readonly [term: string, word: string | null, shown: string | null])[];
  readonly approximate: boolean;
  /** How many documents were looked at, and how many there would have been. */
  readonly candidates: number;
  readonly reachable: number;
}

/** Marks what was searched in a passage. */
export type Marker = (passage: PassageRow) => HitSnippet;

export const markerOf =
  (analyser: Analyser, weights: ReadonlyMap<string, number>): Marker =>
  ([language, page, passage]) => {
    const { text, ranges } = highlight(passage, language, weights, analyser);
    return { text, ranges, page };
  };

/** A page of `first` hits from a row that may have one more, so that the next page is known without a count. */
export function toPage(row: PageRow, first: number, mark: Marker): SearchPage {
  const scale = scaleOf(row);
  return {
    hits: row.hits.slice(0, first).map((hit) => toHit(hit, mark)),
    hasNextPage: row.hits.length > first,
    facets: row.facets.map(([facet, value, count]): FacetCount => ({ facet, value, count: scale(count) })),
    total: scale(row.total),
    approximate: row.approximate,
    foundTerms: row.found.map(([term]) => term),
  };
}

/** When candidates were cut, what was counted among them stands for all that could be reached. */
function scaleOf({ approximate, candidates, reachable }: PageRow): (count: number) => number {
  if (!approximate || candidates === 0) return (count) => count;
  const factor = Math.max(1, reachable / candidates);
  return (count) => Math.round(count * factor);
}

function toHit(row: HitRow, mark: Marker): SearchHit {
  const [rank, document, kind, id, url, title, summary, language, year, changedAt, facets, isDemonstration, passages] =
    row;
  return {
    place: { rank, document },
    kind,
    id,
    url,
    title,
    summary,
    language,
    year,
    changedAt,
    isDemonstration,
    facets: (facets ?? []).map(([facet, value]): FacetValue => ({ facet, value })),
    snippets: (passages ?? []).map(mark),
  };
}
