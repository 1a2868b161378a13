import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { forgetAllTexts } from '../shared/kept-texts';
import { useNavigate } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { forgetWaiting } from '../shared/offline';
import { Button, ConfirmDialog, FailureState, StatusBadge, useUndoToast } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import classes from './identity.module.css';
import { identityMessages } from './messages';
import { forgetFormerViewer } from './use-sign-in';
import { PROFILE_QUERY, REVOKE_SESSION, SIGN_OUT_EVERYWHERE, type Session } from './profile-queries';

/** The browsers the person is signed in with; each can be signed out from here, and all at once. */
export function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const t = useMessages(identityMessages);
  const toast = useUndoToast();
  const [revoke, { error, loading }] = useMutation(REVOKE_SESSION, { refetchQueries: [PROFILE_QUERY] });
  const end = async (sessionId: string) => {
    const { error: refused } = await revoke({ variables: { input: { sessionId } }, errorPolicy: 'all' });
    if (!refused) toast({ text: t.sessionEnded });
  };
  return (
    <>
      <p>{t.sessionsLead}</p>
      <ul className={classes.sessions}>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} busy={loading} onEnd={() => void end(session.id)} />
        ))}
      </ul>
      {error && <FailureState error={error} />}
      <SignOutEverywhere />
    </>
  );
}

function SessionRow({ session, busy, onEnd }: { session: Session; busy: boolean; onEnd: () => void }) {
  const t = useMessages(identityMessages);
  const format = useFormat();
  const device = t.session(session.browser, session.system);
  const time = format.dateTime(session.signedInAt);
  return (
    <li>
      <div>
        <p>
          {device} {session.current && <StatusBadge tone="good">{t.thisSession}</StatusBadge>}
        </p>
        <p className={classes.soft}>{t.signedInAt(time)}</p>
      </div>
      {!session.current && (
        <Button variant="default" busy={busy} onClick={onEnd} aria-label={t.endSessionOf(device, time)}>
          {t.endSession}
        </Button>
      )}
    </li>
  );
}

/** Cannot be undone, so it asks first. */
function SignOutEverywhere() {
  const t = useMessages(identityMessages);
  const apollo = useApolloClient();
  const navigate = useNavigate();
  const { userId } = useViewer().viewer;
  const [asking, setAsking] = useState(false);
  const [signOut, { loading, error }] = useMutation(SIGN_OUT_EVERYWHERE);
  const confirm = async () => {
    const { error: refused } = await signOut({ errorPolicy: 'all' });
    setAsking(false);
    if (refused) return;
    forgetAllTexts();
    if (userId !== null) await forgetWaiting(userId);
    await forgetFormerViewer(apollo);
    await navigate('/');
  };
  return (
    <div className={classes.more}>
      <Button variant="outline" onClick={() => setAsking(true)}>
        {t.signOutEverywhere}
      </Button>
      {error && <FailureState error={error} />}
      <ConfirmDialog
        opened={asking}
        title={t.signOutEverywhere}
        confirmLabel={t.signOutEverywhere}
        busy={loading}
        onConfirm={() => void confirm()}
        onCancel={() => setAsking(false)}
      >
        <p>{t.signOutEverywhereText}</p>
      </ConfirmDialog>
    </div>
  );
}
