import { NETWORK_KINDS } from '@samspil/domain/network';
import type { Problem } from '@samspil/domain/shared';
import { SelectField, TextField } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { useErrorsAtPath } from '../../shared/sending';
import { networkMessages } from '../messages';
import { nameOf, wordOf } from '../names';
import type { Programme } from '../network-queries';
import classes from '../network.module.css';
import { BothFields } from './both-fields';
import { dayOf } from './day-of';
import type { ProgrammeValues } from './programme-values';

/** What a programme says from the day it is set up. */
export type BasicValues = Pick<ProgrammeValues, 'kind' | 'name' | 'purpose' | 'startsOn' | 'endsOn' | 'predecessorId'>;

export interface BasicFieldsProps {
  values: BasicValues;
  problems: readonly Problem[];
  onChange: (changes: Partial<BasicValues>) => void;
}

export function NameFields({ values, problems, onChange }: BasicFieldsProps) {
  const t = useMessages(networkMessages);
  return (
    <BothFields
      errorAt={useErrorsAtPath(problems)}
      required
      field="name"
      labels={[t.form.nameDa, t.form.nameEn]}
      value={values.name}
      onChange={(name) => onChange({ name })}
    />
  );
}

export function KindField({ values, onChange }: BasicFieldsProps) {
  const t = useMessages(networkMessages);
  return (
    <SelectField
      label={t.form.kind}
      value={values.kind}
      options={NETWORK_KINDS.map((value) => ({ value, label: t.programmeKinds[nameOf(value)] }))}
      onChange={(kind) => onChange({ kind: wordOf(NETWORK_KINDS, nameOf(kind)) })}
    />
  );
}

export function PurposeFields({ values, problems, onChange }: BasicFieldsProps) {
  const t = useMessages(networkMessages);
  return (
    <BothFields
      errorAt={useErrorsAtPath(problems)}
      field="purpose"
      labels={[t.form.purposeDa, t.form.purposeEn]}
      rows={5}
      value={values.purpose}
      onChange={(purpose) => onChange({ purpose })}
    />
  );
}

export function DayFields({ values, problems, onChange }: BasicFieldsProps) {
  const t = useMessages(networkMessages);
  const errorAt = useErrorsAtPath(problems);
  return (
    <div className={classes.pair}>
      <TextField
        label={t.form.startsOn}
        type="date"
        value={values.startsOn ?? ''}
        error={errorAt('startsOn')}
        onChange={(day) => onChange({ startsOn: dayOf(day) })}
      />
      <TextField
        label={t.form.endsOn}
        hint={t.form.endsOnHint}
        type="date"
        value={values.endsOn ?? ''}
        error={errorAt('endsOn')}
        onChange={(day) => onChange({ endsOn: dayOf(day) })}
      />
    </div>
  );
}

interface PredecessorFieldProps extends BasicFieldsProps {
  /** The other programmes there are. */
  others: readonly Programme[];
}

export function PredecessorField({ values, problems, others, onChange }: PredecessorFieldProps) {
  const t = useMessages(networkMessages);
  const format = useFormat();
  return (
    <SelectField
      label={t.form.predecessor}
      value={values.predecessorId ?? ''}
      error={useErrorsAtPath(problems)('predecessorId')}
      options={[
        { value: '', label: t.form.none },
        ...others.map(({ id, name }) => ({ value: id, label: format.text(name) })),
      ]}
      onChange={(id) => onChange({ predecessorId: id === '' ? null : id })}
    />
  );
}
