import { problem, type Problem } from '../../shared/index.js';
import type { FindingContent } from '../finding.js';
import { RANDOMISED_TRIAL } from './effect-rules.js';
import type { FindingProblemCode } from './finding-problem.js';

type PublishingProblem = Problem<FindingProblemCode>;

/** What the rules must know of the source: where it stands in the bank. */
export interface FindingSource {
  readonly state: string;
}

/**
 * What more a finding needs before it can be public, besides having no problems as a draft. Certainty may be missing:
 * the finding then says that nobody has rated it. A rating without a reason is no rating.
 */
export function problemsWithPublishing(
  { content }: { readonly content: FindingContent },
  source: FindingSource,
): PublishingProblem[] {
  return [...problemsWithSource(source), ...missingBeforePublishing(content)];
}

/** A finding is as public as its source; both codes stand on the desk beside a published finding that nobody can see. */
export function problemsWithSource({ state }: FindingSource): PublishingProblem[] {
  if (state === 'published') return [];
  return [problem(state === 'withdrawn' ? 'evidence.source-withdrawn' : 'evidence.source-not-published', 'source')];
}

/** What is not written or chosen yet. */
export function missingBeforePublishing(content: FindingContent): PublishingProblem[] {
  const problems: PublishingProblem[] = [];
  if (content.statement.trim() === '') problems.push(problem('evidence.statement-missing', 'statement'));
  if (content.activities.length === 0) problems.push(problem('evidence.activity-missing', 'activities'));
  if (content.outcome === '') problems.push(problem('evidence.outcome-missing', 'outcome'));
  if (content.design === '') problems.push(problem('evidence.design-missing', 'design'));
  if (content.certainty !== null && content.certaintyReason.trim() === '') {
    problems.push(problem('evidence.certainty-reason-missing', 'certaintyReason'));
  }
  if (!isDanishOnly(content) && content.transferNote.trim() === '') {
    problems.push(problem('evidence.transfer-note-missing', 'transferNote'));
  }
  return [...problems, ...problemsWithUntoldComparison(content)];
}

/** A draft may leave open what a trial compared with; before everybody can read it, it is said. */
function problemsWithUntoldComparison({ design, comparison }: FindingContent): PublishingProblem[] {
  if (design !== RANDOMISED_TRIAL || comparison !== 'not-told') return [];
  return [problem('evidence.comparison-short-of-design', 'comparison', { design })];
}

/** Knowledge from elsewhere, or from nobody knows where, must be translated to Danish conditions. */
export function isDanishOnly({ countries }: Pick<FindingContent, 'countries'>): boolean {
  return countries.length > 0 && countries.every((country) => country === 'DK');
}
