import { alternatives, readRows, STEMMED_LANGUAGES, type StemmedLanguage } from './analyser-data.js';
import type { WordForms } from './stemming.js';
import { tokenise } from './tokens.js';

/** One meaning with its words in each language, best first. */
export interface Concept extends Readonly<Record<StemmedLanguage, readonly string[]>> {
  /** True for the field's own words: their translations are chosen with care. */
  readonly isOfTheField: boolean;
}

export interface Glossary {
  readonly all: readonly Concept[];
  /** The first entry that has the phrase as written. Words are folded. */
  findWritten(words: readonly string[], language: StemmedLanguage): Concept | undefined;
  /** The first entry that has the phrase in some form. */
  findStem(words: readonly string[], language: StemmedLanguage): Concept | undefined;
}

const COLUMNS: readonly StemmedLanguage[] = ['da', 'en', 'nb', 'sv'];

/** Reads lines of `danish<TAB>english<TAB>norwegian<TAB>swedish`. */
export function readGlossary(text: string, isOfTheField: boolean, forms: WordForms): Glossary {
  const written = new Map<string, Concept>();
  const stemmed = new Map<string, Concept>();
  const all = readRows(text).map((row) => readConcept(row, isOfTheField));
  for (const concept of all) {
    for (const language of STEMMED_LANGUAGES) {
      for (const phrase of concept[language]) {
        const words = tokenise(phrase)
          .filter((token) => !token.joined)
          .map((token) => token.word);
        addFirst(written, `${language}:${words.join(' ')}`, concept);
        addFirst(stemmed, stemKey(words, language, forms), concept);
      }
    }
  }
  return {
    all,
    findWritten: (words, language) => written.get(`${language}:${words.join(' ')}`),
    findStem: (words, language) => stemmed.get(stemKey(words, language, forms)),
  };
}

function readConcept(row: readonly string[], isOfTheField: boolean): Concept {
  const [da = [], en = [], nb = [], sv = []] = COLUMNS.map((_, column) => alternatives(row[column]));
  return { da, en, nb, sv, isOfTheField };
}

function stemKey(words: readonly string[], language: StemmedLanguage, forms: WordForms): string {
  return `${language}:${words.map((word) => forms.term(word, language)).join(' ')}`;
}

function addFirst(map: Map<string, Concept>, key: string, concept: Concept): void {
  if (!map.has(key)) map.set(key, concept);
}
