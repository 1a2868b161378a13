import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useMemo } from 'react';
import { OfflineQueue, openEntryStorage, useQueue, type QueueSnapshot } from '../../shared/offline';
import { useViewer } from '../../shared/viewer';
import { SIGNED_IN_QUERY } from './log-queries';
import { sendersWith } from './senders';

interface Running {
  readonly queue: OfflineQueue;
}

const queues = new WeakMap<ApolloClient, Running>();

/** The queue of the person who is signed in; the one of whoever was signed in before stops. */
export function queueOf(apollo: ApolloClient, userId: string): OfflineQueue {
  const running = queues.get(apollo);
  if (running?.queue.userId === userId) return running.queue;
  running?.queue.stop();
  const queue = new OfflineQueue(userId, {
    storage: openEntryStorage(),
    senders: sendersWith(apollo),
    conflictCodes: ['activities.changed-meanwhile', 'activities.id-taken'],
    isStillSignedIn: async () => {
      const { data } = await apollo.query({ query: SIGNED_IN_QUERY, fetchPolicy: 'network-only' });
      return data?.viewer.user?.id === userId;
    },
  });
  queues.set(apollo, { queue });
  queue.start();
  return queue;
}

/** What the viewer wrote on this device and the server does not have yet; null for visitors. */
export function useLogQueue(): { queue: OfflineQueue | null; waiting: QueueSnapshot } {
  const apollo = useApolloClient();
  const { userId } = useViewer().viewer;
  const queue = useMemo(() => (userId === null ? null : queueOf(apollo, userId)), [apollo, userId]);
  return { queue, waiting: useQueue(queue) };
}
