import { activityOverviewParameters, readActivityOverview, type ActivityOverview } from '@samspil/domain/activities';

/** The four ways to look at the same activities. */
export const VIEWS = ['list', 'table', 'map', 'timeline'] as const;
export type View = (typeof VIEWS)[number];

/** What the page shows, as its address says it; anyone with the address sees the same. */
export interface OverviewAddress extends Omit<ActivityOverview, 'filters'> {
  readonly view: View;
  /** Values in force by facet; facets without values are left out. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

const VIEW = 'visning';
const VIEW_NAMES: Readonly<Record<View, string>> = {
  list: 'liste',
  table: 'tabel',
  map: 'kort',
  timeline: 'tidslinje',
};

export const EMPTY_OVERVIEW: OverviewAddress = {
  view: 'list',
  question: '',
  filters: {},
  dropped: [],
  own: false,
  deleted: false,
  sort: 'changed',
};

export function readOverviewAddress(parameters: URLSearchParams): OverviewAddress {
  const { filters, ...overview } = readActivityOverview(parameters);
  const { question, sort } = overview;
  return {
    ...overview,
    // Best first is an order of answers, not of everything.
    sort: question === '' && sort === 'relevance' ? 'changed' : sort,
    view: VIEWS.find((view) => VIEW_NAMES[view] === parameters.get(VIEW)) ?? 'list',
    filters: Object.fromEntries(filters.map(({ facet, values }) => [facet, values])),
  };
}

/** Same overview, same address: facets and values are in alphabetical order, and what is usual is left out. */
export function writeOverviewAddress({ view, filters, ...overview }: OverviewAddress): URLSearchParams {
  const parameters = new URLSearchParams(
    activityOverviewParameters({ ...overview, question: overview.question.trim(), filters: asList(filters) }),
  );
  if (view !== 'list') parameters.set(VIEW, VIEW_NAMES[view]);
  return parameters;
}

export function asList(filters: OverviewAddress['filters']): { facet: string; values: string[] }[] {
  return Object.keys(filters)
    .sort()
    .map((facet) => ({ facet, values: [...(filters[facet] ?? [])].sort() }));
}

/** A link to an overview, such as `/aktiviteter?visning=kort&f.targetGroups=tg-stress`. */
export function overviewLink(overview: Partial<OverviewAddress>): string {
  const query = writeOverviewAddress({ ...EMPTY_OVERVIEW, ...overview }).toString();
  return query === '' ? '/aktiviteter' : `/aktiviteter?${query}`;
}

/** The overview with another question: what was taken away from the former one is not in this one. */
export function asking(overview: OverviewAddress, question: string): OverviewAddress {
  return { ...overview, question, dropped: [], sort: question.trim() === '' ? 'changed' : 'relevance' };
}
