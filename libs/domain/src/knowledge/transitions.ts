import { problem, type Problem } from '../shared/index.js';
import { isDate, KNOWLEDGE_LIMITS, problemsWithText } from './content-rules.js';
import type { KnowledgeItem, KnowledgeState, WorkingState } from './knowledge-item.js';
import type { KnowledgeProblemCode } from './knowledge-problem.js';

/** The steps an item can take. `undo-publishing` takes back the last publication while nothing has followed it. */
export const KNOWLEDGE_STEPS = [
  'submit',
  'return-to-inbox',
  'publish',
  'undo-publishing',
  'archive',
  'withdraw',
  'restore',
  'discard-draft',
] as const;
export type KnowledgeStep = (typeof KNOWLEDGE_STEPS)[number];

/** Where an item stands: its public state and where its working version is. */
export interface KnowledgePosition {
  readonly state: KnowledgeState;
  readonly workingState: WorkingState | null;
}

/**
 * Every allowed step: from which positions, and where it leads. A new version of a published item moves through draft
 * and review beside the published one, so `state` stays `published` meanwhile. `restore` leads back to what the item
 * was before; that depends on its versions (see `restoredPosition`).
 */
const TRANSITIONS: readonly { step: KnowledgeStep; from: KnowledgePosition; to: KnowledgePosition }[] = [
  { step: 'submit', from: at('inbox', 'draft'), to: at('in-review', 'in-review') },
  { step: 'submit', from: at('published', 'draft'), to: at('published', 'in-review') },
  { step: 'return-to-inbox', from: at('in-review', 'in-review'), to: at('inbox', 'draft') },
  { step: 'return-to-inbox', from: at('published', 'in-review'), to: at('published', 'draft') },
  { step: 'publish', from: at('in-review', 'in-review'), to: at('published', null) },
  { step: 'publish', from: at('published', 'in-review'), to: at('published', null) },
  { step: 'undo-publishing', from: at('published', null), to: at('in-review', 'in-review') },
  { step: 'archive', from: at('inbox', 'draft'), to: at('archived', 'draft') },
  { step: 'archive', from: at('in-review', 'in-review'), to: at('archived', 'in-review') },
  { step: 'archive', from: at('published', null), to: at('archived', null) },
  { step: 'archive', from: at('published', 'draft'), to: at('archived', 'draft') },
  { step: 'archive', from: at('published', 'in-review'), to: at('archived', 'in-review') },
  { step: 'withdraw', from: at('published', null), to: at('withdrawn', null) },
  { step: 'withdraw', from: at('published', 'draft'), to: at('withdrawn', 'draft') },
  { step: 'withdraw', from: at('published', 'in-review'), to: at('withdrawn', 'in-review') },
  { step: 'discard-draft', from: at('published', 'draft'), to: at('published', null) },
];

function at(state: KnowledgeState, workingState: WorkingState | null): KnowledgePosition {
  return { state, workingState };
}

/** Where a step leads, or null when it is not possible from here. `hasPublished`: one version is or was public. */
export function positionAfter(
  step: KnowledgeStep,
  from: KnowledgePosition,
  hasPublished: boolean,
): KnowledgePosition | null {
  if (step === 'restore') return restoredPosition(from, hasPublished);
  if (step === 'undo-publishing' && hasPublished && from.state === 'published' && from.workingState === null) {
    return at('published', 'in-review');
  }
  const row = TRANSITIONS.find(
    (transition) =>
      transition.step === step &&
      transition.from.state === from.state &&
      transition.from.workingState === from.workingState,
  );
  return row?.to ?? null;
}

function restoredPosition(from: KnowledgePosition, hasPublished: boolean): KnowledgePosition | null {
  if (from.state !== 'archived' && from.state !== 'withdrawn') return null;
  if (hasPublished) return at('published', from.workingState);
  return from.workingState === 'in-review' ? at('in-review', 'in-review') : at('inbox', 'draft');
}

/** Where an item stands, and the item it was merged into, if it was. */
export interface KnowledgeStanding extends KnowledgePosition {
  readonly mergedIntoId?: string | null;
}

