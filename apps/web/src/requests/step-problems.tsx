import type { Problem } from '@samspil/domain/shared';
import { useProblemText } from '../shared/problems';
import { FailureState } from '../shared/ui';
import classes from './requests.module.css';

interface Stopped {
  readonly problems: readonly Problem[];
  readonly failed: unknown;
}

/** Why a step could not be taken; problems of `fields` stand at their fields. */
export function StepProblems({ steps, fields = [] }: { steps: readonly Stopped[]; fields?: readonly string[] }) {
  const textOf = useProblemText();
  const problems = steps
    .flatMap((step) => step.problems)
    .filter(({ field }) => !fields.includes(field?.split('.')[0] ?? ''));
  const failed = steps.find((step) => step.failed !== undefined);
  return (
    <>
      {problems.length > 0 && (
        <div role="alert" className={classes.problems}>
          {problems.map((problem) => (
            <p key={`${problem.code}:${problem.field}`}>{textOf(problem)}</p>
          ))}
        </div>
      )}
      {failed && <FailureState error={failed.failed} />}
    </>
  );
}
