/** Languages a text can be analysed in; `und` when unknown (then it is analysed without stemming). */
export const TEXT_LANGUAGES = ['da', 'en', 'nb', 'sv', 'und'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** What can be found. Later capabilities add their kind here and index documents of it. */
export const SEARCH_KINDS = [
  'knowledge',
  'activity',
  'concept',
  'term',
  'organisation',
  'person',
  'body',
  'document',
  'meeting',
  'thread',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** One piece of a document's text; `weight` multiplies term frequency (title 2–3, body 1); `page` is 1-based where known. */
export interface SearchText {
  readonly text: string;
  readonly weight: number;
  readonly language: TextLanguage;
  readonly page?: number;
}

/** Values by facet. */
export type SearchFacets = Readonly<Record<string, readonly string[]>>;

/**
 * What a capability hands over so that something can be found.
 * `audiences` says who may see it: `public`, `signed-in`, `network:<id>`, `network:<id>:<role>` or `body:<id>`; one match suffices.
 * `facets` maps a facet name (a vocabulary such as `targetGroups`, or `kind`, `itemType`, `country`, `language`, `design`) to values.
 * `innerFacets` are values that only one audience may know of, by audience: for everybody else the document does not have them.
 */
export interface SearchDocument {
  readonly kind: SearchKind;
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly language: TextLanguage;
  readonly year: number | null;
  readonly changedAt: string;
  readonly audiences: readonly string[];
  readonly facets: SearchFacets;
  readonly innerFacets?: Readonly<Record<string, SearchFacets>>;
  /** Invented, for trying the platform. */
  readonly isDemonstration?: boolean;
  readonly texts: readonly SearchText[];
}
