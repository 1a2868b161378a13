import { isDay } from '../network/index.js';
import { isReadable, problem, type Problem } from '../shared/index.js';
import { CLOSING_REASONS, type RequestAnswer, type RequestContent, type RequestUse } from './knowledge-request.js';
import type { RequestProblemCode } from './requests-problem.js';

type RequestProblem = Problem<RequestProblemCode>;

/** The longest texts, in characters, and the most entries of each list. */
export const REQUEST_LIMITS = {
  shortestQuestion: 8,
  question: 300,
  background: 4_000,
  forWhom: 300,
  answer: 10_000,
  note: 1_000,
  terms: 20,
  sources: 30,
  yearsAhead: 2,
} as const;

/** So many requests one person may send within a day; enough for a whole meeting's questions, too few for a machine. */
export const REQUESTS_PER_DAY = 20;

/** What the rules must know from outside: today's date (yyyy-mm-dd) and which terms the network uses. */
export interface RequestRuleContext {
  readonly today: string;
  readonly isKnownTerm: (termId: string) => boolean;
}

/** The content as it is kept: the question on one line, nothing around the texts, each term once. */
export function normaliseRequest({ question, background, forWhom, neededBy, termIds }: RequestContent): RequestContent {
  return {
    question: question.replace(/\s+/gu, ' ').trim(),
    background: background.trim(),
    forWhom: forWhom.replace(/\s+/gu, ' ').trim(),
    neededBy: neededBy === '' ? null : neededBy,
    termIds: [...new Set(termIds)],
  };
}

/** Everything that is wrong with a request as it would be sent. */
export function problemsWithRequest(content: RequestContent, context: RequestRuleContext): RequestProblem[] {
  const { question, background, forWhom, neededBy, termIds } = content;
  return [
    ...problemsWithQuestion(question.trim()),
    ...problemsWithText(background, 'background', REQUEST_LIMITS.background),
    ...problemsWithText(forWhom, 'forWhom', REQUEST_LIMITS.forWhom),
    ...problemsWithDay(neededBy, context.today),
    ...problemsWithTerms(termIds, context.isKnownTerm),
  ];
}

/** What is wrong with an answer as it is being written; an unfinished one is fine. */
export function problemsWithAnswerDraft(answer: RequestAnswer): RequestProblem[] {
  const { text, sources } = answer;
  const problems = problemsWithText(text, 'text', REQUEST_LIMITS.answer);
  if (sources.length > REQUEST_LIMITS.sources) {
    problems.push(problem('requests.too-many-sources', 'sources', { max: REQUEST_LIMITS.sources }));
  }
  sources.forEach((slug, index) => {
    if (sources.indexOf(slug) < index) problems.push(problem('requests.source-repeated', `sources.${index}`, { slug }));
  });
  return problems;
}

/** What is wrong with an answer that is to be given: it says something, and its sources are there for all to read. */
export function problemsWithAnswer(answer: RequestAnswer, isPublished: (slug: string) => boolean): RequestProblem[] {
  const missing = answer.text.trim() === '' ? [problem<RequestProblemCode>('requests.answer-missing', 'text')] : [];
  const unknown = answer.sources.flatMap((slug, index) =>
    isPublished(slug)
      ? []
      : [problem<RequestProblemCode>('requests.source-not-published', `sources.${index}`, { slug })],
  );
  return [...missing, ...problemsWithAnswerDraft(answer), ...unknown];
}

/** Closing without an answer says why, in a word and to the person. */
export function problemsWithClosing(reason: string, note: string): RequestProblem[] {
  const isKnown = (CLOSING_REASONS as readonly string[]).includes(reason);
  return [
    ...(isKnown ? [] : [problem<RequestProblemCode>('requests.reason-unknown', 'reason')]),
    ...(note.trim() === '' ? [problem<RequestProblemCode>('requests.closing-note-missing', 'note')] : []),
    ...problemsWithText(note, 'note', REQUEST_LIMITS.note),
  ];
}

/** "Did you use it?" takes a yes or a no; the note is free. */
export function problemsWithUse({ used, note }: Omit<RequestUse, 'used'> & { used: boolean | null }): RequestProblem[] {
  const missing = used === null ? [problem<RequestProblemCode>('requests.use-missing', 'used')] : [];
  return [...missing, ...problemsWithText(note, 'note', REQUEST_LIMITS.note)];
}

/** Whoever saw an earlier version than the one that is there is told its `lock`, and nothing is overwritten. */
export function problemsWithRequestLock(seen: number, standing: number): RequestProblem[] {
  return seen === standing ? [] : [problem('requests.changed-meanwhile', undefined, { lock: standing })];
}

function problemsWithQuestion(question: string): RequestProblem[] {
  if (question === '') return [problem('requests.question-missing', 'question')];
  const { shortestQuestion: min, question: max } = REQUEST_LIMITS;
  if (question.length < min) return [problem('requests.question-too-short', 'question', { min })];
  return problemsWithText(question, 'question', max);
}

function problemsWithText(text: string, field: string, max: number): RequestProblem[] {
  const problems: RequestProblem[] = [];
  if (text.length > max) problems.push(problem('requests.text-too-long', field, { max }));
  if (!isReadable(text)) problems.push(problem('requests.text-unreadable', field));
  return problems;
}

function problemsWithDay(day: string | null, today: string): RequestProblem[] {
  if (day === null || day === '') return [];
  if (!isDay(day)) return [problem('requests.date-invalid', 'neededBy')];
  if (day < today) return [problem('requests.date-past', 'neededBy', { today })];
  const latest = `${Number(today.slice(0, 4)) + REQUEST_LIMITS.yearsAhead}${today.slice(4)}`;
  return day > latest ? [problem('requests.date-too-far', 'neededBy', { latest })] : [];
}

function problemsWithTerms(termIds: readonly string[], isKnownTerm: (termId: string) => boolean): RequestProblem[] {
  const { terms: max } = REQUEST_LIMITS;
  const tooMany =
    termIds.length > max ? [problem<RequestProblemCode>('requests.too-many-terms', 'termIds', { max })] : [];
  const unknown = termIds.flatMap((term, index) =>
    isKnownTerm(term) ? [] : [problem<RequestProblemCode>('requests.term-unknown', `termIds.${index}`, { term })],
  );
  return [...tooMany, ...unknown];
}
