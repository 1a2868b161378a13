import type { Analyser } from './analyser.js';
import type { StemmedLanguage } from './analyser-data.js';
import type { IndexedWord, IndexWords, WordLookup } from './index-words.js';
import { lookAlikeLookups } from './look-alikes.js';
import {
  completeWord,
  hasKnownParts,
  hasKnownTranslation,
  hasMeaning,
  type IndexFindings,
} from './query-completion.js';
import type { Drafting, WordDraft } from './query-draft.js';
import { draftPhrase, draftWord } from './query-draft.js';
import type { QueryPlan } from './query-plan.js';
import { draftRecognised } from './recognised-terms.js';
import type { TextLanguage } from './search-document.js';
import type { TermMatcher } from './term-matcher.js';
import { tokenise, type Token } from './tokens.js';

export interface QuestionContext {
  /** Recognises vocabulary terms; without one, none are recognised. */
  readonly matcher?: TermMatcher;
  /** Added words (`PlannedTerm.word`) and term ids the reader has removed from the interpretation. */
  readonly dropped?: readonly string[];
  /** True while the reader is typing: the last word is also searched as the beginning of a word. */
  readonly typing?: boolean;
}

export interface QueryPlanner {
  /** The interpretation of a question: what is searched, with which weights, and why. */
  plan(question: string, index: IndexWords, context?: QuestionContext): Promise<QueryPlan>;
}

const MOST_COMPLETIONS = 8;
const SHORTEST_BEGINNING = 3;

export function createQueryPlanner(analyser: Analyser): QueryPlanner {
  return {
    plan: async (question, index, context = {}) => {
      const indexLanguages = await index.languages();
      const language = likelyLanguage(analyser.detectLanguage(question), indexLanguages);
      const drafting: Drafting = { ...analyser, language, indexLanguages };
      const dropped = new Set(context.dropped ?? []);
      const recognised = (context.matcher?.recognise(question) ?? []).filter((term) => !dropped.has(term.termId));
      const drafts = [
        ...draftQuestion(question, drafting, analyser),
        ...(context.matcher === undefined ? [] : draftRecognised(recognised, context.matcher, drafting)),
      ];
      const known = await index.knownTerms(candidateTerms(drafts));
      const words = await findWords(drafts, known, index, drafting, context.typing === true);
      const findings: IndexFindings = { known, words, drafting, dropped };
      const planned = drafts.map((draft) => completeWord(draft, findings));
      return { question, words: planned.filter((word) => word.terms.length > 0), recognised };
    },
  };
}

/** Danish and Norwegian questions look alike: where the index has only one of the two, it is that. */
function likelyLanguage(detected: StemmedLanguage, indexLanguages: readonly TextLanguage[]): StemmedLanguage {
  const neighbour = detected === 'da' ? 'nb' : 'da';
  if (detected !== 'da' && detected !== 'nb') return detected;
  return !indexLanguages.includes(detected) && indexLanguages.includes(neighbour) ? neighbour : detected;
}

function draftQuestion(question: string, drafting: Drafting, analyser: Analyser): WordDraft[] {
  const tokens = tokenise(question);
  const phrases = findPhrases(tokens, drafting);
  const covered = (token: Token): boolean =>
    phrases.some((phrase) => token.start >= phrase.start && token.end <= phrase.end);
  const words = contentTokens(tokens, drafting.language, analyser).map((token) =>
    draftWord(token, covered(token), drafting),
  );
  return [...phrases, ...words];
}

/** The tokens that say what the question is about; if that leaves nothing, all that are indexed, else all. */
function contentTokens(tokens: readonly Token[], language: StemmedLanguage, { stopWords }: Analyser): readonly Token[] {
  const about = tokens.filter((token) => !stopWords.isQuestionWord(token.word, language));
  if (about.length > 0) return about;
  const indexed = tokens.filter((token) => !stopWords.isStopWord(token.word, language));
  return indexed.length > 0 ? indexed : tokens;
}

