import { problem, type Problem } from '../shared/index.js';
import type { MatchingProblemCode } from './matching-problem.js';

const UNREADABLE = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Too long, or with characters that are none. */
export function problemsWithText(text: string, field: string, max: number): Problem<MatchingProblemCode>[] {
  const problems: Problem<MatchingProblemCode>[] = [];
  if (text.length > max) problems.push(problem('matching.text-too-long', field, { max }));
  if (UNREADABLE.test(text)) problems.push(problem('matching.text-unreadable', field));
  return problems;
}

/** A day of the calendar as yyyy-mm-dd. */
export function isDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined) return false;
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).toISOString().startsWith(text);
}

/** The same day so many years later; compares well also where the calendar has no such day. */
export function yearsLater(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}
