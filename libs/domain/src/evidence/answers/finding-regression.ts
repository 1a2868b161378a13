import { problem, type Problem } from '../../shared/index.js';
import type { Distributions } from '../synthesis/distributions.js';
import type { SynthesisProblemCode } from '../evidence-problem.js';
import { regressOnModerator, type MetaRegression } from '../synthesis/meta-regression.js';
import type { SynthesisOptions } from '../synthesis/synthesis-model.js';
import { studiesOf, type PoolableFindings } from './answer-effects.js';
import type { AnswerableFinding } from './answer-finding.js';

/** A number per study that the effect may go with. */
export const MODERATORS = ['year', 'weeks', 'participants'] as const;
export type Moderator = (typeof MODERATORS)[number];

/** With fewer studies a line through them says next to nothing (Deeks et al., Cochrane Handbook 6.3, 10.11.4). */
export const FEWEST_FOR_REGRESSION = 10;

/** Whether the effect goes with the moderator, or why that cannot be told. */
export interface FindingRegression {
  readonly moderator: Moderator;
  /** How many studies tell the moderator. */
  readonly studies: number;
  readonly line: MetaRegression | null;
  readonly problems: readonly Problem<SynthesisProblemCode>[];
}

/** A line through the effects of findings that may be pooled. */
export function regressFindings(
  { findings, effects }: PoolableFindings,
  moderator: Moderator,
  options: SynthesisOptions,
  distributions: Distributions,
): FindingRegression {
  const moderated = studiesOf(effects).map((study, position) => {
    const finding = findings[position];
    return { ...study, moderator: finding === undefined ? null : moderatorOf(finding, moderator) };
  });
  const studies = moderated.filter((study) => study.moderator !== null).length;
  if (studies < FEWEST_FOR_REGRESSION) {
    const fewest = { fewest: FEWEST_FOR_REGRESSION, studies };
    return {
      moderator,
      studies,
      line: null,
      problems: [problem('evidence.regression-needs-ten', 'moderator', fewest)],
    };
  }
  const answer = regressOnModerator(moderated, distributions, options);
  if (!answer.ok) return { moderator, studies, line: null, problems: answer.problems };
  return { moderator, studies, line: answer.value, problems: [] };
}

function moderatorOf({ year, content }: AnswerableFinding, moderator: Moderator): number | null {
  switch (moderator) {
    case 'year':
      return year;
    case 'weeks':
      return content.resources.weeks;
    case 'participants':
      return content.participants;
  }
}
