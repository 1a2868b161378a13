import { alternatives, readRows, type Stemmer } from './analyser-data.js';
import { cognateKey } from './cognates.js';
import { fold } from './folding.js';
import type { Concept } from './glossary.js';

/** A general Danish–English word list made of several sources. */
export interface WordList {
  /** What the phrase means as it is written. Words are folded. */
  findWritten(words: readonly string[]): Concept | undefined;
  /** What some word with the same stem means. */
  findStem(word: string): Concept | undefined;
  readonly englishWords: ReadonlySet<string>;
}

const MOST_TRANSLATIONS = 4;
const BETWEEN_SOURCES = '|';

/** Reads lines of `danish<TAB>english; english<TAB>source`; what several sources say of a word is weighed together. */
export function readWordList(text: string, stem: Stemmer): WordList {
  const entries = new Map<string, string>();
  const stems = new Map<string, string>();
  const englishWords = new Set<string>();
  for (const [danish = '', english = ''] of readRows(text)) {
    const headword = fold(danish)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
    const known = entries.get(headword);
    entries.set(headword, known === undefined ? english : known + BETWEEN_SOURCES + english);
    for (const word of english.toLowerCase().match(/[a-z]+/g) ?? []) englishWords.add(word);
    if (known === undefined && !headword.includes(' ')) addFirst(stems, stem(headword), headword);
  }
  const concept = (headword: string | undefined): Concept | undefined => {
    const english = headword === undefined ? undefined : entries.get(headword);
    return headword === undefined || english === undefined ? undefined : readEntry(headword, english);
  };
  return {
    englishWords,
    findWritten: (words) => concept(words.join(' ')),
    findStem: (word) => concept(stems.get(stem(word))),
  };
}

function addFirst(map: Map<string, string>, key: string, value: string): void {
  if (!map.has(key)) map.set(key, value);
}

/** The best translations first: those several sources give, and one that is the same word (stress, infektion → infection). */
function readEntry(headword: string, english: string): Concept {
  const key = cognateKey(headword);
  const points = new Map<string, number>();
  for (const source of english.split(BETWEEN_SOURCES)) {
    for (const [rank, word] of alternatives(source.toLowerCase()).entries()) {
      const start = points.get(word) ?? (cognateKey(fold(word)) === key ? 2 : 0);
      points.set(word, start + 1 - rank / 10);
    }
  }
  const best = [...points].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  return { da: [headword], en: best.slice(0, MOST_TRANSLATIONS), nb: [], sv: [], isOfTheField: false };
}
