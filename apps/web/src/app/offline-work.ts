import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { prepareForOffline } from '../activities';
import { useViewer } from '../shared/viewer';

/**
 * After the page: whoever logs activities can do so without a network, and what waits on the device is sent. Answers how
 * much of it still waits.
 */
export function useOfflineWork(): number {
  const apollo = useApolloClient();
  const { viewer } = useViewer();
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    if (viewer.networks.length === 0) return undefined;
    let stop = () => undefined as void;
    let isWanted = true;
    const start = async () => {
      const end = await prepareForOffline(apollo, viewer, setWaiting);
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
    };
  }, [apollo, viewer]);
  return waiting;
}
