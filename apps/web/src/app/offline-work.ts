import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { prepareForOffline, type SentWork } from '../activities';
import { useViewer } from '../shared/viewer';

/** How much still waits on the device, and what had waited there and was sent last. */
interface OfflineWork {
  readonly waiting: number;
  readonly sent: SentWork | null;
  /** It has been read. */
  forgetSent(): void;
}

/** After the page: whoever logs activities can do so without a network, and what waits on the device is sent. */
export function useOfflineWork(): OfflineWork {
  const apollo = useApolloClient();
  const { viewer } = useViewer();
  const [waiting, setWaiting] = useState(0);
  const [sent, setSent] = useState<SentWork | null>(null);
  useEffect(() => {
    if (viewer.networks.length === 0) return undefined;
    let stop = () => undefined as void;
    let isWanted = true;
    const start = async () => {
      const end = await prepareForOffline(apollo, viewer, { onWaiting: setWaiting, onSent: setSent });
      if (isWanted) stop = end;
      else end();
    };
    const begin = () => void start();
    if (document.readyState === 'complete') begin();
    else window.addEventListener('load', begin, { once: true });
    return () => {
      isWanted = false;
      window.removeEventListener('load', begin);
      stop();
      setWaiting(0);
      setSent(null);
    };
  }, [apollo, viewer]);
  return { waiting, sent, forgetSent: () => setSent(null) };
}
