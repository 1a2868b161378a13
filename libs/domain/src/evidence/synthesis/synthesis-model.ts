import { problem, type Problem } from '../../shared/index.js';
import type { Distributions } from './distributions.js';
import {
  answered,
  refused,
  type Answer,
  type SynthesisNoteCode,
  type SynthesisProblemCode,
} from '../evidence-problem.js';
import { degreesOf, estimateTau2, type PoolingMethod } from './heterogeneity.js';
import { fitWeighted, type ModelData, type WeightedFit } from './weighted-model.js';

/** Intervals and tests by the normal distribution, or by Knapp and Hartung's variance and Student's t. */
export const INTERVAL_TESTS = ['z', 'knha'] as const;
export type IntervalTest = (typeof INTERVAL_TESTS)[number];

export interface SynthesisOptions {
  readonly method: PoolingMethod;
  readonly test: IntervalTest;
  /** Coverage of confidence and prediction intervals, between 0 and 1. */
  readonly level: number;
  /** The most steps that the search for τ² may take; left out, there are plenty. */
  readonly mostSteps?: number;
}

/** What Samspil shows unless somebody asks for something else. */
export const DEFAULT_SYNTHESIS: SynthesisOptions = { method: 'REML', test: 'knha', level: 0.95 };

/** How far the studies are from telling the same: τ² in squared units of the effect, I² in percent. */
export interface Heterogeneity {
  readonly tau2: number;
  readonly i2: number;
  readonly h2: number;
  readonly q: number;
  readonly qDegrees: number;
  /** Null when there are no degrees of freedom. */
  readonly qP: number | null;
}

/** A coefficient with its test; `degrees` is null for the normal distribution, `statistic` and `p` when se is 0. */
export interface Inference {
  readonly estimate: number;
  readonly standardError: number;
  readonly statistic: number | null;
  readonly degrees: number | null;
  readonly p: number | null;
  readonly ciLower: number;
  readonly ciUpper: number;
}

export interface FittedModel {
  readonly fit: WeightedFit;
  readonly coefficients: readonly Inference[];
  readonly heterogeneity: Heterogeneity;
}

/** Factors this near to 1 differ from it by rounding only. */
const ROUNDING = 1e-9;

/** Below this the weighted residuals are nothing but rounding. */
const NO_SPREAD = 1e-20;

/** Fits the model by the method and draws the conclusions by the test; the data are complete and can be weighed. */
export function fitModel(
  data: ModelData,
  options: SynthesisOptions,
  distributions: Distributions,
): Answer<FittedModel, SynthesisProblemCode> {
  const degrees = degreesOf(data);
  if (!(options.level > 0 && options.level < 1)) return refused(problem('evidence.level-out-of-range', 'level'));
  if (options.test === 'knha' && degrees < 1) return refused(problem('evidence.knapp-hartung-needs-two', 'test'));
  if (!Number.isFinite(fitWeighted(data, 0).residualSum)) return refused(problem('evidence.result-not-finite'));
  const tau2 = estimateTau2(data, options.method, options.mostSteps);
  if (tau2 === undefined) return refused(problem('evidence.heterogeneity-not-converged', 'method'));
  const fit = fitWeighted(data, tau2);
  const factor = options.test === 'knha' ? knappHartungFactor(fit, degrees) : 1;
  const coefficients = fit.coefficients.map((estimate, index) => {
    const standardError = Math.sqrt(factor * (fit.covariance[index]?.[index] ?? Number.NaN));
    return infer(estimate, standardError, options.test === 'knha' ? degrees : null, options.level, distributions);
  });
  const heterogeneity = heterogeneityOf(data, tau2, options.method, distributions);
  const figures = [tau2, heterogeneity.q, ...coefficients.flatMap(({ ciLower, ciUpper }) => [ciLower, ciUpper])];
  if (!figures.every(Number.isFinite)) return refused(problem('evidence.result-not-finite'));
  return answered({ fit, coefficients, heterogeneity }, notesOn(data, tau2, factor, options));
}

/**
 * The factor on the variance: the weighted residual sum per degree of freedom (Hartung & Knapp 2001; Sidik & Jonkman
 * 2002; with a moderator Knapp & Hartung 2003). It is not cut off at 1; a result with a smaller factor carries a note.
 */
function knappHartungFactor({ residualSum }: WeightedFit, degrees: number): number {
  return residualSum < NO_SPREAD ? 0 : residualSum / degrees;
}

/** Two-sided test against 0 and interval, by Student's t when degrees are given, else by the normal distribution. */
export function infer(
  estimate: number,
  standardError: number,
  degrees: number | null,
  level: number,
  distributions: Distributions,
): Inference {
  const statistic = standardError === 0 ? null : estimate / standardError;
  const margin = criticalValue(degrees, level, distributions) * standardError;
  const below = (x: number) =>
    degrees === null ? distributions.normalProbability(x) : distributions.studentProbability(x, degrees);
  const p = statistic === null ? null : 2 * below(-Math.abs(statistic));
  return { estimate, standardError, statistic, degrees, p, ciLower: estimate - margin, ciUpper: estimate + margin };
}

/** How many standard errors an interval of the given coverage reaches to each side. */
export function criticalValue(degrees: number | null, level: number, distributions: Distributions): number {
  const probability = (1 + level) / 2;
  if (degrees === null) return distributions.normalQuantile(probability);
  return distributions.studentQuantile(probability, degrees);
}

/**
 * Q (Cochran 1954), and I² and H² (Higgins & Thompson 2002): from Q for the common effect; otherwise from τ² and the
 * typical sampling variance (k − p)/tr(P), which for DerSimonian–Laird is the same.
 */
function heterogeneityOf(
  data: ModelData,
  tau2: number,
  method: PoolingMethod,
  distributions: Distributions,
): Heterogeneity {
  const { residualSum, traceP } = fitWeighted(data, 0);
  const degrees = degreesOf(data);
  if (degrees === 0) return { tau2, i2: 0, h2: 1, q: 0, qDegrees: 0, qP: null };
  const q = residualSum < NO_SPREAD ? 0 : residualSum;
  const typical = degrees / traceP;
  const h2 = method === 'EE' ? q / degrees : (tau2 + typical) / typical;
  const i2 = h2 > 1 ? 100 * (1 - 1 / h2) : 0;
  return { tau2, i2, h2, q, qDegrees: degrees, qP: distributions.chiSquareAbove(q, degrees) };
}

function notesOn(
  { estimates }: ModelData,
  tau2: number,
  factor: number,
  { method, test }: SynthesisOptions,
): Problem<SynthesisNoteCode>[] {
  if (estimates.length === 1) return [problem('evidence.one-study')];
  const notes: Problem<SynthesisNoteCode>[] = [];
  if (estimates.every((estimate) => estimate === estimates[0])) notes.push(problem('evidence.no-spread'));
  if (method !== 'EE' && tau2 === 0) notes.push(problem('evidence.no-heterogeneity'));
  if (method === 'EE' && test === 'knha') notes.push(problem('evidence.knapp-hartung-without-heterogeneity'));
  if (factor < 1 - ROUNDING) notes.push(problem('evidence.knapp-hartung-narrower'));
  return notes;
}
