import type { Analyser } from './analyser.js';
import type { StemmedLanguage } from './analyser-data.js';
import type { Concept } from './glossary.js';
import { findInNordic } from './bilingual-lexicon.js';
import { withoutNegation } from './danish-derivation.js';
import { fold } from './folding.js';
import { createSpeller, type Speller } from './spelling.js';
import { derivationBase, isTellingWord } from './term-names.js';
import { tokenise, type Token } from './tokens.js';

/** How sure it is that a word of the question is meant by a key: the same word 1, a derived word .9, and so on. */
export const SURENESS = {
  same: 1,
  derived: 0.9,
  part: 0.79,
  synonym: 0.8,
  translation: 0.75,
  corrected: 0.95,
} as const;

/** A word of the question under one of the keys it can be found by. */
export interface KeyedWord {
  readonly token: number;
  readonly lemma: string;
  readonly sureness: number;
}

/** A phrase the question means by one of its words or phrases, other than by the words themselves. */
export interface MeantPhrase {
  readonly phrase: string;
  readonly language: 'da' | 'en';
  readonly tokens: readonly number[];
  readonly sureness: number;
}

export interface QuestionKeys {
  readonly tokens: readonly Token[];
  readonly byKey: ReadonlyMap<string, readonly KeyedWord[]>;
  readonly meant: readonly MeantPhrase[];
}

/** Parts of compounds that are too common in this field to tell what a word is about. */
const GENERIC_PARTS = new Set(
  (
    'kultur kunst sundhed borger kommune forloeb gruppe projekt arbejde plan hold aktivitet liv job land tilbud samarbejde ' +
    'social moede netvaerk skole virksomhed laege by hjem maal skema spoergsmaal uddannelse'
  ).split(' '),
);

/** True for a part of a compound, as lemma or stem, that is too common to tell. */
export function isGenericPart(part: string): boolean {
  return GENERIC_PARTS.has(part);
}

const MOST_TRANSLATIONS = 3;

export interface KeyReader {
  read(question: string): QuestionKeys;
}

export function createKeyReader(analyser: Analyser, vocabularyWords: Iterable<string>): KeyReader {
  const speller = createSpeller(vocabularyWords);
  return { read: (question) => readKeys(question, analyser, speller) };
}

function readKeys(question: string, analyser: Analyser, speller: Speller): QuestionKeys {
  const language = analyser.detectLanguage(question);
  const tokens = tokenise(question);
  const words = tokens.map((token) => corrected(token.word, analyser, speller));
  const byKey = new Map<string, KeyedWord[]>();
  for (const [index, { word, sureness }] of words.entries()) {
    if (isFunctionWord(word, language, analyser) && !isTellingWord(word)) continue;
    for (const [key, found] of keysOf(word, language, analyser)) {
      add(byKey, key, { token: index, lemma: found.lemma, sureness: found.sureness * sureness });
    }
  }
  const meant = meantPhrases(
    words.map(({ word }) => word),
    tokens,
    language,
    analyser,
  );
  for (const { phrase, language: spoken, tokens: span, sureness } of meant) {
    const [token] = span;
    if (token !== undefined && span.length === 1 && !/\s/.test(phrase)) {
      add(byKey, analyser.forms.term(fold(phrase), spoken), { token, lemma: fold(phrase), sureness });
    }
  }
  return { tokens, byKey, meant };
}

/** Function words of the language asked; Norwegian and Swedish questions are often Danish after all. */
function isFunctionWord(word: string, language: StemmedLanguage, { stopWords }: Analyser): boolean {
  return stopWords.isStopWord(word, language) || (language !== 'en' && stopWords.isStopWord(word, 'da'));
}

function corrected(word: string, analyser: Analyser, speller: Speller): { word: string; sureness: number } {
  const correction = analyser.isKnownWord(word) ? undefined : (speller.correct(word) ?? analyser.speller.correct(word));
  return correction === undefined || correction === word
    ? { word, sureness: SURENESS.same }
    : { word: correction, sureness: SURENESS.corrected };
}

type Keys = ReadonlyMap<string, Omit<KeyedWord, 'token'>>;

function keysOf(word: string, language: StemmedLanguage, { forms, danishWords }: Analyser): Keys {
  const keys = new Map<string, Omit<KeyedWord, 'token'>>();
  const raise = (key: string, lemma: string, sureness: number): void => {
    if ((keys.get(key)?.sureness ?? 0) < sureness) keys.set(key, { lemma, sureness });
  };
  const whole = forms.danishLemma(word);
  for (const spoken of new Set<StemmedLanguage>(['da', 'en', language])) {
    const stem = forms.term(word, spoken);
    raise(stem, whole, SURENESS.same);
    raise(derivationBase(stem), whole, SURENESS.derived);
  }
  const negated = withoutNegation(word);
  if (negated !== undefined && danishWords.has(negated)) raise(forms.term(negated, 'da'), negated, SURENESS.synonym);
  for (const { lemma } of forms.danishParts(word)) {
    if (!isGenericPart(lemma)) raise(forms.term(lemma, 'da'), lemma, SURENESS.part);
  }
  return keys;
}

function meantPhrases(
  words: readonly string[],
  tokens: readonly Token[],
  language: StemmedLanguage,
  analyser: Analyser,
): MeantPhrase[] {
  const plain = [...words.keys()].filter((index) => tokens[index]?.joined === false);
  const meant: MeantPhrase[] = [];
  for (let from = 0; from < plain.length; from++) {
    for (let length = Math.min(analyser.lexicon.longestPhrase, plain.length - from); length >= 1; length--) {
      const span = plain.slice(from, from + length);
      if (span.every((index) => isFunctionWord(words[index] ?? '', language, analyser))) continue;
      const phrase = span.map((index) => words[index] ?? '');
      const concept = findInNordic(phrase, language, analyser);
      if (concept?.isOfTheField !== true) continue;
      meant.push(...phrasesOf(concept, span, language));
      break;
    }
  }
  return meant;
}

function phrasesOf(concept: Concept, tokens: readonly number[], asked: StemmedLanguage): MeantPhrase[] {
  const sureness = (language: StemmedLanguage): number =>
    language === asked ? SURENESS.synonym : SURENESS.translation;
  const phrases = (language: 'da' | 'en'): MeantPhrase[] =>
    concept[language].map((phrase) => ({ phrase, language, tokens, sureness: sureness(language) }));
  return [...phrases('da'), ...phrases('en').slice(0, MOST_TRANSLATIONS)];
}

function add(map: Map<string, KeyedWord[]>, key: string, word: KeyedWord): void {
  const words = map.get(key);
  if (words === undefined) map.set(key, [word]);
  else words.push(word);
}
