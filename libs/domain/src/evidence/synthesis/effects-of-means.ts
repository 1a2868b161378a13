import { problem } from '../../shared/index.js';
import type { LogGamma } from './distributions.js';
import {
  effectUnless,
  missingNumbers,
  type EffectSizeAnswer,
  type EffectSizeProblem,
  type PrePostCorrelation,
} from './effect-size.js';

/** Means, standard deviations and numbers of persons of two groups; 1 is the group with the activity. */
export interface TwoGroupMeans {
  readonly mean1: number;
  readonly sd1: number;
  readonly n1: number;
  readonly mean2: number;
  readonly sd2: number;
  readonly n2: number;
}

/** One group measured twice. Persons counted in `n` have both measurements. */
export interface BeforeAfterMeans {
  readonly meanBefore: number;
  readonly sdBefore: number;
  readonly meanAfter: number;
  readonly sdAfter: number;
  readonly n: number;
  readonly correlation: PrePostCorrelation;
}

/** A change in units of the SD before does not need the SD after. */
export type BeforeAfterByFirstSd = Omit<BeforeAfterMeans, 'sdAfter'>;

/** The exact small-sample factor J(m) = Γ(m/2) / (√(m/2) Γ((m−1)/2)), m > 1 degrees of freedom (Hedges 1981). */
export function smallSampleFactor(degrees: number, logGamma: LogGamma): number {
  return Math.exp(logGamma(degrees / 2) - Math.log(degrees / 2) / 2 - logGamma((degrees - 1) / 2));
}

/** Mean difference in the units of the instrument; unequal variances (Hedges & Olkin 1985; Viechtbauer 2010). */
export function meanDifference(groups: TwoGroupMeans): EffectSizeAnswer {
  return effectUnless(problemsWithGroups(groups), () => ({
    measure: 'MD',
    estimate: groups.mean1 - groups.mean2,
    variance: groups.sd1 ** 2 / groups.n1 + groups.sd2 ** 2 / groups.n2,
  }));
}

/** Hedges' g with the pooled SD, the exact J, and the large-sample variance (Hedges 1981; Hedges & Olkin 1985). */
export function standardisedMeanDifference(groups: TwoGroupMeans, logGamma: LogGamma): EffectSizeAnswer {
  return effectUnless(problemsWithStandardising(groups), () => {
    const { mean1, sd1, n1, mean2, sd2, n2 } = groups;
    const degrees = n1 + n2 - 2;
    const pooledSd = Math.sqrt(((n1 - 1) * sd1 ** 2 + (n2 - 1) * sd2 ** 2) / degrees);
    const estimate = (smallSampleFactor(degrees, logGamma) * (mean1 - mean2)) / pooledSd;
    return { measure: 'SMD', estimate, variance: 1 / n1 + 1 / n2 + estimate ** 2 / (2 * (n1 + n2)) };
  });
}

/** Mean change in units of the SD of the change (Gibbons, Hedeker & Davis 1993; Morris & DeShon 2002). */
export function meanChangeByChangeSd(group: BeforeAfterMeans, logGamma: LogGamma): EffectSizeAnswer {
  const problems = problemsWithChange(group, ['meanBefore', 'sdBefore', 'meanAfter', 'sdAfter', 'n']);
  return effectUnless(problems, () => {
    const { meanBefore, sdBefore, meanAfter, sdAfter, n, correlation } = group;
    const changeSd = Math.sqrt(sdBefore ** 2 + sdAfter ** 2 - 2 * correlation.value * sdBefore * sdAfter);
    const estimate = (smallSampleFactor(n - 1, logGamma) * (meanAfter - meanBefore)) / changeSd;
    return { measure: 'SMCC', estimate, variance: 1 / n + estimate ** 2 / (2 * n), correlation };
  });
}

/** Mean change in units of the SD before (Becker 1988; Morris & DeShon 2002). */
export function meanChangeByFirstSd(group: BeforeAfterByFirstSd, logGamma: LogGamma): EffectSizeAnswer {
  const problems = problemsWithChange(group, ['meanBefore', 'sdBefore', 'meanAfter', 'n']);
  return effectUnless(problems, () => {
    const { meanBefore, sdBefore, meanAfter, n, correlation } = group;
    const estimate = (smallSampleFactor(n - 1, logGamma) * (meanAfter - meanBefore)) / sdBefore;
    const variance = (2 * (1 - correlation.value)) / n + estimate ** 2 / (2 * n);
    return { measure: 'SMCR', estimate, variance, correlation };
  });
}

/** Fisher's variance-stabilising z = artanh(r) of a correlation, with variance 1/(n − 3) (Fisher 1921). */
export function fishersZ({ r, n }: { readonly r: number; readonly n: number }): EffectSizeAnswer {
  const problems = missingNumbers({ r, n }, ['r', 'n']);
  if (Math.abs(r) >= 1) problems.push(problem('evidence.correlation-out-of-range', 'r'));
  problems.push(...problemsWithSize(n, 'n', 4));
  return effectUnless(problems, () => ({ measure: 'ZCOR', estimate: Math.atanh(r), variance: 1 / (n - 3) }));
}

function problemsWithGroups(groups: TwoGroupMeans): EffectSizeProblem[] {
  return [
    ...missingNumbers(groups, ['mean1', 'sd1', 'n1', 'mean2', 'sd2', 'n2']),
    ...problemsWithSize(groups.n1, 'n1'),
    ...problemsWithSize(groups.n2, 'n2'),
    ...problemsWithDeviation(groups.sd1, 'sd1'),
    ...problemsWithDeviation(groups.sd2, 'sd2'),
  ];
}

/** One group may lack all spread (a floor of the scale), both may not: there would be nothing to divide by. */
function problemsWithStandardising(groups: TwoGroupMeans): EffectSizeProblem[] {
  const problems = problemsWithGroups(groups);
  if (groups.sd1 === 0 && groups.sd2 === 0) problems.push(problem('evidence.deviation-not-positive', 'sd1'));
  return problems;
}

function problemsWithChange(group: BeforeAfterByFirstSd, fields: readonly string[]): EffectSizeProblem[] {
  const deviations = Object.entries(group).filter(([field]) => field.startsWith('sd'));
  const notPositive = deviations.filter(([, sd]) => typeof sd === 'number' && sd <= 0);
  const { value } = group.correlation;
  return [
    ...missingNumbers(group, fields),
    ...problemsWithSize(group.n, 'n', 3),
    ...notPositive.map(([field]) => problem('evidence.deviation-not-positive' as const, field)),
    ...(value > -1 && value < 1 ? [] : [problem('evidence.correlation-out-of-range' as const, 'correlation')]),
  ];
}

function problemsWithSize(n: number, field: string, least = 2): EffectSizeProblem[] {
  if (!Number.isFinite(n)) return [];
  if (!Number.isInteger(n)) return [problem('evidence.count-not-whole', field)];
  return n < least ? [problem('evidence.group-too-small', field, { least })] : [];
}

function problemsWithDeviation(sd: number, field: string): EffectSizeProblem[] {
  return sd < 0 ? [problem('evidence.deviation-not-positive', field)] : [];
}
