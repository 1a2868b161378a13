import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../shared/i18n';
import classes from './findings.module.css';
import { trialMessages } from './trial-messages';
import { otherSourcesOf, useReportedTrials } from './use-reported-trials';

interface TrialInputProps {
  id?: string;
  value: string;
  /** Where the trial is to stand: named as no other source. */
  sourceSlug: string;
  error?: string;
  disabled?: boolean;
  onChange: (trial: string) => void;
}

/** Which trial is reported; the ones that are named already are offered, with the other sources that report them. */
export function TrialInput({ sourceSlug, onChange, ...field }: TrialInputProps) {
  const t = useMessages(trialMessages);
  const listId = useId();
  const trials = useReportedTrials();
  const others = otherSourcesOf(trials, field.value, sourceSlug);
  return (
    <div className={classes.trial}>
      <TextInput
        {...field}
        label={t.trial}
        description={t.trialHint}
        list={listId}
        autoComplete="off"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {trials.map(({ key, trial }) => (
          <option key={key} value={trial} />
        ))}
      </datalist>
      <div aria-live="polite">
        {others.length > 0 && (
          <>
            <p className={classes.small}>{t.alsoIn}</p>
            <ul className={classes.alsoIn}>
              {others.map(({ id, slug, content }) => (
                <li key={id}>
                  <Link to={`/viden/${slug}`}>{content.bibliography.title}</Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
