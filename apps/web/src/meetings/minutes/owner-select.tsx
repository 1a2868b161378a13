import { SearchChoice } from '../../shared/forms';
import type { ResultOf } from '../../shared/graphql';
import { useFormat, useMessages } from '../../shared/i18n';
import { minutesMessages } from './messages';
import type { ACTION_OWNERS_QUERY } from './outcome-queries';

interface Owner {
  readonly ownerPersonId: string | null;
  readonly ownerOrganisationId: string | null;
}

interface OwnerSelectProps {
  /** Undefined until they are known. */
  options: ResultOf<typeof ACTION_OWNERS_QUERY>['actionOwners'] | undefined;
  chosen: Owner;
  error: string | undefined;
  onChange: (owner: Owner) => void;
}

const PERSON = 'person:';
const ORGANISATION = 'organisation:';

/** One person or one organisation, of those who may read the minutes. */
export function OwnerSelect({ options, chosen, error, onChange }: OwnerSelectProps) {
  const t = useMessages(minutesMessages);
  const format = useFormat();
  const people = options?.people.map(({ id, name, organisationName }) => ({
    ...{ value: PERSON + id, label: name },
    detail: organisationName ? format.text(organisationName) : undefined,
  }));
  const organisations = options?.organisations.map(({ id, name }) => ({
    ...{ value: ORGANISATION + id, label: format.text(name), detail: t.organisation },
  }));
  return (
    <SearchChoice
      label={t.owner}
      hint={t.ownerHint}
      required
      value={valueOf(chosen)}
      options={[...(people ?? []), ...(organisations ?? [])]}
      error={error}
      onChange={(value) => onChange(ownerIn(value))}
    />
  );
}

function valueOf({ ownerPersonId, ownerOrganisationId }: Owner): string {
  if (ownerPersonId !== null) return PERSON + ownerPersonId;
  return ownerOrganisationId === null ? '' : ORGANISATION + ownerOrganisationId;
}

function ownerIn(value: string): Owner {
  const idAfter = (kind: string): string | null => (value.startsWith(kind) ? value.slice(kind.length) : null);
  return { ownerPersonId: idAfter(PERSON), ownerOrganisationId: idAfter(ORGANISATION) };
}
