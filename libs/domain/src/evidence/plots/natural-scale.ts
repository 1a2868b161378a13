import type { EffectMeasure } from '../synthesis/effect-size.js';
import { isRatio } from '../findings/effect-rules.js';

/** From the scale that effects are pooled on to the one that sources print: ratios as ratios, correlations likewise. */
export function onNaturalScale(measure: EffectMeasure, value: number): number {
  if (isRatio(measure)) return Math.exp(value);
  return measure === 'ZCOR' ? Math.tanh(value) : value;
}

/** From the scale that sources print to the one that effects are pooled on; the inverse of `onNaturalScale`. */
export function onPoolingScale(measure: EffectMeasure, value: number): number {
  if (isRatio(measure)) return Math.log(value);
  return measure === 'ZCOR' ? Math.atanh(value) : value;
}
