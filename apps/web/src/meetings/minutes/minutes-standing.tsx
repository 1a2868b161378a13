import { useFormat, useMessages } from '../../shared/i18n';
import { StatusBadge } from '../../shared/ui';
import { minutesMessages } from './messages';
import type { ShownMinutes } from './minutes-queries';
import classes from './minutes.module.css';

const TONES = { DRAFT: 'neutral', COMMENTS: 'warning', APPROVED: 'good' } as const;

/** Where the minutes stand, and what that means for who reads them. */
export function MinutesStanding({ minutes }: { minutes: ShownMinutes }) {
  const t = useMessages(minutesMessages);
  const format = useFormat();
  const { state, version, sentAt, commentsUntil, reason, isBeingWritten, viewerCan } = minutes;
  const isReadFrozen = !isBeingWritten && state !== 'APPROVED';
  return (
    <>
      <p className={classes.facts}>
        <StatusBadge tone={TONES[isReadFrozen ? 'APPROVED' : state]}>
          {t.states[isReadFrozen ? 'APPROVED' : state]}
        </StatusBadge>
        {version > 0 && !isBeingWritten && <span>{t.version(version)}</span>}
        {state === 'COMMENTS' && sentAt !== null && <span>{t.sentOn(format.date(sentAt))}</span>}
        {viewerCan.comment && commentsUntil !== null && <span>{t.commentsUntil(format.date(commentsUntil))}</span>}
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
