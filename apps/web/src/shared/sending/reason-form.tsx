import type { Problem } from '@samspil/domain/shared';
import { useState, type FormEvent } from 'react';
import { TextField } from '../forms';
import { useMessages } from '../i18n';
import { Button } from '../ui';
import { FormProblems } from './form-problems';
import { sendingMessages } from './sending-messages';
import classes from './sending.module.css';
import { useErrorsAt } from './use-errors-at';
import { useProblemFocus } from './use-problem-focus';

export interface ReasonFormProps {
  /** What is asked. */
  title: string;
  hint?: string;
  rows?: number;
  /** What the button does. */
  confirm: string;
  busy: boolean;
  /** What the server has against it. */
  problems: readonly Problem[];
  failure: 'offline' | 'failed' | undefined;
  /** What is wrong with the reason as it stands. */
  problemsWith: (reason: string) => readonly Problem[];
  /** True when it was done. */
  onSend: (reason: string) => Promise<boolean>;
  onLeave: () => void;
}

/** A step that says why: nothing is sent without, and nothing typed is lost when it is refused. */
export function ReasonForm(props: ReasonFormProps) {
  const { title, hint, rows = 3, confirm, busy, failure, problemsWith, onSend, onLeave } = props;
  const t = useMessages(sendingMessages);
  const [reason, setReason] = useState('');
  const [own, setOwn] = useState<readonly Problem[]>([]);
  const problems = [...own, ...props.problems];
  const errorAt = useErrorsAt(problems);
  const form = useProblemFocus<HTMLFormElement>(own);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = problemsWith(reason);
    setOwn(found);
    if (found.length === 0 && (await onSend(reason))) onLeave();
  };
  return (
    <form ref={form} className={classes.asked} onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={title}
        {...(hint === undefined ? {} : { hint })}
        rows={rows}
        required
        lang="da"
        value={reason}
        error={errorAt('reason')}
        onChange={setReason}
      />
      <FormProblems problems={problems} fields={['reason']} failure={failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={busy}>
          {confirm}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
