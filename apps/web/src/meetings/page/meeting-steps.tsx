import { MEETING_LIMITS, problemsWithMeetingText, type MeetingStep } from '@samspil/domain/meetings';
import { problem, type Problem } from '@samspil/domain/shared';
import { lazy, Suspense, useState, type FormEvent } from 'react';
import { TextField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import { FormProblems, useErrorsAt, useProblemFocus, useStep } from '../../shared/sending';
import { Button, ButtonLink } from '../../shared/ui';
import { forgetMeetings } from '../forget-meetings';
import { forgetTemplates } from '../forget-templates';
import { MOVE_MEETING, type ShownMeeting } from '../meeting-queries';
import { WRITE_TEMPLATE } from '../template-queries';
import { meetingMessages } from '../messages';
import { templateInput } from '../template-input';
import { DeleteDraft } from './delete-draft';
import classes from './meeting-page.module.css';

type Step = Uppercase<MeetingStep>;

const InvitingStep = lazy(() =>
  import('../invitations/inviting-step').then((module) => ({ default: module.InvitingStep })),
);

/** What those who plan do with it where it stands. Cancelling says why. */
export function MeetingSteps({ meeting }: { meeting: ShownMeeting }) {
  const t = useMessages(meetingMessages);
  const [isCancelling, setCancelling] = useState(false);
  const { busy, problems, failure, take } = useStep(MOVE_MEETING, forgetMeetings);
  const { id, lock, viewerCan } = meeting;
  const move = (step: Step, reason = '') => take({ input: { id, lock, step, reason } }, t.done[step]);
  if (!viewerCan.edit && !viewerCan.reopen) return null;
  if (isCancelling) {
    const steps = { busy, problems, failure, cancel: (reason: string) => move('CANCEL', reason) };
    return <CancelForm steps={steps} onLeave={() => setCancelling(false)} />;
  }
  return (
    <div className={classes.steps} data-print="hide">
      <Buttons meeting={meeting} busy={busy} onMove={(step) => void move(step)} onCancel={() => setCancelling(true)} />
      {viewerCan.announce && <p className={classes.soft}>{t.announceHint}</p>}
      {meeting.state === 'ANNOUNCED' && (
        <Suspense>
          <InvitingStep meetingId={id} />
        </Suspense>
      )}
      <FormProblems problems={problems} failure={failure} />
    </div>
  );
}

interface ButtonsProps {
  meeting: ShownMeeting;
  busy: boolean;
  onMove: (step: Step) => void;
  onCancel: () => void;
}

function Buttons({ meeting, busy, onMove, onCancel }: ButtonsProps) {
  const t = useMessages(meetingMessages);
  const { id, viewerCan } = meeting;
  const button = (label: string, act: () => void) => (
    <Button variant="default" busy={busy} onClick={act}>
      {label}
    </Button>
  );
  return (
    <div className={classes.buttons}>
      {viewerCan.announce && (
        <Button busy={busy} onClick={() => onMove('ANNOUNCE')}>
          {t.announce}
        </Button>
      )}
      {viewerCan.edit && (
        <ButtonLink to={`/moeder/${id}/rediger`} variant="default">
          {t.edit}
        </ButtonLink>
      )}
      {viewerCan.hold && button(t.hold, () => onMove('HOLD'))}
      {viewerCan.cancel && button(t.cancelMeeting, onCancel)}
      {viewerCan.reopen && button(t.reopen, () => onMove('REOPEN'))}
      {viewerCan.edit && <KeepAsTemplate meeting={meeting} />}
      {viewerCan.delete && <DeleteDraft meetingId={id} />}
    </div>
  );
}

function KeepAsTemplate({ meeting }: { meeting: ShownMeeting }) {
  const t = useMessages(meetingMessages);
  const { busy, problems, failure, take } = useStep(WRITE_TEMPLATE, forgetTemplates);
  const keep = () =>
    take({ input: { networkId: meeting.networkId, content: templateInput(meeting) } }, t.keptAsTemplate);
  return (
    <>
      <Button variant="default" busy={busy} onClick={() => void keep()}>
        {t.keepAsTemplate}
      </Button>
      <FormProblems problems={problems} failure={failure} />
    </>
  );
}

interface CancelFormProps {
  steps: {
    readonly busy: boolean;
    readonly problems: readonly Problem[];
    readonly failure: 'offline' | 'failed' | undefined;
    readonly cancel: (reason: string) => Promise<boolean>;
  };
  onLeave: () => void;
}

function CancelForm({ steps, onLeave }: CancelFormProps) {
  const t = useMessages(meetingMessages);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<readonly Problem[]>([]);
  const problems = [...missing, ...steps.problems];
  const errorAt = useErrorsAt(problems);
  const form = useProblemFocus<HTMLFormElement>(missing);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const empty = reason.trim() === '' ? [problem('meetings.reason-missing', 'reason')] : [];
    const found = [...empty, ...problemsWithMeetingText(reason, 'reason', MEETING_LIMITS.reason)];
    setMissing(found);
    if (found.length === 0 && (await steps.cancel(reason))) onLeave();
  };
  return (
    <form ref={form} className={classes.steps} onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={t.cancelReason}
        hint={t.cancelHint}
        rows={2}
        required
        lang="da"
        value={reason}
        error={errorAt('reason')}
        onChange={setReason}
      />
      <FormProblems problems={problems} fields={['reason']} failure={steps.failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={steps.busy}>
          {t.cancelMeeting}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t.leave}
        </Button>
      </div>
    </form>
  );
}
