import { problem, type Problem } from '../shared/index.js';
import { broaderIdsOf, mayLeadTo, type NeighbourTerm } from './term.js';

export type TermRetirementProblemCode =
  | 'vocabulary.merge-into-itself'
  | 'vocabulary.merge-other-vocabulary'
  | 'vocabulary.merge-other-network'
  | 'vocabulary.merge-into-narrower'
  | 'vocabulary.already-merged'
  | 'vocabulary.already-deprecated'
  | 'vocabulary.replacement-unknown'
  | 'vocabulary.replacement-other-vocabulary'
  | 'vocabulary.replacement-other-network'
  | 'vocabulary.replacement-retired'
  | 'vocabulary.has-narrower';

type Problems = Problem<TermRetirementProblemCode>[];

/**
 * Why `term` cannot be merged into `target`: itself, another vocabulary, one that only another network has, a term below
 * it, or one that is no longer in use.
 * `terms` are the terms of the vocabulary. A deprecated term may be merged; a merged one may not be merged again.
 */
export function problemsWithMerge(
  term: NeighbourTerm,
  target: NeighbourTerm,
  terms: readonly NeighbourTerm[],
): Problems {
  if (term.id === target.id) return [problem('vocabulary.merge-into-itself', 'intoId')];
  if (term.status === 'merged') return [problem('vocabulary.already-merged', 'id')];
  if (term.vocabulary !== target.vocabulary) return [problem('vocabulary.merge-other-vocabulary', 'intoId')];
  if (!mayLeadTo(term.networkId, target)) return [problem('vocabulary.merge-other-network', 'intoId')];
  if (target.status !== 'active') return [problem('vocabulary.replacement-retired', 'intoId')];
  if (broaderIdsOf(target.id, terms).includes(term.id)) return [problem('vocabulary.merge-into-narrower', 'intoId')];
  return [];
}

/**
 * Why a term cannot be taken out of use. Codes on items stay, so a replacement is advice and not required; terms below it
 * must be moved first, or they would hang under something nobody sees.
 */
export function problemsWithDeprecation(
  term: NeighbourTerm,
  replacementId: string | null,
  terms: readonly NeighbourTerm[],
): Problems {
  if (term.status === 'merged') return [problem('vocabulary.already-merged', 'id')];
  if (term.status === 'deprecated') return [problem('vocabulary.already-deprecated', 'id')];
  const found: Problems = [];
  const narrower = terms.filter((other) => other.broaderId === term.id && other.status === 'active');
  if (narrower.length > 0) found.push(problem('vocabulary.has-narrower', 'id', { count: narrower.length }));
  if (replacementId !== null) found.push(...replacementProblems(term, replacementId, terms));
  return found;
}

function replacementProblems(term: NeighbourTerm, replacementId: string, terms: readonly NeighbourTerm[]): Problems {
  const replacement = terms.find((other) => other.id === replacementId);
  if (replacement === undefined) return [problem('vocabulary.replacement-unknown', 'replacedById')];
  if (replacement.vocabulary !== term.vocabulary) {
    return [problem('vocabulary.replacement-other-vocabulary', 'replacedById')];
  }
  if (!mayLeadTo(term.networkId, replacement)) {
    return [problem('vocabulary.replacement-other-network', 'replacedById')];
  }
  if (replacement.status !== 'active' || replacement.id === term.id) {
    return [problem('vocabulary.replacement-retired', 'replacedById')];
  }
  return [];
}
