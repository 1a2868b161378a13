import { useQuery } from '@apollo/client/react';
import { problemsWithAction, type ActionContent } from '@samspil/domain/meetings';
import type { Problem } from '@samspil/domain/shared';
import { useState, type FormEvent } from 'react';
import { v7 } from 'uuid';
import { TextField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import { FormProblems, useErrorsAt, useProblemFocus, useStep } from '../../shared/sending';
import { Button } from '../../shared/ui';
import { forgetOutcomes } from './forget-outcomes';
import { minutesMessages } from './messages';
import { ASSIGN_ACTION, type ShownAction } from './minutes-queries';
import { ACTION_OWNERS_QUERY } from './outcome-queries';
import classes from './minutes.module.css';
import { OwnerSelect } from './owner-select';

interface ActionFormProps {
  meetingId: string;
  agendaItemId: string | null;
  action?: ShownAction;
  onClose: () => void;
}

type Values = Omit<ActionContent, 'agendaItemId'>;

const NOTHING: Values = { text: '', ownerPersonId: null, ownerOrganisationId: null, dueOn: null };
const ANYBODY = { isKnownItem: () => true, isKnownPerson: () => true, isKnownOrganisation: () => true };

/** An action as it is given out: what, who and by when. */
export function ActionForm({ meetingId, agendaItemId, action, onClose }: ActionFormProps) {
  const t = useMessages(minutesMessages);
  const [id] = useState(() => action?.id ?? v7());
  const [values, setValues] = useState<Values>(() => valuesOf(action));
  const [found, setFound] = useState<readonly Problem[]>([]);
  const owners = useQuery(ACTION_OWNERS_QUERY, { variables: { meetingId } });
  const { take, busy, ...step } = useStep(ASSIGN_ACTION, forgetOutcomes);
  const problems = [...found, ...step.problems];
  const errorAt = useErrorsAt(problems);
  const form = useProblemFocus<HTMLFormElement>(found);
  const change = (changes: Partial<Values>) => setValues((before) => ({ ...before, ...changes }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = problemsWithAction({ ...values, agendaItemId }, ANYBODY);
    setFound(wrong);
    if (wrong.length > 0) return;
    if (await take({ input: { id, meetingId, agendaItemId, ...values } }, t.actionSaved)) onClose();
  };
  return (
    <form ref={form} className={classes.asked} onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={t.actionText}
        rows={2}
        required
        lang="da"
        value={values.text}
        error={errorAt('text')}
        onChange={(text) => change({ text })}
      />
      <OwnerSelect options={owners.data?.actionOwners} chosen={values} error={errorAt('owner')} onChange={change} />
      <TextField
        label={t.dueOn}
        type="date"
        value={values.dueOn ?? ''}
        error={errorAt('dueOn')}
        onChange={(day) => change({ dueOn: day === '' ? null : day })}
      />
      <FormProblems problems={problems} fields={['text', 'owner', 'dueOn']} failure={step.failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={busy}>
          {t.save}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}

function valuesOf(action: ShownAction | undefined): Values {
  if (action === undefined) return NOTHING;
  const { text, person, organisation, dueOn } = action;
  return { text, dueOn, ownerPersonId: person?.id ?? null, ownerOrganisationId: organisation?.id ?? null };
}
