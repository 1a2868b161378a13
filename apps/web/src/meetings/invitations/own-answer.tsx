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
  waitingPlace: number | null;
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
  const { answer, remark: before, isPastDeadline, placesFree, busy, problems, failure, onSend } = props;
  const t = useMessages(invitationMessages);
  const isIn = answer === 'YES' || answer === 'WAITING';
  const mayJoin = isIn || !isPastDeadline;
  const [wish, setWish] = useState<Wish | ''>(isIn ? 'YES' : answer === 'NO' || !mayJoin ? 'NO' : '');
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
  const note = deadlineNote(props, mayJoin) ?? (placesFree === 0 && !isIn ? 'full' : undefined);
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

function deadlineNote(
  { isPastDeadline }: OwnAnswerProps,
  mayJoin: boolean,
): 'deadlinePassed' | 'deadlinePassedNo' | undefined {
  if (!isPastDeadline) return undefined;
  return mayJoin ? 'deadlinePassedNo' : 'deadlinePassed';
}
