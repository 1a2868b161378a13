import { problem, type Problem } from '../../shared/index.js';
import type { FindingState } from '../finding.js';
import type { FindingProblemCode } from './finding-problem.js';
import { FINDING_LIMITS, problemsWithFindingText } from './finding-texts.js';

/** A finding is published, made a draft again, withdrawn with a reason, and brought back. */
export const FINDING_STEPS = ['publish', 'unpublish', 'withdraw', 'restore'] as const;
export type FindingStep = (typeof FINDING_STEPS)[number];

const STEPS: Readonly<Record<FindingStep, { readonly from: FindingState; readonly to: FindingState }>> = {
  publish: { from: 'draft', to: 'published' },
  unpublish: { from: 'published', to: 'draft' },
  withdraw: { from: 'published', to: 'withdrawn' },
  restore: { from: 'withdrawn', to: 'published' },
};

/** Where the step leads, or null when it is not possible from here. */
export function findingStateAfter(step: FindingStep, state: FindingState): FindingState | null {
  return STEPS[step].from === state ? STEPS[step].to : null;
}

export function problemsWithFindingStep(step: FindingStep, state: FindingState): Problem<FindingProblemCode>[] {
  return findingStateAfter(step, state) === null
    ? [problem('evidence.step-not-possible', undefined, { step, state })]
    : [];
}

/** A withdrawal says why; so does a rating and a consensus. */
export function problemsWithReason(reason: string): Problem<FindingProblemCode>[] {
  if (reason.trim() === '') return [problem('evidence.reason-missing', 'reason')];
  return problemsWithFindingText(reason, 'reason', FINDING_LIMITS.reason);
}
