import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { ConfirmDialog } from '../shared/ui';

interface LeavingGuardProps {
  when: boolean;
  title: string;
  /** What becomes of it. */
  text: string;
  confirmLabel: string;
}

/** Who leaves with something unsaved is asked once. */
export function LeavingGuard({ when, title, text, confirmLabel }: LeavingGuardProps) {
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
      title={title}
      confirmLabel={confirmLabel}
      onConfirm={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      <p>{text}</p>
    </ConfirmDialog>
  );
}
