import type { InBothLanguages } from '../shared/index.js';
import type { Analyser } from './analyser.js';
import { fold } from './folding.js';
import { tokenise } from './tokens.js';

/** A vocabulary term as the matcher needs it. */
export interface VocabularyTerm {
  readonly id: string;
  readonly vocabulary: string;
  readonly label: InBothLanguages;
  readonly altDa: readonly string[];
  readonly altEn: readonly string[];
  readonly broader?: string | null;
}

/** One content word of a name. */
export interface NameUnit {
  readonly stem: string;
  readonly lemma: string;
  /** What words derived from each other share (forankret, forankring → forankr). */
  readonly base: string;
  /** The stems of a compound's parts; empty when the word is not one. */
  readonly parts: readonly string[];
}

/** One of a term's names, as the content words that must be found. */
export interface TermName {
  readonly term: VocabularyTerm;
  readonly units: readonly NameUnit[];
  readonly isAlternative: boolean;
}

/** Words that say nothing about which people or which change a name is about, as long as other words are left. */
const GENERIC = new Set(
  (
    'borger borgere menneske mennesker person personer folk people persons individuals citizens mindre faerre bedre reduced better ' +
    'less deres their egen own with for from among in af med i paa til'
  ).split(' '),
);

/** Function words that change what a name means: who is out of work is not at work. */
const TELLING = new Set(['ikke', 'uden', 'non', 'without', 'not', 'out']);
/** With its accent, "én" is a number. */
const NUMBER = /[éÉ]/;

const DERIVED = /(eringer|ering|ninger|ning|inger|ing|else|lighed|hed|ende|ede|ation|ion|ive|iv|ment|e|t|d)$/;
const SHORTEST_BASE = 5;

/** True for a function word that a name, and a question about it, is not understood without. */
export function isTellingWord(word: string): boolean {
  return TELLING.has(word);
}

/** What is left of a stem without the endings that make one word of another. */
export function derivationBase(stem: string): string {
  const base = stem.replace(DERIVED, '');
  return base.length >= SHORTEST_BASE ? base : stem;
}

/** All names of the terms: labels, alternative labels, and the halves of a label like "Sang og kor" that no other term is called. */
export function readTermNames(terms: readonly VocabularyTerm[], analyser: Analyser): TermName[] {
  const names: TermName[] = [];
  const halves: TermName[] = [];
  for (const term of terms) {
    for (const language of ['da', 'en'] as const) {
      const written = [term.label[language], ...(language === 'da' ? term.altDa : term.altEn)];
      for (const [index, name] of written.entries()) {
        for (const spelling of spellings(name)) names.push(readName(term, spelling, language, index > 0, analyser));
      }
      for (const half of labelHalves(term.label[language]))
        halves.push(readName(term, half, language, false, analyser));
    }
  }
  const isTaken = (half: TermName): boolean =>
    names.some(
      (name) => keyOf(name) === keyOf(half) && (!name.isAlternative || name.term.vocabulary === half.term.vocabulary),
    );
  return [...names, ...halves.filter((half) => !isTaken(half))].filter(isTelling);
}

/** The name's content words as one key. */
export function keyOf(name: Pick<TermName, 'units'>): string {
  return name.units.map((unit) => unit.stem).join(' ');
}

/** The content words of a phrase in order. */
export function unitsOf(phrase: string, language: 'da' | 'en', analyser: Analyser): NameUnit[] {
  const words = tokenise(phrase)
    .filter((token) => !token.joined)
    .filter(
      ({ word, start, end }) =>
        isTellingWord(word) || NUMBER.test(phrase.slice(start, end)) || !analyser.stopWords.isStopWord(word, language),
    )
    .map((token) => token.word);
  const telling = words.filter((word) => !GENERIC.has(word));
  if (telling.length === 0 && tokenise(phrase).length > 1) return [];
  return (telling.length > 0 ? telling : words).map((word) => {
    const stem = analyser.forms.term(word, language);
    const parts = language === 'da' ? analyser.forms.danishParts(word) : [];
    const lemma = language === 'da' ? analyser.forms.danishLemma(word) : word;
    return {
      stem,
      lemma,
      base: derivationBase(stem),
      parts: parts.map((part) => analyser.forms.term(part.lemma, 'da')),
    };
  });
}

function readName(
  term: VocabularyTerm,
  name: string,
  language: 'da' | 'en',
  isAlternative: boolean,
  analyser: Analyser,
): TermName {
  return { term, units: unitsOf(name, language, analyser), isAlternative };
}

/** Without what stands in brackets; an abbreviation also without hyphens and without its version (WHO5, EQ5D for EQ-5D-5L). */
function spellings(name: string): string[] {
  const plain = name.replace(/\s*\([^)]*\)/g, '').trim();
  const closed = plain.replace(/(?<=[\p{L}\p{N}])[-/](?=[\p{L}\p{N}])/gu, '');
  const version = /^(\S+-\S+)-\S+$/.exec(plain)?.[1];
  const isNumbered = version !== undefined && /\d/.test(version);
  return [...new Set([plain, closed, ...(isNumbered ? [version, version.replace(/-/g, '')] : [])])];
}

function labelHalves(label: string): string[] {
  const plain = label.replace(/\s*\([^)]*\)/g, '').trim();
  const halves = plain.split(/\s+(?:og|eller|and|or)\s+|\s*[,/]\s+/);
  return halves.length > 1 && !/\s/.test(halves[0] ?? '') ? halves : [];
}

/** Numbers alone (40+) and empty names recognise nothing. */
function isTelling(name: TermName): boolean {
  return name.units.some((unit) => /[a-z]/.test(fold(unit.stem)));
}
