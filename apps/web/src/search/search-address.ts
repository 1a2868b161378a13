import { SEARCH_KINDS, SEARCH_SORTS, type SearchKind, type SearchSort } from '@samspil/domain/search';
import { countValues, withValueToggled, type Filters } from '../shared/lists';

/** What a search page shows, as its address says it; anyone with the address sees the same. */
export interface SearchAddress {
  readonly question: string;
  /** What is looked through: one kind at a time, knowledge unless the reader chose another. */
  readonly kind: SearchKind;
  readonly sort: SearchSort;
  /** Values in force by facet; facets without values are left out. */
  readonly filters: Filters;
  /** Added words and recognised terms the reader has taken away. */
  readonly dropped: readonly string[];
}

const QUESTION = 'q';
const KIND = 'kind';
const SORT = 'sort';
const DROPPED = 'drop';
const FILTER = 'f.';

export const EMPTY_SEARCH: SearchAddress = {
  question: '',
  kind: 'knowledge',
  sort: 'relevance',
  filters: {},
  dropped: [],
};

export function readSearchAddress(parameters: URLSearchParams): SearchAddress {
  const filters: Record<string, string[]> = {};
  for (const [name, value] of parameters) {
    if (name.startsWith(FILTER) && value !== '') (filters[name.slice(FILTER.length)] ??= []).push(value);
  }
  return {
    question: parameters.get(QUESTION) ?? '',
    kind: SEARCH_KINDS.find((kind) => kind === parameters.get(KIND)) ?? 'knowledge',
    sort: SEARCH_SORTS.find((sort) => sort === parameters.get(SORT)) ?? 'relevance',
    filters,
    dropped: parameters.getAll(DROPPED).filter(Boolean),
  };
}

/** Same search, same address: facets and values are in alphabetical order, and what is usual is left out. */
export function writeSearchAddress(search: SearchAddress): URLSearchParams {
  const parameters = new URLSearchParams();
  if (search.question.trim() !== '') parameters.set(QUESTION, search.question.trim());
  if (search.kind !== 'knowledge') parameters.set(KIND, search.kind);
  if (search.sort !== 'relevance') parameters.set(SORT, search.sort);
  for (const facet of Object.keys(search.filters).sort()) {
    for (const value of [...(search.filters[facet] ?? [])].sort()) parameters.append(FILTER + facet, value);
  }
  for (const word of search.dropped) parameters.append(DROPPED, word);
  return parameters;
}

/** A link to a search, such as `/viden?q=stress&f.targetGroups=tg-stress`. */
export function searchLink(search: Partial<SearchAddress>): string {
  const query = writeSearchAddress({ ...EMPTY_SEARCH, ...search }).toString();
  return query === '' ? '/viden' : `/viden?${query}`;
}

/** The same question where it is answered from all findings at once. */
export function wholeAnswerLink({ question, filters, dropped }: SearchAddress): string {
  const query = writeSearchAddress({ ...EMPTY_SEARCH, question, filters, dropped }).toString();
  return `/hvad-virker?${query}`;
}

/** Addresses of other lists have filters like those of the search. */
type Filtered = Pick<SearchAddress, 'filters'>;

/** The same with one value put in force, or taken out of force when it was. */
export function withFilterToggled<Address extends Filtered>(search: Address, facet: string, value: string): Address {
  return { ...search, filters: withValueToggled(search.filters, facet, value) };
}

export function countFilters(search: Filtered): number {
  return countValues(search.filters);
}
