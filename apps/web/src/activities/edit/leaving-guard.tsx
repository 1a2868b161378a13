import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { ConfirmDialog } from '../../shared/ui';
import { editMessages } from './messages';

/** Who leaves with something unsaved is asked once; it stays in the browser either way. */
export function LeavingGuard({ when }: { when: boolean }) {
  const t = useMessages(editMessages);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => when && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!when) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [when]);
  return (
    <ConfirmDialog
      opened={blocker.state === 'blocked'}
      title={t.leaveTitle}
      confirmLabel={t.leave}
      onConfirm={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      <p>{t.leaveText}</p>
    </ConfirmDialog>
  );
}
