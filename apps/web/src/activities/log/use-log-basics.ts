import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { useOnline } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { fetchBasics, keptBasics, type LogBasics } from './log-basics';

interface Basics {
  readonly basics: LogBasics | null;
  /** Why there are none. */
  readonly error: unknown;
  readonly retry: () => void;
}

/** What is kept on the device is there at once; what the server says takes its place. */
export function useLogBasics(networkId: string): Basics {
  const apollo = useApolloClient();
  const { userId } = useViewer().viewer;
  const online = useOnline();
  const [basics, setBasics] = useState(() => keptBasics(userId, networkId));
  const [error, setError] = useState<unknown>();
  const ask = useCallback(async () => {
    setError(undefined);
    try {
      setBasics(await fetchBasics(apollo, userId, networkId));
    } catch (failure) {
      setError(failure);
    }
  }, [apollo, userId, networkId]);
  // Without a network it is asked once, too: the browser may be wrong about it.
  useEffect(() => void ask(), [ask, online]);
  return { basics, error, retry: () => void ask() };
}
