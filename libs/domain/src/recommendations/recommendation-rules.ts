import { isDay } from '../network/index.js';
import { isReadable, problem, withChanges, type Problem } from '../shared/index.js';
import type { RecommendationProblemCode } from './recommendation-problem.js';
import { RECOMMENDATION_LEVELS, type RecommendationContent, type RecommendationState } from './recommendation.js';

type RecommendationProblem = Problem<RecommendationProblemCode>;

/** The longest texts, in characters, and the most entries of each list. */
export const RECOMMENDATION_LIMITS = {
  title: 200,
  text: 4_000,
  grounds: 4_000,
  reason: 1_000,
  concepts: 30,
  findings: 50,
} as const;

/** What the rules must know from outside. */
export interface RecommendationRuleContext {
  readonly isKnownConcept: (id: string) => boolean;
  readonly isKnownFinding: (id: string) => boolean;
}

export const NO_RECOMMENDATION: RecommendationContent = {
  level: 'municipal',
  title: '',
  text: '',
  grounds: '',
  conceptIds: [],
  findingIds: [],
  reviewOn: null,
};

/** What is done with a recommendation, and from where; `to` is where it stands afterwards. */
export const RECOMMENDATION_STEPS = {
  propose: { from: ['draft'], to: 'proposed' },
  /** Back to who writes, with what is to be mended. */
  return: { from: ['proposed'], to: 'draft' },
  approve: { from: ['proposed'], to: 'approved' },
  withdraw: { from: ['proposed', 'approved'], to: 'withdrawn' },
  /** Takes a withdrawal back: it is written on, and approved anew. */
  reopen: { from: ['withdrawn'], to: 'draft' },
} as const satisfies Record<
  string,
  { readonly from: readonly RecommendationState[]; readonly to: RecommendationState }
>;
export type RecommendationStep = keyof typeof RECOMMENDATION_STEPS;

export function isRecommendationStepPossible(step: RecommendationStep, state: RecommendationState): boolean {
  const from: readonly RecommendationState[] = RECOMMENDATION_STEPS[step].from;
  return from.includes(state);
}

export function problemsWithRecommendationStep(
  step: RecommendationStep,
  state: RecommendationState,
): RecommendationProblem[] {
  return isRecommendationStepPossible(step, state) ? [] : [problem('recommendations.state')];
}

/** The content after a partial update: undefined leaves alone; nothing stands around texts, each link once. */
export function recommendationWithChanges(
  content: RecommendationContent,
  changes: Partial<RecommendationContent>,
): RecommendationContent {
  const merged = withChanges(content, changes);
  return {
    level: merged.level,
    title: merged.title.replace(/\s+/gu, ' ').trim(),
    text: tidy(merged.text),
    grounds: tidy(merged.grounds),
    conceptIds: [...new Set(merged.conceptIds.map((id) => id.toLowerCase()))],
    findingIds: [...new Set(merged.findingIds.map((id) => id.toLowerCase()))],
    reviewOn: merged.reviewOn === '' ? null : merged.reviewOn,
  };
}

/** The fields in which two contents differ. */
export function changedRecommendationFields(
  before: RecommendationContent,
  after: RecommendationContent,
): (keyof RecommendationContent)[] {
  const fields = Object.keys(NO_RECOMMENDATION) as (keyof RecommendationContent)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** Everything that is wrong with a recommendation as it stands; it needs a title. */
export function problemsWithRecommendation(
  content: RecommendationContent,
  context: RecommendationRuleContext,
): RecommendationProblem[] {
  const { level, title, text, grounds, reviewOn } = content;
  return [
    ...(RECOMMENDATION_LEVELS.includes(level) ? [] : [problemOf('recommendations.level-unknown', 'level')]),
    ...(title === '' ? [problemOf('recommendations.title-missing', 'title')] : []),
    ...problemsWithText(title, 'title', RECOMMENDATION_LIMITS.title),
    ...problemsWithText(text, 'text', RECOMMENDATION_LIMITS.text),
    ...problemsWithText(grounds, 'grounds', RECOMMENDATION_LIMITS.grounds),
    ...problemsWithLinks(content, context),
    ...(reviewOn === null || isDay(reviewOn) ? [] : [problemOf('recommendations.date-invalid', 'reviewOn')]),
  ];
}

/** What more is needed before others decide on it: what to do, and why, in words or by what it rests on. */
export function problemsWithProposal(
  content: RecommendationContent,
  context: RecommendationRuleContext,
): RecommendationProblem[] {
  const hasGrounds = content.grounds !== '' || content.conceptIds.length > 0 || content.findingIds.length > 0;
  return [
    ...problemsWithRecommendation(content, context),
    ...(content.text === '' ? [problemOf('recommendations.text-missing', 'text')] : []),
    ...(hasGrounds ? [] : [problemOf('recommendations.grounds-missing', 'grounds')]),
  ];
}

/** Returning and withdrawing say why. */
export function problemsWithReasonFor(step: RecommendationStep, reason: string): RecommendationProblem[] {
  const needed = step === 'return' || step === 'withdraw';
  return [
    ...(needed && reason.trim() === '' ? [problemOf('recommendations.reason-missing', 'reason')] : []),
    ...problemsWithText(reason, 'reason', RECOMMENDATION_LIMITS.reason),
  ];
}

/** Somebody else saved since: in which fields (comma-separated), and the `lock` to write with after looking again. */
export function problemsWithRecommendationLock(
  standing: { readonly lock: number; readonly fieldLocks: Readonly<Record<string, number>> },
  seenLock: number,
): RecommendationProblem[] {
  if (standing.lock === seenLock) return [];
  const fields = Object.entries(standing.fieldLocks)
    .filter(([, lock]) => lock > seenLock)
    .map(([field]) => field)
    .sort();
  return [problemOf('recommendations.changed-meanwhile', undefined, { fields: fields.join(','), lock: standing.lock })];
}

const problemOf = problem<RecommendationProblemCode>;

function tidy(text: string): string {
  return text.replace(/\r\n?/gu, '\n').trim();
}

function problemsWithText(text: string, field: string, max: number): RecommendationProblem[] {
  return [
    ...(text.length > max ? [problemOf('recommendations.text-too-long', field, { max })] : []),
    ...(!isReadable(text) ? [problemOf('recommendations.text-unreadable', field)] : []),
  ];
}

function problemsWithLinks(
  { conceptIds, findingIds }: RecommendationContent,
  { isKnownConcept, isKnownFinding }: RecommendationRuleContext,
): RecommendationProblem[] {
  const { concepts, findings } = RECOMMENDATION_LIMITS;
  return [
    ...(conceptIds.length > concepts ? [problemOf('recommendations.too-many', 'conceptIds', { max: concepts })] : []),
    ...(findingIds.length > findings ? [problemOf('recommendations.too-many', 'findingIds', { max: findings })] : []),
    ...conceptIds.flatMap((id, index) =>
      isKnownConcept(id) ? [] : [problemOf('recommendations.concept-unknown', `conceptIds.${index}`)],
    ),
    ...findingIds.flatMap((id, index) =>
      isKnownFinding(id) ? [] : [problemOf('recommendations.finding-unknown', `findingIds.${index}`)],
    ),
  ];
}
