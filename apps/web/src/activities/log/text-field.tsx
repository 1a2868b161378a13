import { useId } from 'react';
import { useMessages } from '../../shared/i18n';
import { activityMessages } from '../messages';
import classes from './log.module.css';

interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  placeholder?: string;
  error?: string | undefined;
  required?: boolean;
  maxLength?: number;
  /** Several lines that grow with the text. */
  long?: boolean;
  /** `numeric` opens the keyboard of digits. */
  inputMode?: 'text' | 'numeric';
  type?: 'text' | 'date';
  max?: string;
  enterKeyHint?: 'next' | 'done';
}

/** A plain field, as keyboards that listen expect it: nothing is put in or taken out while one speaks. */
export function TextField({ label, hint, error, required = false, long = false, onChange, ...rest }: TextFieldProps) {
  const t = useMessages(activityMessages);
  const id = useId();
  const { type = 'text', ...attributes } = rest;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const common = {
    id,
    className: classes.input,
    required,
    autoCapitalize: 'sentences',
    autoComplete: 'off',
    'aria-invalid': error !== undefined,
    'aria-describedby': described,
  };
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label}>
        {label} {required ? <Star /> : <span className={classes.soft}>({t.optional})</span>}
      </label>
      {long ? (
        <textarea
          {...common}
          rows={2}
          value={attributes.value}
          maxLength={attributes.maxLength}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <input {...common} {...attributes} type={type} onChange={(event) => onChange(event.currentTarget.value)} />
      )}
      {hint && (
        <p id={`${id}-hint`} className={classes.soft}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </div>
  );
}

/** Marks what must be filled; screen readers are told by the field itself. */
export function Star() {
  return (
    <span className={classes.star} aria-hidden>
      *
    </span>
  );
}
