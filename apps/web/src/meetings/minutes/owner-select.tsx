import { useId } from 'react';
import { Remarks, describedBy } from '../../shared/forms';
import fieldClasses from '../../shared/forms/fields.module.css';
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
  const id = useId();
  return (
    <div className={fieldClasses.field}>
      <label htmlFor={id} className={fieldClasses.label}>
        {t.owner}
        <span className={fieldClasses.star} aria-hidden>
          {' *'}
        </span>
      </label>
      <select
        id={id}
        className={fieldClasses.input}
        required
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, undefined, error)}
        value={valueOf(chosen)}
        onChange={(event) => onChange(ownerIn(event.currentTarget.value))}
      >
        <option value="">{t.chooseOwner}</option>
        <optgroup label={t.people}>
          {options?.people.map((person) => (
            <option key={person.id} value={PERSON + person.id}>
              {[person.name, person.organisationName && format.text(person.organisationName)]
                .filter(Boolean)
                .join(' · ')}
            </option>
          ))}
        </optgroup>
        <optgroup label={t.organisations}>
          {options?.organisations.map((organisation) => (
            <option key={organisation.id} value={ORGANISATION + organisation.id}>
              {format.text(organisation.name)}
            </option>
          ))}
        </optgroup>
      </select>
      <Remarks id={id} error={error} />
    </div>
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
