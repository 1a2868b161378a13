import { smallestOf } from './studies.js';
import { fitWeighted, type ModelData } from './weighted-model.js';

/** Common effect, DerSimonian–Laird, restricted maximum likelihood, Paule–Mandel. */
export const POOLING_METHODS = ['EE', 'DL', 'REML', 'PM'] as const;
export type PoolingMethod = (typeof POOLING_METHODS)[number];

/** Far more than any search needed in tests with random studies. */
export const MOST_STEPS = 500;

/** A step this small, compared with τ² and the sampling variances, ends the search. */
const PRECISION = 1e-11;

/** The between-study variance τ² ≥ 0 in squared units of the estimates, or undefined when the search did not end. */
export function estimateTau2(data: ModelData, method: PoolingMethod, mostSteps = MOST_STEPS): number | undefined {
  if (method === 'EE' || degreesOf(data) === 0) return 0;
  if (method === 'DL') return dersimonianLaird(data);
  return method === 'PM' ? pauleMandel(data, mostSteps) : restrictedMaximumLikelihood(data, mostSteps);
}

/** Studies minus coefficients. */
export function degreesOf({ estimates, design }: ModelData): number {
  return estimates.length - (design[0]?.length ?? 0);
}

/** Method of moments with inverse-variance weights (DerSimonian & Laird 1986; with a moderator Raudenbush 2009). */
function dersimonianLaird(data: ModelData): number {
  const { residualSum, traceP } = fitWeighted(data, 0);
  return Math.max(0, (residualSum - degreesOf(data)) / traceP);
}

/**
 * The τ² at which the weighted residual sum equals its expectation, k − p (Paule & Mandel 1982). Newton's steps from 0
 * rise to the only root, because the sum falls and is convex in τ² (DerSimonian & Kacker 2007).
 */
function pauleMandel(data: ModelData, mostSteps: number): number | undefined {
  const degrees = degreesOf(data);
  let tau2 = 0;
  for (let step = 0; step < mostSteps; step += 1) {
    const { residualSum, squaredResidualSum } = fitWeighted(data, tau2);
    if (residualSum <= degrees) return tau2;
    const change = (residualSum - degrees) / squaredResidualSum;
    tau2 += change;
    if (isSettled(change, tau2, data)) return tau2;
  }
  return undefined;
}

/**
 * Restricted maximum likelihood by Fisher scoring (Viechtbauer 2005). The likelihood of few studies can have two tops,
 * so the search starts from 0 and from the moment estimate, and the higher top is taken.
 */
function restrictedMaximumLikelihood(data: ModelData, mostSteps: number): number | undefined {
  const tops = [0, dersimonianLaird(data)].map((start) => climb(data, start, mostSteps));
  const found = tops.filter((top) => top !== undefined);
  if (found.length < tops.length) return undefined;
  return found.reduce((best, top) => (likelihood(data, top) > likelihood(data, best) ? top : best));
}

/**
 * Scoring can swing around a top or creep towards it. So the search remembers where the likelihood was seen to rise and
 * to fall, stays between the two, and takes the middle every third step: it always ends at a top or at 0.
 */
function climb(data: ModelData, start: number, mostSteps: number): number | undefined {
  let tau2 = start;
  let rising = -1;
  let falling = Infinity;
  for (let step = 1; step <= mostSteps; step += 1) {
    const { squaredResidualSum, traceP, tracePP } = fitWeighted(data, tau2);
    const slope = squaredResidualSum - traceP;
    if (tau2 === 0 && slope <= 0) return 0;
    if (slope > 0) rising = tau2;
    else falling = tau2;
    const scored = Math.max(0, tau2 + slope / tracePP);
    const isOutside = scored <= rising || scored >= falling;
    const isTurn = step % 3 === 0 && falling < Infinity;
    const next = isOutside || isTurn ? (Math.max(0, rising) + falling) / 2 : scored;
    const change = next - tau2;
    tau2 = next;
    if (isSettled(change, tau2, data)) return tau2;
  }
  return undefined;
}

function likelihood(data: ModelData, tau2: number): number {
  return fitWeighted(data, tau2).restrictedLogLikelihood;
}

function isSettled(change: number, tau2: number, { variances }: ModelData): boolean {
  return Math.abs(change) <= PRECISION * (tau2 + smallestOf(variances));
}
