import type { AnalyserData, StemmedLanguage } from './analyser-data.js';
import { danishBases } from './danish-derivation.js';
import { fold } from './folding.js';
import { readGlossary, type Concept } from './glossary.js';
import type { WordForms } from './stemming.js';
import { readWordList } from './word-list.js';

export interface BilingualLexicon {
  /** What a phrase (folded words) means; the glossary's entry wins over the common words, and they over the word list. */
  find(words: readonly string[], language: StemmedLanguage): Concept | undefined;
  /** The most words a phrase of the lexicon has. */
  readonly longestPhrase: number;
  isEnglishWord(word: string): boolean;
  /** The Danish single words of the glossary, folded: what misspelt words are compared with. */
  readonly glossaryWords: readonly string[];
}

const LONGEST_PHRASE = 5;
const SHORTEST_CORRECTED = 5;

type LexiconData = Pick<AnalyserData, 'stemmers' | 'glossary' | 'commonWords' | 'lexicon'>;

export function readBilingualLexicon(data: LexiconData, forms: WordForms): BilingualLexicon {
  const field = readGlossary(data.glossary, true, forms);
  const common = readGlossary(data.commonWords, false, forms);
  const list = readWordList(data.lexicon, data.stemmers.da);
  const english = new Set<string>(list.englishWords);
  for (const phrase of [...field.all, ...common.all].flatMap((concept) => concept.en)) {
    for (const word of fold(phrase).match(/[a-z]+/g) ?? []) english.add(word);
  }
  const written = (words: readonly string[], language: StemmedLanguage): Concept | undefined =>
    field.findWritten(words, language) ??
    common.findWritten(words, language) ??
    (language === 'da' ? list.findWritten(words) : undefined);
  const stemmed = (words: readonly string[], language: StemmedLanguage): Concept | undefined => {
    const [word, ...more] = words;
    const concept = field.findStem(words, language) ?? common.findStem(words, language);
    return concept ?? (language !== 'da' || word === undefined || more.length > 0 ? undefined : list.findStem(word));
  };
  // A dictionary form is surer than a stem: kostens is kost (diet), though koste (to cost) has the same stem.
  const inSomeForm = (words: readonly string[], language: StemmedLanguage): Concept | undefined => {
    const lemmas = language === 'da' ? words.map(forms.danishLemma) : words;
    return written(words, language) ?? written(lemmas, language) ?? stemmed(lemmas, language);
  };
  return {
    longestPhrase: LONGEST_PHRASE,
    isEnglishWord: (word) => english.has(word),
    glossaryWords: singleWords(field.all.flatMap((concept) => concept.da)),
    find: (words, language) => {
      const concept = inSomeForm(words, language);
      const [word, ...more] = words;
      if (concept !== undefined || language !== 'da' || word === undefined || more.length > 0) return concept;
      return firstOf(danishBases(word), (base) => written([base], 'da'));
    },
  };
}

/**
 * What a phrase means in the language asked; outside English questions also in the other Nordic languages, since people
 * mix them (sykmeldte og kunst). Danish comes first among those.
 */
export function findInNordic(
  words: readonly string[],
  language: StemmedLanguage,
  { lexicon }: { readonly lexicon: BilingualLexicon },
): Concept | undefined {
  const languages: readonly StemmedLanguage[] = language === 'en' ? ['en'] : [language, 'da', 'nb', 'sv'];
  return firstOf([...new Set(languages)], (spoken) => lexicon.find(words, spoken));
}

function singleWords(phrases: readonly string[]): string[] {
  return [...new Set(phrases.map(fold))].filter((word) => word.length >= SHORTEST_CORRECTED && /^[a-z]+$/.test(word));
}

function firstOf<W, T>(words: readonly W[], find: (word: W) => T | undefined): T | undefined {
  for (const word of words) {
    const found = find(word);
    if (found !== undefined) return found;
  }
  return undefined;
}
