import { useEffect } from 'react';

const ASK_EVERY_MS = 1_000;

interface Polling {
  startPolling: (everyMs: number) => void;
  stopPolling: () => void;
}

/** While the server works, its answer is asked for again and again. */
export function useFollowedWork(isWorking: boolean, { startPolling, stopPolling }: Polling): void {
  useEffect(() => {
    if (isWorking) startPolling(ASK_EVERY_MS);
    return stopPolling;
  }, [isWorking, startPolling, stopPolling]);
}
