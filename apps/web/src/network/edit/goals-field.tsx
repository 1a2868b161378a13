import { GOAL_KINDS, SUCCESSIONS, type GoalDraft } from '@samspil/domain/network';
import { ListEditor, SelectField } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { useErrorsAtPath } from '../../shared/sending';
import { networkMessages } from '../messages';
import { nameOf, wordOf } from '../names';
import type { Programme } from '../network-queries';
import classes from '../network.module.css';
import { BothFields } from './both-fields';
import type { ProgrammeFieldsProps } from './programme-fields';
import { NEW_GOAL } from './programme-values';

/** Ambitions, subgoals and themes in their order, and what each theme carries on or replaces. */
export function GoalsField({ values, problems, others, onChange }: ProgrammeFieldsProps) {
  const t = useMessages(networkMessages);
  const errorAt = useErrorsAtPath(problems);
  const earlier = others.find(({ id }) => id === values.predecessorId)?.goals ?? [];
  return (
    <ListEditor
      title={t.form.goals}
      hint={t.form.goalsHint}
      entryName={t.form.goal}
      addLabel={t.form.addGoal}
      entries={values.goals}
      fresh={NEW_GOAL}
      staying={({ id }) => id !== null}
      error={errorAt('goals')}
      onChange={(goals) => onChange({ goals })}
    >
      {(goal, place, change) => (
        <>
          <SelectField
            label={t.form.kind}
            value={goal.kind}
            error={errorAt(`goals.${place}`)}
            options={GOAL_KINDS.map((value) => ({ value, label: t.form.goalKinds[value] }))}
            onChange={(kind) => change({ ...goal, kind: wordOf(GOAL_KINDS, nameOf(kind)) })}
          />
          <BothFields
            errorAt={errorAt}
            field={`goals.${place}.label`}
            required
            labels={[t.form.labelDa, t.form.labelEn]}
            value={goal.label}
            onChange={(label) => change({ ...goal, label })}
          />
          {(earlier.length > 0 || goal.earlierGoalId !== null) && (
            <Earlier goal={goal} place={place} earlier={earlier} errorAt={errorAt} onChange={change} />
          )}
        </>
      )}
    </ListEditor>
  );
}

interface EarlierProps {
  goal: GoalDraft;
  place: number;
  earlier: Programme['goals'];
  errorAt: (path: string) => string | undefined;
  onChange: (goal: GoalDraft) => void;
}

function Earlier({ goal, place, earlier, errorAt, onChange }: EarlierProps) {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const none = { value: '', label: t.form.none };
  return (
    <div className={classes.pair}>
      <SelectField
        label={t.form.earlier}
        value={goal.earlierGoalId ?? ''}
        error={errorAt(`goals.${place}.earlierGoalId`)}
        options={[none, ...earlier.map(({ id, label }) => ({ value: id, label: format.text(label) }))]}
        onChange={(id) =>
          onChange(id === '' ? { ...goal, earlierGoalId: null, succession: null } : { ...goal, earlierGoalId: id })
        }
      />
      {goal.earlierGoalId !== null && (
        <SelectField
          label={t.form.succession}
          value={goal.succession ?? ''}
          error={errorAt(`goals.${place}.succession`)}
          options={[
            { value: '', label: t.form.notChosen },
            ...SUCCESSIONS.map((value) => ({ value, label: t.form.successions[value] })),
          ]}
          onChange={(word) => onChange({ ...goal, succession: SUCCESSIONS.find((one) => one === word) ?? null })}
        />
      )}
    </div>
  );
}
