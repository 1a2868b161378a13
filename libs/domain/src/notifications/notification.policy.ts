import { hasRole, isSignedIn, sitsIn, type Viewer } from '../shared/index.js';

/** What decides who may see a notification. */
export interface NotificationAccess {
  readonly userId: string;
  readonly networkId: string | null;
  readonly bodyId: string | null;
  /** False where it lies in no body. */
  readonly isBodyClosed: boolean;
}

/**
 * A notification is its receiver's alone. It goes away with the right to see what it is about: when the receiver has
 * left the network, and for a closed body when he or she no longer sits there nor takes care of the network.
 */
export function canSeeNotification(viewer: Viewer, notification: NotificationAccess): boolean {
  const { userId, networkId, bodyId, isBodyClosed } = notification;
  if (!isSignedIn(viewer) || viewer.userId !== userId) return false;
  if (bodyId !== null && sitsIn(viewer, bodyId)) return true;
  if (isBodyClosed) return networkId !== null && hasRole(viewer, ['coordinator', 'administrator'], networkId);
  return networkId === null || viewer.networks.some((network) => network.networkId === networkId);
}
