import type { Problem } from '@samspil/domain/shared';
import { useProblemText } from '../shared/problems';

/** What stands at one field within others: `name.da`, `rules.2.count`. */
export function useErrorsExactlyAt(problems: readonly Problem[]): (path: string) => string | undefined {
  const textOf = useProblemText();
  return (path) =>
    problems
      .filter(({ field }) => field === path)
      .map(textOf)
      .join(' ') || undefined;
}
