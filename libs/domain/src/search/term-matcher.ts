import type { Analyser } from './analyser.js';
import { createKeyReader, isGenericPart, SURENESS, type KeyedWord, type QuestionKeys } from './question-keys.js';
import type { RecognisedTerm } from './query-plan.js';
import { keyOf, readTermNames, unitsOf, type NameUnit, type TermName, type VocabularyTerm } from './term-names.js';
import { tokenise } from './tokens.js';

export type { VocabularyTerm } from './term-names.js';

export interface TermMatcher {
  /** The vocabulary terms a text speaks of, in the order of the text. */
  recognise(text: string): RecognisedTerm[];
  /** English names of a term, best first. */
  englishNames(termId: string): readonly string[];
  /** The ids of all terms under this one. */
  narrower(termId: string): readonly string[];
  /** The term over this one, if any. */
  broader(termId: string): string | undefined;
}

/** A name found in a question. */
interface Candidate {
  readonly name: TermName;
  readonly tokens: ReadonlySet<number>;
  /** 0–1: the mean sureness of its words. */
  readonly sureness: number;
}

const SURE = 0.9;
const SURE_ENOUGH = 0.7;
const LEAST_SURE_WORD = 0.5;
const SURENESS_NAME_PART = 0.5;
const SURENESS_WRITTEN_APART = 0.9;
/** Of a name of three words and more, this share is enough when it is the end of the name. */
const ENOUGH_OF_A_LONG_NAME = 0.66;
const MOST_RECOGNISED = 12;

/** Recognises vocabulary terms in questions of both languages: by names, inflected, derived, in compounds, misspelt. */
export function createTermMatcher(terms: readonly VocabularyTerm[], analyser: Analyser): TermMatcher {
  const names = readTermNames(terms, analyser);
  const byKey = new Map<string, TermName[]>();
  for (const name of names) byKey.set(keyOf(name), [...(byKey.get(keyOf(name)) ?? []), name]);
  const reader = createKeyReader(analyser, vocabularyWords(terms));
  const byId = new Map(terms.map((term) => [term.id, term]));

  const recognise = (text: string): RecognisedTerm[] => {
    const keys = reader.read(text);
    const found = [...names.flatMap((name) => findName(name, keys)), ...findMeant(keys, byKey, analyser)];
    const best = bestByTerm(withoutOvershadowed(found));
    return best
      .sort((a, b) => firstOf(a) - firstOf(b) || b.sureness - a.sureness)
      .slice(0, MOST_RECOGNISED)
      .map((candidate) => recognised(candidate, keys, text));
  };

  return {
    recognise,
    englishNames: (id) => [byId.get(id)?.label.en ?? '', ...(byId.get(id)?.altEn ?? [])].filter((name) => name !== ''),
    broader: (id) => byId.get(id)?.broader ?? undefined,
    narrower: (id) => descendants(id, terms, new Set([id])),
  };
}

function vocabularyWords(terms: readonly VocabularyTerm[]): string[] {
  const names = terms.flatMap((term) => [term.label.da, term.label.en, ...term.altDa, ...term.altEn]);
  return names.flatMap((name) => tokenise(name).map((token) => token.word)).filter((word) => word.length >= 5);
}

function descendants(id: string, terms: readonly VocabularyTerm[], seen: Set<string>): string[] {
  const children = terms.filter((term) => term.broader === id && !seen.has(term.id)).map((term) => term.id);
  for (const child of children) seen.add(child);
  return [...children, ...children.flatMap((child) => descendants(child, terms, seen))];
}

/** The name, when every word of it is found, or enough of a long one. */
function findName(name: TermName, keys: QuestionKeys): Candidate[] {
  if (repeatsMore(name, keys)) return [];
  const words = name.units.map((unit) => findUnit(unit, keys));
  const found = words.filter((word) => word !== undefined);
  if (found.length === 0 || (found.length < words.length && !isEndOfLongName(words, found.length))) return [];
  const tokens = new Set(found.flatMap((word) => word.tokens));
  const mean = found.reduce((sum, word) => sum + word.sureness, 0) / found.length;
  const surest = Math.min(...found.map((word) => word.sureness));
  if (found.length === words.length) {
    return mean >= SURE_ENOUGH && surest >= LEAST_SURE_WORD ? [{ name, tokens, sureness: mean }] : [];
  }
  const sureness = (mean * found.length) / words.length;
  return surest >= SURE_ENOUGH && tokens.size >= 2 ? [{ name, tokens, sureness }] : [];
}

function isEndOfLongName(words: readonly (FoundUnit | undefined)[], found: number): boolean {
  const isEnough = words.length >= 3 && found / words.length >= ENOUGH_OF_A_LONG_NAME;
  return isEnough && words.slice(-found).every((word) => word !== undefined);
}

/** True when the name has a word more often than the question (ung til ung). */
function repeatsMore({ units }: TermName, keys: QuestionKeys): boolean {
  if (units.length < 2) return false;
  return units.some(({ stem }) => {
    const times = units.filter((unit) => unit.stem === stem).length;
    return times > 1 && new Set(keys.byKey.get(stem)?.map((word) => word.token)).size < times;
  });
}

interface FoundUnit {
  readonly tokens: readonly number[];
  readonly sureness: number;
}

