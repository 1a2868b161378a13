import { useQuery } from '@apollo/client/react';
import {
  addMinutes,
  BODY_MEETING_KINDS,
  isClock,
  MEETING_KINDS,
  MEETING_SHARINGS,
  minutesBetween,
  type MeetingContent,
} from '@samspil/domain/meetings';
import type { Problem } from '@samspil/domain/shared';
import { CheckField, ChoiceField, SelectField, TextField } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { useErrorsAt } from '../../shared/sending';
import { FIELDS, useFieldNames } from '../../shared/ui';
import { HOST_TURNS_QUERY, MEETING_BODIES_QUERY, type MeetingKindName, type ShownMeeting } from '../meeting-queries';
import { nameOf } from '../meeting-values';
import { meetingMessages } from '../messages';
import { SECTOR_OF } from '../sector-fields';
import { useMeetingTime } from '../use-meeting-time';
import classes from './edit.module.css';

/** The fields in which the form shows what is wrong itself. */
export const MEETING_FIELDS = [
  ...['kind', 'bodyId', 'title', 'summary', 'startsAt', 'endsAt', 'place', 'onlineUrl', 'hostOrganisationId'],
  ...['sectors', 'sharing', 'capacity', 'respondBy'],
];

interface MeetingFieldsProps {
  networkId: string;
  values: MeetingContent;
  problems: readonly Problem[];
  onChange: (changes: Partial<MeetingContent>) => void;
}

export function MeetingFields(props: MeetingFieldsProps) {
  return (
    <div className={classes.form}>
      <WhatFields {...props} />
      <When {...props} />
      <Where {...props} />
      <ForWhomFields {...props} />
    </div>
  );
}

/** What a meeting and a template have in common. */
interface CommonFieldsProps {
  values: Omit<MeetingContent, 'startsAt' | 'endsAt' | 'respondBy' | 'hostOrganisationId'>;
  problems: readonly Problem[];
  onChange: (changes: Partial<CommonFieldsProps['values']>) => void;
}

interface WhatFieldsProps extends CommonFieldsProps {
  networkId: string;
  /** What is worth knowing before the title is written. */
  titleHint?: string;
}

export function WhatFields({ networkId, values, problems, titleHint, onChange }: WhatFieldsProps) {
  const t = useMessages(meetingMessages);
  const errorAt = useErrorsAt(problems);
  const change = (kind: MeetingContent['kind']) =>
    onChange(kind === 'network-meeting' ? { kind, bodyId: null } : { kind });
  return (
    <>
      <SelectField
        label={t.kind}
        value={values.kind}
        options={MEETING_KINDS.map((value) => ({ value, label: t.kinds[nameOf<MeetingKindName>(value)] }))}
        error={errorAt('kind')}
        onChange={(value) => change(MEETING_KINDS.find((kind) => kind === value) ?? values.kind)}
      />
      {values.kind !== 'network-meeting' && (
        <BodyField networkId={networkId} values={values} problems={problems} onChange={onChange} />
      )}
      <TextField
        label={t.titleField}
        {...(titleHint === undefined ? {} : { hint: titleHint })}
        required
        lang="da"
        value={values.title}
        error={errorAt('title')}
        onChange={(title) => onChange({ title })}
      />
      <TextField
        label={t.summary}
        hint={t.summaryHint}
        rows={3}
        lang="da"
        value={values.summary}
        error={errorAt('summary')}
        onChange={(summary) => onChange({ summary })}
      />
    </>
  );
}

function BodyField({ networkId, values, problems, onChange }: WhatFieldsProps) {
  const t = useMessages(meetingMessages);
  const format = useFormat();
  const errorAt = useErrorsAt(problems);
  const bodies = useQuery(MEETING_BODIES_QUERY).data?.bodies.edges ?? [];
  const own = bodies.filter(({ node }) => node.networkId === networkId);
  return (
    <SelectField
      label={t.body}
      required={BODY_MEETING_KINDS.includes(values.kind)}
      value={values.bodyId ?? ''}
      options={[
        { value: '', label: t.noBody },
        ...own.map(({ node }) => ({ value: node.id, label: format.text(node.name) })),
      ]}
      error={errorAt('bodyId')}
      onChange={(bodyId) => onChange({ bodyId: bodyId || null })}
    />
  );
}

