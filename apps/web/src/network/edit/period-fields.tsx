import { MEMBERSHIP_KINDS } from '@samspil/domain/network';
import type { Problem } from '@samspil/domain/shared';
import { SelectField, TextField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import { useErrorsAtPath } from '../../shared/sending';
import { networkMessages } from '../messages';
import { nameOf, wordOf } from '../names';
import classes from '../network.module.css';
import { dayOf } from './day-of';
import type { PeriodValues } from './organisation-values';

interface PeriodFieldsProps {
  period: PeriodValues;
  problems: readonly Problem[];
  onChange: (period: PeriodValues) => void;
}

/** As what an organisation takes part, and when. */
export function PeriodFields({ period, problems, onChange }: PeriodFieldsProps) {
  const t = useMessages(networkMessages);
  const errorAt = useErrorsAtPath(problems);
  return (
    <>
      <SelectField
        label={t.form.as}
        value={period.kind}
        options={MEMBERSHIP_KINDS.map((value) => ({ value, label: t.membershipKinds[value] }))}
        onChange={(kind) => onChange({ ...period, kind: wordOf(MEMBERSHIP_KINDS, nameOf(kind)) })}
      />
      <div className={classes.pair}>
        <TextField
          label={t.form.from}
          hint={t.form.fromHint}
          type="date"
          value={period.from ?? ''}
          error={errorAt('period.from')}
          onChange={(day) => onChange({ ...period, from: dayOf(day) })}
        />
        <TextField
          label={t.form.to}
          hint={t.form.toHint}
          type="date"
          value={period.to ?? ''}
          error={errorAt('period.to')}
          onChange={(day) => onChange({ ...period, to: dayOf(day) })}
        />
      </div>
    </>
  );
}
