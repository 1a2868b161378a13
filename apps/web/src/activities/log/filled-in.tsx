import { ACTIVITY_STATUSES, type ActivityStatus } from '@samspil/domain/activities';
import { useId } from 'react';
import { useFormat, useMessages } from '../../shared/i18n';
import { activityMessages } from '../messages';
import type { LogBasics } from './log-basics';
import classes from './log.module.css';
import { logMessages } from './messages';
import { TextField } from './text-field';
import type { LogForm } from './use-log-form';

interface FilledInProps {
  form: LogForm;
  basics: LogBasics;
  errorAt: (field: string) => string | undefined;
}

/** A stopped one says why, and that has no room here. */
const OFFERED = ACTIVITY_STATUSES.filter((status) => status !== 'stopped');

/** What is filled in already: in words on one line, to be opened by those for whom it is not so. */
export function FilledIn({ form: { values, change }, basics, errorAt }: FilledInProps) {
  const t = useMessages(logMessages);
  const { statuses } = useMessages(activityMessages);
  const format = useFormat();
  const owner = basics.organisations.find(({ id }) => id === values.ownerId);
  const errors = errorAt('ownerId') ?? errorAt('startsOn') ?? errorAt('status');
  const words = [
    owner && format.text(owner.name),
    values.startsOn === null ? t.noDate : format.date(values.startsOn),
    statuses[values.status],
  ].filter(Boolean);
  return (
    <details className={classes.filledIn} open={errors !== undefined || undefined}>
      <summary>
        <span className={classes.label}>{t.filledIn}</span>
        <span className={classes.soft}>{words.join(' · ')}</span>
      </summary>
      <div className={classes.form}>
        <Choice
          label={t.owner}
          value={values.ownerId}
          options={basics.organisations.map(({ id, name }) => ({ value: id, label: format.text(name) }))}
          error={errorAt('ownerId')}
          onChange={(ownerId) => change({ ownerId })}
        />
        <TextField
          label={t.startsOn}
          type="date"
          value={values.startsOn ?? ''}
          error={errorAt('startsOn')}
          onChange={(startsOn) => change({ startsOn: startsOn === '' ? null : startsOn })}
        />
        <Choice
          label={t.status}
          value={values.status}
          options={OFFERED.map((status) => ({ value: status, label: statuses[status] }))}
          error={errorAt('status')}
          onChange={(status) => change({ status: status as ActivityStatus })}
        />
      </div>
    </details>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  error: string | undefined;
  onChange: (value: string) => void;
}

function Choice({ label, value, options, error, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <select
        id={id}
        className={classes.input}
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={error && `${id}-error`}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {error && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </div>
  );
}
