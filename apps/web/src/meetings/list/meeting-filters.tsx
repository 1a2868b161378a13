import { useQuery } from '@apollo/client/react';
import { MEETING_KINDS } from '@samspil/domain/meetings';
import { SelectField } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { FIELDS, useFieldNames } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { MEETING_BODIES_QUERY, MEETING_PLACES_QUERY, type MeetingKindName } from '../meeting-queries';
import { nameOf } from '../meeting-values';
import { meetingMessages } from '../messages';
import type { FilterName, MeetingFilters as Chosen } from './meetings-address';
import classes from './meetings-page.module.css';

interface MeetingFiltersProps {
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
}

/** What the list can be narrowed by; a choice that would change nothing is not there. */
export function MeetingFilters({ chosen, onChange }: MeetingFiltersProps) {
  const t = useMessages(meetingMessages);
  const choices = useChoices();
  return (
    <div className={classes.filters} role="group" aria-label={t.narrow} data-print="hide">
      {choices
        .filter(({ name, options }) => options.length > 1 || chosen[name] !== '')
        .map(({ name, label, options }) => (
          <SelectField
            key={name}
            label={label}
            value={chosen[name]}
            options={[{ value: '', label: t.all }, ...options]}
            onChange={(value) => onChange({ ...chosen, [name]: value })}
          />
        ))}
    </div>
  );
}

interface Choice {
  readonly name: FilterName;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function useChoices(): readonly Choice[] {
  const t = useMessages(meetingMessages);
  const format = useFormat();
  const fieldNames = useFieldNames();
  const { networkNames } = useViewer();
  const bodies = useQuery(MEETING_BODIES_QUERY).data?.bodies.edges ?? [];
  const places = useQuery(MEETING_PLACES_QUERY).data?.organisations.edges ?? [];
  const municipalities = new Map(
    places.flatMap(({ node: { municipality: place } }) => (place ? [[place.code, place.name]] : [])),
  );
  const kinds = MEETING_KINDS.map((kind) => ({ value: kind, label: t.kinds[nameOf<MeetingKindName>(kind)] }));
  return [
    { name: 'slags', label: t.kind, options: kinds },
    {
      name: 'program',
      label: t.network,
      options: [...networkNames].map(([value, name]) => ({ value, label: format.text(name) })),
    },
    {
      name: 'gruppe',
      label: t.body,
      options: bodies.map(({ node }) => ({ value: node.id, label: format.text(node.name) })),
    },
    { name: 'felt', label: t.field, options: FIELDS.map((value) => ({ value, label: fieldNames[value] })) },
    {
      name: 'kommune',
      label: t.municipality,
      options: [...municipalities]
        .map(([value = '', label = '']) => ({ value, label }))
        .sort((a, b) => format.compare(a.label, b.label)),
    },
  ];
}
