import type { Distributions } from './distributions.js';
import type { PoolingMethod } from './heterogeneity.js';
import type { IntervalTest } from './synthesis-model.js';

/**
 * Thirteen trials of the BCG vaccine (Colditz et al. 1994): log risk ratio, variance, and degrees of latitude; and what
 * metafor 3.8.1 for R (Viechtbauer 2010) says of them.
 */
export const BCG = [
  { estimate: -0.8893113339, variance: 0.325584765, moderator: 44, subgroup: 'random' },
  { estimate: -1.585388657, variance: 0.1945811214, moderator: 55, subgroup: 'random' },
  { estimate: -1.348073148, variance: 0.4153679654, moderator: 42, subgroup: 'random' },
  { estimate: -1.44155119, variance: 0.0200100319, moderator: 52, subgroup: 'random' },
  { estimate: -0.2175473222, variance: 0.05121017217, moderator: 13, subgroup: 'alternate' },
  { estimate: -0.7861155858, variance: 0.006905618456, moderator: 44, subgroup: 'alternate' },
  { estimate: -1.620898224, variance: 0.2230172476, moderator: 19, subgroup: 'random' },
  { estimate: 0.01195233352, variance: 0.003961579298, moderator: 13, subgroup: 'random' },
  { estimate: -0.4694176487, variance: 0.05643421046, moderator: 27, subgroup: 'random' },
  { estimate: -1.371344803, variance: 0.07302479361, moderator: 42, subgroup: 'systematic' },
  { estimate: -0.3393588283, variance: 0.01241221397, moderator: 18, subgroup: 'systematic' },
  { estimate: 0.4459134006, variance: 0.5325058452, moderator: 33, subgroup: 'systematic' },
  { estimate: -0.01731394822, variance: 0.07140465968, moderator: 33, subgroup: 'systematic' },
];

export interface ReferenceFit {
  readonly method: PoolingMethod;
  readonly test: IntervalTest;
  readonly figures: Readonly<
    Record<'estimate' | 'standardError' | 'ciLower' | 'ciUpper' | 'tau2' | 'i2' | 'h2' | 'q', number>
  >;
  readonly prediction: readonly [number, number] | null;
}

export const BCG_FITS: readonly ReferenceFit[] = [
  {
    method: 'EE',
    test: 'z',
    figures: {
      estimate: -0.4302851637,
      standardError: 0.04049875171,
      ciLower: -0.5096612584,
      ciUpper: -0.3509090689,
      tau2: 0,
      i2: 92.11734685,
      h2: 12.68608401,
      q: 152.2330081,
    },
    prediction: null,
  },
  {
    method: 'DL',
    test: 'z',
    figures: {
      estimate: -0.7141172221,
      standardError: 0.1787420895,
      ciLower: -1.06444528,
      ciUpper: -0.3637891641,
      tau2: 0.3087602629,
      i2: 92.11734685,
      h2: 12.68608401,
      q: 152.2330081,
    },
    prediction: [-1.858153753, 0.4299193086],
  },
  {
    method: 'DL',
    test: 'knha',
    figures: {
      estimate: -0.7141172221,
      standardError: 0.1806966283,
      ciLower: -1.107821354,
      ciUpper: -0.32041309,
      tau2: 0.3087602629,
      i2: 92.11734685,
      h2: 12.68608401,
      q: 152.2330081,
    },
    prediction: [-1.987206963, 0.5589725193],
  },
  {
    method: 'REML',
    test: 'z',
    figures: {
      estimate: -0.7145323422,
      standardError: 0.1797815161,
      ciLower: -1.066897639,
      ciUpper: -0.3621670455,
      tau2: 0.3132432581,
      i2: 92.22138452,
      h2: 12.85575824,
      q: 152.2330081,
    },
    prediction: [-1.866692218, 0.4376275336],
  },
  {
    method: 'REML',
    test: 'knha',
    figures: {
      estimate: -0.7145323422,
      standardError: 0.1807917441,
      ciLower: -1.108443714,
      ciUpper: -0.3206209706,
      tau2: 0.3132432581,
      i2: 92.22138452,
      h2: 12.85575824,
      q: 152.2330081,
    },
    prediction: [-1.996016834, 0.5669521499],
  },
  {
    method: 'PM',
    test: 'z',
    figures: {
      estimate: -0.7149704056,
      standardError: 0.1808979841,
      ciLower: -1.069523939,
      ciUpper: -0.3604168719,
      tau2: 0.3180937119,
      i2: 92.33090029,
      h2: 13.03934018,
      q: 152.2330081,
    },
    prediction: [-1.875854596, 0.4459137848],
  },
  {
    method: 'PM',
    test: 'knha',
    figures: {
      estimate: -0.7149704056,
      standardError: 0.1808927122,
      ciLower: -1.109101768,
      ciUpper: -0.3208390434,
      tau2: 0.3180937119,
      i2: 92.33090029,
      h2: 13.03934018,
      q: 152.2330081,
    },
    prediction: [-2.005474982, 0.575534171],
  },
];

