import type { InBothLanguages } from '../shared/index.js';

/** A sentence that answers a question at once, and where it is from. */
export interface DirectAnswer {
  readonly sentence: InBothLanguages;
  /** A page of the platform. */
  readonly url: string;
  /** What the link is called. */
  readonly label: InBothLanguages;
}

/** The words of a question as they are compared: small letters, no punctuation. */
export function wordsOfQuestion(question: string): string[] {
  return (
    question
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
