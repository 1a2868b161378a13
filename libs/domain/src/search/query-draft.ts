import type { StemmedLanguage } from './analyser-data.js';
import { findInNordic, type BilingualLexicon } from './bilingual-lexicon.js';
import type { Concept } from './glossary.js';
import type { CompoundPart } from './compounds.js';
import { withoutNegation } from './danish-derivation.js';
import type { PlannedTerm, TermOrigin } from './query-plan.js';
import type { TextLanguage } from './search-document.js';
import type { WordForms } from './stemming.js';
import { tokenise, type Token } from './tokens.js';
import type { Speller } from './spelling.js';
import type { StopWords } from './stop-words.js';

/** How much each kind of term counts beside a typed word (1). Translations of one word share their weight. */
export const WEIGHTS = {
  translation: 1,
  neighbourTranslation: 0.9,
  synonym: 0.4,
  danishPart: 0.4,
  translatedPart: 0.7,
  typedInNeighbourLanguage: 0.9,
  typedInOtherLanguage: 0.7,
  typedWhenTranslated: 0.5,
  insidePhrase: 0.5,
  correction: 0.8,
} as const;

/** An added word or phrase with the index terms it is searched as. */
export interface Alternative {
  readonly word: string;
  readonly terms: readonly string[];
}

/** Alternatives for the same thing: those the index has share the weight. */
export interface ExpansionGroup {
  readonly origin: TermOrigin;
  readonly weight: number;
  readonly alternatives: readonly Alternative[];
}

/** What one typed word may be searched as, before the index is asked which of it it has. */
export interface WordDraft {
  readonly typed: string;
  readonly start: number;
  readonly end: number;
  readonly terms: readonly PlannedTerm[];
  readonly groups: readonly ExpansionGroup[];
  /** Groups for when the index has none of the translations: the parts of a compound. */
  readonly partGroups: readonly ExpansionGroup[];
  /** What the word was probably meant to be, used when the index does not have it as it is written. */
  readonly correction: readonly ExpansionGroup[];
  /** Folded words whose look-alikes in the index may be added: the word itself first, then parts without translation. */
  readonly lookAlikes: readonly string[];
  /** True when a dictionary has the word. */
  readonly isKnown: boolean;
  /** The folded word when it may be the beginning of a longer one, else empty. */
  readonly beginning: string;
}

export interface Drafting {
  readonly forms: WordForms;
  readonly lexicon: BilingualLexicon;
  readonly stopWords: StopWords;
  readonly speller: Speller;
  readonly isKnownWord: (word: string) => boolean;
  readonly language: StemmedLanguage;
  readonly indexLanguages: readonly TextLanguage[];
}

/** The index terms of a typed word: its stem in every language of the index. */
export function typedTerms(word: string, translated: boolean, drafting: Drafting): PlannedTerm[] {
  const weights = new Map<string, number>();
  for (const language of drafting.indexLanguages) {
    const term = drafting.forms.term(word, language);
    weights.set(term, Math.max(weights.get(term) ?? 0, typedWeight(language, translated, drafting.language)));
  }
  return [...weights].map(([term, weight]) => ({ term, weight, origin: 'typed', word }));
}

function typedWeight(language: TextLanguage, translated: boolean, asked: StemmedLanguage): number {
  if (language === asked || language === 'und') return 1;
  if (areNeighbours(language, asked)) return WEIGHTS.typedInNeighbourLanguage;
  if (translated) return WEIGHTS.typedWhenTranslated;
  return asked === 'en' ? WEIGHTS.typedInOtherLanguage : 1;
}

function areNeighbours(a: TextLanguage, b: TextLanguage): boolean {
  return (a === 'da' && b === 'nb') || (a === 'nb' && b === 'da');
}

/** A concept's words in the other languages of the index, and its synonyms in the language asked. */
export function conceptGroups(
  concept: Concept,
  words: readonly string[],
  scale: number,
  drafting: Drafting,
): ExpansionGroup[] {
  const groups: ExpansionGroup[] = [];
  const written = words.join(' ');
  for (const language of ['da', 'en', 'nb', 'sv'] as const) {
    const own = language === drafting.language;
    // The words of the other languages translate the Danish; they are not always synonyms of each other.
    if (!drafting.indexLanguages.includes(language) || (own && language !== 'da')) continue;
    const found = concept[language].map((phrase) => alternative(phrase, language, drafting));
    const others = found.filter(({ word, terms }) => terms.length > 0 && !(own && isSame(word, written)));
    if (others.length === 0) continue;
    const weight = scale * weightOf(language, drafting.language);
    groups.push({ origin: own ? 'synonym' : 'translation', weight, alternatives: others });
  }
  return groups;
}

function weightOf(language: StemmedLanguage, asked: StemmedLanguage): number {
  if (language === asked) return WEIGHTS.synonym;
  return language === 'en' ? WEIGHTS.translation : WEIGHTS.neighbourTranslation;
}

function isSame(phrase: string, written: string): boolean {
  return (
    tokenise(phrase)
      .map((token) => token.word)
      .join(' ') === written
  );
}

/** A phrase with the terms it is searched as; function words are left out. */
export function alternative(phrase: string, language: StemmedLanguage, { forms, stopWords }: Drafting): Alternative {
  const terms = tokenise(phrase)
    .filter((token) => !token.joined && !stopWords.isStopWord(token.word, language))
    .map((token) => forms.term(token.word, language));
  return { word: phrase, terms: [...new Set(terms)] };
}

