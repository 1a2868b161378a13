import { problem, type Problem } from '../shared/index.js';
import type { ConceptProblemCode } from './concept-problem.js';

const UNREADABLE = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** What is wrong with one text of a concept or a trial. */
export function problemsWithText(text: string, field: string, max: number): Problem<ConceptProblemCode>[] {
  return [
    ...(text.length > max ? [problem<ConceptProblemCode>('concepts.text-too-long', field, { max })] : []),
    ...(UNREADABLE.test(text) ? [problem<ConceptProblemCode>('concepts.text-unreadable', field)] : []),
  ];
}

export function problemsWithLength(
  list: readonly unknown[],
  field: string,
  max: number,
): Problem<ConceptProblemCode>[] {
  return list.length > max ? [problem('concepts.too-many', field, { max })] : [];
}

/** A day that is in the calendar, as `yyyy-mm-dd`. */
export function isCalendarDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().startsWith(text);
}
