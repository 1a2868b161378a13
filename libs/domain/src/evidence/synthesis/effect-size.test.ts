import {
  fishersZ,
  logOddsRatio,
  logRiskRatio,
  meanChangeByChangeSd,
  meanChangeByFirstSd,
  meanDifference,
  riskDifference,
  smallSampleFactor,
  standardisedMeanDifference,
  type EffectSizeAnswer,
} from '../index.js';
import { logGammaOfHalves } from './evidence.cases.js';

const groups = { mean1: 25.3, sd1: 5.1, n1: 30, mean2: 22.1, sd2: 4.7, n2: 28 };
const reported = { value: 0.6, basis: 'reported' } as const;
const change = { meanBefore: 45.1, sdBefore: 17.5, meanAfter: 52.4, sdAfter: 18.2, n: 40, correlation: reported };
const table = { events1: 15, others1: 35, events2: 8, others2: 42 };
const emptyCell = { events1: 0, others1: 20, events2: 5, others2: 15 };

const codes = (answer: EffectSizeAnswer) => (answer.ok ? [] : answer.problems.map(({ code, field }) => [code, field]));

describe('effect sizes', () => {
  it.each<[string, EffectSizeAnswer, number, number]>([
    ['MD', meanDifference(groups), 3.2, 1.655928571],
    ['SMD', standardisedMeanDifference(groups, logGammaOfHalves), 0.6427982722, 0.07260959852],
    ['SMCC', meanChangeByChangeSd(change, logGammaOfHalves), 0.448031534, 0.02750915319],
    ['SMCR', meanChangeByFirstSd(change, logGammaOfHalves), 0.4090603967, 0.0220916301],
    ['OR', logOddsRatio(table), 0.8109302162, 0.244047619],
    ['RR', logRiskRatio(table), 0.6286086594, 0.1516666667],
    ['RD', riskDifference(table), 0.14, 0.006888],
    ['ZCOR', fishersZ({ r: 0.35, n: 80 }), 0.3654437543, 0.01298701299],
    ['OR with an empty cell', logOddsRatio(emptyCell), -2.677480135, 2.295114799],
  ])('%s agrees with metafor to nine digits', (_, answer, estimate, variance) => {
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    expect(Math.abs(answer.value.estimate / estimate - 1)).toBeLessThan(1e-9);
    expect(Math.abs(answer.value.variance / variance - 1)).toBeLessThan(1e-9);
  });

  it('uses the exact small-sample factor, not its approximation', () => {
    expect(smallSampleFactor(2, logGammaOfHalves)).toBeCloseTo(0.5641895835, 9);
    expect(smallSampleFactor(56, logGammaOfHalves)).not.toBeCloseTo(1 - 3 / (4 * 56 - 1), 6);
  });

  it('keeps on what ground the correlation of before and after stands', () => {
    const correlation = { value: 0.5, basis: 'assumed' } as const;
    const answer = meanChangeByChangeSd({ ...change, correlation }, logGammaOfHalves);
    expect(answer.ok && answer.value.correlation).toEqual(correlation);
  });

  it('corrects a table without any event, and only tables with an empty cell', () => {
    const none = logRiskRatio({ events1: 0, others1: 10, events2: 0, others2: 10 });
    expect(none.ok && none.value).toMatchObject({ estimate: 0 });
    const full = logOddsRatio({ events1: 1, others1: 1, events2: 1, others2: 1 });
    expect(full.ok && full.value.variance).toBe(4);
  });

  it.each<[EffectSizeAnswer, [string, string | undefined][]]>([
    [meanDifference({ ...groups, n1: 1 }), [['evidence.group-too-small', 'n1']]],
    [meanDifference({ ...groups, n2: 2.5 }), [['evidence.count-not-whole', 'n2']]],
    [meanDifference({ ...groups, sd2: -1 }), [['evidence.deviation-not-positive', 'sd2']]],
    [meanDifference({ ...groups, mean1: Number.NaN }), [['evidence.number-missing', 'mean1']]],
    [meanDifference({ ...groups, sd1: 1e200 }), [['evidence.effect-not-finite', undefined]]],
    [
      standardisedMeanDifference({ ...groups, sd1: 0, sd2: 0 }, logGammaOfHalves),
      [['evidence.deviation-not-positive', 'sd1']],
    ],
    [
      meanChangeByChangeSd({ ...change, n: 2, sdAfter: 0 }, logGammaOfHalves),
      [
        ['evidence.group-too-small', 'n'],
        ['evidence.deviation-not-positive', 'sdAfter'],
      ],
    ],
    [
      meanChangeByFirstSd({ ...change, correlation: { value: 1, basis: 'assumed' } }, logGammaOfHalves),
      [['evidence.correlation-out-of-range', 'correlation']],
    ],
    [fishersZ({ r: -1, n: 80 }), [['evidence.correlation-out-of-range', 'r']]],
    [fishersZ({ r: 0.2, n: 3 }), [['evidence.group-too-small', 'n']]],
    [logRiskRatio({ ...table, events1: -1 }), [['evidence.count-not-whole', 'events1']]],
    [riskDifference({ ...table, events2: 0, others2: 0 }), [['evidence.group-empty', 'events2']]],
    [logOddsRatio({ ...table, others1: Number.NaN }), [['evidence.number-missing', 'others1']]],
  ])('says what is wrong with the input %#', (answer, expected) => {
    expect(codes(answer)).toEqual(expected);
  });
});
