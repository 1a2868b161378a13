import type { TextLanguage } from './search-document.js';

/** A word as it stands in the indexed texts (folded, not stemmed), with how many documents have it. */
export interface IndexedWord {
  readonly word: string;
  readonly language: TextLanguage;
  readonly documents: number;
}

/**
 * A range scan over the words of the index: all whose `column` starts with `prefix` and whose length in that column lies
 * within the bounds, the most frequent first, at most `limit`.
 */
export interface WordLookup {
  readonly key: string;
  readonly column: 'word' | 'cognateKey';
  readonly prefix: string;
  readonly minLength: number;
  readonly maxLength: number;
  readonly limit: number;
}

/**
 * What planning a question asks of the index. The engine keeps, beside its terms, each distinct word of the texts
 * (`DocumentTerm.word`) with its language and `cognateKey(word)`.
 */
export interface IndexWords {
  /** Languages of the indexed texts. */
  languages(): Promise<readonly TextLanguage[]>;
  /** Those of the terms that the index has. */
  knownTerms(terms: readonly string[]): Promise<ReadonlySet<string>>;
  /** The words found by each lookup, by its `key`. Called only when a question has words that need it. */
  findWords(lookups: readonly WordLookup[]): Promise<ReadonlyMap<string, readonly IndexedWord[]>>;
}
