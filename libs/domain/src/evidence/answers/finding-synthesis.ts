import { problem, type Problem } from '../../shared/index.js';
import type { Distributions } from '../synthesis/distributions.js';
import type { EffectMeasure } from '../synthesis/effect-size.js';
import type {
  FindingFilterProblemCode,
  PoolingProblemCode,
  SynthesisNoteCode,
  SynthesisProblemCode,
} from '../evidence-problem.js';
import type { BetterWhen } from '../finding.js';
import { poolStudies, type PooledEffect } from '../synthesis/pooling.js';
import { compareSubgroups, leaveOneOut, type SubgroupComparison, type WithoutOne } from '../synthesis/sensitivity.js';
import { criticalValue, type SynthesisOptions } from '../synthesis/synthesis-model.js';
import { poolableFindings, studiesOf, type PoolableFindings } from './answer-effects.js';
import { targetGroupsOf, type AnswerableFinding } from './answer-finding.js';
import { regressFindings, type FindingRegression, type Moderator } from './finding-regression.js';

/** What subgroups are told apart by. */
export const SUBGROUPINGS = ['design', 'target-group', 'instrument'] as const;
export type Subgrouping = (typeof SUBGROUPINGS)[number];

/** Fewer studies cannot tell whether small ones are missing (Sterne et al. 2011). */
export const FEWEST_FOR_FUNNEL = 10;

/** A forest plot of more cannot be read. */
const MOST_FINDINGS = 500;

/** Everything that keeps a synthesis from being asked for. */
export function problemsWithSynthesis(
  findingIds: readonly string[],
  { level }: Pick<SynthesisOptions, 'level'>,
): Problem<FindingFilterProblemCode | SynthesisProblemCode>[] {
  const problems: Problem<FindingFilterProblemCode | SynthesisProblemCode>[] = [];
  if (findingIds.length > MOST_FINDINGS) {
    problems.push(problem('evidence.too-many-filters', 'findingIds', { max: MOST_FINDINGS }));
  }
  if (!(level > 0 && level < 1)) problems.push(problem('evidence.level-out-of-range', 'level'));
  return problems;
}

/** A study as it stands in the plot, on the scale of pooling, turned as `betterWhen` says. */
export interface PlottedStudy {
  readonly findingId: string;
  readonly sourceId: string;
  /** As the finding names it; empty when it names none. */
  readonly trial: string;
  readonly measure: EffectMeasure;
  readonly estimate: number;
  readonly standardError: number;
  readonly ciLower: number;
  readonly ciUpper: number;
  /** Share of the pooled weight in percent; `null` when nothing is pooled. */
  readonly weight: number | null;
  /** The source prints it the other way round: its scale is better when `betterWhen` is not. */
  readonly isTurned: boolean;
  /** Terms or the word of the subgrouping; empty without one. */
  readonly subgroup: string;
}

/** Findings side by side, pooled only where every rule allows it. */
export interface FindingSynthesis {
  readonly betterWhen: BetterWhen;
  readonly studies: readonly PlottedStudy[];
  /** Findings without figures that can be plotted. */
  readonly withoutEffect: readonly string[];
  readonly pooled: PooledEffect | null;
  readonly problems: readonly Problem<PoolingProblemCode | SynthesisProblemCode>[];
  readonly notes: readonly Problem<SynthesisNoteCode>[];
  readonly leaveOneOut: readonly WithoutOne[];
  readonly subgroups: SubgroupComparison | null;
  /** Why subgroups that were asked for cannot be compared. */
  readonly subgroupProblems: readonly Problem<SynthesisProblemCode>[];
  readonly hasFunnel: boolean;
  readonly regression: FindingRegression | null;
}

export interface SynthesisContext {
  readonly options: SynthesisOptions;
  readonly subgrouping: Subgrouping | null;
  readonly moderator?: Moderator | null;
  readonly distributions: Distributions;
}

/** Findings side by side; the pooled result, and what it hangs on, only where every pooling rule allows it. */
export function synthesiseFindings(given: readonly AnswerableFinding[], context: SynthesisContext): FindingSynthesis {
  const { options, subgrouping, distributions, moderator = null } = context;
  const poolable = poolableFindings(given, distributions);
  const { findings, effects, betterWhen, problems } = poolable;
  const withoutEffect = findings.filter((_, index) => effects[index] == null).map(({ id }) => id);
  const plotted = (pooled: PooledEffect | null) => plottedStudies(poolable, pooled, context);
  const answer = problems.length === 0 ? poolStudies(studiesOf(effects), distributions, options) : null;
  if (answer === null || !answer.ok) {
    const against = answer === null ? problems : answer.problems;
    return { ...NOT_POOLED, betterWhen, withoutEffect, problems: against, studies: plotted(null) };
  }
  const studies = plotted(answer.value);
  const without = leaveOneOut(studiesOf(effects), distributions, options);
  return {
    betterWhen,
    withoutEffect,
    studies,
    pooled: answer.value,
    problems: [],
    notes: answer.notes,
    leaveOneOut: without.ok ? without.value : [],
    ...(subgrouping === null ? NO_SUBGROUPS : subgroupsOf(studies, options, distributions)),
    hasFunnel: studies.length >= FEWEST_FOR_FUNNEL,
    regression: moderator === null ? null : regressFindings(poolable, moderator, options, distributions),
  };
}

const NO_SUBGROUPS = { subgroups: null, subgroupProblems: [] } as const;

const NOT_POOLED = {
  pooled: null,
  notes: [],
  leaveOneOut: [],
  ...NO_SUBGROUPS,
  hasFunnel: false,
  regression: null,
} as const;

function plottedStudies(
  { findings, effects, betterWhen }: PoolableFindings,
  pooled: PooledEffect | null,
  { options, subgrouping, distributions }: SynthesisContext,
): PlottedStudy[] {
  const margin = criticalValue(null, options.level, distributions);
  const weights = new Map(pooled?.weights.map(({ position, percent }) => [position, percent]));
  return findings.flatMap(({ id, sourceId, content }, position) => {
    const effect = effects[position];
    if (effect == null) return [];
    const { measure, estimate, variance } = effect;
    const standardError = Math.sqrt(variance);
    return [
      {
        findingId: id,
        sourceId,
        trial: content.trial,
        measure,
        estimate,
        standardError,
        ciLower: estimate - margin * standardError,
        ciUpper: estimate + margin * standardError,
        weight: weights.get(position) ?? null,
        isTurned: content.effect?.betterWhen !== betterWhen,
        subgroup: subgrouping === null ? '' : subgroupOf(content, subgrouping),
      },
    ];
  });
}

function subgroupOf(content: AnswerableFinding['content'], subgrouping: Subgrouping): string {
  switch (subgrouping) {
    case 'design':
      return content.design;
    case 'instrument':
      return content.instrument ?? '';
    case 'target-group':
      return [...targetGroupsOf(content)].sort().join(' ');
  }
}

function subgroupsOf(
  studies: readonly PlottedStudy[],
  options: SynthesisOptions,
  distributions: Distributions,
): Pick<FindingSynthesis, 'subgroups' | 'subgroupProblems'> {
  const grouped = studies.map(({ estimate, standardError, subgroup }) => ({
    estimate,
    subgroup,
    variance: standardError ** 2,
  }));
  const answer = compareSubgroups(grouped, distributions, options);
  if (!answer.ok) return { subgroups: null, subgroupProblems: answer.problems };
  return { subgroups: answer.value, subgroupProblems: [] };
}
