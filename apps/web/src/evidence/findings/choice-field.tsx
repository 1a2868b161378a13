import { useId } from 'react';
import classes from './findings.module.css';
import { fieldId, useFieldError, useFindingForm } from './form-context';

interface ChoiceFieldProps<Value extends string> {
  label: string;
  hint?: string;
  /** The field's path in the rules. */
  path: string;
  value: Value | '';
  choices: readonly { readonly value: Value; readonly label: string }[];
  onChoose: (value: Value) => void;
  /** Can be chosen although the finding's own fields cannot. */
  always?: boolean;
}

/** A few answers side by side, all the same size and colour: none is better than another. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, hint, path, value, choices, onChoose, always = false } = props;
  const { disabled } = useFindingForm();
  const error = useFieldError()(path);
  const name = useId();
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className={classes.choice} disabled={disabled && !always} aria-describedby={described || undefined}>
      <legend>{label}</legend>
      {hint && (
        <p id={`${name}-hint`} className={classes.small}>
          {hint}
        </p>
      )}
      <div className={classes.choices} data-count={choices.length}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={classes.option}>
            <input
              id={index === 0 ? fieldId(path) : undefined}
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${name}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
