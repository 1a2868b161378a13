import type { IndexWords } from './index-words.js';
import type { QueryPlan } from './query-plan.js';
import type { SearchDocument, SearchKind } from './search-document.js';

export const SEARCH_SORTS = ['relevance', 'newest'] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

/** Keep what has one of `values` in `facet`. Several filters are combined with AND. */
export interface SearchFilter {
  readonly facet: string;
  readonly values: readonly string[];
}

/** Where the last hit of a page stood: its sort value and its number in the index. */
export interface SearchPlace {
  readonly rank: number;
  readonly document: number;
}

/** What is looked for, in whose eyes, and in which order. */
export interface SearchScope {
  /** What is looked for; a plan without words lists everything, newest first. */
  readonly plan: QueryPlan;
  readonly filters: readonly SearchFilter[];
  /** Who is asking, as written on documents; see SearchDocument.audiences. */
  readonly audiences: readonly string[];
  readonly sort: SearchSort;
}

/** One page of it. */
export interface SearchRequest extends SearchScope {
  /** 1–100 hits. */
  readonly first: number;
  /** Continue after this place of the same request. */
  readonly after: SearchPlace | null;
  /** How many pieces of text to show for each hit; 0 when nobody asks for them. */
  readonly snippetsPerHit: number;
}

export interface SearchHit {
  readonly place: SearchPlace;
  readonly kind: SearchKind;
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly year: number | null;
  readonly changedAt: string;
  readonly isDemonstration: boolean;
  /** Those that the asker may know of. */
  readonly facets: readonly FacetValue[];
  readonly snippets: readonly HitSnippet[];
}

export interface FacetValue {
  readonly facet: string;
  readonly value: string;
}

/** How many hits have the value, counted as if its own facet had no filter. */
export interface FacetCount extends FacetValue {
  readonly count: number;
}

export interface SearchPage {
  readonly hits: readonly SearchHit[];
  readonly hasNextPage: boolean;
  readonly facets: readonly FacetCount[];
  readonly total: number;
  /** True when only the best candidates were counted, and `total` and counts are estimates. */
  readonly approximate: boolean;
  /** The planned index terms that occur in something the asker may see. */
  readonly foundTerms: readonly string[];
}

/** A piece of a hit's text with the ranges to mark, as pairs of UTF-16 offsets into `text`. */
export interface HitSnippet {
  readonly text: string;
  readonly ranges: readonly (readonly [start: number, end: number])[];
  /** 1-based page of the file the text is from, where known. */
  readonly page: number | null;
}

export interface Suggestion {
  readonly kind: SearchKind;
  readonly id: string;
  readonly url: string;
  readonly title: string;
}

/**
 * An index that documents are put in and found in. Writing belongs to the transaction that is open, so that what is
 * published is found at once. The same tests run against every engine.
 */
export interface SearchEngine {
  /** Adds the documents, or replaces those with the same kind and id. Doing it twice changes nothing. */
  index(documents: readonly SearchDocument[]): Promise<void>;
  /** Takes documents out; ids that are not there are no error. */
  remove(kind: SearchKind, ids: readonly string[]): Promise<void>;
  search(request: SearchRequest): Promise<SearchPage>;

  /** The ids of everything the question finds, in the order of `search`: none is left out, however many there are. */
  findAll(request: SearchScope): Promise<string[]>;
  /** What the index knows of words, for planning questions. */
  readonly words: IndexWords & {
    /** A folded word that was found in the index, as a reader would write it. */
    asWritten(word: string): string;
    /** A number that is another one whenever the answers about words may be others. */
    version(): Promise<number>;
  };
  /** Titles in which every word of `prefix` begins a word. */
  suggest(prefix: string, audiences: readonly string[], first: number): Promise<Suggestion[]>;
}
