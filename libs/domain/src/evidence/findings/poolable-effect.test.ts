import fc from 'fast-check';
import { poolableEffect, type EffectMeasure, type FindingEffect } from '../index.js';
import { EFFECT } from './findings.cases.js';

const Z = { 0.95: 1.959963984540054, 0.9: 1.6448536269514722, 0.5: 0.6744897501960817 };
/** The standard normal quantile at the points the tests ask for. */
const quantile = (probability: number): number => {
  const level = [0.95, 0.9, 0.5].find((known) => Math.abs((1 + known) / 2 - probability) < 1e-12);
  return level === undefined ? Number.NaN : Z[level as keyof typeof Z];
};
const bare: FindingEffect = { ...EFFECT, ciLower: null, ciUpper: null };

describe('the effect that is pooled', () => {
  it.each<[string, FindingEffect, number, number]>([
    ['interval', EFFECT, 2.35, ((4.76 - 0.06) / (2 * Z[0.95])) ** 2],
    ['interval at its level', { ...EFFECT, level: 0.9 }, 2.35, ((4.76 - 0.06) / (2 * Z[0.9])) ** 2],
    ['interval before standard error', { ...EFFECT, standardError: 9 }, 2.35, ((4.76 - 0.06) / (2 * Z[0.95])) ** 2],
    ['standard error', { ...bare, standardError: 1.2 }, 2.35, 1.44],
    ['less is better', { ...bare, standardError: 1.2, betterWhen: 'lower' }, -2.35, 1.44],
    [
      'ratio',
      { ...EFFECT, measure: 'OR', estimate: 0.68, ciLower: 0.47, ciUpper: 0.99, betterWhen: 'lower' },
      -Math.log(0.68),
      (Math.log(0.99 / 0.47) / (2 * Z[0.95])) ** 2,
    ],
    [
      'ratio with the error of its logarithm',
      { ...bare, measure: 'RR', estimate: 2, standardError: 0.1 },
      Math.log(2),
      0.01,
    ],
    [
      'correlation with its error',
      { ...bare, measure: 'ZCOR', estimate: 0.5, standardError: 0.1 },
      Math.atanh(0.5),
      (0.1 / 0.75) ** 2,
    ],
    ['correlation by n', { ...bare, measure: 'ZCOR', estimate: 0.5, n: 28 }, Math.atanh(0.5), 1 / 25],
    [
      'correlation by interval',
      { ...bare, measure: 'ZCOR', estimate: 0.5, ciLower: 0.2, ciUpper: 0.7 },
      Math.atanh(0.5),
      ((Math.atanh(0.7) - Math.atanh(0.2)) / (2 * Z[0.95])) ** 2,
    ],
  ])('%s', (_name, effect, estimate, variance) => {
    const pooled = poolableEffect(effect, quantile);
    expect(pooled?.estimate).toBeCloseTo(estimate, 12);
    expect(pooled?.variance).toBeCloseTo(variance, 12);
  });

  it.each<[string, FindingEffect]>([
    ['neither interval nor error', bare],
    ['no error', { ...bare, standardError: 0 }],
    ['no width', { ...EFFECT, ciUpper: 0.06 }],
    ['a ratio of nothing', { ...EFFECT, measure: 'OR', estimate: 0 }],
    ['an end at zero', { ...EFFECT, measure: 'OR', estimate: 0.5, ciLower: 0, ciUpper: 1 }],
    ['a full correlation', { ...bare, measure: 'ZCOR', estimate: 1, n: 30 }],
    ['a correlation of three', { ...bare, measure: 'ZCOR', estimate: 0.5, n: 3 }],
    ['a level of nothing', { ...EFFECT, level: 0 }],
  ])('is not there: %s', (_name, effect) => {
    expect(poolableEffect(effect, quantile)).toBeNull();
  });

  it('changes its sign with the end that is good, and keeps its variance', () => {
    const measures: EffectMeasure[] = ['MD', 'SMD', 'RR', 'OR'];
    fc.assert(
      fc.property(fc.constantFrom(...measures), fc.double({ min: 0.1, max: 5, noNaN: true }), (measure, estimate) => {
        const effect: FindingEffect = { ...bare, measure, estimate, standardError: 0.3 };
        const up = poolableEffect(effect, quantile);
        const down = poolableEffect({ ...effect, betterWhen: 'lower' }, quantile);
        expect((up?.estimate ?? 1) + (down?.estimate ?? 1)).toBeCloseTo(0, 12);
        expect(down?.variance).toBe(up?.variance);
      }),
    );
  });
});
