import { useState, type FormEvent, type ReactNode } from 'react';
import { TextField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import { FormProblems, useErrorsAt, useProblemFocus } from '../../shared/sending';
import { Button } from '../../shared/ui';
import { today } from '../../shared/today';
import type { ShownGiveBack } from './give-back-queries';
import classes from './give-backs.module.css';
import { giveBackMessages } from './messages';
import { useGiveBackSteps } from './use-give-back-steps';

interface GiveBackStepsProps {
  giveBack: ShownGiveBack;
  /** What it is called, for buttons that stand many times on the page. */
  name: string;
  onEdit: () => void;
}

type Asking = 'done' | 'drop' | null;

/** What those do who answer for it: give, give up, edit, delete. */
export function GiveBackSteps({ giveBack, name, onEdit }: GiveBackStepsProps) {
  const t = useMessages(giveBackMessages);
  const [asking, ask] = useState<Asking>(null);
  const steps = useGiveBackSteps(giveBack);
  const { status, viewerCan } = giveBack;
  const standing = { status: 'AGREED', doneOn: null, droppedReason: '' } as const;
  const button = (label: string, onClick: () => void, variant: 'outline' | 'default' = 'default') => (
    <Button variant={variant} aria-label={`${label}: ${name}`} onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <div className={classes.steps} data-print="hide">
      {asking === null && (
        <div className={classes.buttons}>
          {status === 'AGREED' && button(t.markDone, () => ask('done'), 'outline')}
          {status === 'AGREED' && button(t.drop, () => ask('drop'))}
          {status !== 'AGREED' && button(t.reopen, () => void steps.moveTo(standing, t.wasReopened))}
          {button(t.edit, onEdit)}
          {viewerCan.delete && button(t.delete, () => void steps.discard())}
        </div>
      )}
      {asking === 'done' && <DoneForm steps={steps} onLeave={() => ask(null)} />}
      {asking === 'drop' && <DropForm steps={steps} onLeave={() => ask(null)} />}
      {asking === null && <FormProblems problems={steps.problems} failure={steps.failure} />}
    </div>
  );
}

interface AskedProps {
  steps: ReturnType<typeof useGiveBackSteps>;
  onLeave: () => void;
}

/** On which day it was given. */
function DoneForm({ steps, onLeave }: AskedProps) {
  const t = useMessages(giveBackMessages);
  const errorAt = useErrorsAt(steps.problems);
  const [doneOn, setDay] = useState(today());
  const submit = async () => {
    if (await steps.moveTo({ status: 'DONE', doneOn: doneOn || null, droppedReason: '' }, t.wasDone)) onLeave();
  };
  return (
    <Asked title={t.doneTitle} confirm={t.confirmDone} fields={['doneOn']} {...{ steps, onLeave, submit }}>
      <div className={classes.day}>
        <TextField label={t.doneDay} type="date" value={doneOn} error={errorAt('doneOn')} onChange={setDay} required />
      </div>
    </Asked>
  );
}

/** Why it will not happen. */
function DropForm({ steps, onLeave }: AskedProps) {
  const t = useMessages(giveBackMessages);
  const errorAt = useErrorsAt(steps.problems);
  const [droppedReason, setReason] = useState('');
  const submit = async () => {
    if (await steps.moveTo({ status: 'DROPPED', doneOn: null, droppedReason }, t.wasDropped)) onLeave();
  };
  return (
    <Asked title={t.dropTitle} confirm={t.confirmDrop} fields={['droppedReason']} {...{ steps, onLeave, submit }}>
      <TextField
        label={t.dropReason}
        rows={2}
        lang="da"
        value={droppedReason}
        error={errorAt('droppedReason')}
        onChange={setReason}
        required
      />
    </Asked>
  );
}

interface AskedFormProps extends AskedProps {
  title: string;
  confirm: string;
  fields: readonly string[];
  submit: () => Promise<void>;
  children: ReactNode;
}

function Asked({ title, confirm, fields, steps, onLeave, submit, children }: AskedFormProps) {
  const t = useMessages(giveBackMessages);
  const form = useProblemFocus<HTMLFormElement>(steps.problems);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  const leave = () => {
    steps.setProblems([]);
    onLeave();
  };
  return (
    <form ref={form} className={classes.asked} onSubmit={onSubmit} noValidate aria-label={title}>
      <h3>{title}</h3>
      {children}
      <FormProblems problems={steps.problems} fields={fields} failure={steps.failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={steps.busy}>
          {confirm}
        </Button>
        <Button variant="default" onClick={leave}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