function When({ values, problems, onChange }: MeetingFieldsProps) {
  const t = useMessages(meetingMessages);
  const errorAt = useErrorsAt(problems);
  const { startsAt, endsAt, respondBy } = values;
  const begin = (clock: string) => {
    // The end goes with the beginning, and stays as long after it.
    const isTimed = isClock(clock) && isClock(startsAt) && isClock(endsAt) && endsAt > startsAt;
    if (isTimed) onChange({ startsAt: clock, endsAt: addMinutes(clock, minutesBetween(startsAt, endsAt)) });
    else onChange({ startsAt: clock, ...(isClock(clock) && endsAt === '' ? { endsAt: addMinutes(clock, 120) } : {}) });
  };
  return (
    <div className={classes.row}>
      <TextField
        label={t.startsAt}
        type="datetime-local"
        required
        value={startsAt}
        error={errorAt('startsAt')}
        onChange={begin}
      />
      <TextField
        label={t.endsAt}
        type="datetime-local"
        required
        value={endsAt}
        error={errorAt('endsAt')}
        onChange={(clock) => onChange({ endsAt: clock })}
      />
      <TextField
        label={t.respondBy}
        type="datetime-local"
        value={respondBy ?? ''}
        error={errorAt('respondBy')}
        onChange={(clock) => onChange({ respondBy: clock || null })}
      />
    </div>
  );
}

export function WhereFields({ values, problems, onChange }: CommonFieldsProps) {
  const t = useMessages(meetingMessages);
  const errorAt = useErrorsAt(problems);
  return (
    <>
      <TextField
        label={t.where}
        lang="da"
        value={values.place}
        error={errorAt('place')}
        onChange={(place) => onChange({ place })}
      />
      <TextField
        label={t.onlineUrl}
        hint={t.onlineHint}
        value={values.onlineUrl}
        error={errorAt('onlineUrl')}
        onChange={(onlineUrl) => onChange({ onlineUrl })}
      />
    </>
  );
}

function Where({ networkId, values, problems, onChange }: MeetingFieldsProps) {
  const t = useMessages(meetingMessages);
  const format = useFormat();
  const time = useMeetingTime();
  const errorAt = useErrorsAt(problems);
  const hosts = useQuery(HOST_TURNS_QUERY, { variables: { networkId } }).data?.hostTurns ?? [];
  const first = hosts.find(({ takesTurns }) => takesTurns);
  const turn = first && (first.lastHostedAt === null ? t.neverHosted : t.lastHosted(time.day(first.lastHostedAt)));
  return (
    <>
      <WhereFields values={values} problems={problems} onChange={onChange} />
      <SelectField
        label={t.host}
        {...(first && turn ? { hint: t.hostTurn(format.text(first.name), turn) } : {})}
        value={values.hostOrganisationId ?? ''}
        options={[
          { value: '', label: t.noHost },
          ...hosts.map(({ organisationId, name }) => ({ value: organisationId, label: format.text(name) })),
        ]}
        error={errorAt('hostOrganisationId')}
        onChange={(id) => onChange({ hostOrganisationId: id || null })}
      />
    </>
  );
}

export function ForWhomFields({ values, problems, onChange }: CommonFieldsProps) {
  const t = useMessages(meetingMessages);
  const fieldNames = useFieldNames();
  const errorAt = useErrorsAt(problems);
  const { sectors, capacity, sharing } = values;
  const toggled = (code: string) =>
    sectors.includes(code) ? sectors.filter((one) => one !== code) : [...sectors, code];
  return (
    <>
      <fieldset className={classes.fields}>
        <legend>{t.fieldsHint}</legend>
        {FIELDS.map((field) => (
          <CheckField
            key={field}
            label={fieldNames[field]}
            checked={sectors.includes(SECTOR_OF[field])}
            onChange={() => onChange({ sectors: toggled(SECTOR_OF[field]) })}
          />
        ))}
      </fieldset>
      <ChoiceField
        label={t.sharedWith}
        hint={t.sharingHint}
        value={sharing}
        options={MEETING_SHARINGS.filter((one) => one !== 'body' || values.bodyId !== null || sharing === 'body').map(
          (value) => ({ value, label: t.sharings[nameOf<ShownMeeting['sharing']>(value)] }),
        )}
        error={errorAt('sharing')}
        onChange={(value) => onChange({ sharing: value })}
      />
      <div className={classes.short}>
        <TextField
          label={t.capacity}
          hint={t.capacityHint}
          inputMode="numeric"
          value={capacity === null ? '' : String(capacity)}
          error={errorAt('capacity')}
          onChange={(text) => onChange({ capacity: numberIn(text, capacity) })}
        />
      </div>
    </>
  );
}

/** Digits as a number; anything else leaves it as it was. */
function numberIn(text: string, before: number | null): number | null {
  if (text.trim() === '') return null;
  return /^\d{1,6}$/u.test(text.trim()) ? Number(text) : before;
}
