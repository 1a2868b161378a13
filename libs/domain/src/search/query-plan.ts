import type { InBothLanguages } from '../shared/index.js';

/** Why a term is in the query. Everything but `typed` was added and can be dropped by the reader. */
export type TermOrigin = 'typed' | 'compound' | 'synonym' | 'translation' | 'cognate' | 'spelling' | 'prefix';

/** An index term with its weight relative to a typed word (1). */
export interface PlannedTerm {
  readonly term: string;
  readonly weight: number;
  readonly origin: TermOrigin;
  /** The added word as a reader would write it (not its stem). */
  readonly word: string;
}

/** One word the reader typed, with everything it is searched as. */
export interface PlannedWord {
  readonly typed: string;
  /** Position in the question, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly terms: readonly PlannedTerm[];
}

/** A vocabulary term recognised in the question: a chip that can be removed. */
export interface RecognisedTerm {
  readonly termId: string;
  readonly vocabulary: string;
  readonly label: InBothLanguages;
  /** The words of the question it was recognised from. */
  readonly matched: string;
  readonly start: number;
  readonly end: number;
}

export interface QueryPlan {
  readonly question: string;
  readonly words: readonly PlannedWord[];
  readonly recognised: readonly RecognisedTerm[];
}
