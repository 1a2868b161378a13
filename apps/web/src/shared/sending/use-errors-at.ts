import type { Problem } from '@samspil/domain/shared';
import { useProblemText } from '../problems';

type TextAt = (field: string) => string | undefined;

/** What stands at a field: everything that is wrong with it, or with a part of it. */
export function useErrorsAt(problems: readonly Problem[]): TextAt {
  return useTextAt(problems, (path) => path.split('.')[0] ?? '');
}

/** What stands at a path of the rules (`steps.0.title`), for forms that show each part of a list by itself. */
export function useErrorsAtPath(problems: readonly Problem[]): TextAt {
  return useTextAt(problems, (path) => path);
}

function useTextAt(problems: readonly Problem[], fieldOf: (path: string) => string): TextAt {
  const textOf = useProblemText();
  return (field) =>
    problems
      .filter((problem) => problem.field && fieldOf(problem.field) === field)
      .map(textOf)
      .join(' ') || undefined;
}
