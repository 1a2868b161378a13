import { problem, type Problem } from '../../shared/index.js';
import type { FindingFilterProblemCode } from '../evidence-problem.js';
import type { Certainty, Direction, Intervention } from '../finding.js';
import type { Comparison } from '../comparison.js';
import type { MapFinding, MapSource } from './map-finding.js';

/** What findings can be narrowed by, named as the facets of the search are. */
export const FINDING_FACETS = [
  'targetGroups',
  'artForms',
  'outcomes',
  'intervention',
  'direction',
  'certainty',
  'comparison',
  'evidenceTypes',
  'settings',
  'orgForms',
  'country',
  'language',
] as const;
export type FindingFacet = (typeof FINDING_FACETS)[number];

/** One of the values of each facet that has any; all facets must be met. A term stands for its narrower terms, too. */
export interface FindingFilters {
  readonly targetGroups: readonly string[];
  readonly artForms: readonly string[];
  readonly outcomes: readonly string[];
  readonly settings: readonly string[];
  readonly orgForms: readonly string[];
  readonly evidenceTypes: readonly string[];
  /** Of the source, such as `da`. */
  readonly language: readonly string[];
  /** Where the studies took place, ISO 3166-1 alpha-2. */
  readonly country: readonly string[];
  readonly direction: readonly Direction[];
  readonly certainty: readonly Certainty[];
  readonly comparison: readonly Comparison[];
  readonly intervention: readonly Intervention[];
  /** Of the source; both ends count. A source without a year is left out as soon as one end is given. */
  readonly yearFrom: number | null;
  readonly yearTo: number | null;
}

export const NO_FILTERS: FindingFilters = {
  targetGroups: [],
  artForms: [],
  outcomes: [],
  settings: [],
  orgForms: [],
  evidenceTypes: [],
  language: [],
  country: [],
  direction: [],
  certainty: [],
  comparison: [],
  intervention: [],
  yearFrom: null,
  yearTo: null,
};

/** No screen gives more; every value costs time for every finding. */
const MOST_VALUES = 200;

/** Everything wrong with filters as asked for; fields are named from `filters`. */
export function problemsWithFilters(filters: FindingFilters): Problem<FindingFilterProblemCode>[] {
  const found: Problem<FindingFilterProblemCode>[] = [];
  const { yearFrom, yearTo } = filters;
  if (yearFrom !== null && yearTo !== null && yearFrom > yearTo) {
    found.push(problem('evidence.years-reversed', 'filters.yearTo', { from: yearFrom, to: yearTo }));
  }
  for (const facet of FINDING_FACETS) {
    if (filters[facet].length > MOST_VALUES) {
      found.push(problem('evidence.too-many-filters', `filters.${facet}`, { max: MOST_VALUES }));
    }
  }
  return found;
}

/** What a finding has in a facet: one value, a list without repetitions, or nothing. */
function facetKey(facet: FindingFacet, finding: MapFinding, source: MapSource): string | readonly string[] | null {
  switch (facet) {
    case 'intervention':
    case 'direction':
    case 'comparison':
    case 'certainty':
      return finding[facet];
    case 'country':
      return finding.countries;
    case 'language':
      return source.language;
    default:
      return finding.terms[facet];
  }
}

type Test = (finding: MapFinding, source: MapSource) => boolean;

function inYears({ yearFrom, yearTo }: FindingFilters): ((source: MapSource) => boolean) | null {
  if (yearFrom === null && yearTo === null) return null;
  return ({ year }) => year !== null && year >= (yearFrom ?? -Infinity) && year <= (yearTo ?? Infinity);
}

function testsOf(filters: FindingFilters): { facet: FindingFacet; test: Test }[] {
  return FINDING_FACETS.filter((facet) => filters[facet].length > 0).map((facet) => {
    const wanted: ReadonlySet<string> = new Set(filters[facet]);
    return { facet, test: (finding, source) => isAmong(wanted, facetKey(facet, finding, source)) };
  });
}

function isAmong(wanted: ReadonlySet<string>, key: string | readonly string[] | null): boolean {
  if (key === null) return false;
  return typeof key === 'string' ? wanted.has(key) : key.some((value) => wanted.has(value));
}

/** The sources with the findings that meet the filters; sources without any are left out. */
export function withinFilters(sources: readonly MapSource[], filters: FindingFilters): readonly MapSource[] {
  const tests = testsOf(filters).map(({ test }) => test);
  const years = inYears(filters);
  if (tests.length === 0 && years === null) return sources;
  const kept: MapSource[] = [];
  for (const source of sources) {
    if (years !== null && !years(source)) continue;
    const findings = source.findings.filter((finding) => tests.every((test) => test(finding, source)));
    if (findings.length > 0) kept.push({ ...source, findings });
  }
  return kept;
}

export interface FindingFacetCount {
  readonly facet: FindingFacet;
  /** Most findings first. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

/** By value, or by list of values: equal lists are the same array in thousands of findings, and are taken apart last. */
type Tally = Map<string | readonly string[], number>;

/** How many findings each value would leave, counted as if its own facet had no filter. */
export function countFindingFacets(sources: readonly MapSource[], filters: FindingFilters): FindingFacetCount[] {
  const tests = testsOf(filters);
  const years = inYears(filters);
  const tallies = new Map<FindingFacet, Tally>(FINDING_FACETS.map((facet) => [facet, new Map()]));
  for (const source of sources) {
    if (years !== null && !years(source)) continue;
    for (const finding of source.findings) {
      const failed = tests.filter(({ test }) => !test(finding, source));
      if (failed.length > 1) continue;
      const facets = failed[0] === undefined ? FINDING_FACETS : [failed[0].facet];
      for (const facet of facets) add(tallies.get(facet), facetKey(facet, finding, source));
    }
  }
  return FINDING_FACETS.map((facet) => ({ facet, values: mostFirst(tallies.get(facet)) }));
}

function add(tally: Tally | undefined, key: string | readonly string[] | null): void {
  if (key !== null) tally?.set(key, (tally.get(key) ?? 0) + 1);
}

function mostFirst(tally: Tally = new Map()): { value: string; count: number }[] {
  const byValue = new Map<string, number>();
  for (const [key, count] of tally) {
    for (const value of typeof key === 'string' ? [key] : key) byValue.set(value, (byValue.get(value) ?? 0) + count);
  }
  return [...byValue]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
