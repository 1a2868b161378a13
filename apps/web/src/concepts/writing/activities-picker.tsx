import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { FoundList, PickedList, TextField } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import type { ShownActivity } from '../concept-fragments';
import { PICK_ACTIVITIES_QUERY } from '../concept-queries';
import fieldClasses from '../../shared/forms/fields.module.css';
import { usePeriodText } from '../use-period-text';
import { writingMessages } from './messages';

const AFTER_MS = 250;
const OFFERED = 8;

interface ActivitiesPickerProps {
  networkId: string;
  /** Offered before anything is asked for: those of this organisation. */
  ownerId?: string | undefined;
  /** Named already, chosen or not. */
  known: readonly ShownActivity[];
  chosen: readonly string[];
  hint?: string;
  error?: string | undefined;
  onChange: (chosen: readonly string[]) => void;
}

/** Activities that the concept is drawn from: the latest, or those that answer to words. */
export function ActivitiesPicker({ networkId, ownerId, known, chosen, hint, error, onChange }: ActivitiesPickerProps) {
  const t = useMessages(writingMessages);
  const format = useFormat();
  const period = usePeriodText();
  const [text, setText] = useState('');
  const [question] = useDebouncedValue(text.trim(), AFTER_MS);
  const filters = ownerId !== undefined && question === '' ? [{ facet: 'organisation', values: [ownerId] }] : [];
  const {
    data,
    previousData,
    error: failure,
  } = useQuery(PICK_ACTIVITIES_QUERY, {
    variables: { input: { networkId, question, filters }, first: OFFERED },
    fetchPolicy: 'cache-and-network',
    skip: ownerId === undefined && question === '',
  });
  const named = useNamedActivities(chosen, known);
  const isOffered = ownerId !== undefined || question !== '';
  const found = (data ?? previousData)?.activities.edges.map(({ node }) => node);
  const offered = found
    ?.filter(({ id }) => !chosen.includes(id))
    .map((activity) => ({
      id: activity.id,
      title: activity.title,
      detail: [format.text(activity.owner.name), period(activity)].filter(Boolean).join(' · '),
    }));
  return (
    <div className={fieldClasses.group} role="group" aria-label={t.activities}>
      <p className={fieldClasses.label}>{t.activities}</p>
      <PickedList
        label={t.activities}
        chosen={chosen}
        nameOf={(id) => [...named, ...(found ?? [])].find((one) => one.id === id)?.title}
        onChange={onChange}
      />
      <TextField label={t.findActivity} type="search" hint={hint} value={text} error={error} onChange={setText} />
      {isOffered && (
        <FoundList offered={offered} failed={failure !== undefined} onChoose={(id) => onChange([...chosen, id])} />
      )}
    </div>
  );
}

/** The names of those that were chosen elsewhere, by their address or on an earlier visit. */
function useNamedActivities(chosen: readonly string[], known: readonly ShownActivity[]): readonly ShownActivity[] {
  const [atFirst] = useState(() => chosen.filter((id) => !known.some((one) => one.id === id)));
  const { data } = useQuery(PICK_ACTIVITIES_QUERY, {
    variables: { input: { ids: atFirst }, first: atFirst.length },
    skip: atFirst.length === 0,
  });
  return [...known, ...(data?.activities.edges.map(({ node }) => node) ?? [])];
}
