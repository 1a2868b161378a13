import type { Problem } from '../../shared/index.js';
import type { Distributions } from '../synthesis/distributions.js';
import type { EffectMeasure } from '../synthesis/effect-size.js';
import type { PoolingProblemCode, SynthesisProblemCode } from '../evidence-problem.js';
import type { BetterWhen } from '../finding.js';
import { poolableEffect, type PoolableEffect } from '../findings/poolable-effect.js';
import { poolStudies, type PooledEffect } from '../synthesis/pooling.js';
import type { Comparison } from '../comparison.js';
import { problemsWithPooling } from '../synthesis/pooling-rules.js';
import type { Study } from '../synthesis/studies.js';
import { tierOfDesign } from '../study-designs.js';
import { trialKey } from '../trial-identity.js';
import { groupedBy, idsOf, type AnswerableFinding } from './answer-finding.js';

/** From the lowest to the highest estimate of one measure, as the sources print it. */
export interface EffectRange {
  readonly measure: EffectMeasure;
  readonly comparison: Comparison;
  /** Where the unit is that of an instrument; `null` when it has no term. */
  readonly instrumentId: string | null;
  readonly betterWhen: BetterWhen;
  readonly lowest: number;
  readonly highest: number;
  readonly findingIds: readonly string[];
}

/** One range for each measure, comparison, direction of the scale and, for mean differences, instrument. */
export function effectRanges(findings: readonly AnswerableFinding[]): EffectRange[] {
  const measured = findings.filter(({ content }) => content.effect !== null);
  const groups = groupedBy(measured, ({ content: { effect, comparison, instrument } }) => [
    JSON.stringify([effect?.measure, comparison, effect?.betterWhen, effect?.measure === 'MD' ? instrument : null]),
  ]);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || first.content.effect === null) return [];
    const { effect, comparison, instrument } = first.content;
    const estimates = group.flatMap(({ content }) => (content.effect === null ? [] : [content.effect.estimate]));
    return [
      {
        measure: effect.measure,
        comparison,
        instrumentId: effect.measure === 'MD' ? instrument : null,
        betterWhen: effect.betterWhen,
        lowest: Math.min(...estimates),
        highest: Math.max(...estimates),
        findingIds: idsOf(group).sort(),
      },
    ];
  });
}

/** A pooled figure with what it was made of, or everything that speaks against one. */
export type PooledOrNot =
  | {
      readonly pooled: PooledEffect;
      readonly measure: EffectMeasure;
      readonly comparison: Comparison;
      readonly betterWhen: BetterWhen;
      readonly findingIds: readonly string[];
    }
  | { readonly pooled: null; readonly problems: readonly Problem<PoolingProblemCode | SynthesisProblemCode>[] };

/** Findings as synthesis takes them, in the order of their ids, with everything that speaks against pooling them. */
export interface PoolableFindings {
  readonly findings: readonly AnswerableFinding[];
  /** For each finding, on the scale of pooling; `null` where there are no figures. */
  readonly effects: readonly (PoolableEffect | null)[];
  readonly betterWhen: BetterWhen;
  readonly problems: readonly Problem<PoolingProblemCode>[];
}

/** Scales that run the other way are turned so that more is better; where for all of them less is better, it stays so. */
export function poolableFindings(
  given: readonly AnswerableFinding[],
  { normalQuantile }: Distributions,
): PoolableFindings {
  const findings = [...given].sort((a, b) => (a.id < b.id ? -1 : 1));
  const measured = findings.filter(({ content }) => content.effect !== null);
  const isLower = measured.length > 0 && measured.every(({ content }) => content.effect?.betterWhen === 'lower');
  const effects = findings.map(({ content: { effect } }) => {
    const poolable = effect && poolableEffect(effect, normalQuantile);
    return poolable && isLower ? { ...poolable, estimate: -poolable.estimate } : poolable;
  });
  const problems = problemsWithPooling(
    findings.map(({ sourceId, content, isDemonstration }, index) => ({
      sourceId,
      trial: trialKey(content.trial),
      isDemonstration,
      construct: content.outcome,
      instrument: content.instrument,
      measure: content.effect?.measure ?? null,
      betterWhen: content.effect?.betterWhen ?? null,
      comparison: content.comparison,
      estimate: effects[index]?.estimate ?? null,
      variance: effects[index]?.variance ?? null,
      isSynthesis: tierOfDesign(content.design) === 'synthesis',
      intervention: content.intervention,
    })),
  );
  return { findings, effects, problems, betterWhen: isLower ? 'lower' : 'higher' };
}

/** The effects as studies; one without figures is incomplete. */
export function studiesOf(effects: readonly (PoolableEffect | null)[]): Study[] {
  return effects.map((effect) => ({ estimate: effect?.estimate, variance: effect?.variance }));
}

/** Pools findings on one outcome by REML with Knapp–Hartung where every pooling rule allows it. */
export function poolFindings(given: readonly AnswerableFinding[], distributions: Distributions): PooledOrNot {
  const { findings, effects, betterWhen, problems } = poolableFindings(given, distributions);
  const first = findings[0]?.content;
  if (problems.length > 0 || !first?.effect) return { pooled: null, problems };
  const answer = poolStudies(studiesOf(effects), distributions);
  if (!answer.ok) return { pooled: null, problems: answer.problems };
  const { measure } = first.effect;
  return { pooled: answer.value, measure, comparison: first.comparison, betterWhen, findingIds: idsOf(findings) };
}
