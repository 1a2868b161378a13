import { problem, type Problem } from '../../shared/index.js';
import {
  answered,
  refused,
  type Answer,
  type SynthesisNoteCode,
  type SynthesisProblemCode,
} from '../evidence-problem.js';

/** What one study found: the effect on the scale it is pooled on (ratios as logarithms) and its sampling variance. */
export interface Study {
  readonly estimate: number | null | undefined;
  readonly variance: number | null | undefined;
}

/** The numbers of the studies that have both; `positions` are their places in the list that was given. */
export interface CompleteStudies {
  readonly positions: readonly number[];
  readonly estimates: readonly number[];
  readonly variances: readonly number[];
}

/** Beyond this ratio of variances the sums of the weights keep too few correct digits. */
const WIDEST_RATIO = 1e10;

/**
 * Leaves out studies without an estimate or a variance, each with a note, and refuses numbers that cannot be weighed:
 * a variance of 0 would outweigh everything else without end. Problems name the field `studies.<place>.variance`.
 */
export function completeStudies(studies: readonly Study[]): Answer<CompleteStudies, SynthesisProblemCode> {
  const positions: number[] = [];
  const notes: Problem<SynthesisNoteCode>[] = [];
  const problems = studies.flatMap((study, position) => problemsWithStudy(study, `studies.${position}`));
  studies.forEach(({ estimate, variance }, position) => {
    if (estimate == null || variance == null) notes.push(problem('evidence.study-incomplete', `studies.${position}`));
    else positions.push(position);
  });
  if (positions.length === 0) problems.push(problem('evidence.no-studies'));
  if (problems.length > 0) return refused(...problems);
  const numbers = (field: keyof Study) => positions.map((position) => studies[position]?.[field] ?? 0);
  const variances = numbers('variance');
  const largest = variances.reduce((a, b) => Math.max(a, b));
  if (largest / smallestOf(variances) > WIDEST_RATIO) {
    return refused(problem('evidence.variances-too-far-apart'));
  }
  return answered({ positions, estimates: numbers('estimate'), variances }, notes);
}

function problemsWithStudy({ estimate, variance }: Study, field: string): Problem<SynthesisProblemCode>[] {
  const problems: Problem<SynthesisProblemCode>[] = [];
  const isNumber = (value: number | null | undefined) => value == null || Number.isFinite(value);
  if (!isNumber(estimate)) problems.push(problem('evidence.number-not-finite', `${field}.estimate`));
  if (!isNumber(variance)) problems.push(problem('evidence.number-not-finite', `${field}.variance`));
  if (variance === 0) problems.push(problem('evidence.variance-zero', `${field}.variance`));
  if (variance != null && variance < 0) problems.push(problem('evidence.variance-negative', `${field}.variance`));
  return problems;
}

/** The smallest of many numbers: too many for the arguments of one call. */
export function smallestOf(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b));
}
