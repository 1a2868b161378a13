import { isReadable, problem, type Problem } from '../shared/index.js';
import type { MatchingProblemCode } from './matching-problem.js';

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Too long, or with characters that are none. */
export function problemsWithText(text: string, field: string, max: number): Problem<MatchingProblemCode>[] {
  const problems: Problem<MatchingProblemCode>[] = [];
  if (text.length > max) problems.push(problem('matching.text-too-long', field, { max }));
  if (!isReadable(text)) problems.push(problem('matching.text-unreadable', field));
  return problems;
}

/** The same day so many years later; compares well also where the calendar has no such day. */
export function yearsLater(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}
