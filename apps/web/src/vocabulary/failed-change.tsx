import type { Problem } from '@samspil/domain/shared';
import { failureOf } from '../shared/graphql';
import { useMessages } from '../shared/i18n';
import { useProblemText } from '../shared/problems';
import { Button, FailureState } from '../shared/ui';
import { vocabularyMessages } from './messages';
import classes from './vocabulary.module.css';

/** Why a change was refused; problems that belong to a field shown elsewhere are left to that field. */
export function FailedChange({
  error,
  shownFields = [],
  onLoadNewest,
}: {
  error: unknown;
  shownFields?: readonly string[];
  onLoadNewest?: () => void;
}) {
  const t = useMessages(vocabularyMessages);
  const textOf = useProblemText();
  if (error === undefined) return null;
  const failure = failureOf(error);
  if (failure.kind !== 'problems') return <FailureState error={error} />;
  const rest = failure.problems.filter(({ field }) => !shownFields.includes(field ?? ''));
  if (rest.length === 0) return null;
  const outdated = rest.some(({ code }) => code === 'vocabulary.changed-meanwhile');
  return (
    <div role="alert" className={classes.problems}>
      <ul>
        {rest.map((found) => (
          <li key={`${found.code} ${found.field ?? ''}`}>{textOf(found)}</li>
        ))}
      </ul>
      {outdated && onLoadNewest && (
        <div className={classes.actions}>
          <Button variant="outline" onClick={onLoadNewest}>
            {t.loadNewest}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The texts of the problems of one field; undefined when there are none. */
export function useFieldErrors(problems: readonly Problem[]): (field: string) => string | undefined {
  const textOf = useProblemText();
  return (field) => {
    const texts = problems.filter((found) => found.field === field).map(textOf);
    return texts.length > 0 ? texts.join(' ') : undefined;
  };
}
