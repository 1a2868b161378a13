import { useFormat, useMessages } from '../../shared/i18n';
import { StatusBadge } from '../../shared/ui';
import { minutesMessages } from './messages';
import type { ShownMinutes } from './minutes-queries';
import classes from './minutes.module.css';

const TONES = { DRAFT: 'neutral', COMMENTS: 'warning', APPROVED: 'good' } as const;

/** Where the minutes stand, and what that means for who reads them. */
export function MinutesStanding({ minutes }: { minutes: ShownMinutes }) {
  const t = useMessages(minutesMessages);
  const { state, version, reason, isBeingWritten } = minutes;
  const isReadFrozen = !isBeingWritten && state !== 'APPROVED';
  const shown = isReadFrozen ? 'APPROVED' : state;
  return (
    <>
      <p className={classes.facts}>
        <StatusBadge tone={TONES[shown]}>{t.states[shown]}</StatusBadge>
        {version > 0 && !isBeingWritten && <span>{t.version(version)}</span>}
        <CommentDays minutes={minutes} />
      </p>
      {isReadFrozen && <p className={classes.notice}>{t.readingFrozen}</p>}
      {isBeingWritten && reason !== '' && (
        <p className={classes.notice} lang="da">
          {t.correcting(reason)}
        </p>
      )}
    </>
  );
}

function CommentDays({ minutes: { state, sentAt, commentsUntil } }: { minutes: ShownMinutes }) {
  const t = useMessages(minutesMessages);
  const format = useFormat();
  if (state !== 'COMMENTS') return null;
  return (
    <>
      {sentAt !== null && <span>{t.sentOn(format.date(sentAt))}</span>}
      {commentsUntil !== null && <span>{t.commentsUntil(format.date(commentsUntil))}</span>}
    </>
  );
}
