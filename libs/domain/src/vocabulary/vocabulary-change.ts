import { problem, type Problem } from '../shared/index.js';
import type { GlossaryProblemCode } from './glossary.js';
import type { TermRetirementProblemCode } from './term-retirement.js';
import type { TermProblemCode } from './term.js';

/** What was done to a term or a glossary entry. */
export const CHANGE_KINDS = [
  'added',
  'edited',
  'merged',
  'deprecated',
  'hidden',
  'shown',
  'removed',
  'undone',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export type ChangeProblemCode = 'vocabulary.changed-meanwhile' | 'vocabulary.already-undone' | 'vocabulary.cannot-undo';

/** Every code of this capability: the interface has a text for each. */
export type VocabularyProblemCode =
  | TermProblemCode
  | TermRetirementProblemCode
  | GlossaryProblemCode
  | ChangeProblemCode
  | 'vocabulary.vocabulary-unknown';

/** The editor saw version `seen`; somebody saved since when the stored version is another. */
export function problemsWithVersion(seen: number, stored: number): Problem<ChangeProblemCode>[] {
  return seen === stored ? [] : [problem('vocabulary.changed-meanwhile', 'version', { seen, stored })];
}

/**
 * A change can be undone once, and only while it is the latest on its subject: undoing an older one would silently
 * throw away what came after.
 */
export function problemsWithUndo(change: {
  readonly undone: boolean;
  readonly kind: ChangeKind;
  readonly isLatest: boolean;
}): Problem<ChangeProblemCode>[] {
  if (change.undone) return [problem('vocabulary.already-undone')];
  if (change.kind === 'undone') return [problem('vocabulary.cannot-undo')];
  return change.isLatest ? [] : [problem('vocabulary.changed-meanwhile')];
}
