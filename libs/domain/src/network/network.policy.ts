import { hasRole, type Viewer } from '../shared/index.js';

/** Organisations and their membership are kept by the coordinator and the administrator of the network. */
export function canEditMembership(viewer: Viewer, networkId: string): boolean {
  return hasRole(viewer, ['coordinator', 'administrator'], networkId);
}

/** An organisation may be a member of several networks; curators of any of them may correct its facts. */
export function canEditOrganisation(viewer: Viewer, networkIds: readonly string[]): boolean {
  return networkIds.some((networkId) => canEditMembership(viewer, networkId));
}
