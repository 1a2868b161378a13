import { problem } from '../../shared/index.js';
import type { Distributions } from './distributions.js';
import { answered, refused, type Answer, type SynthesisProblemCode } from '../evidence-problem.js';
import { poolStudies, type PooledEffect } from './pooling.js';
import type { Study } from './studies.js';
import { DEFAULT_SYNTHESIS, type SynthesisOptions } from './synthesis-model.js';

export interface WithoutOne {
  /** The place of the study that was left out, in the list that was given. */
  readonly leftOut: number;
  readonly pooled: PooledEffect;
}

/** The pooled effect with each complete study left out in turn (Viechtbauer & Cheung 2010). */
export function leaveOneOut(
  studies: readonly Study[],
  distributions: Distributions,
  options: SynthesisOptions = DEFAULT_SYNTHESIS,
): Answer<readonly WithoutOne[], SynthesisProblemCode> {
  const results: WithoutOne[] = [];
  for (const [leftOut, { estimate, variance }] of studies.entries()) {
    if (estimate == null || variance == null) continue;
    const rest = studies.map((study, position) => (position === leftOut ? { ...study, estimate: null } : study));
    const answer = poolStudies(rest, distributions, options);
    if (!answer.ok) return answer;
    results.push({ leftOut, pooled: answer.value });
  }
  return results.length > 0 ? answered(results) : refused(problem('evidence.no-studies'));
}

export interface GroupedStudy extends Study {
  readonly subgroup: string;
}

export interface SubgroupComparison {
  readonly subgroups: readonly { readonly subgroup: string; readonly pooled: PooledEffect }[];
  /** How far the subgroups' effects are from each other, against chi-square. */
  readonly qBetween: number;
  readonly qBetweenDegrees: number;
  readonly qBetweenP: number;
}

/**
 * Pools every subgroup by itself, each with its own τ², and compares their effects by inverse variance
 * (Borenstein, Hedges, Higgins & Rothstein 2009, chapter 19). Problems name the field `subgroups.<name>`.
 */
export function compareSubgroups(
  studies: readonly GroupedStudy[],
  distributions: Distributions,
  options: SynthesisOptions = DEFAULT_SYNTHESIS,
): Answer<SubgroupComparison, SynthesisProblemCode> {
  const names = [...new Set(studies.map(({ subgroup }) => subgroup))];
  if (names.length < 2) return refused(problem('evidence.one-subgroup', 'subgroups'));
  const subgroups: { subgroup: string; pooled: PooledEffect }[] = [];
  for (const name of names) {
    const members = studies.filter(({ subgroup }) => subgroup === name);
    const answer = poolStudies(members, distributions, options);
    if (!answer.ok) return refused(...answer.problems.map(({ code }) => problem(code, `subgroups.${name}`)));
    subgroups.push({ subgroup: name, pooled: answer.value });
  }
  const effects = subgroups.map(({ pooled }) => ({ estimate: pooled.estimate, variance: pooled.standardError ** 2 }));
  const between = poolStudies(effects, distributions, { method: 'EE', test: 'z', level: options.level });
  if (!between.ok) return refused(problem('evidence.result-not-finite', 'subgroups'));
  const { q, qDegrees, qP } = between.value;
  return answered({ subgroups, qBetween: q, qBetweenDegrees: qDegrees, qBetweenP: qP ?? 1 });
}
