import { INVITATION_LIMITS } from '@samspil/domain/meetings';
import type { Problem } from '@samspil/domain/shared';
import { useState, type FormEvent } from 'react';
import { ChoiceField, TextField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import { FormProblems, useErrorsAt, useProblemFocus } from '../../shared/sending';
import { Button } from '../../shared/ui';
import type { Answer } from './invitation-queries';
import classes from './invitations.module.css';
import { invitationMessages } from './messages';

export type Wish = 'YES' | 'NO';

interface OwnAnswerProps {
  answer: Answer;
  remark: string;
  isPastDeadline: boolean;
  /** Null where there is room for everybody. */
  placesFree: number | null;
  busy: boolean;
  problems: readonly Problem[];
  failure: 'offline' | 'failed' | undefined;
  onSend: (wish: Wish, remark: string) => void;
}

/** Yes or no with a remark; what was answered before stands there, and can be changed. */
export function OwnAnswer(props: OwnAnswerProps) {
  const { answer, remark: before, isPastDeadline, busy, problems, failure, onSend } = props;
  const t = useMessages(invitationMessages);
  const mayJoin = isRegistered(answer) || !isPastDeadline;
  const [wish, setWish] = useState<Wish | ''>(() => wishBefore(answer, mayJoin));
  const [remark, setRemark] = useState(before);
  const [missing, setMissing] = useState<readonly Problem[]>([]);
  const shown = missing.length > 0 ? missing : problems;
  const errorAt = useErrorsAt(shown);
  const form = useProblemFocus<HTMLFormElement>(shown);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(wish === '' ? [{ code: 'meetings.answer-unknown', field: 'answer' }] : []);
    if (wish !== '') onSend(wish, remark);
  };
  const yes = { value: 'YES' as const, label: t.yes };
  const no = { value: 'NO' as const, label: t.no };
  const note = noteFor(props, mayJoin);
  return (
    <form ref={form} className={classes.answer} onSubmit={submit} noValidate>
      <ChoiceField<Wish | ''>
        label={t.yourAnswer}
        value={wish}
        options={mayJoin ? [yes, no] : [no]}
        error={errorAt('answer')}
        onChange={setWish}
      />
      {note && <p className={classes.soft}>{t[note]}</p>}
      <TextField
        label={t.remark}
        hint={t.remarkHint}
        rows={2}
        value={remark}
        error={errorAt('remark')}
        onChange={(text) => setRemark(text.slice(0, INVITATION_LIMITS.remark * 2))}
      />
      <FormProblems problems={shown} fields={['answer', 'remark']} failure={failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={busy}>
          {t.sendAnswer}
        </Button>
      </div>
    </form>
  );
}

function isRegistered(answer: Answer): boolean {
  return answer === 'YES' || answer === 'WAITING';
}

function wishBefore(answer: Answer, mayJoin: boolean): Wish | '' {
  if (isRegistered(answer)) return 'YES';
  return answer === 'NO' || !mayJoin ? 'NO' : '';
}

function noteFor(
  { isPastDeadline, placesFree, answer }: OwnAnswerProps,
  mayJoin: boolean,
): 'deadlinePassed' | 'deadlinePassedNo' | 'full' | undefined {
  if (isPastDeadline) return mayJoin ? 'deadlinePassedNo' : 'deadlinePassed';
  return placesFree === 0 && !isRegistered(answer) ? 'full' : undefined;
}
