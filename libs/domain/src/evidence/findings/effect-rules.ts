import { problem, type Problem } from '../../shared/index.js';
import type { EffectMeasure } from '../synthesis/effect-size.js';
import type { EvidenceProblemCode } from '../evidence-problem.js';
import type { Direction, FindingContent, FindingEffect } from '../finding.js';
import { COMPARISONS, type Comparison } from '../comparison.js';
import { tierOfDesign } from '../study-designs.js';

type EffectProblem = Problem<EvidenceProblemCode>;

/** Printed as ratios and pooled as logarithms; no effect is 1. */
const RATIOS: ReadonlySet<EffectMeasure> = new Set<EffectMeasure>(['RR', 'OR']);
/** Of one group measured twice. */
const CHANGES: ReadonlySet<EffectMeasure> = new Set<EffectMeasure>(['SMCC', 'SMCR']);
/** Of two groups that were compared. */
const BETWEEN_GROUPS: ReadonlySet<EffectMeasure> = new Set<EffectMeasure>(['SMD', 'RR', 'OR', 'RD']);
/** Observing people as they are gives such measures without any comparison having been arranged. */
const ASSOCIATIONS: ReadonlySet<EffectMeasure> = new Set<EffectMeasure>(['RR', 'OR', 'RD', 'ZCOR']);

const LARGEST_GROUP = 100_000_000;

export function isRatio(measure: EffectMeasure): boolean {
  return RATIOS.has(measure);
}

/** What stands for no effect on the scale the source prints. */
export function noEffectOf(measure: EffectMeasure): number {
  return isRatio(measure) ? 1 : 0;
}

/** Everything that is wrong with the numbers of an effect. Fields are `effect.…`. */
export function problemsWithEffect(effect: FindingEffect): EffectProblem[] {
  return [
    ...problemsWithFiniteness(effect),
    ...problemsWithInterval(effect),
    ...problemsWithRange(effect),
    ...problemsWithStandardError(effect),
    ...problemsWithGroup(effect.n, 'effect.n'),
    ...problemsWithGroup(effect.nComparison, 'effect.nComparison'),
  ];
}

function problemsWithFiniteness(effect: FindingEffect): EffectProblem[] {
  return (['estimate', 'ciLower', 'ciUpper', 'level', 'standardError'] as const)
    .filter((field) => effect[field] !== null && !Number.isFinite(effect[field]))
    .map((field) => problem('evidence.number-not-finite', `effect.${field}`));
}

function problemsWithInterval({ estimate, ciLower, ciUpper, level }: FindingEffect): EffectProblem[] {
  const ofLevel: EffectProblem[] =
    level > 0 && level < 1 ? [] : [problem('evidence.level-out-of-range', 'effect.level')];
  if (ciLower === null && ciUpper === null) return ofLevel;
  return [...ofLevel, ...problemsWithEnds(estimate, ciLower, ciUpper)];
}

function problemsWithEnds(estimate: number, ciLower: number | null, ciUpper: number | null): EffectProblem[] {
  if (ciLower === null || ciUpper === null) {
    return [problem('evidence.interval-incomplete', ciLower === null ? 'effect.ciLower' : 'effect.ciUpper')];
  }
  if (ciLower >= ciUpper) return [problem('evidence.interval-reversed', 'effect.ciUpper')];
  const isInside = estimate >= ciLower && estimate <= ciUpper;
  return isInside ? [] : [problem('evidence.estimate-outside-interval', 'effect.estimate', { ciLower, ciUpper })];
}

function problemsWithRange(effect: FindingEffect): EffectProblem[] {
  const { measure, estimate } = effect;
  const fields = (['estimate', 'ciLower', 'ciUpper'] as const).filter((field) => effect[field] !== null);
  if (isRatio(measure)) {
    return fields
      .filter((field) => (effect[field] ?? 1) <= 0)
      .map((field) => problem('evidence.ratio-not-positive', `effect.${field}`));
  }
  if (measure === 'ZCOR') {
    return fields
      .filter((field) => Math.abs(effect[field] ?? 0) >= 1)
      .map((field) => problem('evidence.correlation-out-of-range', `effect.${field}`));
  }
  return measure === 'RD' && Math.abs(estimate) > 1
    ? [problem('evidence.risk-difference-out-of-range', 'effect.estimate')]
    : [];
}