/** A Danish compound's parts: in Danish for Danish texts, translated for the others. */
export function partDrafts(
  word: string,
  drafting: Drafting,
): Pick<WordDraft, 'partGroups' | 'lookAlikes'> & { danish: ExpansionGroup[] } {
  const parts = drafting.language === 'en' ? [] : drafting.forms.danishParts(word);
  const danish: ExpansionGroup[] = [];
  if (drafting.indexLanguages.includes('da')) {
    for (const { lemma } of parts) {
      const alternatives = [{ word: lemma, terms: [drafting.forms.term(lemma, 'da')] }];
      danish.push({ origin: 'compound', weight: WEIGHTS.danishPart, alternatives });
    }
  }
  const partGroups: ExpansionGroup[] = [];
  const lookAlikes: string[] = [];
  for (const { lemma, concept } of meaningsOfParts(meaningfulParts(word, parts, drafting), drafting)) {
    if (concept === undefined) lookAlikes.push(lemma);
    else partGroups.push(...conceptGroups(concept, [lemma], WEIGHTS.translatedPart, drafting).filter(isTranslation));
  }
  return { danish, partGroups, lookAlikes };
}

const isTranslation = (group: ExpansionGroup): boolean => group.origin === 'translation';

/** The parts of a compound; of a negated word, the word that is negated. */
function meaningfulParts(word: string, parts: readonly CompoundPart[], drafting: Drafting): readonly CompoundPart[] {
  if (parts.length > 0 || drafting.language === 'en') return parts;
  const negated = withoutNegation(word);
  return negated === undefined ? [] : [{ surface: negated, lemma: drafting.forms.danishLemma(negated), start: 0 }];
}

interface PartMeaning {
  readonly lemma: string;
  readonly concept: Concept | undefined;
}

/** The meaning of each part, where two or more parts that are a word together count as one (boundary layer + flow). */
function meaningsOfParts(parts: readonly CompoundPart[], { lexicon }: Drafting): PartMeaning[] {
  const meanings: PartMeaning[] = [];
  for (let from = 0; from < parts.length;) {
    let length = Math.min(parts.length - from, parts.length - 1 || 1);
    let meaning = joinedMeaning(parts.slice(from, from + length), lexicon);
    while (meaning.concept === undefined && length > 1)
      meaning = joinedMeaning(parts.slice(from, from + --length), lexicon);
    meanings.push(meaning);
    from += length;
  }
  return meanings;
}

function joinedMeaning(parts: readonly CompoundPart[], lexicon: BilingualLexicon): PartMeaning {
  const last = parts.at(-1);
  if (last === undefined) return { lemma: '', concept: undefined };
  const before = parts
    .slice(0, -1)
    .map((part) => part.surface)
    .join('');
  const concept = lexicon.find([before + last.lemma], 'da') ?? lexicon.find([before + last.surface], 'da');
  return { lemma: before + last.lemma, concept };
}

/** Everything a single word may be searched as. Inside a known phrase, the word's own meanings count less. */
export function draftWord(token: Token, insidePhrase: boolean, drafting: Drafting): WordDraft {
  const { word } = token;
  const concept = findInNordic([word], drafting.language, drafting);
  const groups =
    concept === undefined ? [] : conceptGroups(concept, [word], insidePhrase ? WEIGHTS.insidePhrase : 1, drafting);
  const isTranslated = groups.some((group) => group.origin === 'translation');
  const parts = partDrafts(word, drafting);
  return {
    typed: word,
    start: token.start,
    end: token.end,
    terms: typedTerms(word, isTranslated, drafting),
    groups: [...groups, ...parts.danish],
    partGroups: parts.partGroups,
    correction: drafting.isKnownWord(word) ? [] : corrections(word, drafting),
    lookAlikes: [drafting.language === 'en' ? word : drafting.forms.danishLemma(word), ...parts.lookAlikes],
    isKnown: drafting.isKnownWord(word),
    beginning: token.joined ? '' : word,
  };
}

/** A phrase that the lexicon knows, as one unit; undefined when it does not. */
export function draftPhrase(tokens: readonly Token[], drafting: Drafting): WordDraft | undefined {
  const words = tokens.map((token) => token.word);
  const concept = findInNordic(words, drafting.language, drafting);
  const first = tokens[0];
  const last = tokens.at(-1);
  if (concept === undefined || first === undefined || last === undefined) return undefined;
  return {
    typed: words.join(' '),
    start: first.start,
    end: last.end,
    terms: [],
    groups: conceptGroups(concept, words, 1, drafting),
    partGroups: [],
    correction: [],
    lookAlikes: [],
    isKnown: true,
    beginning: '',
  };
}

function corrections(word: string, drafting: Drafting): ExpansionGroup[] {
  const corrected = drafting.speller.correct(word);
  if (corrected === undefined) return [];
  const typed: ExpansionGroup = {
    origin: 'spelling',
    weight: WEIGHTS.correction,
    alternatives: [alternative(corrected, 'da', drafting)],
  };
  const concept = findInNordic([corrected], drafting.language, drafting);
  return [typed, ...(concept === undefined ? [] : conceptGroups(concept, [corrected], WEIGHTS.correction, drafting))];
}
