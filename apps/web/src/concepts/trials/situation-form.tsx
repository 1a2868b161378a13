import type { Situation } from '@samspil/domain/concepts';
import { useTermLabels } from '../../search';
import { TermChoice, TextField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import fieldClasses from '../../shared/forms/fields.module.css';
import { usePickTerms } from '../use-pick-terms';
import { trialMessages } from './messages';
import { SITUATION_NUMBERS, SITUATION_TERMS, type SituationValues } from './situation-values';
import classes from './adopt.module.css';

interface SituationFormProps {
  networkId: string;
  values: SituationValues;
  /** What the places say something of: nothing else is asked for. */
  theirs: readonly Situation[];
  onChange: (changes: Partial<SituationValues>) => void;
}

/** My own situation, corrected by hand. The comparison follows at once. */
export function SituationForm({ networkId, values, theirs, onChange }: SituationFormProps) {
  const t = useMessages(trialMessages);
  const termLabel = useTermLabels();
  const offered = usePickTerms(networkId);
  const asksPopulation = theirs.some(({ population }) => population !== null);
  const numbers = SITUATION_NUMBERS.filter((name) => name !== 'population' || asksPopulation);
  return (
    <div className={classes.situation}>
      {SITUATION_TERMS.map((name) => (
        <TermChoice
          key={name}
          label={t.fields[name]}
          offered={offered[name]}
          chosen={values[name]}
          labelOf={termLabel}
          onChange={(chosen) => onChange({ [name]: chosen })}
        />
      ))}
      <div className={fieldClasses.pair}>
        {numbers.map((name) => (
          <TextField
            key={name}
            label={t.fields[name]}
            inputMode="numeric"
            value={values[name]}
            onChange={(text) => onChange({ [name]: text })}
          />
        ))}
      </div>
    </div>
  );
}
