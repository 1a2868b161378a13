import { problem, type Problem } from '../../shared/index.js';
import type { FindingContent } from '../finding.js';
import type { FindingProblemCode } from './finding-problem.js';

/** The longest texts, in characters, and the most entries of each list. */
export const FINDING_LIMITS = {
  statement: 1_000,
  page: 100,
  quote: 2_000,
  instrumentNote: 300,
  trial: 200,
  certaintyReason: 1_000,
  resource: 500,
  transferNote: 2_000,
  reason: 1_000,
  codesPerField: 20,
  countries: 60,
} as const;

const UNREADABLE = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Too long, or with characters that no text can hold (NUL, half of a surrogate pair). */
export function problemsWithFindingText(text: string, field: string, max: number): Problem<FindingProblemCode>[] {
  const problems: Problem<FindingProblemCode>[] = [];
  if (text.length > max) problems.push(problem('evidence.text-too-long', field, { max, length: text.length }));
  if (UNREADABLE.test(text)) problems.push(problem('evidence.unreadable-characters', field));
  return problems;
}

/** All texts of a finding. */
export function problemsWithFindingTexts(content: FindingContent): Problem<FindingProblemCode>[] {
  const texts: readonly (readonly [string, string, number])[] = [
    [content.statement, 'statement', FINDING_LIMITS.statement],
    [content.place.page, 'place.page', FINDING_LIMITS.page],
    [content.place.quote, 'place.quote', FINDING_LIMITS.quote],
    [content.instrumentNote, 'instrumentNote', FINDING_LIMITS.instrumentNote],
    [content.trial, 'trial', FINDING_LIMITS.trial],
    [content.certaintyReason, 'certaintyReason', FINDING_LIMITS.certaintyReason],
    [content.resources.staff, 'resources.staff', FINDING_LIMITS.resource],
    [content.resources.cost, 'resources.cost', FINDING_LIMITS.resource],
    [content.transferNote, 'transferNote', FINDING_LIMITS.transferNote],
  ];
  return texts.flatMap(([text, field, max]) => problemsWithFindingText(text, field, max));
}
