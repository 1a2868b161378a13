import type { Distributions } from './distributions.js';
import { answered, type Answer, type SynthesisProblemCode } from '../evidence-problem.js';
import type { PoolingMethod } from './heterogeneity.js';
import { completeStudies, type CompleteStudies, type Study } from './studies.js';
import {
  criticalValue,
  DEFAULT_SYNTHESIS,
  fitModel,
  type FittedModel,
  type Heterogeneity,
  type Inference,
  type IntervalTest,
  type SynthesisOptions,
} from './synthesis-model.js';

/** The pooled effect of some studies, on the scale of their effects. */
export interface PooledEffect extends Inference, Heterogeneity {
  readonly method: PoolingMethod;
  readonly test: IntervalTest;
  readonly level: number;
  /** Where the effect of a new study like these is expected; null for the common effect and for one study. */
  readonly piLower: number | null;
  readonly piUpper: number | null;
  /** The studies that were used, by their place in the list that was given, with their share of the weight in percent. */
  readonly weights: readonly { readonly position: number; readonly percent: number }[];
}

export type PooledAnswer = Answer<PooledEffect, SynthesisProblemCode>;

/**
 * Pools studies; whether they may be pooled is another question (see `problemsWithPooling`). The common effect weighs
 * by inverse variance; the others add τ² (DerSimonian & Laird 1986; Viechtbauer 2005; Paule & Mandel 1982).
 */
export function poolStudies(
  studies: readonly Study[],
  distributions: Distributions,
  options: SynthesisOptions = DEFAULT_SYNTHESIS,
): PooledAnswer {
  const complete = completeStudies(studies);
  if (!complete.ok) return complete;
  const { estimates, variances } = complete.value;
  const fitted = fitModel({ estimates, variances, design: estimates.map(() => [1]) }, options, distributions);
  if (!fitted.ok) return fitted;
  const pooled = describePooled(complete.value, fitted.value, options, distributions);
  return answered(pooled, [...complete.notes, ...fitted.notes]);
}

function describePooled(
  { positions, variances }: CompleteStudies,
  { fit, coefficients, heterogeneity }: FittedModel,
  options: SynthesisOptions,
  distributions: Distributions,
): PooledEffect {
  const { method, test, level } = options;
  const [effect] = coefficients as readonly [Inference];
  const total = 1 / (fit.covariance[0]?.[0] ?? Number.NaN);
  const weights = positions.map((position, index) => ({
    position,
    percent: 100 / ((variances[index] ?? 0) + heterogeneity.tau2) / total,
  }));
  const interval = predictionInterval(effect, heterogeneity.tau2, options, distributions);
  const isPredictable = method !== 'EE' && positions.length > 1;
  const prediction = isPredictable ? interval : { piLower: null, piUpper: null };
  return { method, test, level, ...effect, ...heterogeneity, ...prediction, weights };
}

/**
 * μ ± c √(se² + τ²) (Higgins, Thompson & Spiegelhalter 2009), with c of the normal distribution for z and of Student's t
 * with k − 1 degrees for Knapp–Hartung, as the reference implementation does (Viechtbauer 2010).
 */
function predictionInterval(
  { estimate, standardError, degrees }: Inference,
  tau2: number,
  { level }: SynthesisOptions,
  distributions: Distributions,
) {
  const margin = criticalValue(degrees, level, distributions) * Math.sqrt(standardError ** 2 + tau2);
  return { piLower: estimate - margin, piUpper: estimate + margin };
}
