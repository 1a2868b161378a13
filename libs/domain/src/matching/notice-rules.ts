import { isDay } from '../network/index.js';
import { problem, type Problem } from '../shared/index.js';
import type { MatchingProblemCode } from './matching-problem.js';
import type { Notice, NoticeContent, NoticeState } from './notice.js';
import { oneLine, problemsWithText, yearsLater } from './texts-and-days.js';

type MatchingProblem = Problem<MatchingProblemCode>;

/** The longest texts, in characters; the most terms of each kind; how far ahead an offer or need may stand. */
export const NOTICE_LIMITS = { title: 200, text: 4_000, question: 300, terms: 20, yearsAhead: 2 } as const;

export type NoticeTermField = 'targetGroups' | 'artForms' | 'settings';
export const NOTICE_TERM_FIELDS: readonly NoticeTermField[] = ['targetGroups', 'artForms', 'settings'];

/** What the rules must know from outside: today (yyyy-mm-dd), and which terms the network uses in which field. */
export interface NoticeRuleContext {
  readonly today: string;
  readonly isKnownTerm: (termId: string, field: NoticeTermField) => boolean;
}

export const NO_NOTICE: Omit<NoticeContent, 'kind'> = {
  title: '',
  text: '',
  targetGroups: [],
  artForms: [],
  settings: [],
  question: '',
  validUntil: null,
};

/** The content as it is kept: title and question on one line, nothing around the texts, each term once. */
export function normaliseNotice(content: NoticeContent): NoticeContent {
  return {
    ...content,
    title: oneLine(content.title),
    text: content.text.trim(),
    question: oneLine(content.question),
    validUntil: content.validUntil === '' ? null : content.validUntil,
    targetGroups: [...new Set(content.targetGroups)],
    artForms: [...new Set(content.artForms)],
    settings: [...new Set(content.settings)],
  };
}

/** Nothing would change by saving the one over the other. */
export function isSameNotice(one: NoticeContent, other: NoticeContent): boolean {
  const [kept, standing] = [normaliseNotice(one), normaliseNotice(other)];
  return Object.keys(kept).every((key) => {
    const field = key as keyof NoticeContent;
    return JSON.stringify(kept[field]) === JSON.stringify(standing[field]);
  });
}

/**
 * Everything that is wrong with an offer or a need as it would be saved. `before` is the day it stood until: one that has
 * passed may stay when something else is mended.
 */
export function problemsWithNotice(
  content: NoticeContent,
  context: NoticeRuleContext,
  before: string | null = null,
): MatchingProblem[] {
  const { title, text, question, validUntil, targetGroups, artForms } = content;
  const isEmpty = targetGroups.length + artForms.length === 0 && question.trim() === '';
  return [
    ...(title.trim() === '' ? [problem<MatchingProblemCode>('matching.title-missing', 'title')] : []),
    ...problemsWithText(title, 'title', NOTICE_LIMITS.title),
    ...problemsWithText(text, 'text', NOTICE_LIMITS.text),
    ...problemsWithText(question, 'question', NOTICE_LIMITS.question),
    ...(isEmpty ? [problem<MatchingProblemCode>('matching.nothing-to-match', 'targetGroups')] : []),
    ...NOTICE_TERM_FIELDS.flatMap((field) => problemsWithTerms(content[field], field, context)),
    ...(validUntil === before ? [] : problemsWithDay(validUntil, context.today)),
  ];
}

/** Whoever saw an earlier version than the one that is there is told its `lock`, and nothing is overwritten. */
export function problemsWithLock(seen: number, standing: number): MatchingProblem[] {
  return seen === standing ? [] : [problem('matching.changed-meanwhile', undefined, { lock: standing })];
}

/** Only an open one is closed, only a closed one opened again. */
export function problemsWithMoving(from: NoticeState, to: NoticeState): MatchingProblem[] {
  return from === to ? [problem('matching.state', undefined, { state: from })] : [];
}

/** Open, and its day has not passed. `today` is yyyy-mm-dd. */
export function isCurrent({ state, validUntil }: Pick<Notice, 'state' | 'validUntil'>, today: string): boolean {
  return state === 'open' && (validUntil === null || validUntil >= today);
}

function problemsWithTerms(
  termIds: readonly string[],
  field: NoticeTermField,
  { isKnownTerm }: NoticeRuleContext,
): MatchingProblem[] {
  const { terms: max } = NOTICE_LIMITS;
  if (termIds.length > max) return [problem('matching.too-many', field, { max })];
  return termIds.flatMap((term, index) =>
    isKnownTerm(term, field)
      ? []
      : [problem<MatchingProblemCode>('matching.term-unknown', `${field}.${index}`, { term })],
  );
}

function problemsWithDay(day: string | null, today: string): MatchingProblem[] {
  if (day === null || day === '') return [];
  if (!isDay(day)) return [problem('matching.date-invalid', 'validUntil')];
  if (day < today) return [problem('matching.date-past', 'validUntil', { today })];
  const latest = yearsLater(today, NOTICE_LIMITS.yearsAhead);
  return day > latest ? [problem('matching.date-too-far', 'validUntil', { latest })] : [];
}
