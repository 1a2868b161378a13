import { useQuery } from '@apollo/client/react';
import { SelectField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import type { ShownActivity } from '../concept-fragments';
import { PICK_ACTIVITIES_QUERY } from '../concept-queries';
import { usePeriodText } from '../use-period-text';
import { trialMessages } from './messages';

const OFFERED = 50;

interface ActivityFieldProps {
  networkId: string;
  organisationId: string | null;
  /** The one that is linked now; it may be older than those offered. */
  linked: ShownActivity | null;
  value: string | null;
  error: string | undefined;
  onChange: (activityId: string | null) => void;
}

/** The activity that the trial is logged as: one of the latest of the organisation that tries it. */
export function ActivityField({ networkId, organisationId, linked, value, error, onChange }: ActivityFieldProps) {
  const t = useMessages(trialMessages);
  const period = usePeriodText();
  const filters = organisationId === null ? [] : [{ facet: 'organisation', values: [organisationId] }];
  const { data } = useQuery(PICK_ACTIVITIES_QUERY, {
    variables: { input: { networkId, filters }, first: OFFERED },
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.activities.edges.map(({ node }) => node) ?? [];
  const offered = linked === null || found.some(({ id }) => id === linked.id) ? found : [linked, ...found];
  const label = (activity: ShownActivity) => [activity.title, period(activity)].filter(Boolean).join(', ');
  return (
    <SelectField
      label={t.activity}
      hint={t.activityHint}
      value={value ?? ''}
      error={error}
      options={[
        { value: '', label: t.noActivity },
        ...offered.map((activity) => ({ value: activity.id, label: label(activity) })),
      ]}
      onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
    />
  );
}
