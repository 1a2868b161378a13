import { problem, type Problem } from '../shared/index.js';
import type { RequestState } from './knowledge-request.js';
import type { RequestProblemCode } from './requests-problem.js';

/** `restore` takes a withdrawal back. */
export const REQUEST_STEPS = ['save-draft', 'answer', 'close', 'reopen', 'withdraw', 'restore', 'record-use'] as const;
export type RequestStep = (typeof REQUEST_STEPS)[number];

const POSSIBLE: Readonly<Record<RequestStep, readonly RequestState[]>> = {
  'save-draft': ['open'],
  answer: ['open'],
  close: ['open'],
  reopen: ['answered', 'closed'],
  withdraw: ['open'],
  restore: ['withdrawn'],
  'record-use': ['answered'],
};

/** True when the step can be taken from where the request stands. */
export function isStepPossible(step: RequestStep, state: RequestState): boolean {
  return POSSIBLE[step].includes(state);
}

export function problemsWithRequestStep(step: RequestStep, state: RequestState): Problem<RequestProblemCode>[] {
  return isStepPossible(step, state) ? [] : [problem('requests.step-not-possible', undefined, { step, state })];
}

const DAY_MS = 86_400_000;

/** Whole days from one moment to another; never negative. */
export function daysWaited(askedAt: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - askedAt.getTime()) / DAY_MS));
}
