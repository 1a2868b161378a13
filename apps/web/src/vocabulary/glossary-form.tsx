import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { problemsWithGlossaryEntry, type CoreField, type GlossaryDraft } from '@samspil/domain/vocabulary';
import { useState, type FormEvent } from 'react';
import { problemsOf } from '../shared/graphql';
import { useMessages } from '../shared/i18n';
import { Button, ButtonLink, FIELDS, useFieldNames } from '../shared/ui';
import { FailedChange, useFieldErrors } from './failed-change';
import { vocabularyMessages } from './messages';
import { RestoredNote } from './restored-note';
import { useAllTermOptions } from './use-all-term-options';
import { useKeptFields } from './use-kept-fields';
import type { GlossaryEntry } from './vocabulary-queries';
import classes from './vocabulary.module.css';

export type EntryFields = GlossaryDraft;

const NOTHING = { da: '', en: '' };
export const EMPTY_ENTRY: EntryFields = {
  concept: NOTHING,
  variants: { culture: NOTHING, health: NOTHING, employment: NOTHING },
  explanation: NOTHING,
  termId: null,
};

const LANGUAGES = ['da', 'en'] as const;
const SHOWN = [
  ...LANGUAGES.flatMap((language) => [`concept.${language}`, `explanation.${language}`]),
  ...FIELDS.flatMap((field) => LANGUAGES.map((language) => `variants.${field}.${language}`)),
  'variants',
  'termId',
];

interface GlossaryFormProps {
  /** The entry that is edited; undefined for a new one. */
  id?: string;
  initial: EntryFields;
  others: readonly GlossaryEntry[];
  busy: boolean;
  error: unknown;
  /** True when it was saved; until then what was typed is kept in this browser. */
  onSave: (fields: EntryFields) => Promise<boolean>;
  onLoadNewest?: () => void;
}

export function GlossaryForm({ id, initial, others, busy, error, onSave, onLoadNewest }: GlossaryFormProps) {
  const t = useMessages(vocabularyMessages);
  const { fields, change, restored, outdated, forget, discard } = useKeptFields(`glossary-${id ?? 'new'}`, initial);
  const [sent, setSent] = useState(false);
  const options = useAllTermOptions(t.noTerm);
  const check = () => problemsWithGlossaryEntry(fields, others, true);
  const found = sent ? check() : [];
  const errorOf = useFieldErrors(found.length > 0 ? found : problemsOf(error));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (check().length === 0 && (await onSave(fields))) forget();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void save(event)} noValidate>
      <RestoredNote restored={restored} outdated={outdated} onDiscard={discard} />
      <Words fields={fields} onChange={change} errorOf={errorOf} />
      <NativeSelect
        label={t.linkedTerm}
        data={options}
        value={fields.termId ?? ''}
        error={errorOf('termId')}
        onChange={(event) => change({ termId: event.currentTarget.value || null })}
      />
      <FailedChange error={error} shownFields={SHOWN} onLoadNewest={onLoadNewest} />
      <div className={classes.actions}>
        <Button type="submit" busy={busy}>
          {t.save}
        </Button>
        <ButtonLink to="/ordliste" variant="outline">
          {t.cancel}
        </ButtonLink>
      </div>
    </form>
  );
}

interface WordsProps {
  fields: EntryFields;
  onChange: (changes: Partial<EntryFields>) => void;
  errorOf: (field: string) => string | undefined;
}

function Words({ fields, onChange, errorOf }: WordsProps) {
  const t = useMessages(vocabularyMessages);
  const { concept, explanation } = fields;
  return (
    <>
      <div className={classes.pair}>
        {LANGUAGES.map((language) => (
          <TextInput
            key={language}
            label={language === 'da' ? t.conceptDa : t.conceptEn}
            value={concept[language]}
            error={errorOf(`concept.${language}`)}
            onChange={(event) => onChange({ concept: { ...concept, [language]: event.currentTarget.value } })}
          />
        ))}
      </div>
      <WordsOfFields fields={fields} onChange={onChange} errorOf={errorOf} />
      <div className={classes.pair}>
        {LANGUAGES.map((language) => (
          <Textarea
            key={language}
            rows={4}
            label={language === 'da' ? t.explanationDa : t.explanationEn}
            value={explanation[language]}
            error={errorOf(`explanation.${language}`)}
            onChange={(event) => onChange({ explanation: { ...explanation, [language]: event.currentTarget.value } })}
          />
        ))}
      </div>
    </>
  );
}

function WordsOfFields({ fields, onChange, errorOf }: WordsProps) {
  const t = useMessages(vocabularyMessages);
  const names = useFieldNames();
  const { variants } = fields;
  const setWord = (field: CoreField, word: Partial<GlossaryDraft['concept']>) =>
    onChange({ variants: { ...variants, [field]: { ...variants[field], ...word } } });
  return FIELDS.map((field, row) => (
    <div key={field} className={classes.pair}>
      {LANGUAGES.map((language) => (
        <TextInput
          key={language}
          label={language === 'da' ? t.fieldDa(names[field]) : t.fieldEn(names[field])}
          value={variants[field][language]}
          error={errorOf(`variants.${field}.${language}`) ?? (row === 0 && language === 'da' && errorOf('variants'))}
          onChange={(event) => setWord(field, { [language]: event.currentTarget.value })}
        />
      ))}
    </div>
  ));
}
