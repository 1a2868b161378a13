import type { MinutesStep } from '@samspil/domain/meetings';
import { problemsWithCommentsUntil, problemsWithMinutesReason } from '@samspil/domain/meetings';
import type { Problem } from '@samspil/domain/shared';
import { useState, type FormEvent } from 'react';
import { TextField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import { FormProblems, useErrorsAt, useProblemFocus, useStep } from '../../shared/sending';
import { Button, ConfirmDialog } from '../../shared/ui';
import { forgetOutcomes } from './forget-outcomes';
import { minutesMessages } from './messages';
import { MOVE_MINUTES, type ShownMinutes } from './minutes-queries';
import classes from './minutes.module.css';

type Step = Uppercase<MinutesStep>;
type Asked = 'SEND' | 'CORRECT' | 'APPROVE' | null;

interface Said {
  readonly reason?: string;
  readonly commentsUntil?: string | null;
}

function useSteps({ id, lock }: ShownMinutes) {
  const t = useMessages(minutesMessages);
  const { busy, problems, failure, take } = useStep(MOVE_MINUTES, forgetOutcomes);
  const move = (step: Step, { reason = '', commentsUntil = null }: Said = {}): Promise<boolean> =>
    take({ input: { meetingId: id, lock, step, reason, commentsUntil } }, t.moved[step]);
  return { busy, problems, failure, move };
}

type Steps = ReturnType<typeof useSteps>;

/** What the reader may do with the minutes where they stand. */
export function MinutesSteps({ minutes }: { minutes: ShownMinutes }) {
  const t = useMessages(minutesMessages);
  const steps = useSteps(minutes);
  const [asked, ask] = useState<Asked>(null);
  const { viewerCan, state, isOnlyWriter } = minutes;
  const mayAny = viewerCan.send || viewerCan.reopen || viewerCan.approve || viewerCan.correct;
  if (!mayAny) return null;
  if (asked === 'SEND' || asked === 'CORRECT') return <SayMore step={asked} steps={steps} onLeave={() => ask(null)} />;
  return (
    <div data-print="hide">
      <div className={classes.buttons}>
        {viewerCan.approve && <Button onClick={() => ask('APPROVE')}>{t.approve}</Button>}
        {viewerCan.send && <Button onClick={() => ask('SEND')}>{t.send}</Button>}
        {viewerCan.reopen && (
          <Button variant="default" busy={steps.busy} onClick={() => void steps.move('REOPEN')}>
            {t.reopen}
          </Button>
        )}
        {viewerCan.correct && (
          <Button variant="default" onClick={() => ask('CORRECT')}>
            {t.correct}
          </Button>
        )}
      </div>
      {state === 'COMMENTS' && isOnlyWriter && <p className={classes.soft}>{t.onlyWriter}</p>}
      <FormProblems problems={steps.problems} failure={steps.failure} />
      <ConfirmDialog
        opened={asked === 'APPROVE'}
        title={t.approveTitle}
        confirmLabel={t.approve}
        busy={steps.busy}
        onConfirm={() => void steps.move('APPROVE').then(() => ask(null))}
        onCancel={() => ask(null)}
      >
        <p>{t.approveText}</p>
      </ConfirmDialog>
    </div>
  );
}

interface SayMoreProps {
  step: 'SEND' | 'CORRECT';
  steps: Steps;
  onLeave: () => void;
}

/** By when comments are wanted, or why the minutes are corrected. */
function SayMore({ step, steps, onLeave }: SayMoreProps) {
  const t = useMessages(minutesMessages);
  const [said, say] = useState('');
  const [found, setFound] = useState<readonly Problem[]>([]);
  const problems = [...found, ...steps.problems];
  const errorAt = useErrorsAt(problems);
  const form = useProblemFocus<HTMLFormElement>(found);
  const isSending = step === 'SEND';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const day = said === '' ? null : said;
    const wrong = isSending ? problemsWithCommentsUntil(day) : problemsWithMinutesReason('correct', said);
    setFound(wrong);
    if (wrong.length > 0) return;
    if (await steps.move(step, isSending ? { commentsUntil: day } : { reason: said })) onLeave();
  };
  return (
    <form ref={form} className={classes.asked} onSubmit={(event) => void submit(event)} noValidate data-print="hide">
      {isSending ? (
        <TextField
          label={t.sendTitle}
          hint={t.sendText}
          type="date"
          value={said}
          error={errorAt('commentsUntil')}
          onChange={say}
        />
      ) : (
        <TextField
          label={t.correctTitle}
          hint={t.correctText}
          rows={2}
          required
          lang="da"
          value={said}
          error={errorAt('reason')}
          onChange={say}
        />
      )}
      <FormProblems problems={problems} fields={['reason', 'commentsUntil']} failure={steps.failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={steps.busy}>
          {isSending ? t.send : t.correct}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