export const BCG_LEAVE_ONE_OUT_REML = {
  estimate: [
    -0.707083788, -0.6540312004, -0.685554418, -0.6284094079, -0.764170095, -0.7108765649, -0.6552475998, -0.7947676109,
    -0.7411972993, -0.6530329258, -0.7578586252, -0.7598120973, -0.7775361808,
  ],
  tau2: [
    0.3361567453, 0.2925830856, 0.3207380569, 0.2627583562, 0.3278032586, 0.3595541812, 0.2930258699, 0.2731830341,
    0.3494520099, 0.2987246009, 0.3404882653, 0.3081622027, 0.3037333266,
  ],
};

/** Regression on latitude: intercept, slope; REML with both tests, DerSimonian–Laird with z. */
export const BCG_REGRESSIONS = [
  {
    method: 'REML',
    test: 'z',
    coefficients: [0.2514642944, -0.02910166093],
    standardErrors: [0.2491036664, 0.007195554757],
    lower: [-0.2367699202, -0.0432046891],
    upper: [0.7396985089, -0.01499863276],
    tau2: 0.07635469471,
    i2: 68.39313051,
    r2: 75.62447836,
    q: 30.73309001,
  },
  {
    method: 'REML',
    test: 'knha',
    coefficients: [0.2514642944, -0.02910166093],
    standardErrors: [0.2839300374, 0.008201541796],
    lower: [-0.3734615045, -0.04715313271],
    upper: [0.8763900932, -0.01105018915],
    tau2: 0.07635469471,
    i2: 68.39313051,
    r2: 75.62447836,
    q: 30.73309001,
  },
  {
    method: 'DL',
    test: 'z',
    coefficients: [0.2595437124, -0.02922873876],
    standardErrors: [0.2323074734, 0.00673301084],
    lower: [-0.1957705688, -0.04242519751],
    upper: [0.7148579936, -0.01603228],
    tau2: 0.06330050243,
    i2: 64.20795958,
    r2: 79.49849445,
    q: 30.73309001,
  },
] as const;

/** Quantiles of Student's t at 0.975 by degrees of freedom, from printed tables. */
const STUDENT_975: Readonly<Record<number, number>> = {
  1: 12.706204736,
  2: 4.30265273,
  3: 3.182446305,
  4: 2.776445105,
  11: 2.20098516,
  12: 2.17881283,
};

/** Enough for tests of everything but p: these depend on the library, and are tested with the command that uses it. */
export const tabulated: Distributions = {
  normalProbability: (x) => 1 / (1 + Math.exp(-1.702 * x)),
  normalQuantile: () => 1.959963984540054,
  studentProbability: (x) => 1 / (1 + Math.exp(-1.702 * x)),
  studentQuantile: (_, degrees) => STUDENT_975[degrees] ?? 1.96 + 3 / degrees,
  chiSquareAbove: (x, degrees) => Math.exp(-x / degrees),
};

/** ln Γ of whole and half numbers, by Γ(x + 1) = xΓ(x). */
export function logGammaOfHalves(x: number): number {
  let sum = Number.isInteger(x) ? 0 : Math.log(Math.PI) / 2;
  for (let factor = Number.isInteger(x) ? 1 : 0.5; factor < x; factor += 1) sum += Math.log(factor);
  return sum;
}
