import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useOnline } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { fetchBasics, keepBasics, keptBasics, withLast, type LogBasics } from './log-basics';
import type { LoggedActivity } from './use-log-form';

interface Basics {
  readonly basics: LogBasics | null;
  /** Why there are none. */
  readonly error: unknown;
  readonly retry: () => void;
  /** The next one can be copied from this one. */
  readonly remember: (logged: LoggedActivity) => void;
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
  const remember = ({ id, payload }: LoggedActivity) => {
    if (!basics) return;
    const next = withLast(basics, id, payload);
    keepBasics(userId, networkId, next);
    setBasics(next);
  };
  return { basics, error, retry, remember };
}
