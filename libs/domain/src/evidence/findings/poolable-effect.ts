import type { EffectMeasure } from '../synthesis/effect-size.js';
import type { FindingEffect } from '../finding.js';
import { isRatio } from './effect-rules.js';

/** An effect on the scale it is pooled on, turned so that more is better for the citizen. */
export interface PoolableEffect {
  readonly measure: EffectMeasure;
  readonly estimate: number;
  readonly variance: number;
}

/**
 * The effect as synthesis takes it: logarithms of ratios, Fisher's z of correlations, other measures as they are; with
 * the sign turned where less is better. The standard error is half the interval's width over the normal quantile of its
 * level, on that scale (Higgins et al., Cochrane Handbook 6.3); without an interval the one that is printed, that of a
 * correlation carried over to z (delta method: dz/dr = 1/(1 − r²)); else a correlation has 1/√(n − 3) (Fisher 1921). Null when there is none of these, or numbers that the rules refuse.
 * `normalQuantile` is that of the standard normal distribution.
 */
export function poolableEffect(
  effect: FindingEffect,
  normalQuantile: (probability: number) => number,
): PoolableEffect | null {
  const estimate = onPoolingScale(effect.measure, effect.estimate);
  const standardError = standardErrorOf(effect, normalQuantile);
  if (standardError === null) return null;
  const variance = standardError ** 2;
  if (!Number.isFinite(estimate) || !Number.isFinite(variance) || variance <= 0) return null;
  // Not −0 where no effect is turned.
  const turned = effect.betterWhen === 'higher' || estimate === 0 ? estimate : -estimate;
  return { measure: effect.measure, estimate: turned, variance };
}

/** NaN where the scale has no such number. */
function onPoolingScale(measure: EffectMeasure, value: number): number {
  if (isRatio(measure)) return Math.log(value);
  return measure === 'ZCOR' ? Math.atanh(value) : value;
}

function standardErrorOf(effect: FindingEffect, normalQuantile: (probability: number) => number): number | null {
  const { measure, estimate, ciLower, ciUpper, level, standardError, n } = effect;
  if (ciLower !== null && ciUpper !== null) {
    const width = onPoolingScale(measure, ciUpper) - onPoolingScale(measure, ciLower);
    return width > 0 ? width / (2 * normalQuantile((1 + level) / 2)) : null;
  }
  if (standardError !== null) {
    const slope = measure === 'ZCOR' ? 1 / (1 - estimate ** 2) : 1;
    return standardError > 0 ? standardError * slope : null;
  }
  return measure === 'ZCOR' && n !== null && n > 3 ? 1 / Math.sqrt(n - 3) : null;
}
