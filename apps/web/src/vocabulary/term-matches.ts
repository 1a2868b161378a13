import { labelKey } from '@samspil/domain/vocabulary';
import type { ListedTerm } from './vocabulary-queries';

interface TermMatch {
  readonly term: ListedTerm;
  /** The other word for the term that matched; undefined when its name did. */
  readonly matched?: string;
}

/** The terms one of whose words, in either language, holds what was typed; names before other words. */
export function termMatches(terms: readonly ListedTerm[], typed: string): TermMatch[] {
  const key = labelKey(typed);
  const holds = (text: string): boolean => labelKey(text).includes(key);
  const byName = terms.filter(({ label }) => holds(label.da) || holds(label.en)).map((term) => ({ term }));
  const named = new Set(byName.map(({ term }) => term.id));
  const byOtherWord = terms
    .filter(({ id }) => !named.has(id))
    .flatMap((term) => {
      const matched = [...term.alternatives.da, ...term.alternatives.en].find(holds);
      return matched === undefined ? [] : [{ term, matched }];
    });
  return [...byName, ...byOtherWord];
}
