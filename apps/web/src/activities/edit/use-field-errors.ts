import type { Problem } from '@samspil/domain/shared';
import { useProblemText } from '../../shared/problems';

/** What is wrong at a path of the rules (`payers.0.name`), in the reader's words. */
export function useFieldErrors(problems: readonly Problem[]): (path: string) => string | undefined {
  const textOf = useProblemText();
  return (path) =>
    problems
      .filter(({ field }) => field === path)
      .map(textOf)
      .join(' ') || undefined;
}
