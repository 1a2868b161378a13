import { isReadable, problem, type Problem } from '../shared/index.js';
import type { ConceptProblemCode } from './concept-problem.js';

/** What is wrong with one text of a concept or a trial. */
export function problemsWithText(text: string, field: string, max: number): Problem<ConceptProblemCode>[] {
  return [
    ...(text.length > max ? [problem<ConceptProblemCode>('concepts.text-too-long', field, { max })] : []),
    ...(!isReadable(text) ? [problem<ConceptProblemCode>('concepts.text-unreadable', field)] : []),
  ];
}

export function problemsWithLength(
  list: readonly unknown[],
  field: string,
  max: number,
): Problem<ConceptProblemCode>[] {
  return list.length > max ? [problem('concepts.too-many', field, { max })] : [];
}