function findUnit(unit: NameUnit, keys: QuestionKeys): FoundUnit | undefined {
  const named = (key: string): FoundUnit | undefined =>
    surest(keys.byKey.get(key)?.filter((word) => !isAgentOf(word.lemma, unit.lemma)));
  const same = named(unit.stem);
  if (same !== undefined) return same;
  const apart = writtenApart(unit, keys);
  if (apart !== undefined) return apart;
  const derived = scaled(named(unit.base), SURENESS.derived);
  if (derived !== undefined) return derived;
  const [part = ''] = unit.parts;
  return isGenericPart(part) ? undefined : scaled(surest(keys.byKey.get(part)), SURENESS_NAME_PART);
}

/** True for musik and musiker: the stemmer takes them for one word, but one is a thing and the other a person. */
function isAgentOf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long === `${short}er` || long === `${short}ere`;
}

function areAgents(units: readonly NameUnit[], others: readonly NameUnit[]): boolean {
  return units.some((unit, index) => isAgentOf(unit.lemma, others[index]?.lemma ?? ''));
}

/** A compound of the name that the question has as separate words (stress skala for stressskala). */
function writtenApart(unit: NameUnit, keys: QuestionKeys): FoundUnit | undefined {
  if (unit.parts.length < 2) return undefined;
  const words = unit.parts.map((part) => surest(keys.byKey.get(part)));
  if (words.some((word) => word === undefined || word.sureness < SURE)) return undefined;
  const tokens = words.flatMap((word) => word?.tokens ?? []);
  return new Set(tokens).size < 2 ? undefined : { tokens, sureness: SURENESS_WRITTEN_APART };
}

function surest(words: readonly KeyedWord[] | undefined): FoundUnit | undefined {
  if (words === undefined || words.length === 0) return undefined;
  const best = words.reduce((a, b) => (b.sureness > a.sureness ? b : a));
  return { tokens: [best.token], sureness: best.sureness };
}

function scaled(found: FoundUnit | undefined, factor: number): FoundUnit | undefined {
  return found === undefined ? undefined : { tokens: found.tokens, sureness: found.sureness * factor };
}

/** Names that are a synonym or a translation of what the question says. */
function findMeant(
  keys: QuestionKeys,
  byKey: ReadonlyMap<string, readonly TermName[]>,
  analyser: Analyser,
): Candidate[] {
  return keys.meant.flatMap(({ phrase, language, tokens, sureness }) => {
    const units = unitsOf(phrase, language, analyser);
    const names = (byKey.get(keyOf({ units })) ?? []).filter((name) => !areAgents(name.units, units));
    return names.map((name) => ({ name, tokens: new Set(tokens), sureness }));
  });
}

function bestByTerm(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const other = best.get(candidate.name.term.id);
    if (other === undefined || weightOf(candidate) > weightOf(other)) best.set(candidate.name.term.id, candidate);
  }
  return [...best.values()];
}

/** Longer names first, then surer ones. */
function weightOf(candidate: Candidate): number {
  return (candidate.sureness > SURE ? candidate.tokens.size : 0) + candidate.sureness;
}

/**
 * Leaves out what a longer name of the same vocabulary contains (unge in sårbare unge), guesses about words that a name
 * explains in full, and what only the translation of a phrase shares with a name (out of work with people in work) where
 * the phrase itself is another one of the vocabulary.
 */
function withoutOvershadowed(candidates: readonly Candidate[]): Candidate[] {
  const sure = candidates.filter((candidate) => candidate.sureness >= SURE);
  const meant = candidates.filter((candidate) => candidate.sureness >= SURENESS.synonym);
  return candidates.filter((candidate) => {
    const { vocabulary } = candidate.name.term;
    const rivals = sure.filter((other) => other !== candidate && isWithin(candidate, other));
    if (candidate.sureness >= SURE) {
      const longer = rivals.filter((other) => other.tokens.size > candidate.tokens.size);
      return !longer.some((other) => other.sureness >= candidate.sureness && isRival(candidate, other));
    }
    const isGuess = candidate.sureness < SURENESS.synonym;
    if (isGuess && meant.some((other) => isWithin(candidate, other) && isOtherOf(vocabulary, candidate, other))) {
      return false;
    }
    return !rivals.some((other) => isGuess || other.name.term.vocabulary === vocabulary);
  });
}

function isOtherOf(vocabulary: string, { name }: Candidate, other: Candidate): boolean {
  return other.name.term.vocabulary === vocabulary && other.name.term.id !== name.term.id;
}

function isRival(candidate: Candidate, longer: Candidate): boolean {
  const { term, isAlternative, units } = candidate.name;
  return (
    isAlternative || longer.name.term.vocabulary === term.vocabulary || units.every((unit) => isGenericPart(unit.stem))
  );
}

function isWithin(inner: Candidate, outer: Candidate): boolean {
  return [...inner.tokens].every((token) => outer.tokens.has(token));
}

function firstOf(candidate: Candidate): number {
  return Math.min(...candidate.tokens);
}

function recognised({ name, tokens }: Candidate, keys: QuestionKeys, text: string): RecognisedTerm {
  const spans = [...tokens].flatMap((index) => keys.tokens[index] ?? []);
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const { id, vocabulary, label } = name.term;
  return { termId: id, vocabulary, label, matched: text.slice(start, end), start, end };
}
