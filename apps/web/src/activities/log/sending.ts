import type { ApolloClient } from '@apollo/client';
import { canLogSomething } from '@samspil/domain/activities';
import type { Viewer } from '@samspil/domain/shared';
import { registerWorker, type QueueSnapshot } from '../../shared/offline';
import { fetchBasics, keptBasics } from './log-basics';
import { queueOf } from './log-queue';
import { sentWorkOf, type SentWork } from './sent-work';

/** The page for logging asks by itself; this is for those who have not been there for long. */
const FRESH_FOR_MS = 6 * 3_600_000;

export interface OfflineListener {
  /** How many entries still wait. */
  onWaiting(count: number): void;
  /** Some that had waited have been sent. */
  onSent(sent: SentWork): void;
}

/** How many entries on this device do not go by themselves, or have not yet. */
function countOf({ entries = [] }: QueueSnapshot): number {
  return entries.filter(({ state, attempts }) => state !== 'waiting' || attempts > 0).length;
}

/**
 * For those who log activities, once a page is open: keeps what they need to do it without a network, and sends what
 * they wrote while there was none. The listener hears of it until the answer is called.
 */
export function prepareForOffline(
  apollo: ApolloClient,
  viewer: Viewer,
  { onWaiting, onSent }: OfflineListener,
): () => void {
  const networks = viewer.networks.map(({ networkId }) => networkId).filter((id) => canLogSomething(viewer, id));
  if (viewer.userId === null || networks.length === 0) return () => undefined;
  const queue = queueOf(apollo, viewer.userId);
  void keepForOffline(apollo, viewer.userId, networks);
  const endWaiting = queue.subscribe(() => onWaiting(countOf(queue.current())));
  const endSent = queue.subscribeToSent((entries) => {
    const sent = sentWorkOf(entries);
    if (sent) onSent(sent);
  });
  return () => {
    endWaiting();
    endSent();
  };
}

async function keepForOffline(apollo: ApolloClient, userId: string, networks: readonly string[]): Promise<void> {
  await registerWorker();
  if (!navigator.onLine) return;
  for (const networkId of networks) {
    const { askedAt = 0 } = keptBasics(userId, networkId) ?? {};
    if (Date.now() - askedAt > FRESH_FOR_MS) await fetchBasics(apollo, userId, networkId).catch(() => undefined);
  }
}
