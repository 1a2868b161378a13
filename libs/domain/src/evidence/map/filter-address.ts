import { CERTAINTIES, DIRECTIONS, INTERVENTIONS } from '../finding.js';
import { COMPARISONS } from '../comparison.js';
import { FINDING_FACETS, NO_FILTERS, type FindingFacet, type FindingFilters } from './finding-filters.js';

/** Parameters of filters begin as those of the search do: `f.targetGroups=tg-stress`. */
const FILTER = 'f.';
const YEARS = ['yearFrom', 'yearTo'] as const;

/** Values that are not terms or codes of languages and countries; what is none of them is left out. */
const KNOWN: Readonly<Partial<Record<FindingFacet, readonly string[]>>> = {
  direction: DIRECTIONS,
  certainty: CERTAINTIES,
  comparison: COMPARISONS,
  intervention: INTERVENTIONS,
};

/** The filters that the parameters of an address say; what it cannot mean is left out. */
export function readFindingFilters(parameters: Iterable<readonly [string, string]>): FindingFilters {
  const lists = Object.fromEntries(FINDING_FACETS.map((facet) => [facet, [] as string[]])) as Record<
    FindingFacet,
    string[]
  >;
  const years: Record<(typeof YEARS)[number], number | null> = { yearFrom: null, yearTo: null };
  for (const [parameter, value] of parameters) {
    if (!parameter.startsWith(FILTER) || value === '') continue;
    const name = parameter.slice(FILTER.length);
    const facet = FINDING_FACETS.find((known) => known === name);
    if (facet !== undefined && (KNOWN[facet]?.includes(value) ?? true)) lists[facet].push(value);
    const year = YEARS.find((known) => known === name);
    if (year !== undefined && /^\d{1,4}$/.test(value)) years[year] = Number(value);
  }
  return { ...NO_FILTERS, ...(lists as Partial<FindingFilters>), ...years };
}

/** The parameters that say the filters; the same filters always give the same ones. */
export function findingFilterParameters(filters: FindingFilters): [string, string][] {
  const lists = FINDING_FACETS.flatMap((facet) =>
    [...filters[facet]].sort().map((value): [string, string] => [FILTER + facet, value]),
  );
  const years = YEARS.flatMap((year): [string, string][] => {
    const value = filters[year];
    return value === null ? [] : [[FILTER + year, String(value)]];
  });
  return [...lists, ...years];
}

/** How many values are in force; each end of the years is one. */
export function countFilters(filters: FindingFilters): number {
  return findingFilterParameters(filters).length;
}
