import { POSITION_ROLES } from '@samspil/domain/directory';
import { SelectField, TextField } from '../shared/forms';
import { useMessages } from '../shared/i18n';
import { roleName } from './directory-address';
import classes from './directory.module.css';
import { directoryMessages } from './messages';
import type { PositionValues } from './person-values';

interface Option {
  readonly value: string;
  readonly label: string;
}

interface PositionFieldsProps {
  position: PositionValues;
  errorAt: (field: string) => string | undefined;
  organisations: readonly Option[];
  sectors: readonly Option[];
  onChange: (changes: Partial<PositionValues>) => void;
}

/** One role: where, which, for which field, and when. */
export function PositionFields({ position, errorAt, organisations, sectors, onChange }: PositionFieldsProps) {
  const t = useMessages(directoryMessages);
  const role = roleName(position.role);
  return (
    <>
      <SelectField
        label={t.organisation}
        required
        value={position.organisationId}
        options={[{ value: '', label: t.choose }, ...organisations]}
        error={errorAt('organisationId')}
        onChange={(organisationId) => onChange({ organisationId })}
      />
      <div className={classes.pair}>
        <SelectField
          label={t.role}
          required
          hint={t.roleHints[role]}
          value={position.role}
          options={POSITION_ROLES.map((value) => ({ value, label: t.roles[roleName(value)] }))}
          error={errorAt('role')}
          onChange={(value) => onChange({ role: POSITION_ROLES.find((one) => one === value) ?? position.role })}
        />
        <SelectField
          label={t.sector}
          required={position.role === 'administration'}
          value={position.sector ?? ''}
          options={[{ value: '', label: position.role === 'administration' ? t.choose : t.noSector }, ...sectors]}
          error={errorAt('sector')}
          onChange={(sector) => onChange({ sector: sector || null })}
        />
      </div>
      <TextField
        label={t.jobTitle}
        hint={t.jobTitleHint}
        lang="da"
        value={position.title}
        error={errorAt('title')}
        onChange={(title) => onChange({ title })}
      />
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
    </>
  );
}
