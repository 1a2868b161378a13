import { useMutation, useQuery } from '@apollo/client/react';
import {
  agendaClock,
  AGENDA_ITEM_KINDS,
  problemsWithAgenda,
  tidyAgenda,
  type AgendaItemContent,
} from '@samspil/domain/meetings';
import type { Problem } from '@samspil/domain/shared';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { v7 } from 'uuid';
import { ListEditor, SelectField, TextField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import { DraftForm, useDraft, useErrorsAt } from '../../shared/sending';
import { SAVE_AGENDA, type ShownMeeting } from '../meeting-queries';
import { itemInputs, itemKindName, itemsOf } from '../meeting-values';
import { meetingMessages } from '../messages';
import { ACTION_OWNERS_QUERY } from '../minutes/outcome-queries';
import { useMeetingTime } from '../use-meeting-time';
import { minutesIn } from '../minutes-in';
import classes from './edit.module.css';

const AGENDA_FIELDS = ['title', 'text', 'minutesBudgeted', 'ownerPersonId', 'carriedFromId', 'kind'];

const FRESH: AgendaItemContent = {
  ...{ id: '', title: '', text: '', kind: 'discussion' },
  ...{ ownerPersonId: null, minutesBudgeted: null, carriedFromId: null },
};

interface AgendaFormProps {
  meeting: ShownMeeting;
  onRefresh: () => void;
}

/** The items in their order with the times they begin at; saved as a whole. */
export function AgendaForm({ meeting, onRefresh }: AgendaFormProps) {
  const t = useMessages(meetingMessages);
  const navigate = useNavigate();
  const draft = useAgendaDraft(meeting);
  const { items } = draft.values;
  return (
    <DraftForm
      draft={draft}
      fields={items.flatMap((_, place) => AGENDA_FIELDS.map((field) => `items.${place}.${field}`))}
      nameOf={() => t.agenda}
      save={t.saveAgenda}
      saved={t.agendaSaved}
      onSaved={() => navigate(`/moeder/${meeting.id}`)}
      onRefresh={onRefresh}
    >
      <Items
        meeting={meeting}
        items={items}
        problems={draft.problems}
        onChange={(changed) => draft.change({ items: changed.map(identified) })}
      />
    </DraftForm>
  );
}

/** An item is known by its id from when it is added: sent twice, it is there once. */
function identified(item: AgendaItemContent): AgendaItemContent {
  return item.id === '' ? { ...item, id: v7() } : item;
}

interface ItemsProps {
  meeting: ShownMeeting;
  items: readonly AgendaItemContent[];
  problems: readonly Problem[];
  onChange: (items: readonly AgendaItemContent[]) => void;
}

function Items({ meeting, items, problems, onChange }: ItemsProps) {
  const t = useMessages(meetingMessages);
  const time = useMeetingTime();
  const { starts, ends } = agendaClock(meeting.startsAt, items);
  return (
    <>
      <ListEditor
        title={t.items}
        hint={t.itemsHint}
        entryName={t.item}
        addLabel={t.addItem}
        entries={items}
        fresh={FRESH}
        onChange={onChange}
      >
        {(item, place, change) => (
          <>
            <p className={classes.clock}>{t.beginsAt(time.time(starts[place] ?? meeting.startsAt))}</p>
            <ItemFields meetingId={meeting.id} item={item} place={place} problems={problems} onChange={change} />
          </>
        )}
      </ListEditor>
      {items.length > 0 && (
        <p className={classes.clock} role="status">
          {ends > meeting.endsAt ? t.tooLong(time.time(ends), time.time(meeting.endsAt)) : t.ends(time.time(ends))}
        </p>
      )}
    </>
  );
}

interface ItemFieldsProps {
  meetingId: string;
  item: AgendaItemContent;
  place: number;
  problems: readonly Problem[];
  onChange: (item: AgendaItemContent) => void;
}

function ItemFields({ meetingId, item, place, problems, onChange }: ItemFieldsProps) {
  const t = useMessages(meetingMessages);
  const errorAt = useErrorsAt(problems);
  const owners = useQuery(ACTION_OWNERS_QUERY, { variables: { meetingId } }).data?.actionOwners.people ?? [];
  const change = (changes: Partial<AgendaItemContent>) => onChange({ ...item, ...changes });
  return (
    <>
      <TextField
        label={t.itemTitle}
        required
        lang="da"
        value={item.title}
        error={errorAt(`items.${place}.title`)}
        onChange={(title) => change({ title })}
      />
      <div className={classes.row}>
        <SelectField
          label={t.itemKind}
          value={item.kind}
          options={AGENDA_ITEM_KINDS.map((value) => ({ value, label: t.itemKinds[itemKindName(value)] }))}
          onChange={(value) => change({ kind: AGENDA_ITEM_KINDS.find((kind) => kind === value) ?? item.kind })}
        />
        <TextField
          label={t.itemMinutes}
          inputMode="numeric"
          value={item.minutesBudgeted === null ? '' : String(item.minutesBudgeted)}
          error={errorAt(`items.${place}.minutesBudgeted`)}
          onChange={(text) => change({ minutesBudgeted: minutesIn(text, item.minutesBudgeted) })}
        />
        <SelectField
          label={t.itemOwner}
          value={item.ownerPersonId ?? ''}
          options={[{ value: '', label: t.nobody }, ...owners.map(({ id, name }) => ({ value: id, label: name }))]}
          error={errorAt(`items.${place}.ownerPersonId`)}
          onChange={(id) => change({ ownerPersonId: id || null })}
        />
      </div>
      <TextField
        label={t.itemText}
        rows={2}
        lang="da"
        value={item.text}
        error={errorAt(`items.${place}.text`)}
        onChange={(text) => change({ text })}
      />
    </>
  );
}

function useAgendaDraft(meeting: ShownMeeting) {
  const { id, lock, agenda } = meeting;
  const [save] = useMutation(SAVE_AGENDA);
  const values = useMemo(() => ({ items: itemsOf(agenda) as readonly AgendaItemContent[] }), [agenda]);
  const known = () => true;
  return useDraft(
    { name: `agenda-${id}`, lock, values },
    {
      conflictCode: 'meetings.changed-meanwhile',
      problemsWith: ({ items }) => problemsWithAgenda(tidyAgenda(items), { isKnownOwner: known, isKnownSource: known }),
      send: async (seen, { items }) => {
        const input = { meetingId: id, lock: seen, items: itemInputs(items) };
        return (await save({ variables: { input } })).data?.saveAgenda.lock ?? seen;
      },
    },
  );
}
