import type { Analyser } from './analyser.js';
import type { IndexWords } from './index-words.js';
import type { PlannedTerm, PlannedWord, QueryPlan } from './query-plan.js';
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

export function createQueryPlanner(analyser: Analyser): QueryPlanner {
  return {
    plan: async (question, index, context = {}) => {
      const languages = await index.languages();
      const dropped = new Set(context.dropped ?? []);
      const tokens = tokenise(question).filter((token) => !analyser.stopWords.isQuestionWord(token.word, 'da'));
      const recognised = (context.matcher?.recognise(question) ?? []).filter((term) => !dropped.has(term.termId));
      return { question, words: tokens.map((token) => planWord(token, languages, analyser)), recognised };
    },
  };
}

function planWord(token: Token, languages: readonly TextLanguage[], analyser: Analyser): PlannedWord {
  const terms = new Set(languages.map((language) => analyser.forms.term(token.word, language)));
  const planned = [...terms].map((term): PlannedTerm => ({ term, weight: 1, origin: 'typed', word: token.word }));
  return { typed: token.word, start: token.start, end: token.end, terms: planned };
}

/** The terms of a plan with one weight each, for an engine: where several words lead to a term, the highest counts. */
export function searchTerms(plan: QueryPlan): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { term, weight } of plan.words.flatMap((word) => word.terms)) {
    weights.set(term, Math.max(weights.get(term) ?? 0, weight));
  }
  return weights;
}
