import type { ApolloClient } from '@apollo/client';
import { canLogSomething } from '@samspil/domain/activities';
import type { Viewer } from '@samspil/domain/shared';
import { registerWorker, type QueueSnapshot } from '../../shared/offline';
import { fetchBasics, keptBasics } from './log-basics';
import { queueOf } from './log-queue';

/** The page for logging asks by itself; this is for those who have not been there for long. */
const FRESH_FOR_MS = 6 * 3_600_000;

/** How many entries on this device do not go by themselves, or have not yet. */
function countOf({ entries = [] }: QueueSnapshot): number {
  return entries.filter(({ state, attempts }) => state !== 'waiting' || attempts > 0).length;
}

/**
 * For those who log activities, once a page is open: keeps what they need to do it without a network, and sends what
 * they wrote while there was none. `onWaiting` hears how many entries still wait; the answer ends that.
 */
export function prepareForOffline(
  apollo: ApolloClient,
  viewer: Viewer,
  onWaiting: (count: number) => void,
): () => void {
  const networks = viewer.networks.map(({ networkId }) => networkId).filter((id) => canLogSomething(viewer, id));
  if (viewer.userId === null || networks.length === 0) return () => undefined;
  const queue = queueOf(apollo, viewer.userId);
  void keepForOffline(apollo, viewer.userId, networks);
  return queue.subscribe(() => onWaiting(countOf(queue.current())));
}

async function keepForOffline(apollo: ApolloClient, userId: string, networks: readonly string[]): Promise<void> {
  await registerWorker();
  if (!navigator.onLine) return;
  for (const networkId of networks) {
    const { askedAt = 0 } = keptBasics(userId, networkId) ?? {};
    if (Date.now() - askedAt > FRESH_FOR_MS) await fetchBasics(apollo, userId, networkId).catch(() => undefined);
  }
}