/** Phrases of two words and more that the lexicon knows, the longest first, not overlapping. */
function findPhrases(tokens: readonly Token[], drafting: Drafting): WordDraft[] {
  const words = tokens.filter((token) => !token.joined);
  const phrases: WordDraft[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let length = Math.min(drafting.lexicon.longestPhrase, words.length - from); length >= 2; length--) {
      const phrase = draftPhrase(words.slice(from, from + length), drafting);
      if (phrase === undefined) continue;
      phrases.push(phrase);
      from += length - 1;
      break;
    }
  }
  return phrases;
}

function candidateTerms(drafts: readonly WordDraft[]): string[] {
  const terms = new Set<string>();
  for (const draft of drafts) {
    for (const { term } of draft.terms) terms.add(term);
    for (const group of [...draft.groups, ...draft.partGroups, ...draft.correction]) {
      for (const term of group.alternatives.flatMap((alternative) => alternative.terms)) terms.add(term);
    }
  }
  return [...terms];
}

async function findWords(
  drafts: readonly WordDraft[],
  known: ReadonlySet<string>,
  index: IndexWords,
  { indexLanguages, language }: Drafting,
  typing: boolean,
): Promise<ReadonlyMap<string, readonly IndexedWord[]>> {
  const isForeign = language !== 'en' && indexLanguages.includes('en');
  const last = drafts.filter((draft) => draft.beginning !== '').at(-1);
  const wanted = drafts.flatMap((draft) => {
    const isUnknown = !draft.terms.some(({ term }) => known.has(term));
    const isTranslated = hasKnownTranslation(draft, known);
    return [
      ...((isForeign || isUnknown) && !isTranslated ? lookAlikesOf(draft, known) : []),
      ...((isUnknown && !hasMeaning(draft)) || (typing && draft === last) ? beginningLookups(draft.beginning) : []),
    ];
  });
  const lookups = new Map(wanted.map((lookup) => [lookup.key, lookup]));
  return lookups.size === 0 ? new Map() : index.findWords([...lookups.values()]);
}

/** Similar words are only worth looking for when nothing is known of the word's meaning. */
function lookAlikesOf(draft: WordDraft, known: ReadonlySet<string>): WordLookup[] {
  const [own, ...parts] = draft.lookAlikes;
  if (own === undefined) return [];
  const isExplained = hasKnownParts(draft, known) || draft.groups.some((group) => group.origin === 'translation');
  const lookups = lookAlikeLookups(own);
  return [...(isExplained ? lookups.slice(0, 1) : lookups), ...parts.flatMap(lookAlikeLookups)];
}

function beginningLookups(beginning: string): WordLookup[] {
  if (beginning.length < SHORTEST_BEGINNING) return [];
  return [
    {
      key: `beginning:${beginning}`,
      column: 'word',
      prefix: beginning,
      minLength: beginning.length + 1,
      maxLength: beginning.length + 20,
      limit: MOST_COMPLETIONS,
    },
  ];
}

/**
 * The terms of a plan with one weight each, for an engine. A word typed twice counts twice, as BM25 has it; where a word
 * and the phrase around it lead to the same term, the higher weight counts.
 */
export function searchTerms(plan: QueryPlan): ReadonlyMap<string, number> {
  const claims = new Map<string, Claim[]>();
  for (const { start, end, terms } of plan.words) {
    for (const { term, weight } of terms) {
      const others = claims.get(term) ?? [];
      const overlapping = others.find((claim) => claim.start < end && start < claim.end);
      if (overlapping === undefined) others.push({ start, end, weight });
      else overlapping.weight = Math.max(overlapping.weight, weight);
      claims.set(term, others);
    }
  }
  return new Map([...claims].map(([term, all]) => [term, all.reduce((sum, claim) => sum + claim.weight, 0)]));
}

interface Claim {
  readonly start: number;
  readonly end: number;
  weight: number;
}
