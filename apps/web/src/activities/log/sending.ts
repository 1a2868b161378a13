import type { ApolloClient } from '@apollo/client';
import { canLogSomething } from '@samspil/domain/activities';
import type { Viewer } from '@samspil/domain/shared';
import { registerWorker } from '../../shared/offline';
import { fetchBasics } from './log-basics';
import { queueOf } from './log-queue';

/**
 * For those who log activities, once a page is open: keeps what they need to do it without a network, and sends what
 * they wrote while there was none.
 */
export async function prepareForOffline(apollo: ApolloClient, viewer: Viewer): Promise<void> {
  const networks = viewer.networks.map(({ networkId }) => networkId).filter((id) => canLogSomething(viewer, id));
  if (viewer.userId === null || networks.length === 0) return;
  queueOf(apollo, viewer.userId);
  await registerWorker();
  if (!navigator.onLine) return;
  for (const networkId of networks) await fetchBasics(apollo, viewer.userId, networkId).catch(() => undefined);
}
