import { readRows } from './analyser-data.js';
import { fold } from './folding.js';

export interface StopWords {
  /** Function words that are never indexed. */
  isStopWord(word: string, language: string): boolean;
  /** Words that make a question a question (hvad, virker, what) and say nothing about its subject. */
  isQuestionWord(word: string, language: string): boolean;
  /** The languages that have the word as a function word. */
  languagesOf(word: string): readonly string[];
}

/** Reads the stop-word file; words are folded, so both spellings are found. */
export function readStopWords(text: string): StopWords {
  const always = new Map<string, string[]>();
  const question = new Map<string, string[]>();
  for (const [language = '', use, words = ''] of readRows(text)) {
    const target = use === 'question' ? question : always;
    for (const word of words.split(/\s+/)) add(target, fold(word), language);
  }
  return {
    isStopWord: (word, language) => always.get(word)?.includes(language) ?? false,
    isQuestionWord: (word, language) =>
      (always.get(word)?.includes(language) ?? false) || (question.get(word)?.includes(language) ?? false),
    languagesOf: (word) => always.get(word) ?? [],
  };
}

function add(target: Map<string, string[]>, word: string, language: string): void {
  if (word === '') return;
  const languages = target.get(word);
  if (languages === undefined) target.set(word, [language]);
  else if (!languages.includes(language)) languages.push(language);
}
