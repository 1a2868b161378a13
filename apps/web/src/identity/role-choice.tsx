import { Checkbox } from '@mantine/core';
import { useMessages } from '../shared/i18n';
import { ROLE_NAMES, type RoleName } from './member-queries';
import { identityMessages } from './messages';

interface RoleChoiceProps {
  value: readonly RoleName[];
  onChange: (roles: RoleName[]) => void;
  /** Only administrators make administrators. */
  mayAppointAdministrators: boolean;
  error?: string;
}

export function RoleChoice({ value, onChange, mayAppointAdministrators, error }: RoleChoiceProps) {
  const t = useMessages(identityMessages);
  const offered = ROLE_NAMES.filter((role) => mayAppointAdministrators || role !== 'ADMINISTRATOR');
  return (
    <Checkbox.Group
      label={t.roles}
      value={[...value]}
      onChange={(chosen) => onChange(ROLE_NAMES.filter((role) => chosen.includes(role)))}
      error={error}
    >
      {offered.map((role) => (
        <Checkbox key={role} value={role} label={t.roleNames[role]} mt="xs" />
      ))}
    </Checkbox.Group>
  );
}
