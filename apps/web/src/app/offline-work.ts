import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { prepareForOffline } from '../activities';
import { useViewer } from '../shared/viewer';

/** After the page: whoever logs activities can do so without a network, and what waits on the device is sent. */
export function useOfflineWork(): void {
  const apollo = useApolloClient();
  const { viewer } = useViewer();
  useEffect(() => {
    if (viewer.networks.length === 0) return undefined;
    const start = () => void prepareForOffline(apollo, viewer);
    if (document.readyState === 'complete') start();
    else window.addEventListener('load', start, { once: true });
    return () => window.removeEventListener('load', start);
  }, [apollo, viewer]);
}
