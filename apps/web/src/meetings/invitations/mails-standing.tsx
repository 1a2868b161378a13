import { useMessages } from '../../shared/i18n';
import { FormProblems } from '../../shared/sending';
import { Button } from '../../shared/ui';
import { MAIL_AGAIN, type ShownParticipant, type ShownParticipation } from './invitation-queries';
import classes from './invitations.module.css';
import { invitationMessages } from './messages';
import { useNamed } from './use-participation';
import { useTold } from './use-told';

/** Which mails have not got through, to whom, and what is done about it; nothing where all have. */
export function MailsStanding({
  participation: { id: meetingId, participants, closedBecause },
}: {
  participation: ShownParticipation;
}) {
  const t = useMessages(invitationMessages);
  const named = useNamed();
  const { take, busy, problems, failure } = useTold(MAIL_AGAIN);
  // Nobody needs to be told of what has begun.
  if (closedBecause === 'meetings.answer-begun') return null;
  const standing = (mail: ShownParticipant['mail']) => participants.filter((one) => one.mail === mail);
  const [failed, delayed, waiting] = [standing('FAILED'), standing('DELAYED'), standing('WAITING')];
  if (failed.length + delayed.length + waiting.length === 0) return null;
  return (
    <div className={classes.summary} data-complete={failed.length + delayed.length === 0} data-print="hide">
      {failed.length > 0 && (
        <>
          <p>
            <strong>{t.mailsFailed(failed.length)}</strong> {named(failed)}. {t.mailsFailedText}
          </p>
          <FormProblems problems={problems} failure={failure} />
          <Button
            variant="outline"
            busy={busy}
            onClick={() => void take({ input: { meetingId } }, () => t.mailedAgain(failed.length))}
          >
            {t.mailAgain}
          </Button>
        </>
      )}
      {delayed.length > 0 && (
        <p>
          <strong>{t.mailsDelayed(delayed.length)}</strong> {named(delayed)}. {t.mailsDelayedText}
        </p>
      )}
      {waiting.length > 0 && <p>{t.mailsWaiting(waiting.length)}</p>}
    </div>
  );
}
