import { Textarea, TextInput } from '@mantine/core';
import { fieldId, useFieldError, useFindingForm } from './form-context';
import type { FindingValues } from './finding-values';

type TextName = {
  [Field in keyof FindingValues]: FindingValues[Field] extends string ? Field : never;
}[keyof FindingValues];

interface TextFieldProps {
  name: TextName;
  label: string;
  hint?: string;
  /** The path in the rules, where it has another name than the field. */
  path?: string;
  lang?: string;
  inputMode?: 'decimal' | 'numeric';
}

function useTextField({ name, label, hint, path = name, lang, inputMode }: TextFieldProps) {
  const { values, change, disabled } = useFindingForm();
  const error = useFieldError()(path);
  return {
    ...{ id: fieldId(path), label, disabled, error, lang, inputMode },
    description: hint,
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  };
}

/** One line of the form. */
export function LineField(props: TextFieldProps) {
  return (
    <TextInput
      autoComplete="off"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...useTextField(props)}
    />
  );
}

/** A text that grows with what is written. */
export function LongField({ rows, ...props }: TextFieldProps & { rows: number }) {
  return <Textarea autosize minRows={rows} maxRows={14} {...useTextField(props)} />;
}
