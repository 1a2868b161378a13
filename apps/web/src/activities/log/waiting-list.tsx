import { IconCloudOff } from '@tabler/icons-react';
import type { Problem } from '@samspil/domain/shared';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import type { OfflineQueue, QueueSnapshot, WaitingEntry } from '../../shared/offline';
import { useProblemText } from '../../shared/problems';
import { Button, ButtonLink, StatusBadge, useOnline, useUndoToast } from '../../shared/ui';
import classes from './log.module.css';
import { logMessages } from './messages';
import { ENTRY_KINDS, type ActivityPayload, type FilePayload, type SessionPayload } from './payloads';

interface WaitingListProps {
  queue: OfflineQueue;
  waiting: QueueSnapshot;
  /** The one that is on the screen already. */
  except?: string | undefined;
}

/** Leads down to the list: on a phone it stands below the form. */
export function WaitingNote({ waiting }: Pick<WaitingListProps, 'waiting'>) {
  const t = useMessages(logMessages);
  const count = waiting.entries?.length ?? 0;
  if (count === 0) return null;
  return (
    <p className={classes.note}>
      <IconCloudOff size={20} stroke={1.75} aria-hidden />
      <a href="#waiting">{t.waitingCount(count)}</a>
    </p>
  );
}

/** What is on this device only, how far it is, and what to do about it. */
export function WaitingList({ queue, waiting, except }: WaitingListProps) {
  const t = useMessages(logMessages);
  const online = useOnline();
  const entries = (waiting.entries ?? []).filter(({ id }) => id !== except);
  if (entries.length === 0) return null;
  const canSend = online && entries.some(({ state }) => state === 'waiting');
  return (
    <section className={classes.waiting} aria-labelledby="waiting">
      <div className={classes.waitingHead}>
        <h2 id="waiting">{t.waitingTitle}</h2>
        {canSend && !waiting.needsSignIn && (
          <Button variant="outline" busy={waiting.sendingId !== null} onClick={queue.sendAll}>
            {t.sendNow}
          </Button>
        )}
      </div>
      <p className={classes.soft} role="status">
        {t.waitingCount(entries.length)}
        {!online && ` · ${t.offlineWaiting}`}
      </p>
      {waiting.needsSignIn && <SignInAgain />}
      <ul>
        {entries.map((entry) => (
          <WaitingRow key={entry.id} entry={entry} queue={queue} isSending={waiting.sendingId === entry.id} />
        ))}
      </ul>
    </section>
  );
}

function SignInAgain() {
  const t = useMessages(logMessages);
  return (
    <p className={classes.signIn}>
      <IconCloudOff size={20} stroke={1.75} aria-hidden /> {t.needsSignIn}{' '}
      <Link to={`/log-ind?next=${encodeURIComponent('/aktiviteter/ny')}`}>{t.signIn}</Link>
    </p>
  );
}

const TONES = {
  waiting: 'neutral',
  held: 'neutral',
  sending: 'accent',
  refused: 'danger',
  conflict: 'warning',
} as const;

interface WaitingRowProps {
  entry: WaitingEntry;
  queue: OfflineQueue;
  isSending: boolean;
}

function WaitingRow({ entry, queue, isSending }: WaitingRowProps) {
  const t = useMessages(logMessages);
  const format = useFormat();
  const state = isSending ? 'sending' : entry.state;
  return (
    <li>
      <div className={classes.waitingText}>
        <p className={classes.waitingName}>{nameOf(entry, t, format)}</p>
        <p className={classes.facts}>
          <StatusBadge tone={TONES[state]}>{t.states[state]}</StatusBadge>
          <span className={classes.soft}>{format.dateTime(entry.addedAt)}</span>
          {state === 'waiting' && <WhyNotYet entry={entry} />}
        </p>
        {(state === 'refused' || state === 'conflict') && <Refusal problems={entry.problems} />}
      </div>
      {!isSending && <WaitingSteps entry={entry} queue={queue} />}
    </li>
  );
}

function WhyNotYet({ entry: { after, attempts } }: { entry: WaitingEntry }) {
  const t = useMessages(logMessages);
  const online = useOnline();
  if (after !== null) return <span className={classes.soft}>{t.afterOther}</span>;
  return attempts > 0 && online ? <span className={classes.soft}>{t.retryLater}</span> : null;
}

function WaitingSteps({ entry, queue }: Omit<WaitingRowProps, 'isSending'>) {
  const t = useMessages(logMessages);
  const toast = useUndoToast();
  const remove = async () => {
    const dropped = await queue.drop(entry.id);
    toast({ text: t.removed, onUndo: () => queue.putBack(dropped) });
  };
  return (
    <div className={classes.waitingSteps}>
      {entry.kind === ENTRY_KINDS.activity && (
        <ButtonLink to={`/aktiviteter/ny?ret=${entry.id}`} variant="outline">
          {t.correct}
        </ButtonLink>
      )}
      <Button variant="default" onClick={() => void remove()}>
        {t.remove}
      </Button>
    </div>
  );
}

function Refusal({ problems }: { problems: readonly Problem[] }) {
  const t = useMessages(logMessages);
  const textOf = useProblemText();
  const texts = problems.length > 0 ? problems.map(textOf) : [t.refusedText];
  return (
    <div className={classes.error}>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}

type Texts = ReturnType<typeof useMessages<(typeof logMessages)['da']>>;

function nameOf({ kind, payload }: WaitingEntry, t: Texts, format: ReturnType<typeof useFormat>): string {
  if (kind === ENTRY_KINDS.session) {
    const { title, heldOn } = payload as SessionPayload;
    return t.sessionOf(title, format.date(heldOn));
  }
  if (kind === ENTRY_KINDS.file) return t.fileOf((payload as FilePayload).name);
  return (payload as ActivityPayload).content.title ?? '';
}
