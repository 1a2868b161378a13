import type { SearchFilter } from '../../search/index.js';

/** The orders of the list of activities. */
export const ACTIVITY_SORTS = ['changed', 'starts', 'title', 'relevance'] as const;
export type ActivitySort = (typeof ACTIVITY_SORTS)[number];

/** What the overview shows, as its address says it: list, table, map, timeline and exports have the same. */
export interface ActivityOverview {
  readonly question: string;
  /** Facets of the search index: `targetGroups`, `artForms`, `municipality`, `activityStatus` … */
  readonly filters: readonly SearchFilter[];
  /** Added words that the reader took away. */
  readonly dropped: readonly string[];
  /** Drafts and what was deleted, of those one may edit. */
  readonly own: boolean;
  readonly deleted: boolean;
  readonly sort: ActivitySort;
}

const FILTER = 'f.';

/** The longest question and the most values that an address carries. */
const LIMITS = { question: 300, values: 100, value: 120 } as const;

/** Reads the parameters of an address (`q`, `f.<facet>`, `drop`, `own`, `deleted`, `sort`); what it does not know is left out. */
export function readActivityOverview(pairs: Iterable<readonly [name: string, value: string]>): ActivityOverview {
  const read = [...pairs];
  const all = (name: string): string[] => read.filter(([key]) => key === name).map(([, value]) => value);
  return {
    question: (all('q')[0] ?? '').trim().slice(0, LIMITS.question),
    filters: filtersIn(read),
    dropped: all('drop').slice(0, LIMITS.values),
    own: all('own')[0] === '1',
    deleted: all('deleted')[0] === '1',
    sort: ACTIVITY_SORTS.find((sort) => sort === all('sort')[0]) ?? 'changed',
  };
}

function filtersIn(pairs: readonly (readonly [string, string])[]): SearchFilter[] {
  const byFacet = new Map<string, string[]>();
  for (const [name, value] of pairs.slice(0, LIMITS.values)) {
    const facet = name.slice(FILTER.length);
    if (!name.startsWith(FILTER) || facet === '' || value === '' || value.length > LIMITS.value) continue;
    byFacet.set(facet, [...(byFacet.get(facet) ?? []), value]);
  }
  return [...byFacet].map(([facet, values]) => ({ facet, values: [...new Set(values)] }));
}

/** The parameters of an overview, without what is usual. `readActivityOverview` reads them back. */
export function activityOverviewParameters(overview: Partial<ActivityOverview>): [string, string][] {
  const { filters = [], dropped = [], sort = 'changed' } = overview;
  const single: readonly (readonly [name: string, value: string])[] = [
    ['q', overview.question ?? ''],
    ['own', overview.own === true ? '1' : ''],
    ['deleted', overview.deleted === true ? '1' : ''],
    ['sort', sort === 'changed' ? '' : sort],
  ];
  return [
    ...single.filter(([, value]) => value !== '').map(([name, value]): [string, string] => [name, value]),
    ...filters.flatMap(({ facet, values }) => values.map((value): [string, string] => [`${FILTER}${facet}`, value])),
    ...dropped.map((term): [string, string] => ['drop', term]),
  ];
}
