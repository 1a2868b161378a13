import { useQuery } from '@apollo/client/react';
import { FoundList, TextField, useQuestion } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { FIND_PEOPLE_QUERY } from './invitation-queries';
import { invitationMessages } from './messages';

interface PersonPickerProps {
  networkId: string;
  /** Only people of this organisation. */
  organisationId?: string | null;
  /** People who are there already. */
  without: ReadonlySet<string>;
  label: string;
  onChoose: (id: string, name: string) => void;
}

/** Finds people of the directory by name, organisation or role. */
export function PersonPicker({ networkId, organisationId = null, without, label, onChoose }: PersonPickerProps) {
  const t = useMessages(invitationMessages);
  const format = useFormat();
  const { text, setText, question, isSearching } = useQuestion();
  const found = useQuery(FIND_PEOPLE_QUERY, {
    variables: { networkId, organisationId, text: question },
    skip: !isSearching,
  });
  const nodes = (found.data ?? found.previousData)?.directoryPositions.edges.map(({ node }) => node) ?? [];
  const people = nodes.flatMap(({ person, organisation, title }) =>
    person === null || without.has(person.id)
      ? []
      : [
          {
            id: person.id,
            title: person.name ?? t.unknownPerson,
            detail: [format.text(organisation.name), title].filter(Boolean).join(' · '),
          },
        ],
  );
  const once = people.filter(({ id }, index) => people.findIndex((one) => one.id === id) === index);
  const isKnown = (found.data ?? found.previousData) !== undefined;
  return (
    <div role="group" aria-label={label}>
      <TextField label={label} hint={t.findPersonHint} type="search" value={text} onChange={setText} />
      {isSearching && (
        <FoundList
          offered={isKnown ? once : undefined}
          failed={found.error !== undefined}
          onChoose={(id, name) => {
            setText('');
            onChoose(id, name);
          }}
        />
      )}
    </div>
  );
}
