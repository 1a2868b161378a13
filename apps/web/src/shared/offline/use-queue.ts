import { useSyncExternalStore } from 'react';
import type { OfflineQueue, QueueSnapshot } from './offline-queue';

const NOTHING: QueueSnapshot = { entries: [], sendingId: null, needsSignIn: false };
const noQueue = { subscribe: () => () => undefined, current: () => NOTHING };

/** What waits on this device, as it changes; nothing without a queue. */
export function useQueue(queue: OfflineQueue | null): QueueSnapshot {
  const { subscribe, current } = queue ?? noQueue;
  return useSyncExternalStore(subscribe, current);
}
