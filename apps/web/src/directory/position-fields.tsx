import { POSITION_ROLES } from '@samspil/domain/directory';
import { SelectField, TextField } from '../shared/forms';
import { useMessages } from '../shared/i18n';
import { useNetworkOptions } from '../shared/network-choice';
import { roleName } from './directory-address';
import classes from './directory.module.css';
import { directoryMessages } from './messages';
import type { PositionValues } from './person-values';
import { useKeptChoices } from './use-kept-choices';

interface PositionFieldsProps {
  position: PositionValues;
  errorAt: (field: string) => string | undefined;
  /** Where the writer keeps roles. */
  networkIds: readonly string[];
  onChange: (changes: Partial<PositionValues>) => void;
}

/** One role: where, which, for which field, and when. */
export function PositionFields(props: PositionFieldsProps) {
  const { position, errorAt, networkIds, onChange } = props;
  const t = useMessages(directoryMessages);
  const { organisations, sectors } = useKeptChoices(position.networkId);
  const networks = useNetworkOptions(networkIds);
  return (
    <>
      {networks.length > 1 && (
        <SelectField
          label={t.network}
          value={position.networkId}
          options={networks}
          onChange={(networkId) => onChange({ networkId, organisationId: '' })}
        />
      )}
      <SelectField
        label={t.organisation}
        required
        value={position.organisationId}
        options={[{ value: '', label: t.choose }, ...organisations]}
        error={errorAt('organisationId')}
        onChange={(organisationId) => onChange({ organisationId })}
      />
      <RoleAndSector {...props} sectors={sectors} />
      <TextField
        label={t.jobTitle}
        hint={t.jobTitleHint}
        lang="da"
        value={position.title}
        error={errorAt('title')}
        onChange={(title) => onChange({ title })}
      />
      <Days {...props} />
    </>
  );
}

function RoleAndSector({
  position,
  errorAt,
  sectors,
  onChange,
}: PositionFieldsProps & Pick<ReturnType<typeof useKeptChoices>, 'sectors'>) {
  const t = useMessages(directoryMessages);
  const speaksForField = position.role === 'administration';
  return (
    <div className={classes.pair}>
      <SelectField
        label={t.role}
        required
        hint={t.roleHints[roleName(position.role)]}
        value={position.role}
        options={POSITION_ROLES.map((value) => ({ value, label: t.roles[roleName(value)] }))}
        error={errorAt('role')}
        onChange={(value) => onChange({ role: POSITION_ROLES.find((one) => one === value) ?? position.role })}
      />
      <SelectField
        label={t.sector}
        required={speaksForField}
        value={position.sector ?? ''}
        options={[{ value: '', label: speaksForField ? t.choose : t.noSector }, ...sectors]}
        error={errorAt('sector')}
        onChange={(sector) => onChange({ sector: sector || null })}
      />
    </div>
  );
}

function Days({ position, errorAt, onChange }: PositionFieldsProps) {
  const t = useMessages(directoryMessages);
  return (
    <div className={classes.pair}>
      <TextField
        label={t.validFrom}
        type="date"
        required
        value={position.validFrom}
        error={errorAt('validFrom')}
        onChange={(validFrom) => onChange({ validFrom })}
      />
      <TextField
        label={t.validTo}
        type="date"
        value={position.validTo ?? ''}
        error={errorAt('validTo')}
        onChange={(validTo) => onChange({ validTo: validTo || null })}
      />
    </div>
  );
}
