import type { Problem } from '@samspil/domain/shared';
import { useProblemText } from '../problems';

/** What stands at a field: everything that is wrong with it, or with a part of it. */
export function useErrorsAt(problems: readonly Problem[]): (field: string) => string | undefined {
  const textOf = useProblemText();
  return (field) =>
    problems
      .filter((problem) => problem.field?.split('.')[0] === field)
      .map(textOf)
      .join(' ') || undefined;
}
