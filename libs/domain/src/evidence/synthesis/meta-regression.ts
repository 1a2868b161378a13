import { problem } from '../../shared/index.js';
import type { Distributions } from './distributions.js';
import { answered, refused, type Answer, type SynthesisProblemCode } from '../evidence-problem.js';
import { completeStudies, type Study } from './studies.js';
import {
  DEFAULT_SYNTHESIS,
  fitModel,
  type Heterogeneity,
  type Inference,
  type SynthesisOptions,
} from './synthesis-model.js';

export interface ModeratedStudy extends Study {
  readonly moderator: number | null | undefined;
}

/** A straight line through the effects; the heterogeneity is what the moderator leaves unexplained. */
export interface MetaRegression extends Heterogeneity {
  readonly intercept: Inference;
  /** Change of the effect per unit of the moderator. */
  readonly slope: Inference;
  /** The share of τ² that the moderator explains, in percent; null when there was none to explain. */
  readonly r2: number | null;
}

/**
 * Mixed-effects regression on one number per study (Raudenbush 2009; Knapp & Hartung 2003); R² by Raudenbush (1994).
 * With one moderator its test is the test of the slope. Studies without a moderator are left out with a note.
 */
export function regressOnModerator(
  studies: readonly ModeratedStudy[],
  distributions: Distributions,
  options: SynthesisOptions = DEFAULT_SYNTHESIS,
): Answer<MetaRegression, SynthesisProblemCode> {
  const complete = completeStudies(
    studies.map((study) => (study.moderator == null ? { ...study, estimate: null } : study)),
  );
  if (!complete.ok) return complete;
  const { positions, estimates, variances } = complete.value;
  const moderators = positions.map((position) => studies[position]?.moderator ?? 0);
  if (!moderators.every(Number.isFinite)) return refused(problem('evidence.number-not-finite', 'moderator'));
  if (positions.length < 3) return refused(problem('evidence.moderator-needs-three', 'moderator'));
  if (moderators.every((value) => value === moderators[0])) {
    return refused(problem('evidence.moderator-constant', 'moderator'));
  }
  const line = fitModel({ estimates, variances, design: moderators.map((x) => [1, x]) }, options, distributions);
  if (!line.ok) return line;
  const level = fitModel({ estimates, variances, design: moderators.map(() => [1]) }, options, distributions);
  if (!level.ok) return level;
  const [intercept, slope] = line.value.coefficients as readonly [Inference, Inference];
  const r2 = explainedShare(level.value.heterogeneity.tau2, line.value.heterogeneity.tau2);
  return answered({ intercept, slope, r2, ...line.value.heterogeneity }, [...complete.notes, ...line.notes]);
}

function explainedShare(before: number, after: number): number | null {
  return before === 0 ? null : 100 * Math.max(0, (before - after) / before);
}
