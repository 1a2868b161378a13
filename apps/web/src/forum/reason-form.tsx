import { problemsWithForumReason } from '@samspil/domain/forum';
import type { Problem } from '@samspil/domain/shared';
import { useState, type FormEvent } from 'react';
import { TextField } from '../shared/forms';
import { useMessages } from '../shared/i18n';
import { FormProblems, useErrorsAt, useProblemFocus } from '../shared/sending';
import { Button } from '../shared/ui';
import classes from './forum.module.css';
import { forumMessages } from './messages';

interface ReasonFormProps {
  title: string;
  hint: string;
  confirm: string;
  busy: boolean;
  problems: readonly Problem[];
  failure: 'offline' | 'failed' | undefined;
  /** True when it was done. */
  onSend: (reason: string) => Promise<boolean>;
  onLeave: () => void;
}

/** Says why: a post is hidden, or should be. */
export function ReasonForm({ title, hint, confirm, busy, problems, failure, onSend, onLeave }: ReasonFormProps) {
  const t = useMessages(forumMessages);
  const [reason, setReason] = useState('');
  const [own, setOwn] = useState<readonly Problem[]>([]);
  const all = [...own, ...problems];
  const errorAt = useErrorsAt(all);
  const form = useProblemFocus<HTMLFormElement>(own);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = problemsWithForumReason(reason);
    setOwn(found);
    if (found.length === 0 && (await onSend(reason))) onLeave();
  };
  return (
    <form ref={form} className={classes.asked} onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={title}
        hint={hint}
        rows={2}
        required
        lang="da"
        value={reason}
        error={errorAt('reason')}
        onChange={setReason}
      />
      <FormProblems problems={all} fields={['reason']} failure={failure} />
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
