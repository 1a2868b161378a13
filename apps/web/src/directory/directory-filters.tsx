import { useQuery } from '@apollo/client/react';
import { POSITION_ROLES } from '@samspil/domain/directory';
import { useEffect, useState } from 'react';
import { SelectField, TextField } from '../shared/forms';
import { useFormat, useMessages } from '../shared/i18n';
import { readDirectoryAddress, roleName, type DirectoryAddress } from './directory-address';
import { DIRECTORY_CHOICES_QUERY } from './directory-queries';
import classes from './directory.module.css';
import { directoryMessages } from './messages';

/** Long enough to finish a word. */
const AFTER_MS = 250;

interface DirectoryFiltersProps {
  networkId: string;
  address: DirectoryAddress;
  onChange: (changes: Partial<DirectoryAddress>) => void;
}

/** Words, role, organisation and field; they stand in the address, so that a narrowed list can be sent on. */
export function DirectoryFilters({ networkId, address, onChange }: DirectoryFiltersProps) {
  const t = useMessages(directoryMessages);
  const format = useFormat();
  const { data } = useQuery(DIRECTORY_CHOICES_QUERY, { variables: { networkId } });
  const all = { value: '', label: t.all };
  const organisations = (data?.organisations.edges ?? []).map(({ node }) => ({
    value: node.id,
    label: format.text(node.name),
  }));
  const sectors = (data?.terms ?? []).map(({ id, label }) => ({ value: id, label: format.text(label) }));
  return (
    <section className={classes.filters} aria-label={t.filters} data-print="hide">
      <Words text={address.text} onChange={(text) => onChange({ text })} />
      <SelectField
        label={t.role}
        value={address.role}
        options={[all, ...POSITION_ROLES.map((role) => ({ value: role, label: t.roles[roleName(role)] }))]}
        onChange={(role) => onChange({ role: readDirectoryAddress(new URLSearchParams({ rolle: role })).role })}
      />
      <SelectField
        label={t.organisation}
        value={address.organisationId}
        options={[all, ...organisations]}
        onChange={(organisationId) => onChange({ organisationId })}
      />
      <SelectField
        label={t.sector}
        value={address.sector}
        options={[all, ...sectors]}
        onChange={(sector) => onChange({ sector })}
      />
    </section>
  );
}

/** Searched for when the writer rests. */
function Words({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const t = useMessages(directoryMessages);
  const [written, setWritten] = useState<string | null>(null);
  useEffect(() => {
    if (written === null) return undefined;
    const timer = window.setTimeout(() => {
      onChange(written);
      setWritten(null);
    }, AFTER_MS);
    return () => window.clearTimeout(timer);
  });
  return <TextField label={t.search} type="search" value={written ?? text} onChange={setWritten} />;
}
