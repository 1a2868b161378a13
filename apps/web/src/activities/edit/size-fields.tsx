import { SHARINGS } from '@samspil/domain/activities';
import { CheckField, ChoiceField, ListEditor, TextField } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { fieldNames } from '../field-names';
import { activityMessages } from '../messages';
import classes from './edit.module.css';
import type { CountField, TypedPayer } from './edit-values';
import type { FieldsProps } from './fields-props';
import { editMessages } from './messages';
import { optionsOf } from './options';

const SIZES: readonly CountField[] = [
  'weeks',
  'sessionsPlanned',
  'groupSize',
  'registered',
  'completed',
  'artists',
  'volunteers',
  'staffHours',
];

/** How long, how many, and who worked with it. */
export function SizeFields(props: FieldsProps) {
  const t = useMessages(editMessages);
  return (
    <>
      <p className={classes.hint}>{t.countsHint}</p>
      <div className={classes.counts}>
        {SIZES.map((field) => (
          <CountInput key={field} field={field} {...props} />
        ))}
      </div>
    </>
  );
}

interface CountInputProps extends FieldsProps {
  field: CountField;
  unit?: string;
}

function CountInput({ field, unit, values, change, errorAt }: CountInputProps) {
  const names = useMessages(fieldNames);
  return (
    <TextField
      label={names[field] ?? ''}
      inputMode="numeric"
      unit={unit}
      value={values[field]}
      error={errorAt(field)}
      onChange={(count) => change({ [field]: count })}
    />
  );
}

const NEW_PAYER: TypedPayer = { name: '', amountDkk: '' };

/** What it costs, and who pays. */
export function CostFields(props: FieldsProps) {
  const { values, change, errorAt } = props;
  const t = useMessages(editMessages);
  return (
    <>
      <div className={classes.counts}>
        <CountInput field="costDkk" unit={t.kroner} {...props} />
      </div>
      <ListEditor
        title={t.payers}
        entryName={t.payer}
        addLabel={t.addPayer}
        unordered
        entries={values.payers}
        fresh={NEW_PAYER}
        error={errorAt('payers')}
        onChange={(payers) => change({ payers })}
      >
        {(payer, place, onChange) => (
          <div className={classes.pair}>
            <TextField
              label={t.payerName}
              lang="da"
              value={payer.name}
              error={errorAt(`payers.${place}.name`)}
              onChange={(name) => onChange({ ...payer, name })}
            />
            <TextField
              label={t.amount}
              inputMode="numeric"
              unit={t.kroner}
              value={payer.amountDkk}
              error={errorAt(`payers.${place}.amountDkk`)}
              onChange={(amountDkk) => onChange({ ...payer, amountDkk })}
            />
          </div>
        )}
      </ListEditor>
    </>
  );
}

const KINDS = ['AMBITION', 'SUBGOAL', 'THEME'] as const;

/** Which of the network's goals it works for. */
export function GoalFields({ values, change, errorAt, lists }: FieldsProps) {
  const t = useMessages(editMessages);
  const format = useFormat();
  const toggle = (id: string, isChosen: boolean) =>
    change({ goalIds: isChosen ? [...values.goalIds, id] : values.goalIds.filter((one) => one !== id) });
  if (lists.goals.length === 0) return <p className={classes.hint}>{t.noGoals}</p>;
  return (
    <>
      {KINDS.filter((kind) => lists.goals.some((goal) => goal.kind === kind)).map((kind) => (
        <fieldset key={kind} className={classes.goals}>
          <legend>{t.goalKinds[kind]}</legend>
          {lists.goals
            .filter((goal) => goal.kind === kind)
            .map(({ id, label }) => (
              <CheckField
                key={id}
                label={format.text(label)}
                checked={values.goalIds.includes(id)}
                onChange={(isChosen) => toggle(id, isChosen)}
              />
            ))}
        </fieldset>
      ))}
      {errorAt('goalIds') && <p className={classes.error}>{errorAt('goalIds')}</p>}
    </>
  );
}

/** Who may read it. */
export function SharingFields({ values, change }: FieldsProps) {
  const names = useMessages(fieldNames);
  const { sharings, sharingTexts } = useMessages(activityMessages);
  return (
    <ChoiceField
      label={names['sharing'] ?? ''}
      hint={sharingTexts[values.sharing]}
      value={values.sharing}
      options={optionsOf(SHARINGS, sharings)}
      onChange={(sharing) => change({ sharing })}
    />
  );
}
