import type { Stemmers } from './analyser-data.js';
import { englishSpelling } from './english-spelling.js';
import { danishSpelling } from './folding.js';
import type { TextLanguage } from './search-document.js';
import type { CompoundPart, CompoundSplitter } from './compounds.js';
import type { WordTable } from './word-table.js';

/** Turns a folded word into the term it is indexed and searched as. */
export interface WordForms {
  term(word: string, language: TextLanguage): string;
  /** The dictionary form of a Danish word; the word itself when unknown. */
  danishLemma(word: string): string;
  /** The parts of a Danish compound; empty when it is not one. */
  danishParts(word: string): readonly CompoundPart[];
}

const MOST_REMEMBERED = 50_000;

export function createWordForms(stemmers: Stemmers, heads: WordTable, splitter: CompoundSplitter): WordForms {
  const remembered = new Map<string, string>();

  const danishLemma = (word: string): string => {
    const known = heads.lemmaOf(word);
    if (known !== undefined) return known;
    const parts = splitter.split(word);
    const head = parts.at(-1);
    return head === undefined ? word : word.slice(0, head.start) + head.lemma;
  };

  const compute = (word: string, language: TextLanguage): string => {
    if (language === 'und' || !/[a-z]/.test(word)) return word;
    if (language === 'en') return stemmers.en(englishSpelling(word));
    return stemmers[language](language === 'da' ? danishLemma(danishSpelling(word)) : word);
  };

  return {
    danishLemma: (word) => danishLemma(danishSpelling(word)),
    danishParts: (word) => splitter.split(danishSpelling(word)),
    term: (word, language) => {
      const key = `${language}:${word}`;
      const known = remembered.get(key);
      if (known !== undefined) return known;
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      const term = compute(word, language);
      remembered.set(key, term);
      return term;
    },
  };
}
