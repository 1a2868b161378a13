import type { MinutesStep } from '@samspil/domain/meetings';
import { problemsWithCommentsUntil, problemsWithMinutesReason } from '@samspil/domain/meetings';
import type { Problem } from '@samspil/domain/shared';
import { useState, type FormEvent, type ReactNode } from 'react';
import { TextField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import { FormProblems, useErrorsAt, useProblemFocus, useStep } from '../../shared/sending';
import { today } from '../../shared/today';
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
  const leave = () => ask(null);
  if (![viewerCan.send, viewerCan.reopen, viewerCan.approve, viewerCan.correct].includes(true)) return null;
  if (asked === 'SEND') return <SendForm steps={steps} onLeave={leave} />;
  if (asked === 'CORRECT') return <CorrectForm steps={steps} onLeave={leave} />;
  return (
    <div data-print="hide">
      <StepButtons viewerCan={viewerCan} steps={steps} onAsk={ask} />
      {state === 'COMMENTS' && isOnlyWriter && <p className={classes.soft}>{t.onlyWriter}</p>}
      <FormProblems problems={steps.problems} failure={steps.failure} />
      <ConfirmDialog
        opened={asked === 'APPROVE'}
        title={t.approveTitle}
        confirmLabel={t.approve}
        busy={steps.busy}
        onConfirm={() => void steps.move('APPROVE').then(leave)}
        onCancel={leave}
      >
        <p>{t.approveText}</p>
      </ConfirmDialog>
    </div>
  );
}

interface StepButtonsProps {
  viewerCan: ShownMinutes['viewerCan'];
  steps: Steps;
  onAsk: (asked: Asked) => void;
}

function StepButtons({ viewerCan, steps, onAsk }: StepButtonsProps) {
  const t = useMessages(minutesMessages);
  return (
    <div className={classes.buttons}>
      {viewerCan.approve && <Button onClick={() => onAsk('APPROVE')}>{t.approve}</Button>}
      {viewerCan.send && <Button onClick={() => onAsk('SEND')}>{t.send}</Button>}
      {viewerCan.reopen && (
        <Button variant="default" busy={steps.busy} onClick={() => void steps.move('REOPEN')}>
          {t.reopen}
        </Button>
      )}
      {viewerCan.correct && (
        <Button variant="default" onClick={() => onAsk('CORRECT')}>
          {t.correct}
        </Button>
      )}
    </div>
  );
}

interface SayMoreProps {
  steps: Steps;
  onLeave: () => void;
}

/** By when comments are wanted. */
function SendForm({ steps, onLeave }: SayMoreProps) {
  const t = useMessages(minutesMessages);
  const saying = useSaying(steps, (day) => problemsWithCommentsUntil(day || null, today()));
  const send = () => saying.submit('SEND', { commentsUntil: saying.said || null }, onLeave);
  return (
    <SayMore label={t.send} steps={steps} saying={saying} onSend={send} onLeave={onLeave}>
      <TextField
        label={t.sendTitle}
        hint={t.sendText}
        type="date"
        value={saying.said}
        error={saying.errorAt('commentsUntil')}
        onChange={saying.say}
      />
    </SayMore>
  );
}

/** Why the approved version is corrected. */
function CorrectForm({ steps, onLeave }: SayMoreProps) {
  const t = useMessages(minutesMessages);
  const saying = useSaying(steps, (reason) => problemsWithMinutesReason('correct', reason));
  const correct = () => saying.submit('CORRECT', { reason: saying.said }, onLeave);
  return (
    <SayMore label={t.correct} steps={steps} saying={saying} onSend={correct} onLeave={onLeave}>
      <TextField
        label={t.correctTitle}
        hint={t.correctText}
        rows={2}
        required
        lang="da"
        value={saying.said}
        error={saying.errorAt('reason')}
        onChange={saying.say}
      />
    </SayMore>
  );
}

function useSaying(steps: Steps, problemsWith: (said: string) => readonly Problem[]) {
  const [said, say] = useState('');
  const [found, setFound] = useState<readonly Problem[]>([]);
  const problems = [...found, ...steps.problems];
  const errorAt = useErrorsAt(problems);
  const submit = async (step: Step, more: Said, onDone: () => void) => {
    const wrong = problemsWith(said);
    setFound(wrong);
    if (wrong.length === 0 && (await steps.move(step, more))) onDone();
  };
  return { said, say, found, problems, errorAt, submit };
}

interface SayMoreFormProps extends SayMoreProps {
  label: string;
  saying: ReturnType<typeof useSaying>;
  onSend: () => Promise<void>;
  children: ReactNode;
}

function SayMore({ label, steps, saying, onSend, onLeave, children }: SayMoreFormProps) {
  const t = useMessages(minutesMessages);
  const form = useProblemFocus<HTMLFormElement>(saying.found);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onSend();
  };
  return (
    <form ref={form} className={classes.asked} onSubmit={submit} noValidate data-print="hide">
      {children}
      <FormProblems problems={saying.problems} fields={['reason', 'commentsUntil']} failure={steps.failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={steps.busy}>
          {label}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
