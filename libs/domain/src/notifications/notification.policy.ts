import { canReadBodyPapers, isInNetwork } from '../bodies/index.js';
import { isSignedIn, type Viewer } from '../shared/index.js';

/** What decides who may see a notification. */
export interface NotificationAccess {
  readonly userId: string;
  /** Null: it belongs to no network. */
  readonly networkId: string | null;
  /** The body whose papers it is about; a body lies in a network. */
  readonly body: { readonly id: string; readonly networkId: string; readonly isClosed: boolean } | null;
}

/**
 * A notification is its receiver's alone. It goes away with the right to see what it is about: when the receiver has
 * left the network, or may no longer read the body's papers.
 */
export function canSeeNotification(viewer: Viewer, { userId, networkId, body }: NotificationAccess): boolean {
  if (!isSignedIn(viewer) || viewer.userId !== userId) return false;
  if (body !== null) return canReadBodyPapers(viewer, { ...body, bodyId: body.id });
  return networkId === null || isInNetwork(viewer, networkId);
}
