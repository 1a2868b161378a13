import { alternatives, readRows, STEMMED_LANGUAGES, type StemmedLanguage } from './analyser-data.js';
import { cognateKey } from './cognates.js';
import { danishBases } from './danish-derivation.js';
import { fold } from './folding.js';
import type { WordForms } from './stemming.js';
import { tokenise } from './tokens.js';

/** One meaning with its words in each language, best first. */
export type Concept = Readonly<Record<StemmedLanguage, readonly string[]>>;

export interface BilingualLexicon {
  /** What a phrase (folded words) means; the glossary's entry wins over the general word list. */
  find(words: readonly string[], language: StemmedLanguage): Concept | undefined;
  /** The most words a phrase of the lexicon has. */
  readonly longestPhrase: number;
  isEnglishWord(word: string): boolean;
  /** The Danish single words of the glossary, folded: what misspelt words are compared with. */
  readonly glossaryWords: readonly string[];
}

const LONGEST_PHRASE = 5;
const MOST_TRANSLATIONS = 4;
const GLOSSARY_COLUMNS: readonly StemmedLanguage[] = ['da', 'en', 'nb', 'sv'];

export function readBilingualLexicon(glossary: string, lexicon: string, forms: WordForms): BilingualLexicon {
  const english = new Set<string>();
  const concepts = readGlossary(glossary, forms);
  const general = readLexicon(lexicon);
  for (const words of [...concepts.all.flatMap((concept) => concept.en), ...general.values()]) {
    for (const { word } of tokenise(words)) english.add(word);
  }
  const stems = new Map<string, string>();
  for (const headword of general.keys()) {
    const stem = forms.term(headword, 'da');
    if (!headword.includes(' ') && !stems.has(stem)) stems.set(stem, headword);
  }
  const findOne = (word: string): Concept | undefined => concepts.find([word], 'da') ?? findGeneral([word]);
  const findGeneral = (words: readonly string[]): Concept | undefined => {
    const written = words.join(' ');
    const lemma = words.map((word) => forms.danishLemma(word)).join(' ');
    const headword =
      [written, lemma].find((word) => general.has(word)) ??
      (words.length === 1 ? stems.get(forms.term(written, 'da')) : undefined);
    return headword === undefined ? undefined : lexiconConcept(headword, general.get(headword) ?? '');
  };
  return {
    longestPhrase: LONGEST_PHRASE,
    isEnglishWord: (word) => english.has(word),
    glossaryWords: [...new Set(concepts.all.flatMap((concept) => concept.da.map(fold)))].filter((word) =>
      /^[a-z]{5,}$/.test(word),
    ),
    find: (words, language) => {
      const concept = concepts.find(words, language);
      if (concept !== undefined || language !== 'da') return concept;
      const [word, more] = words;
      return (
        findGeneral(words) ??
        (word === undefined || more !== undefined ? undefined : firstOf(danishBases(word), findOne))
      );
    },
  };
}

function firstOf<T>(words: readonly string[], find: (word: string) => T | undefined): T | undefined {
  for (const word of words) {
    const found = find(word);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Glossary {
  readonly all: readonly Concept[];
  find(words: readonly string[], language: StemmedLanguage): Concept | undefined;
}

function readGlossary(text: string, forms: WordForms): Glossary {
  const written = new Map<string, Concept>();
  const stemmed = new Map<string, Concept>();
  const all: Concept[] = [];
  for (const row of readRows(text)) {
    const cells = GLOSSARY_COLUMNS.map((_, column) => alternatives(row[column]));
    const concept = { da: cells[0] ?? [], en: cells[1] ?? [], nb: cells[2] ?? [], sv: cells[3] ?? [] };
    all.push(concept);
    for (const language of STEMMED_LANGUAGES) {
      for (const phrase of concept[language]) {
        const words = tokenise(phrase).map((token) => token.word);
        addFirst(written, `${language}:${words.join(' ')}`, concept);
        addFirst(stemmed, stemKey(words, language, forms), concept);
      }
    }
  }
  return {
    all,
    find: (words, language) =>
      written.get(`${language}:${words.join(' ')}`) ?? stemmed.get(stemKey(words, language, forms)),
  };
}

function stemKey(words: readonly string[], language: StemmedLanguage, forms: WordForms): string {
  return `${language}:${words.map((word) => forms.term(word, language)).join(' ')}`;
}

function addFirst(map: Map<string, Concept>, key: string, concept: Concept): void {
  if (!map.has(key)) map.set(key, concept);
}

/** Danish headword → its English words, apart by `;`: those that several sources give come first. */
function readLexicon(text: string): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const [headword = '', english] of readRows(text)) {
    const key = tokenise(headword)
      .filter((token) => !token.joined)
      .map((token) => token.word)
      .join(' ');
    let words = votes.get(key);
    if (words === undefined) votes.set(key, (words = new Map()));
    for (const [rank, word] of alternatives(english).entries()) {
      words.set(word.toLowerCase(), (words.get(word.toLowerCase()) ?? 0) + 1 - rank / 10);
    }
  }
  const merged = new Map<string, string>();
  for (const [headword, words] of votes) merged.set(headword, bestOf(words, headword).join(';'));
  return merged;
}

/** The best translations first; one that is the same word as the headword (stress, infektion) is the best of all. */
function bestOf(votes: ReadonlyMap<string, number>, headword: string): string[] {
  const key = cognateKey(headword);
  const rank = (word: string): number => (votes.get(word) ?? 0) + (cognateKey(fold(word)) === key ? 2 : 0);
  return [...votes.keys()].sort((a, b) => rank(b) - rank(a)).slice(0, MOST_TRANSLATIONS);
}

function lexiconConcept(headword: string, english: string): Concept {
  return { da: [headword], en: english.split(';'), nb: [], sv: [] };
}
