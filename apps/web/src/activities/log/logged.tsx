import { IconCircleCheck, IconCloudUp } from '@tabler/icons-react';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../shared/i18n';
import type { OfflineQueue, QueueSnapshot, WaitingEntry } from '../../shared/offline';
import { Button, ButtonLink, useUndoToast } from '../../shared/ui';
import { forgetActivities } from '../forget-activities';
import { DELETE_LOGGED, RESTORE_LOGGED } from './log-queries';
import classes from './log.module.css';
import { logMessages } from './messages';
import { SessionEntry } from './session-entry';
import { SimilarActivities } from './similar-activities';
import type { LoggedActivity } from './use-log-form';

interface LoggedProps {
  logged: LoggedActivity;
  queue: OfflineQueue;
  waiting: QueueSnapshot;
  onAnother: () => void;
}

/** It is saved: where, what can be done next, and who does the same. */
export function Logged({ logged, queue, waiting, onAnother }: LoggedProps) {
  const t = useMessages(logMessages);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const entry = waiting.entries?.find(({ id }) => id === logged.id);
  const isSent = waiting.entries !== undefined && entry === undefined;
  const Icon = isSent ? IconCircleCheck : IconCloudUp;
  return (
    <section className={classes.logged} aria-labelledby="logged">
      <div className={classes.outcome} data-sent={isSent}>
        <Icon size={32} stroke={1.75} aria-hidden />
        <div role="status">
          <h2 id="logged" ref={heading} tabIndex={-1}>
            {isSent ? t.savedTitle : t.keptTitle}
          </h2>
          <p className={classes.loggedTitle}>{logged.title}</p>
          {entry && <Standing entry={entry} waiting={waiting} />}
        </div>
      </div>
      <NextSteps logged={logged} queue={queue} isSent={isSent} onAnother={onAnother} />
      <h3>{t.whoElse}</h3>
      {isSent ? <SimilarActivities activityId={logged.id} /> : <p className={classes.soft}>{t.whoElseOffline}</p>}
    </section>
  );
}

/** How far it is on its way, and what keeps it. */
function Standing({ entry, waiting }: { entry: WaitingEntry; waiting: QueueSnapshot }) {
  const t = useMessages(logMessages);
  if (waiting.sendingId === entry.id) return <p>{t.sendingText}</p>;
  if (entry.state === 'refused' || entry.state === 'conflict') {
    return (
      <p>
        {t.notTaken} <Link to={`/aktiviteter/ny?ret=${entry.id}`}>{t.correct}</Link>
      </p>
    );
  }
  return <p>{waiting.needsSignIn ? t.signInToSend : t.keptText}</p>;
}

interface NextStepsProps {
  logged: LoggedActivity;
  queue: OfflineQueue;
  isSent: boolean;
  onAnother: () => void;
}

function NextSteps({ logged, queue, isSent, onAnother }: NextStepsProps) {
  const t = useMessages(logMessages);
  const [isEntering, setEntering] = useState(false);
  const undo = useUndo(logged, queue, isSent, onAnother);
  const address = `/aktiviteter/${logged.id}`;
  return (
    <>
      <div className={classes.steps}>
        {isSent && <ButtonLink to={address}>{t.seeActivity}</ButtonLink>}
        <Button variant={isSent ? 'outline' : 'filled'} onClick={() => setEntering(true)}>
          {t.logSession}
        </Button>
        <Button variant="default" onClick={onAnother}>
          {t.logAnother}
        </Button>
        <Button variant="default" onClick={undo}>
          {t.undo}
        </Button>
      </div>
      {isSent && (
        <p>
          <Link to={`${address}/rediger`}>{t.moreDetails}</Link>
        </p>
      )}
      <SessionEntry
        activity={{
          id: logged.id,
          title: logged.title,
          startsOn: logged.payload.content.startsOn ?? null,
          endsOn: null,
          registered: null,
        }}
        opened={isEntering}
        onClose={() => setEntering(false)}
      />
    </>
  );
}

/** Takes it back where it is: from the device, or from the server; either can be brought back. */
function useUndo({ id }: LoggedActivity, queue: OfflineQueue, isSent: boolean, onUndone: () => void): () => void {
  const t = useMessages(logMessages);
  const apollo = useApolloClient();
  const toast = useUndoToast();
  const fromServer = async () => {
    await apollo.mutate({ mutation: DELETE_LOGGED, variables: { input: { id } }, update: forgetActivities });
    toast({ text: t.undone, onUndo: () => restore(apollo, id) });
    onUndone();
  };
  const fromDevice = async () => {
    const dropped = await queue.drop(id);
    toast({ text: t.undone, onUndo: () => queue.putBack(dropped) });
    onUndone();
  };
  return () => void (isSent ? fromServer() : fromDevice()).catch(() => toast({ text: t.undoFailed }));
}

async function restore(apollo: ReturnType<typeof useApolloClient>, id: string): Promise<void> {
  await apollo.mutate({ mutation: RESTORE_LOGGED, variables: { input: { id } }, update: forgetActivities });
}
