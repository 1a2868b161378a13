import { useId, type KeyboardEvent } from 'react';
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
  /** Several lines that grow with the text. */
  long?: boolean;
  /** `numeric` opens the keyboard of digits. */
  inputMode?: 'text' | 'numeric';
  type?: 'text' | 'date';
  max?: string;
  /** `next`: the key goes to the next field instead of sending the form. */
  enterKeyHint?: 'next' | 'done';
  /** In a dialog: this is where writing begins. */
  first?: boolean;
}

/** A plain field, as keyboards that listen expect it: nothing is put in or taken out while one speaks. */
export function TextField({ label, hint, error, ...field }: TextFieldProps) {
  const t = useMessages(activityMessages);
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label}>
        {label} {field.required ? <Star /> : <span className={classes.soft}>({t.optional})</span>}
      </label>
      <Input id={id} described={described} isWrong={error !== undefined} {...field} />
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

interface InputProps extends Omit<TextFieldProps, 'label' | 'hint' | 'error'> {
  id: string;
  described: string | undefined;
  isWrong: boolean;
}

function Input({ described, isWrong, long, first, onChange, ...rest }: InputProps) {
  const attributes = {
    ...rest,
    className: classes.input,
    autoCapitalize: 'sentences',
    autoComplete: 'off',
    'aria-invalid': isWrong,
    'aria-describedby': described,
  };
  if (long) return <textarea {...attributes} rows={2} onChange={(event) => onChange(event.currentTarget.value)} />;
  return (
    <input
      {...attributes}
      ref={first ? beginHere : undefined}
      onKeyDown={rest.enterKeyHint === 'next' ? goOn : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** As the browser's own dialogs expect it. */
function beginHere(input: HTMLInputElement | null): void {
  input?.setAttribute('autofocus', '');
}

function goOn(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  const { form } = event.currentTarget;
  const fields = [...(form?.querySelectorAll<HTMLElement>('input, button, textarea, select') ?? [])];
  fields[fields.indexOf(event.currentTarget) + 1]?.focus();
}

/** Marks what must be filled; screen readers are told by the field itself. */
export function Star() {
  return (
    <span className={classes.star} aria-hidden>
      *
    </span>
  );
}
