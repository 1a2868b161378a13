import { hasRole, isSignedIn, sitsIn, type Role, type Viewer } from '../shared/index.js';
import type { BodyState } from './body.js';

const KEEPERS: readonly Role[] = ['coordinator', 'administrator'];

export interface BodyPolicySubject {
  readonly networkId: string;
  readonly bodyId: string;
  readonly isClosed: boolean;
}

/** True for everybody who is in the network, whatever the role. */
export function isInNetwork(viewer: Viewer, networkId: string): boolean {
  return isSignedIn(viewer) && viewer.networks.some((one) => one.networkId === networkId && one.roles.length > 0);
}

/** Sets up bodies, fills seats and starts terms: the coordinator and the administrators of the network. */
export function canManageBodies(viewer: Viewer, networkId: string): boolean {
  return isSignedIn(viewer) && hasRole(viewer, KEEPERS, networkId);
}

/** The networks in which the viewer sets up bodies. */
export function managedBodyNetworks(viewer: Viewer): string[] {
  return viewer.networks.map(({ networkId }) => networkId).filter((id) => canManageBodies(viewer, id));
}

/** That a body exists is public; a draft is for those who set it up and those who are to sit in it. */
export function canSeeBody(
  viewer: Viewer,
  { networkId, bodyId, state }: Pick<BodyPolicySubject, 'networkId' | 'bodyId'> & { readonly state: BodyState },
): boolean {
  return state !== 'draft' || canManageBodies(viewer, networkId) || (isSignedIn(viewer) && sitsIn(viewer, bodyId));
}

/**
 * Papers, minutes and threads of a body. An open body: everybody in the network. A closed one: who sits there today, and
 * the coordinator and the administrators of the network.
 */
export function canReadBodyPapers(viewer: Viewer, { networkId, bodyId, isClosed }: BodyPolicySubject): boolean {
  if (!isSignedIn(viewer)) return false;
  if (sitsIn(viewer, bodyId) || canManageBodies(viewer, networkId)) return true;
  return !isClosed && isInNetwork(viewer, networkId);
}
