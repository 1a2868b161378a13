import { NETWORK_STATUSES } from '@samspil/domain/network';
import type { Problem } from '@samspil/domain/shared';
import { ListEditor, SelectField, TextField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import { useErrorsAtPath } from '../../shared/sending';
import { networkMessages } from '../messages';
import { nameOf, wordOf } from '../names';
import type { Programme } from '../network-queries';
import classes from '../network.module.css';
import { DayFields, KindField, NameFields, PredecessorField, PurposeFields } from './basic-fields';
import { BothFields } from './both-fields';
import { NEW_EXTENSION, type ProgrammeValues } from './programme-values';

export const PROGRAMME_FIELDS = [
  'name',
  'purpose',
  'statusNote',
  'startsOn',
  'endsOn',
  'extensions',
  'predecessorId',
  'hoursPerNetworkMeeting',
  'networkMeetingsPerYear',
  'goals',
];

export interface ProgrammeFieldsProps {
  values: ProgrammeValues;
  problems: readonly Problem[];
  /** The other programmes there are. */
  others: readonly Programme[];
  onChange: (changes: Partial<ProgrammeValues>) => void;
}

export function ProgrammeFields(props: ProgrammeFieldsProps) {
  return (
    <>
      <WhatItIs {...props} />
      <When {...props} />
      <Settings {...props} />
    </>
  );
}

function WhatItIs(props: ProgrammeFieldsProps) {
  const { values, problems, onChange } = props;
  const t = useMessages(networkMessages);
  const errorAt = useErrorsAtPath(problems);
  return (
    <>
      <NameFields {...props} />
      <div className={classes.pair}>
        <KindField {...props} />
        <SelectField
          label={t.form.status}
          hint={t.form.statusHint}
          value={values.status}
          options={NETWORK_STATUSES.map((value) => ({ value, label: t.statuses[nameOf(value)] }))}
          onChange={(status) => onChange({ status: wordOf(NETWORK_STATUSES, nameOf(status)) })}
        />
      </div>
      <BothFields
        errorAt={errorAt}
        field="statusNote"
        hint={t.form.statusNoteHint}
        labels={[t.form.statusNoteDa, t.form.statusNoteEn]}
        rows={2}
        value={values.statusNote}
        onChange={(statusNote) => onChange({ statusNote })}
      />
      <PurposeFields {...props} />
    </>
  );
}

function When(props: ProgrammeFieldsProps) {
  return (
    <>
      <DayFields {...props} />
      <Extensions {...props} />
      <PredecessorField {...props} />
    </>
  );
}

function Extensions({ values, problems, onChange }: ProgrammeFieldsProps) {
  const t = useMessages(networkMessages);
  const errorAt = useErrorsAtPath(problems);
  return (
    <ListEditor
      title={t.form.extensions}
      entryName={t.form.extension}
      addLabel={t.form.addExtension}
      unordered
      entries={values.extensions}
      fresh={NEW_EXTENSION}
      error={errorAt('extensions')}
      onChange={(extensions) => onChange({ extensions })}
    >
      {(extension, place, change) => (
        <>
          <TextField
            label={t.form.until}
            type="date"
            value={extension.until}
            error={errorAt(`extensions.${place}.until`)}
            onChange={(until) => change({ ...extension, until })}
          />
          <BothFields
            errorAt={errorAt}
            field={`extensions.${place}.note`}
            labels={[t.form.noteDa, t.form.noteEn]}
            value={extension.note}
            onChange={(note) => change({ ...extension, note })}
          />
        </>
      )}
    </ListEditor>
  );
}

function Settings({ values, problems, onChange }: ProgrammeFieldsProps) {
  const t = useMessages(networkMessages);
  const errorAt = useErrorsAtPath(problems);
  return (
    <div className={classes.pair}>
      <TextField
        label={t.form.meetings}
        inputMode="numeric"
        value={values.networkMeetingsPerYear}
        error={errorAt('networkMeetingsPerYear')}
        onChange={(networkMeetingsPerYear) => onChange({ networkMeetingsPerYear })}
      />
      <TextField
        label={t.form.hours}
        hint={t.form.hoursHint}
        value={values.hoursPerNetworkMeeting}
        error={errorAt('hoursPerNetworkMeeting')}
        onChange={(hoursPerNetworkMeeting) => onChange({ hoursPerNetworkMeeting })}
      />
    </div>
  );
}
