import { IconCloudOff } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useMessages } from '../i18n';
import classes from './offline-banner.module.css';
import { uiMessages } from './ui-messages';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}

export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine);
}

/** Shown on every page while the browser says there is no network. */
export function OfflineBanner() {
  const t = useMessages(uiMessages);
  const online = useOnline();
  return (
    <div role="status" data-print="hide">
      {!online && (
        <p className={classes.banner}>
          <IconCloudOff size={18} aria-hidden />
          {t.offlineBanner}
        </p>
      )}
    </div>
  );
}
