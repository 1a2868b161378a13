import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Problem } from '@samspil/domain/shared';
import { useState, type FormEvent, type ReactNode } from 'react';
import { problemsOf } from '../shared/graphql';
import { useMessages } from '../shared/i18n';
import { Button, ButtonLink } from '../shared/ui';
import { FailedChange, useFieldErrors } from './failed-change';
import { vocabularyMessages } from './messages';
import { RestoredNote } from './restored-note';
import { useKeptFields } from './use-kept-fields';
import { useTermOptions } from './use-term-options';
import classes from './vocabulary.module.css';

/** A term as it stands in the form: alternatives are lines of text. */
export interface TermFields {
  readonly labelDa: string;
  readonly labelEn: string;
  readonly alternativesDa: string;
  readonly alternativesEn: string;
  readonly noteDa: string;
  readonly noteEn: string;
  readonly broaderId: string;
}

export const EMPTY_TERM: TermFields = {
  labelDa: '',
  labelEn: '',
  alternativesDa: '',
  alternativesEn: '',
  noteDa: '',
  noteEn: '',
  broaderId: '',
};

const FIELDS = ['label.da', 'label.en', 'alternatives.da', 'alternatives.en', 'note.da', 'note.en', 'broaderId'];
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What the rules and the API are told. */
export function termInput(fields: TermFields) {
  return {
    label: { da: fields.labelDa, en: fields.labelEn },
    alternatives: { da: linesOf(fields.alternativesDa), en: linesOf(fields.alternativesEn) },
    note: { da: fields.noteDa, en: fields.noteEn },
    broaderId: fields.broaderId || null,
  };
}

interface TermFormProps {
  vocabulary: string;
  /** The term that is edited; it cannot belong under itself. */
  id?: string;
  initial: TermFields;
  busy: boolean;
  error: unknown;
  backTo: string;
  /** The same rules as on the server, asked when the form is sent. */
  check: (fields: TermFields) => readonly Problem[];
  /** True when it was saved; until then what was typed is kept in this browser. */
  onSave: (fields: TermFields) => Promise<boolean>;
  onLoadNewest?: () => void;
  children?: ReactNode;
}

export function TermForm({ vocabulary, id, initial, busy, error, backTo, check, onSave, ...rest }: TermFormProps) {
  const t = useMessages(vocabularyMessages);
  const { fields, change, restored, outdated, forget, discard } = useKeptFields(`term-${id ?? vocabulary}`, initial);
  const [sent, setSent] = useState(false);
  const found = sent ? check(fields) : [];
  const errorOf = useFieldErrors(found.length > 0 ? found : problemsOf(error));
  const options = useTermOptions(vocabulary, t.topLevel, id);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (check(fields).length === 0 && (await onSave(fields))) forget();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void save(event)} noValidate>
      <RestoredNote restored={restored} outdated={outdated} onDiscard={discard} />
      <BothLanguages fields={fields} set={change} errorOf={errorOf} />
      <NativeSelect
        label={t.broaderField}
        data={options}
        value={fields.broaderId}
        error={errorOf('broaderId')}
        onChange={(event) => change({ broaderId: event.currentTarget.value })}
      />
      {rest.children}
      <FailedChange error={error} shownFields={FIELDS} onLoadNewest={rest.onLoadNewest} />
      <div className={classes.actions}>
        <Button type="submit" busy={busy}>
          {t.save}
        </Button>
        <ButtonLink to={backTo} variant="outline">
          {t.cancel}
        </ButtonLink>
      </div>
    </form>
  );
}

interface FieldsProps {
  fields: TermFields;
  set: (changes: Partial<TermFields>) => void;
  errorOf: (field: string) => string | undefined;
}

function BothLanguages({ fields, set, errorOf }: FieldsProps) {
  const t = useMessages(vocabularyMessages);
  const text = (name: keyof TermFields) => ({
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      <div className={classes.pair}>
        <TextInput label={t.labelDa} required withAsterisk={false} {...text('labelDa')} error={errorOf('label.da')} />
        <TextInput label={t.labelEn} required withAsterisk={false} {...text('labelEn')} error={errorOf('label.en')} />
      </div>
      <div className={classes.pair}>
        <Textarea
          label={t.alternativesDa}
          description={t.onePerLine}
          rows={6}
          {...text('alternativesDa')}
          error={errorOf('alternatives.da')}
        />
        <Textarea
          label={t.alternativesEn}
          description={t.onePerLine}
          rows={6}
          {...text('alternativesEn')}
          error={errorOf('alternatives.en')}
        />
      </div>
      <div className={classes.pair}>
        <Textarea label={t.noteDa} rows={3} {...text('noteDa')} error={errorOf('note.da')} />
        <Textarea label={t.noteEn} rows={3} {...text('noteEn')} error={errorOf('note.en')} />
      </div>
    </>
  );
}
