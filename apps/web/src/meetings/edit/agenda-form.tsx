import { useMutation, useQuery } from '@apollo/client/react';
import { agendaClock, problemsWithAgenda, tidyAgenda, type AgendaItemContent } from '@samspil/domain/meetings';
import type { Problem } from '@samspil/domain/shared';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { v7 } from 'uuid';
import { ListEditor, SearchChoice } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { DraftForm, useDraft, useErrorsAt } from '../../shared/sending';
import { SAVE_AGENDA, type ShownMeeting } from '../meeting-queries';
import { itemInputs, itemsOf } from '../meeting-values';
import { meetingMessages } from '../messages';
import { ACTION_OWNERS_QUERY } from '../minutes/outcome-queries';
import { useMeetingTime } from '../use-meeting-time';
import classes from './edit.module.css';
import { ItemFields } from './item-fields';

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
  const errorAt = useErrorsAt(problems);
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
            <ItemFields item={item} place={place} problems={problems} onChange={change}>
              <OwnerField
                meetingId={meeting.id}
                chosen={item.ownerPersonId}
                error={errorAt(`items.${place}.ownerPersonId`)}
                onChange={(ownerPersonId) => change({ ...item, ownerPersonId })}
              />
            </ItemFields>
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

interface OwnerFieldProps {
  meetingId: string;
  chosen: string | null;
  error: string | undefined;
  onChange: (personId: string | null) => void;
}

/** Who takes the item. */
function OwnerField({ meetingId, chosen, error, onChange }: OwnerFieldProps) {
  const t = useMessages(meetingMessages);
  const format = useFormat();
  const owners = useQuery(ACTION_OWNERS_QUERY, { variables: { meetingId } }).data?.actionOwners.people ?? [];
  return (
    <SearchChoice
      label={t.itemOwner}
      value={chosen ?? ''}
      options={owners.map(({ id, name, organisationName }) => ({
        ...{ value: id, label: name },
        detail: organisationName ? format.text(organisationName) : undefined,
      }))}
      error={error}
      onChange={(id) => onChange(id || null)}
    />
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
