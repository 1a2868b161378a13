import { useState } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../shared/i18n';
import { countWaiting, forgetWaiting } from '../shared/offline';
import { Button, ConfirmDialog } from '../shared/ui';
import { identityMessages } from './messages';
import { signOut } from './sign-in-requests';
import type { useSignIn } from './use-sign-in';

/** Where one sees what waits to be sent. */
const WAITING = '/aktiviteter/ny';

/** Asks first only when something on this device has not been sent: it would be gone. */
export function SignOut({ userId, leaving }: { userId: string; leaving: ReturnType<typeof useSignIn> }) {
  const t = useMessages(identityMessages);
  const [unsent, setUnsent] = useState(0);
  const leave = () => {
    setUnsent(0);
    void leaving.run(async () => {
      const answer = await signOut();
      if (answer.kind === 'done') await forgetWaiting(userId);
      return answer;
    });
  };
  const begin = async () => {
    const count = await countWaiting(userId);
    if (count === 0) leave();
    else setUnsent(count);
  };
  return (
    <>
      <Button variant="outline" busy={leaving.busy} onClick={() => void begin()}>
        {t.signOut}
      </Button>
      <ConfirmDialog
        opened={unsent > 0}
        title={t.unsentTitle(unsent)}
        confirmLabel={t.signOutAndDelete}
        danger
        onConfirm={leave}
        onCancel={() => setUnsent(0)}
      >
        <p>
          {t.unsentText} <Link to={WAITING}>{t.seeUnsent}</Link>
        </p>
      </ConfirmDialog>
    </>
  );
}