function problemsWithStandardError({ standardError }: FindingEffect): EffectProblem[] {
  return standardError !== null && standardError <= 0
    ? [problem('evidence.standard-error-not-positive', 'effect.standardError')]
    : [];
}

function problemsWithGroup(n: number | null, field: string): EffectProblem[] {
  if (n === null) return [];
  if (!Number.isFinite(n)) return [problem('evidence.number-not-finite', field)];
  if (!Number.isInteger(n)) return [problem('evidence.count-not-whole', field)];
  if (n < 2) return [problem('evidence.group-too-small', field, { least: 2 })];
  return n > LARGEST_GROUP ? [problem('evidence.number-too-large', field, { max: LARGEST_GROUP })] : [];
}

/** Whether comparison, design, measure and direction can all be true at once. */
export function problemsWithComparison(content: FindingContent): EffectProblem[] {
  const problems: EffectProblem[] = [];
  const { comparison, design, effect } = content;
  const furthest = furthestComparison(design);
  if (COMPARISONS.indexOf(comparison) > COMPARISONS.indexOf(furthest)) {
    problems.push(problem('evidence.comparison-beyond-design', 'comparison', { design, furthest }));
  }
  if (design === RANDOMISED_TRIAL && comparison !== 'randomised' && comparison !== 'not-told') {
    problems.push(problem('evidence.comparison-short-of-design', 'comparison', { design }));
  }
  if (effect !== null)
    problems.push(...problemsWithMeasure(effect.measure, content), ...problemsWithDirection(content));
  return problems;
}

/** A trial with randomisation compares by its nature. */
export const RANDOMISED_TRIAL = 'et-rct';

/** What a design can compare with at most. Reviews and designs of a network's own may hold anything. */
const FURTHEST: Readonly<Record<string, Comparison>> = {
  'et-prepost': 'before-after',
  'et-case': 'before-after',
  'et-practice': 'before-after',
  'et-quasi': 'controlled',
  'et-cohort': 'controlled',
  'et-register': 'controlled',
  'et-cross': 'none',
  'et-qual': 'none',
  'et-theory': 'none',
  'et-policy': 'none',
  'et-guideline': 'none',
  'et-protocol': 'none',
  'et-validation': 'none',
};

export function furthestComparison(design: string): Comparison {
  return FURTHEST[design] ?? 'randomised';
}

/** A measure of two groups needs two groups; a change needs a time before. */
function problemsWithMeasure(measure: EffectMeasure, { comparison, design }: FindingContent): EffectProblem[] {
  if (comparison === 'not-told') return [];
  if (comparison === 'none') {
    const isObserved = ASSOCIATIONS.has(measure) && (measure === 'ZCOR' || isObservational(design));
    return isObserved ? [] : [problem('evidence.effect-without-comparison', 'comparison', { measure })];
  }
  const isOther = comparison === 'before-after' ? BETWEEN_GROUPS.has(measure) : CHANGES.has(measure);
  return isOther ? [problem('evidence.measure-of-other-comparison', 'effect.measure', { measure, comparison })] : [];
}

function isObservational(design: string): boolean {
  const tier = tierOfDesign(design);
  return design === '' || tier === 'observational' || tier === 'synthesis';
}

const CONTRADICTED: Readonly<Record<'better' | 'worse', readonly Direction[]>> = {
  better: ['worsened', 'no-difference'],
  worse: ['improved', 'no-difference'],
};

/** An interval that excludes no effect says which way it went; "mixed" and "unclear" may have other grounds. */
function problemsWithDirection({ direction, effect }: FindingContent): EffectProblem[] {
  const side = effect === null ? null : sideOfInterval(effect);
  if (side === null || !CONTRADICTED[side].includes(direction)) return [];
  return [problem('evidence.direction-contradicts-interval', 'direction', { side })];
}

/** Whether the whole interval lies on the better or the worse side of no effect; null when it does neither. */
export function sideOfInterval({ measure, ciLower, ciUpper, betterWhen }: FindingEffect): 'better' | 'worse' | null {
  if (ciLower === null || ciUpper === null || ciLower >= ciUpper) return null;
  const none = noEffectOf(measure);
  if (ciLower <= none && ciUpper >= none) return null;
  return ciLower > none === (betterWhen === 'higher') ? 'better' : 'worse';
}
