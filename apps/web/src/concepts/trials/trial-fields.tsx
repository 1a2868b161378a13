import { TRIAL_STATUSES, type TrialStatus } from '@samspil/domain/concepts';
import { ChoiceField, ListEditor, TextField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import { SuggestedChip } from '../../shared/ui';
import fieldClasses from '../../shared/forms/fields.module.css';
import { graphqlName } from '../graphql-names';
import { conceptMessages } from '../messages';
import { trialMessages } from './messages';
import type { TrialValues } from './trial-values';

interface TrialFieldsProps {
  values: TrialValues;
  errorAt: (path: string) => string | undefined;
  /** What the concept says can be adapted. */
  parts: readonly { readonly part: string }[];
  /** Where a trial begins; there nothing has come of it yet. */
  statuses?: readonly TrialStatus[];
  onChange: (changes: Partial<TrialValues>) => void;
}

/** What is asked of a trial depends on how far it is. */
export function TrialFields({ values, errorAt, parts, statuses = TRIAL_STATUSES, onChange }: TrialFieldsProps) {
  const t = useMessages(trialMessages);
  const { statuses: names } = useMessages(conceptMessages);
  const { status } = values;
  return (
    <>
      <ChoiceField
        label={t.status}
        value={status}
        options={statuses.map((value) => ({ value, label: names[graphqlName(value)] }))}
        hint={t.statusHints[status]}
        error={errorAt('status')}
        onChange={(chosen) => onChange({ status: chosen })}
      />
      {status === 'not-continued' && (
        <TextField
          label={t.reasonField}
          lang="da"
          required
          rows={2}
          value={values.reason}
          error={errorAt('reason')}
          onChange={(reason) => onChange({ reason })}
        />
      )}
      <PeriodFields values={values} errorAt={errorAt} onChange={onChange} />
      <AdaptationsEditor values={values} errorAt={errorAt} parts={parts} onChange={onChange} />
      {(status === 'done' || status === 'not-continued' || status === 'running') && (
        <OutcomeFields values={values} errorAt={errorAt} onChange={onChange} />
      )}
    </>
  );
}

type PartProps = Pick<TrialFieldsProps, 'values' | 'errorAt' | 'onChange'>;

function PeriodFields({ values, errorAt, onChange }: PartProps) {
  const t = useMessages(trialMessages);
  return (
    <div className={fieldClasses.pair}>
      <TextField
        label={t.startsOn}
        type="date"
        value={values.startsOn}
        error={errorAt('startsOn')}
        onChange={(startsOn) => onChange({ startsOn })}
      />
      <TextField
        label={t.endsOn}
        type="date"
        value={values.endsOn}
        error={errorAt('endsOn')}
        onChange={(endsOn) => onChange({ endsOn })}
      />
    </div>
  );
}

function AdaptationsEditor({ values: { adaptations }, errorAt, parts, onChange }: Omit<TrialFieldsProps, 'statuses'>) {
  const t = useMessages(trialMessages);
  return (
    <>
      <ListEditor
        title={t.adaptations}
        hint={t.adaptationsHint}
        entryName={t.adaptation}
        addLabel={t.addAdaptation}
        entries={adaptations}
        fresh={{ what: '', why: '' }}
        error={errorAt('adaptations')}
        onChange={(changed) => onChange({ adaptations: changed })}
      >
        {(adaptation, place, change) => (
          <div className={fieldClasses.pair}>
            <TextField
              label={t.what}
              lang="da"
              rows={2}
              value={adaptation.what}
              error={errorAt(`adaptations.${place}.what`)}
              onChange={(what) => change({ ...adaptation, what })}
            />
            <TextField
              label={t.why}
              lang="da"
              rows={2}
              value={adaptation.why}
              error={errorAt(`adaptations.${place}.why`)}
              onChange={(why) => change({ ...adaptation, why })}
            />
          </div>
        )}
      </ListEditor>
      <PartSuggestions
        parts={parts.filter(({ part }) => !adaptations.some(({ what }) => what === part))}
        onChoose={(what) => onChange({ adaptations: [...adaptations, { what, why: '' }] })}
      />
    </>
  );
}

interface PartSuggestionsProps {
  parts: TrialFieldsProps['parts'];
  onChoose: (part: string) => void;
}

/** What the concept says can be adapted, and is not written yet. */
function PartSuggestions({ parts, onChoose }: PartSuggestionsProps) {
  const t = useMessages(trialMessages);
  if (parts.length === 0) return null;
  return (
    <div className={fieldClasses.field}>
      <p className={fieldClasses.hint}>{t.suggestions}</p>
      <ul className={fieldClasses.chips}>
        {parts.map(({ part }) => (
          <li key={part}>
            <SuggestedChip label={part} onChoose={() => onChoose(part)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function OutcomeFields({ values, errorAt, onChange }: PartProps) {
  const t = useMessages(trialMessages);
  const required = values.status === 'done';
  return (
    <>
      <TextField
        label={t.resultField}
        hint={t.resultHint}
        lang="da"
        rows={3}
        required={required}
        value={values.result}
        error={errorAt('result')}
        onChange={(result) => onChange({ result })}
      />
      <TextField
        label={t.learningField}
        lang="da"
        rows={3}
        required={required}
        value={values.learning}
        error={errorAt('learning')}
        onChange={(learning) => onChange({ learning })}
      />
    </>
  );
}
