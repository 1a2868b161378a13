import { problem, type Problem } from '../../shared/index.js';
import type { Comparison } from '../comparison.js';
import type { EffectMeasure } from './effect-size.js';
import type { BetterWhen, Intervention } from '../finding.js';
import type { PoolingProblemCode } from '../evidence-problem.js';

/** What the rules must know of a finding to tell whether it may be pooled with others. */
export interface PoolableFinding {
  /** The source, so that one study does not count twice. */
  readonly sourceId: string;
  /** Of the trial (`trialKey`), when the finding names one: several sources may report the same. */
  readonly trial?: string | null;
  /** The vocabulary term of the outcome construct. */
  readonly construct: string;
  readonly instrument: string | null;
  readonly measure: EffectMeasure | null;
  /** Which end of the scale is good. */
  readonly betterWhen?: BetterWhen | null;
  readonly comparison: Comparison;
  readonly estimate: number | null;
  readonly variance: number | null;
  /** It or its source is invented. */
  readonly isDemonstration: boolean;
  /** A review or meta-analysis: it already holds studies that may stand beside it. */
  readonly isSynthesis?: boolean;
  /** Therapy and culture activities are told apart, also where they use the same art form. */
  readonly intervention?: Intervention;
}

/** Fewer findings are listed, not pooled. */
export const FEWEST_TO_POOL = 3;

/** In these the unit is that of the instrument, so another instrument is another unit. */
const IN_INSTRUMENT_UNITS: ReadonlySet<EffectMeasure | null> = new Set<EffectMeasure>(['MD']);

/**
 * The risk ratio of getting well is not that of staying ill turned round, unlike odds ratios and risk differences
 * (Cochrane Handbook 6.4).
 */
const NOT_TURNED: ReadonlySet<EffectMeasure | null> = new Set<EffectMeasure>(['RR']);

/** Everything that speaks against one pooled figure for these findings; none means that they may be pooled. */
export function problemsWithPooling(findings: readonly PoolableFinding[]): Problem<PoolingProblemCode>[] {
  return [
    ...problemsWithNumber(findings),
    ...problemsWithEffects(findings),
    ...problemsWithMeasures(findings),
    ...problemsWithComparisons(findings),
  ];
}

function problemsWithNumber(findings: readonly PoolableFinding[]): Problem<PoolingProblemCode>[] {
  const problems: Problem<PoolingProblemCode>[] = [];
  if (findings.length < FEWEST_TO_POOL) {
    problems.push(problem('evidence.fewer-than-three', undefined, { count: findings.length }));
  }
  if (findings.some(({ isSynthesis }) => isSynthesis))
    problems.push(problem('evidence.review-among-studies', 'design'));
  if (distinct(findings, ({ intervention }) => intervention) > 1) {
    problems.push(problem('evidence.therapy-with-activity', 'intervention'));
  }
  if (distinct(findings, ({ isDemonstration }) => isDemonstration) > 1) {
    problems.push(problem('evidence.invented-with-real', 'isDemonstration'));
  }
  if (isSourceRepeated(findings)) problems.push(problem('evidence.source-repeated', 'sourceId'));
  if (isTrialRepeated(findings)) problems.push(problem('evidence.trial-repeated', 'trial'));
  return problems;
}

/** Findings of one source are of one study, unless each names a trial of its own. */
function isSourceRepeated(findings: readonly PoolableFinding[]): boolean {
  return alike(findings, ({ sourceId }) => sourceId).some(
    (group) => group.some(({ trial }) => trial == null) || distinct(group, ({ trial }) => trial) < group.length,
  );
}

/**
 * Reports of one trial hold the same people: pooled, they would count twice (Cochrane Handbook 5.1, 7.2.1). Which of
 * them to take is for a person to choose.
 */
function isTrialRepeated(findings: readonly PoolableFinding[]): boolean {
  const named = findings.filter(({ trial }) => trial != null);
  return alike(named, ({ trial }) => trial).some((group) => distinct(group, ({ sourceId }) => sourceId) > 1);
}

/** Groups of more than one. */
function alike(
  findings: readonly PoolableFinding[],
  valueOf: (finding: PoolableFinding) => unknown,
): PoolableFinding[][] {
  const groups = new Map<unknown, PoolableFinding[]>();
  for (const finding of findings) {
    const value = valueOf(finding);
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function problemsWithEffects(findings: readonly PoolableFinding[]): Problem<PoolingProblemCode>[] {
  return findings.flatMap(({ measure, estimate, variance }, index) =>
    measure === null || estimate === null || variance === null
      ? [problem('evidence.effect-missing', `findings.${index}.estimate`)]
      : [],
  );
}

function problemsWithMeasures(findings: readonly PoolableFinding[]): Problem<PoolingProblemCode>[] {
  const problems: Problem<PoolingProblemCode>[] = [];
  const measured = findings.filter(({ measure }) => measure !== null);
  const inUnits = measured.filter(({ measure }) => IN_INSTRUMENT_UNITS.has(measure));
  if (distinct(findings, ({ construct }) => construct) > 1) {
    problems.push(problem('evidence.different-constructs', 'construct'));
  }
  const unturned = measured.filter(({ measure }) => NOT_TURNED.has(measure));
  if (distinct(measured, ({ measure }) => measure) > 1 || distinct(unturned, ({ betterWhen }) => betterWhen) > 1) {
    problems.push(problem('evidence.different-measures', 'measure'));
  }
  const isUnitUnknown = inUnits.some(({ instrument }) => instrument === null);
  if (isUnitUnknown || distinct(inUnits, ({ instrument }) => instrument) > 1) {
    problems.push(problem('evidence.different-instruments', 'instrument'));
  }
  return problems;
}

/** A change without a comparison group holds what would have happened anyway: it is no effect of the same kind. */
function problemsWithComparisons(findings: readonly PoolableFinding[]): Problem<PoolingProblemCode>[] {
  const problems: Problem<PoolingProblemCode>[] = [];
  const used = new Set(findings.map(({ comparison }) => comparison));
  if (used.has('none') || used.has('not-told')) problems.push(problem('evidence.no-comparison', 'comparison'));
  if (used.has('before-after') && (used.has('controlled') || used.has('randomised'))) {
    problems.push(problem('evidence.before-after-with-controlled', 'comparison'));
  }
  if (used.has('controlled') && used.has('randomised')) {
    problems.push(problem('evidence.different-comparisons', 'comparison'));
  }
  return problems;
}

function distinct<Row>(rows: readonly Row[], value: (row: Row) => unknown): number {
  return new Set(rows.map(value)).size;
}
