import { problem, type Problem } from '../../shared/index.js';
import { answered, refused, type Answer, type EffectSizeProblemCode } from '../evidence-problem.js';

/**
 * Mean difference; standardised mean difference (Hedges' g); standardised mean change by the SD of the change (SMCC) or
 * by the SD before (SMCR); log risk ratio; log odds ratio; risk difference; Fisher's z of a correlation.
 */
export const EFFECT_MEASURES = ['MD', 'SMD', 'SMCC', 'SMCR', 'RR', 'OR', 'RD', 'ZCOR'] as const;
export type EffectMeasure = (typeof EFFECT_MEASURES)[number];

/** One effect on the scale it is pooled on (ratios as logarithms), with its sampling variance. */
export interface EffectSize {
  readonly measure: EffectMeasure;
  readonly estimate: number;
  readonly variance: number;
  /** Only for changes within one group: what was taken for the correlation of before and after, and on what ground. */
  readonly correlation?: PrePostCorrelation;
}

/** Studies seldom report it, and the variance of a change hangs on it: an assumption is kept and shown as one. */
export interface PrePostCorrelation {
  readonly value: number;
  readonly basis: 'reported' | 'assumed';
}

export type EffectSizeAnswer = Answer<EffectSize, EffectSizeProblemCode>;
export type EffectSizeProblem = Problem<EffectSizeProblemCode>;

/** The effect, unless something is wrong with the input or the numbers are too large or small to compute with. */
export function effectUnless(problems: readonly EffectSizeProblem[], compute: () => EffectSize): EffectSizeAnswer {
  if (problems.length > 0) return refused(...problems);
  const effect = compute();
  const isUsable = Number.isFinite(effect.estimate) && Number.isFinite(effect.variance);
  return isUsable ? answered(effect) : refused(problem('evidence.effect-not-finite'));
}

/** The named fields that are not finite numbers. */
export function missingNumbers(input: object, fields: readonly string[]): EffectSizeProblem[] {
  const values = new Map<string, unknown>(Object.entries(input));
  return fields
    .filter((field) => !Number.isFinite(values.get(field)))
    .map((field) => problem('evidence.number-missing', field));
}
