import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { KNOWLEDGE_LANGUAGES, KNOWLEDGE_LIMITS, KNOWLEDGE_TYPES } from '@samspil/domain/knowledge';
import type { Problem } from '@samspil/domain/shared';
import { useMemo } from 'react';
import { useFormat, useLanguage, useMessages } from '../shared/i18n';
import { useProblemText } from '../shared/problems';
import { COUNTRIES_OFFERED } from './countries-offered';
import { deskMessages } from './desk-messages';
import classes from './desk.module.css';
import { fieldOfProblem, type DraftField, type DraftValues } from './draft-values';
import { FactsEditor } from './facts-editor';
import { knowledgeMessages } from './messages';
import { UnconfirmedEditor } from './unconfirmed-editor';
import type { Draft } from './use-draft';

interface DraftFormProps {
  draft: Draft;
  disabled: boolean;
  problems: readonly Problem[];
}

type TextField = { [Field in DraftField]: DraftValues[Field] extends string ? Field : never }[DraftField];

/** All fields of an item. Each change is saved by itself; what is wrong stands at its field. */
export function DraftForm({ draft, disabled, problems }: DraftFormProps) {
  const t = useMessages(deskMessages);
  const fieldOf = useFieldProps(draft, disabled, problems);
  return (
    <form className={classes.form} aria-label={t.formTitle} onSubmit={(event) => event.preventDefault()} noValidate>
      <Textarea id="desk-title" label={t.titleField} required autosize minRows={1} {...fieldOf('title')} />
      <fieldset>
        <legend>{t.briefTitle}</legend>
        <BriefField name="inShort" label={t.inShort} rows={3} fieldOf={fieldOf} />
        <BriefField name="inPractice" label={t.inPractice} rows={4} fieldOf={fieldOf} />
        <BriefField name="toTranslate" label={t.toTranslate} rows={4} fieldOf={fieldOf} />
      </fieldset>
      <Textarea
        label={t.abstract}
        lang={draft.values.language || undefined}
        autosize
        minRows={6}
        maxRows={20}
        {...fieldOf('abstract')}
      />
      <BibliographyFields fieldOf={fieldOf} />
      <FactsEditor draft={draft} disabled={disabled} problems={problems} />
      <UnconfirmedEditor draft={draft} disabled={disabled} />
    </form>
  );
}

interface FieldProps {
  readonly value: string;
  readonly disabled: boolean;
  readonly error: string | undefined;
  readonly onChange: (event: { currentTarget: { value: string } }) => void;
}
type FieldOf = (name: TextField) => FieldProps;

function useFieldProps(draft: Draft, disabled: boolean, problems: readonly Problem[]): FieldOf {
  const textOf = useProblemText();
  const { change, values } = draft;
  return (name) => {
    const problem = problems.find(({ field }) => fieldOfProblem(field) === name);
    return {
      value: values[name],
      disabled,
      error: problem && textOf(problem),
      onChange: (event) => change({ [name]: event.currentTarget.value }),
    };
  };
}

interface BriefFieldProps {
  name: 'inShort' | 'inPractice' | 'toTranslate';
  label: string;
  rows: number;
  fieldOf: FieldOf;
}

function BriefField({ name, label, rows, fieldOf }: BriefFieldProps) {
  const t = useMessages(deskMessages);
  const field = fieldOf(name);
  const left = KNOWLEDGE_LIMITS[name] - field.value.length;
  return <Textarea label={label} lang="da" autosize minRows={rows} description={t.left(left)} {...field} />;
}

function BibliographyFields({ fieldOf }: { fieldOf: FieldOf }) {
  const t = useMessages(deskMessages);
  return (
    <fieldset>
      <legend>{t.bibliographyTitle}</legend>
      <Choices fieldOf={fieldOf} />
      <Textarea label={t.authors} description={t.authorsHint} autosize minRows={2} {...fieldOf('authors')} />
      <div className={classes.pair}>
        <TextInput
          label={t.issued}
          description={t.issuedHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...fieldOf('issued')}
        />
        <TextInput label={t.doi} {...fieldOf('doi')} />
      </div>
      <TextInput label={t.url} type="url" {...fieldOf('url')} />
      <TextInput label={t.container} {...fieldOf('container')} />
      <div className={classes.pair}>
        <TextInput label={t.volume} {...fieldOf('volume')} />
        <TextInput label={t.issue} {...fieldOf('issue')} />
        <TextInput label={t.pages} {...fieldOf('pages')} />
      </div>
      <TextInput label={t.publisher} {...fieldOf('publisher')} />
    </fieldset>
  );
}

function Choices({ fieldOf }: { fieldOf: FieldOf }) {
  const t = useMessages(deskMessages);
  const { types } = useMessages(knowledgeMessages);
  const languages = useNames('language', KNOWLEDGE_LANGUAGES);
  const countries = useNames('region', COUNTRIES_OFFERED);
  const none = { value: '', label: t.notChosen };
  const typeNames = KNOWLEDGE_TYPES.map((type) => type.toUpperCase().replaceAll('-', '_')).map((value) => ({
    value,
    label: types[value] ?? value,
  }));
  return (
    <div className={classes.pair}>
      <NativeSelect label={t.type} data={typeNames} {...fieldOf('type')} />
      <NativeSelect label={t.language} data={[none, ...languages]} {...fieldOf('language')} />
      <NativeSelect label={t.country} data={[none, ...countries]} {...fieldOf('country')} />
    </div>
  );
}

/** Names of languages or countries in the reader's language; the usual ones first, as they are listed. */
function useNames(type: 'language' | 'region', codes: readonly string[]): { value: string; label: string }[] {
  const { language } = useLanguage();
  const { compare } = useFormat();
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type });
    const named = codes.map((value) => ({ value, label: names.of(value) ?? value }));
    return [...named.slice(0, USUAL), ...named.slice(USUAL).sort((a, b) => compare(a.label, b.label))];
  }, [language, type, codes, compare]);
}

const USUAL = 4;
