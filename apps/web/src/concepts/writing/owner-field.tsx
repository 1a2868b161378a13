import { useQuery } from '@apollo/client/react';
import type { InBothLanguages } from '@samspil/domain/shared';
import { SelectField } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { OWN_ORGANISATIONS_QUERY } from '../concept-queries';
import { writingMessages } from './messages';

interface OwnerFieldProps {
  networkId: string;
  /** The one that owns it now; the writer may not speak for it. */
  owner: { readonly id: string; readonly name: InBothLanguages };
  value: string;
  error: string | undefined;
  onChange: (ownerId: string) => void;
}

/** Who others can ask: one of the organisations that the writer may write for. */
export function OwnerField({ networkId, owner, value, error, onChange }: OwnerFieldProps) {
  const t = useMessages(writingMessages);
  const format = useFormat();
  const { data } = useQuery(OWN_ORGANISATIONS_QUERY, { variables: { networkId } });
  const offered = data?.activityDefaults.organisations ?? [];
  const all = offered.some(({ id }) => id === owner.id) ? offered : [owner, ...offered];
  return (
    <SelectField
      label={t.owner}
      hint={t.ownerHint}
      value={value}
      error={error}
      disabled={all.length < 2}
      options={all.map(({ id, name }) => ({ value: id, label: format.text(name) }))}
      onChange={onChange}
    />
  );
}
