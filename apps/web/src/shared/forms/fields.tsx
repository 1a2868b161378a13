import { useId, type ReactNode } from 'react';
import classes from './fields.module.css';

export interface FieldProps {
  label: string;
  /** What it is stands beside it already; only screen readers need its name. */
  labelHidden?: boolean;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  error?: string | undefined;
  required?: boolean;
  disabled?: boolean;
}

interface TextFieldProps extends FieldProps {
  /** Several lines that grow with the text. */
  rows?: number;
  type?: 'text' | 'date' | 'datetime-local' | 'time' | 'search';
  inputMode?: 'numeric';
  /** What is written is Danish, whatever the interface speaks. */
  lang?: 'da';
  /** What the number counts: "kr.". */
  unit?: string;
  id?: string;
}

/** A line or a text with its name, and what is wrong with it. */
export function TextField({ rows, id: given, type = 'text', ...props }: TextFieldProps) {
  const own = useId();
  const id = given ?? own;
  const { value, onChange, lang, inputMode, unit } = props;
  const common = { ...controlProps(id, props), lang, inputMode, value };
  return (
    <Labelled id={id} {...props}>
      {rows === undefined ? (
        <span className={classes.withUnit}>
          <input {...common} type={type} onChange={(event) => onChange(event.currentTarget.value)} />
          {unit && <span aria-hidden>{unit}</span>}
        </span>
      ) : (
        <textarea {...common} rows={rows} onChange={(event) => onChange(event.currentTarget.value)} />
      )}
    </Labelled>
  );
}

interface SelectFieldProps extends FieldProps {
  options: readonly { readonly value: string; readonly label: string }[];
}

export function SelectField({ options, ...props }: SelectFieldProps) {
  const id = useId();
  return (
    <Labelled id={id} {...props}>
      <select
        {...controlProps(id, props)}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

interface ChoiceFieldProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { readonly value: Value; readonly label: string }[];
  onChange: (value: Value) => void;
  hint?: string | undefined;
  error?: string | undefined;
  disabled?: boolean;
}

interface CheckFieldProps {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Yes or no. */
export function CheckField({ label, checked, onChange }: CheckFieldProps) {
  return (
    <label className={classes.check}>
      <input type="checkbox" checked={checked} onChange={() => onChange(!checked)} />
      <span>{label}</span>
    </label>
  );
}

/** A few possibilities, all in sight. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, value, options, onChange, hint, error, disabled } = props;
  const id = useId();
  return (
    <fieldset className={classes.group} disabled={disabled} aria-describedby={describedBy(id, hint, error)}>
      <legend className={classes.label}>{label}</legend>
      <div className={classes.choices}>
        {options.map((option) => (
          <label key={option.value} className={classes.choice}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      <Remarks id={id} hint={hint} error={error} />
    </fieldset>
  );
}

type LabelledProps = Pick<FieldProps, 'label' | 'hint' | 'error' | 'required' | 'labelHidden'> & {
  id: string;
  children: ReactNode;
};

function Labelled({ id, label, hint, error, required = false, labelHidden = false, children }: LabelledProps) {
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : classes.label}>
        {label}
        {required && <Star />}
      </label>
      {children}
      <Remarks id={id} hint={hint} error={error} />
    </div>
  );
}

/** Marks what must be filled; screen readers are told by the field itself. */
export function Star() {
  return (
    <span className={classes.star} aria-hidden>
      {' *'}
    </span>
  );
}

export function Remarks({ id, hint, error }: { id: string; hint?: string | undefined; error?: string | undefined }) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className={classes.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </>
  );
}

export function describedBy(id: string, hint: string | undefined, error: string | undefined): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

function controlProps(id: string, { hint, error, required = false, disabled }: FieldProps) {
  return {
    id,
    className: classes.input,
    required,
    disabled,
    autoComplete: 'off',
    'aria-invalid': error !== undefined,
    'aria-describedby': describedBy(id, hint, error),
  };
}
