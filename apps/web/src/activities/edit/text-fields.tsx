import { ACTIVITY_KINDS, ACTIVITY_STATUSES, LINK_LEVELS } from '@samspil/domain/activities';
import { TARGET_AXES } from '@samspil/domain/evidence';
import { ChoiceField, SelectField, TermChoice, TextField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import { fieldNames } from '../field-names';
import { activityMessages } from '../messages';
import classes from './edit.module.css';
import type { FieldsProps } from './fields-props';
import { editMessages } from './messages';
import { optionalOptions, optionsOf } from './options';

/** What it is called, what it is, and when. */
export function BasicFields({ values, change, errorAt }: FieldsProps) {
  const t = useMessages(editMessages);
  const words = useMessages(activityMessages);
  const names = useMessages(fieldNames);
  return (
    <>
      <TextField
        label={names['title'] ?? ''}
        required
        lang="da"
        value={values.title}
        error={errorAt('title')}
        onChange={(title) => change({ title })}
      />
      <TextField
        label={t.description}
        hint={t.descriptionHint}
        rows={4}
        lang="da"
        value={values.description}
        error={errorAt('description')}
        onChange={(description) => change({ description })}
      />
      <ChoiceField
        label={names['kind'] ?? ''}
        value={values.kind}
        options={optionsOf(ACTIVITY_KINDS, words.kinds)}
        onChange={(kind) => change({ kind })}
      />
      <StatusFields values={values} change={change} errorAt={errorAt} />
      <div className={classes.pair}>
        {(['startsOn', 'endsOn'] as const).map((field) => (
          <TextField
            key={field}
            label={names[field] ?? ''}
            type="date"
            value={values[field] ?? ''}
            error={errorAt(field)}
            onChange={(day) => change({ [field]: day === '' ? null : day })}
          />
        ))}
      </div>
    </>
  );
}

/** Where it stands; a stopped one says why. */
function StatusFields({ values, change, errorAt }: Omit<FieldsProps, 'lists'>) {
  const t = useMessages(editMessages);
  const words = useMessages(activityMessages);
  const names = useMessages(fieldNames);
  return (
    <>
      <ChoiceField
        label={names['status'] ?? ''}
        value={values.status}
        options={optionsOf(ACTIVITY_STATUSES, words.statuses)}
        onChange={(status) => change({ status })}
      />
      {values.status === 'stopped' && (
        <TextField
          label={names['stoppedReason'] ?? ''}
          hint={t.stoppedHint}
          required
          rows={2}
          lang="da"
          value={values.stoppedReason}
          error={errorAt('stoppedReason')}
          onChange={(stoppedReason) => change({ stoppedReason })}
        />
      )}
    </>
  );
}

/** The three axes of a target group are asked for apart; together they are one list. */
export function WhomFields({ values, change, errorAt, lists }: FieldsProps) {
  const t = useMessages(editMessages);
  const names = useMessages(fieldNames);
  return (
    <>
      <fieldset className={classes.axes}>
        <legend>
          {names['targetGroups']}
          {values.sharing !== 'draft' && <span className={classes.star}> *</span>}
        </legend>
        {TARGET_AXES.map((axis, place) => {
          const onAxis = (id: string) => lists.axisOf(id) === axis;
          return (
            <TermChoice
              key={axis}
              label={t.axes[axis]}
              offered={lists.terms.targetGroups.filter(({ id }) => onAxis(id))}
              chosen={values.targetGroups.filter(onAxis)}
              labelOf={lists.labelOf}
              error={place === 0 ? errorAt('targetGroups') : undefined}
              onChange={(chosen) =>
                change({ targetGroups: [...values.targetGroups.filter((id) => !onAxis(id)), ...chosen] })
              }
            />
          );
        })}
      </fieldset>
      <TermChoice
        label={names['artForms'] ?? ''}
        required={values.sharing !== 'draft'}
        offered={lists.terms.artForms}
        chosen={values.artForms}
        labelOf={lists.labelOf}
        error={errorAt('artForms')}
        onChange={(artForms) => change({ artForms })}
      />
    </>
  );
}

/** Where it takes place, and in which form. */
export function PlaceFields({ values, change, errorAt, lists }: FieldsProps) {
  const t = useMessages(editMessages);
  const words = useMessages(activityMessages);
  const names = useMessages(fieldNames);
  return (
    <>
      <TermChoice
        label={t.municipalities}
        offered={lists.municipalities}
        chosen={values.municipalityCodes}
        labelOf={lists.labelOf}
        error={errorAt('municipalityCodes')}
        onChange={(municipalityCodes) => change({ municipalityCodes })}
      />
      <TextField
        label={names['place'] ?? ''}
        lang="da"
        value={values.place}
        error={errorAt('place')}
        onChange={(place) => change({ place })}
      />
      <TermChoice
        label={names['settings'] ?? ''}
        offered={lists.terms.settings}
        chosen={values.settings}
        labelOf={lists.labelOf}
        error={errorAt('settings')}
        onChange={(settings) => change({ settings })}
      />
      <SelectField
        label={names['linkLevel'] ?? ''}
        value={values.linkLevel ?? ''}
        options={optionalOptions(LINK_LEVELS, words.linkLevels, t.none)}
        onChange={(level) => change({ linkLevel: LINK_LEVELS.find((one) => one === level) ?? null })}
      />
      <TermChoice
        label={names['courseLevels'] ?? ''}
        offered={lists.terms.courseLevels}
        chosen={values.courseLevels}
        labelOf={lists.labelOf}
        error={errorAt('courseLevels')}
        onChange={(courseLevels) => change({ courseLevels })}
      />
    </>
  );
}

/** What they would do again, and what they would change. */
export function LearningFields({ values, change, errorAt }: FieldsProps) {
  const t = useMessages(editMessages);
  const names = useMessages(fieldNames);
  return (
    <>
      {(['wouldRepeat', 'wouldChange'] as const).map((field) => (
        <TextField
          key={field}
          label={names[field] ?? ''}
          hint={field === 'wouldRepeat' ? t.learningHint : undefined}
          rows={3}
          lang="da"
          value={values[field]}
          error={errorAt(field)}
          onChange={(text) => change({ [field]: text })}
        />
      ))}
    </>
  );
}
