import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
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
  const [attempt, setAttempt] = useState(0);
  // Without a network it is asked once, too: the browser may be wrong about it.
  useEffect(() => {
    let isWanted = true;
    fetchBasics(apollo, userId, networkId).then(
      (fetched) => isWanted && setBasics(fetched),
      (failure: unknown) => isWanted && setError(failure),
    );
    return () => {
      isWanted = false;
    };
  }, [apollo, userId, networkId, online, attempt]);
  const retry = () => {
    setError(undefined);
    setAttempt(attempt + 1);
  };
  return { basics, error, retry };
}
