import { GIVE_BACK_WHATS, type GiveBackWhat } from '@samspil/domain/activities';
import type { Problem } from '@samspil/domain/shared';
import { SelectField, TextField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import { useErrorsAt } from '../../shared/sending';
import { whatName, type GiveBackValues } from './give-back-values';
import classes from './give-backs.module.css';
import { giveBackMessages } from './messages';

export const GIVE_BACK_FIELDS = [
  'organisationId',
  'participants',
  'what',
  'toWhom',
  'dueOn',
  'assignedOrganisationId',
  'note',
];

interface GiveBackFieldsProps {
  values: GiveBackValues;
  problems: readonly Problem[];
  organisations: readonly { readonly value: string; readonly label: string }[];
  /** The one the writer speaks for, where nothing can be agreed for others. */
  onlyOrganisationId: string | null;
  onChange: (changes: Partial<GiveBackValues>) => void;
}

export function GiveBackFields(props: GiveBackFieldsProps) {
  return (
    <div className={classes.fields}>
      <WhatAndWho {...props} />
      <HowManyAndWhen {...props} />
    </div>
  );
}

function WhatAndWho({ values, problems, organisations, onlyOrganisationId, onChange }: GiveBackFieldsProps) {
  const t = useMessages(giveBackMessages);
  const errorAt = useErrorsAt(problems);
  const none = { value: '', label: t.choose };
  const whats = GIVE_BACK_WHATS.map((value) => ({ value, label: t.whats[whatName(value)] }));
  const homes = organisations.filter(({ value }) => onlyOrganisationId === null || value === onlyOrganisationId);
  const isHeld = onlyOrganisationId !== null;
  return (
    <>
      <SelectField
        label={t.what}
        required
        value={values.what}
        options={[none, ...whats]}
        error={errorAt('what')}
        onChange={(what) => onChange({ what: what as GiveBackWhat | '' })}
      />
      <TextField
        label={t.toWhom}
        hint={t.toWhomHint}
        lang="da"
        value={values.toWhom}
        error={errorAt('toWhom')}
        onChange={(toWhom) => onChange({ toWhom })}
      />
      <SelectField
        label={t.organisation}
        {...(isHeld ? { hint: t.organisationOnlyOwn } : {})}
        required
        value={values.organisationId}
        options={isHeld ? homes : [none, ...homes]}
        error={errorAt('organisationId')}
        onChange={(organisationId) => onChange({ organisationId })}
      />
    </>
  );
}

function HowManyAndWhen({ values, problems, organisations, onChange }: GiveBackFieldsProps) {
  const t = useMessages(giveBackMessages);
  const errorAt = useErrorsAt(problems);
  return (
    <>
      <TextField
        label={t.participantsField}
        hint={t.participantsHint}
        inputMode="numeric"
        value={values.participants}
        error={errorAt('participants')}
        onChange={(participants) => onChange({ participants })}
      />
      <TextField
        label={t.due}
        type="date"
        value={values.dueOn}
        error={errorAt('dueOn')}
        onChange={(dueOn) => onChange({ dueOn })}
      />
      <SelectField
        label={t.assigned}
        value={values.assignedOrganisationId}
        options={[{ value: '', label: t.assignedSelf }, ...organisations]}
        error={errorAt('assignedOrganisationId')}
        onChange={(assignedOrganisationId) => onChange({ assignedOrganisationId })}
      />
      <TextField
        label={t.note}
        rows={3}
        lang="da"
        value={values.note}
        error={errorAt('note')}
        onChange={(note) => onChange({ note })}
      />
    </>
  );
}
