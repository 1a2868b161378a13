import type { Problem } from '@samspil/domain/shared';
import { useProblemText } from '../../shared/problems';

/** What is wrong at exactly one field, named by its whole path: `goals.2.label.da`. */
export function useErrorsAtPath(problems: readonly Problem[]): (path: string) => string | undefined {
  const textOf = useProblemText();
  return (path) =>
    problems
      .filter(({ field }) => field === path)
      .map(textOf)
      .join(' ') || undefined;
}

/** A day as it is typed: nothing is no day. */
export function dayOf(text: string): string | null {
  return text === '' ? null : text;
}
