import { CERTAINTIES, type Certainty } from '@samspil/domain/evidence';
import { useMessages } from '../../shared/i18n';
import { useEvidenceWords } from '../use-evidence-words';
import { ChoiceField } from './choice-field';
import classes from './findings.module.css';
import { useFindingForm } from './form-context';
import { codingMessages } from './messages';
import { LongField } from './text-fields';

/** How sure one can be, with the reason; a finding may stay unrated. */
export function CertaintyFields() {
  const t = useMessages(codingMessages);
  const words = useEvidenceWords();
  const { values, change } = useFindingForm();
  const choices: readonly { value: Certainty | 'none'; label: string }[] = [
    ...CERTAINTIES.map((value) => ({ value, label: words.certainties[value] })),
    { value: 'none', label: t.notRated },
  ];
  return (
    <fieldset className={classes.group}>
      <legend>{t.certaintyTitle}</legend>
      <ChoiceField
        path="certainty"
        label={t.certainty}
        value={values.certainty === '' ? 'none' : values.certainty}
        choices={choices}
        onChoose={(chosen) => change({ certainty: chosen === 'none' ? '' : chosen })}
      />
      <LongField name="certaintyReason" label={t.certaintyReason} hint={t.certaintyReasonHint} rows={2} lang="da" />
    </fieldset>
  );
}
