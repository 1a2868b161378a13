import { CULTURE_LANDSCAPES, ORGANISATION_KINDS, type OrganisationDraft } from '@samspil/domain/network';
import type { Problem } from '@samspil/domain/shared';
import { SelectField, TermChoice, TextField } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { useErrorsAtPath } from '../../shared/sending';
import { networkMessages } from '../messages';
import { nameOf, wordOf } from '../names';
import classes from '../network.module.css';
import type { OrganisationLists } from '../organisation-queries';
import { BothFields } from './both-fields';

export const ORGANISATION_FIELDS = [
  'name',
  'otherNames',
  'kind',
  'sectors',
  'municipalityCode',
  'cultureLandscape',
  'note',
];

interface OrganisationFieldsProps {
  values: OrganisationDraft;
  problems: readonly Problem[];
  lists: OrganisationLists;
  onChange: (changes: Partial<OrganisationDraft>) => void;
}

export function OrganisationFields(props: OrganisationFieldsProps) {
  return (
    <>
      <Names {...props} />
      <Where {...props} />
      <Fields {...props} />
    </>
  );
}

function Names({ values, problems, onChange }: OrganisationFieldsProps) {
  const t = useMessages(networkMessages);
  const errorAt = useErrorsAtPath(problems);
  return (
    <>
      <BothFields
        field="name"
        required
        errorAt={errorAt}
        labels={[t.form.nameDa, t.form.nameEn]}
        value={values.name}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        label={t.form.otherNames}
        hint={t.form.otherNamesHint}
        rows={2}
        lang="da"
        value={values.otherNames.join('\n')}
        error={errorAt('otherNames')}
        onChange={(names) => onChange({ otherNames: names === '' ? [] : names.split('\n') })}
      />
    </>
  );
}

function Where({ values, problems, lists, onChange }: OrganisationFieldsProps) {
  const t = useMessages(networkMessages);
  const errorAt = useErrorsAtPath(problems);
  const none = { value: '', label: t.form.none };
  return (
    <>
      <div className={classes.pair}>
        <SelectField
          label={t.form.kind}
          value={values.kind}
          options={ORGANISATION_KINDS.map((value) => ({ value, label: t.kinds[nameOf(value)] }))}
          onChange={(kind) => onChange({ kind: wordOf(ORGANISATION_KINDS, nameOf(kind)) })}
        />
        <SelectField
          label={t.form.municipality}
          required={values.kind === 'municipality'}
          value={values.municipalityCode ?? ''}
          error={errorAt('municipalityCode')}
          options={[
            none,
            ...lists.municipalities.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
          ]}
          onChange={(code) => onChange({ municipalityCode: code === '' ? null : code })}
        />
      </div>
      <SelectField
        label={t.form.landscape}
        hint={t.form.landscapeHint}
        value={values.cultureLandscape ?? ''}
        options={[none, ...CULTURE_LANDSCAPES.map((value) => ({ value, label: t.landscapes[nameOf(value)] }))]}
        onChange={(word) =>
          onChange({ cultureLandscape: CULTURE_LANDSCAPES.find((landscape) => landscape === word) ?? null })
        }
      />
    </>
  );
}

function Fields({ values, problems, lists, onChange }: OrganisationFieldsProps) {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const errorAt = useErrorsAtPath(problems);
  const labels = new Map(lists.sectors.map(({ id, label }) => [id, format.text(label)]));
  const offered = lists.sectors.map(({ id, label, alternatives }) => ({
    ...{ id, vocabulary: 'sectors', label },
    names: [label.da, label.en, ...alternatives.da, ...alternatives.en].map((name) => name.toLowerCase()),
  }));
  return (
    <>
      <TermChoice
        label={t.form.sectors}
        offered={offered}
        chosen={values.sectors}
        labelOf={(id) => labels.get(id) ?? id}
        error={errorAt('sectors')}
        onChange={(sectors) => onChange({ sectors })}
      />
      <BothFields
        field="note"
        errorAt={errorAt}
        rows={3}
        labels={[t.form.orgNoteDa, t.form.orgNoteEn]}
        value={values.note}
        onChange={(note) => onChange({ note })}
      />
    </>
  );
}
