import { problem, type Problem } from '../shared/index.js';
import type { SearchFilter } from './engine.js';

/** Limits of what can be asked at once; `question` and `value` in characters. */
export const QUESTION_LIMITS = { question: 1_000, filters: 20, values: 100, value: 200, dropped: 100 } as const;

export type SearchProblemCode = 'search.question-too-long' | 'search.too-many-filters' | 'search.filter-too-long';

export interface SearchQuestion {
  readonly question: string;
  readonly filters: readonly SearchFilter[];
  readonly dropped: readonly string[];
}

/** Everything that keeps a question from being answered. */
export function problemsWithQuestion({ question, filters, dropped }: SearchQuestion): Problem<SearchProblemCode>[] {
  const problems: Problem<SearchProblemCode>[] = [];
  const values = filters.flatMap((filter) => [filter.facet, ...filter.values]);
  if (question.length > QUESTION_LIMITS.question) {
    problems.push(problem('search.question-too-long', 'question', { max: QUESTION_LIMITS.question }));
  }
  if (filters.length > QUESTION_LIMITS.filters || dropped.length > QUESTION_LIMITS.dropped) {
    problems.push(problem('search.too-many-filters', 'filters', { max: QUESTION_LIMITS.filters }));
  } else if (filters.some((filter) => filter.values.length > QUESTION_LIMITS.values)) {
    problems.push(problem('search.too-many-filters', 'filters', { max: QUESTION_LIMITS.values }));
  }
  if ([...values, ...dropped].some((value) => value.length > QUESTION_LIMITS.value)) {
    problems.push(problem('search.filter-too-long', 'filters', { max: QUESTION_LIMITS.value }));
  }
  return problems;
}
