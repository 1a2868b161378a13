import type { InBothLanguages } from '../shared/index.js';
import type { Analyser } from './analyser.js';
import type { RecognisedTerm } from './query-plan.js';

/** A vocabulary term as the matcher needs it. */
export interface VocabularyTerm {
  readonly id: string;
  readonly vocabulary: string;
  readonly label: InBothLanguages;
  readonly altDa: readonly string[];
  readonly altEn: readonly string[];
  readonly broader?: string | null;
}

export interface TermMatcher {
  /** The vocabulary terms a text speaks of, in the order of the text. */
  recognise(text: string): RecognisedTerm[];
  /** English names of a term, best first. */
  englishNames(termId: string): readonly string[];
  /** The ids of all terms under this one. */
  narrower(termId: string): readonly string[];
}

export function createTermMatcher(terms: readonly VocabularyTerm[], analyser: Analyser): TermMatcher {
  const byTerm = new Map<string, VocabularyTerm>();
  for (const term of terms) for (const name of names(term)) byTerm.set(keyOf(name, analyser), term);
  const byId = new Map(terms.map((term) => [term.id, term]));
  return {
    recognise: (text) =>
      analyser.documentTerms(text, 'da').flatMap((found) => {
        const term = byTerm.get(found.term);
        return term === undefined ? [] : [recognised(term, text, found.start, found.end)];
      }),
    englishNames: (id) => [byId.get(id)?.label.en ?? '', ...(byId.get(id)?.altEn ?? [])].filter((name) => name !== ''),
    narrower: (id) => terms.filter((term) => term.broader === id).map((term) => term.id),
  };
}

function names(term: VocabularyTerm): string[] {
  return [term.label.da, term.label.en, ...term.altDa, ...term.altEn];
}

function keyOf(name: string, analyser: Analyser): string {
  return analyser
    .documentTerms(name, 'da')
    .map((found) => found.term)
    .join(' ');
}

function recognised(term: VocabularyTerm, text: string, start: number, end: number): RecognisedTerm {
  return {
    termId: term.id,
    vocabulary: term.vocabulary,
    label: term.label,
    matched: text.slice(start, end),
    start,
    end,
  };
}
