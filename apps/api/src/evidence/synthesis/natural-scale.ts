import { isRatio, type EffectMeasure } from '@samspil/domain/evidence';

/** From the scale that effects are pooled on to the one that sources print: ratios as ratios, correlations likewise. */
export function onNaturalScale(measure: EffectMeasure, value: number): number {
  if (isRatio(measure)) return Math.exp(value);
  return measure === 'ZCOR' ? Math.tanh(value) : value;
}