/** The step cannot be taken from where the item stands. What was merged away comes back by taking the merge back. */
export function problemsWithStep(
  step: KnowledgeStep,
  from: KnowledgeStanding,
  hasPublished: boolean,
): Problem<KnowledgeProblemCode>[] {
  if (step === 'restore' && (from.mergedIntoId ?? null) !== null) return [problem('knowledge.merged-away')];
  if (positionAfter(step, from, hasPublished)) return [];
  const code = step === 'undo-publishing' && from.workingState !== null ? 'knowledge.new-version-open' : STEP_REFUSED;
  return [problem(code, undefined, { step, state: from.state })];
}

const STEP_REFUSED: KnowledgeProblemCode = 'knowledge.step-not-possible';

/** So long after it, in hours, a publication can be taken back; then it is withdrawn, or a new version is begun. */
const LONGEST_UNDO_HOURS = 24;

/** Lines of an item's history that may stand after a publication without following it: nothing about the text. */
export const EVENTS_BESIDE_THE_TEXT = ['owner-assigned', 'review-date-set', 'file-opened', 'file-closed'] as const;

export interface Publication {
  readonly publishedAt: Date | null;
  /** The kind of the newest line of the item's history but for those beside the text. */
  readonly lastTextEvent: string | null;
}

/** A publication is taken back as a slip is: soon, and as long as nothing has followed it. */
export function problemsWithUndoingPublication(last: Publication, now: Date): Problem<KnowledgeProblemCode>[] {
  if (last.lastTextEvent !== 'publish') return [problem('knowledge.publication-followed')];
  return isUndoTime(last.publishedAt, now)
    ? []
    : [problem('knowledge.publication-too-old', undefined, { hours: LONGEST_UNDO_HOURS })];
}

function isUndoTime(publishedAt: Date | null, now: Date): boolean {
  return publishedAt !== null && now.getTime() - publishedAt.getTime() <= LONGEST_UNDO_HOURS * 3_600_000;
}

/** A withdrawal says why: the reason is shown to everybody who curates. */
export function problemsWithWithdrawal(reason: string | null | undefined): Problem<KnowledgeProblemCode>[] {
  if (!reason?.trim()) return [problem('knowledge.reason-missing', 'reason')];
  if (reason.length > KNOWLEDGE_LIMITS.reason) {
    return [problem('knowledge.reason-too-long', 'reason', { max: KNOWLEDGE_LIMITS.reason })];
  }
  return problemsWithText(reason, 'reason', KNOWLEDGE_LIMITS.reason);
}

/** The longest time, in years, before somebody looks at an item again. */
const LONGEST_REVIEW_YEARS = 10;

/** A review date is a day that exists, from today on and within ten years; null (no date) is fine. */
export function problemsWithReviewDate(date: string | null, today: string): Problem<KnowledgeProblemCode>[] {
  if (date === null) return [];
  if (!isDate(date)) return [problem('knowledge.review-date-invalid', 'reviewDate')];
  if (date < today) return [problem('knowledge.review-date-past', 'reviewDate', { today })];
  const latest = yearsAfter(today, LONGEST_REVIEW_YEARS);
  return date > latest ? [problem('knowledge.review-date-too-far', 'reviewDate', { latest })] : [];
}

/** The review date an item gets when it is published without one: two years on. */
export function usualReviewDate(today: string): string {
  return yearsAfter(today, 2);
}

/** The same day some years later; 29 February becomes 28 February. */
function yearsAfter(date: string, years: number): string {
  const year = String(Number(date.slice(0, 4)) + years);
  const rest = date.slice(4) === '-02-29' ? '-02-28' : date.slice(4);
  return `${year}${rest}`;
}

/** True when a published item's review date has come. */
export function isDueForReview(item: Pick<KnowledgeItem, 'state' | 'reviewDate'>, today: string): boolean {
  return item.state === 'published' && item.reviewDate !== null && item.reviewDate <= today;
}
