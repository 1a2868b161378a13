import type { Problem } from '../shared/index.js';
import type { FindingProblemCode } from './findings/finding-problem.js';

/** Why an effect size cannot be computed from what was entered. */
export type EffectSizeProblemCode =
  | 'evidence.number-missing'
  | 'evidence.group-too-small'
  | 'evidence.deviation-not-positive'
  | 'evidence.correlation-out-of-range'
  | 'evidence.count-not-whole'
  | 'evidence.group-empty'
  | 'evidence.effect-not-finite';

/** Why numbers cannot be synthesised. */
export type SynthesisProblemCode =
  | 'evidence.no-studies'
  | 'evidence.variance-negative'
  | 'evidence.variance-zero'
  | 'evidence.number-not-finite'
  | 'evidence.variances-too-far-apart'
  | 'evidence.result-not-finite'
  | 'evidence.level-out-of-range'
  | 'evidence.knapp-hartung-needs-two'
  | 'evidence.heterogeneity-not-converged'
  | 'evidence.one-subgroup'
  | 'evidence.moderator-constant'
  | 'evidence.moderator-needs-three'
  | 'evidence.regression-needs-ten';

/** Why findings may not be pooled: rules of the field, not of arithmetic. */
export type PoolingProblemCode =
  | 'evidence.fewer-than-three'
  | 'evidence.different-constructs'
  | 'evidence.different-measures'
  | 'evidence.different-instruments'
  | 'evidence.before-after-with-controlled'
  | 'evidence.different-comparisons'
  | 'evidence.no-comparison'
  | 'evidence.effect-missing'
  | 'evidence.source-repeated'
  | 'evidence.trial-repeated'
  | 'evidence.invented-with-real'
  | 'evidence.review-among-studies'
  | 'evidence.therapy-with-activity';

/** What the reader of a result must be told although it could be computed. */
export type SynthesisNoteCode =
  | 'evidence.study-incomplete'
  | 'evidence.one-study'
  | 'evidence.no-heterogeneity'
  | 'evidence.no-spread'
  | 'evidence.knapp-hartung-narrower'
  | 'evidence.knapp-hartung-without-heterogeneity';

/** Why findings cannot be narrowed as asked. */
export type FindingFilterProblemCode = 'evidence.years-reversed' | 'evidence.too-many-filters';

export type EvidenceProblemCode =
  EffectSizeProblemCode | SynthesisProblemCode | PoolingProblemCode | FindingFilterProblemCode | FindingProblemCode;

/** A value with what must be said about it, or everything that stands in the way of one. */
export type Answer<Value, Code extends string = EvidenceProblemCode> =
  | { readonly ok: true; readonly value: Value; readonly notes: readonly Problem<SynthesisNoteCode>[] }
  | { readonly ok: false; readonly problems: readonly Problem<Code>[] };

export function answered<Value>(value: Value, notes: readonly Problem<SynthesisNoteCode>[] = []) {
  return { ok: true, value, notes } as const;
}

export function refused<Code extends string>(...problems: readonly Problem<Code>[]) {
  return { ok: false, problems } as const;
}
