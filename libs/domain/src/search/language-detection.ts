import { STEMMED_LANGUAGES, type StemmedLanguage } from './analyser-data.js';
import { findInNordic, type BilingualLexicon } from './bilingual-lexicon.js';
import type { WordForms } from './stemming.js';
import type { StopWords } from './stop-words.js';
import { tokenise } from './tokens.js';
import type { WordTable } from './word-table.js';

export interface LanguageKnowledge {
  readonly forms: WordForms;
  readonly stopWords: StopWords;
  readonly danishWords: WordTable;
  readonly lexicon: BilingualLexicon;
}

/** Norwegian and Swedish share so much with Danish that they must clearly fit better. */
const NEIGHBOUR_MARGIN = 0.4;

const SWEDISH_LETTERS = /[äö]/i;
const DANISH_LETTERS = /[æø]/i;

/**
 * The language a question is asked in. Function words and letters tell most; then words that only one language knows.
 * Danish when nothing speaks against it.
 */
export function detectLanguage(question: string, knowledge: LanguageKnowledge): StemmedLanguage {
  const points: Record<StemmedLanguage, number> = { da: 0.1, en: 0, nb: -NEIGHBOUR_MARGIN, sv: -NEIGHBOUR_MARGIN };
  if (SWEDISH_LETTERS.test(question)) points.sv += 2;
  if (DANISH_LETTERS.test(question)) for (const language of ['da', 'nb'] as const) points[language] += 2;
  for (const { word } of tokenise(question)) addPoints(points, word, knowledge);
  return STEMMED_LANGUAGES.reduce((best, language) => (points[language] > points[best] ? language : best));
}

function addPoints(points: Record<StemmedLanguage, number>, word: string, knowledge: LanguageKnowledge): void {
  const stopWordOf = knowledge.stopWords.languagesOf(word);
  if (stopWordOf.length > 0) {
    for (const language of STEMMED_LANGUAGES)
      if (stopWordOf.includes(language)) points[language] += 1 / stopWordOf.length;
    return;
  }
  const isDanish = isDanishWord(word, knowledge);
  if (isDanish) {
    points.da += 0.4;
    points.nb += 0.3;
  }
  if (knowledge.lexicon.isEnglishWord(word)) points.en += 0.4;
  for (const language of ['nb', 'sv'] as const) {
    if (!isDanish && knowledge.lexicon.find([word], language) !== undefined) points[language] += 0.4;
  }
}

function isDanishWord(word: string, { danishWords, forms, lexicon }: LanguageKnowledge): boolean {
  return danishWords.has(word) || forms.danishParts(word).length > 0 || lexicon.find([word], 'da') !== undefined;
}

/** True when the word is a function word, or one that the dictionaries have. */
export function isKnownWord(word: string, knowledge: LanguageKnowledge): boolean {
  return (
    knowledge.stopWords.languagesOf(word).length > 0 ||
    knowledge.lexicon.isEnglishWord(word) ||
    findInNordic([word], 'da', knowledge) !== undefined ||
    isDanishWord(word, knowledge)
  );
}
