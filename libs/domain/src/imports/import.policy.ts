import { hasRole, type Role, type Viewer } from '../shared/index.js';

const MAY_IMPORT: readonly Role[] = ['coordinator', 'administrator'];

/** Bringing material in is curating: coordinators and administrators of the network. */
export function canImport(viewer: Viewer, networkId: string): boolean {
  return hasRole(viewer, MAY_IMPORT, networkId);
}

/** The networks the viewer may import into, in the viewer's own order. */
export function networksForImport(viewer: Viewer): string[] {
  return viewer.networks.map(({ networkId }) => networkId).filter((networkId) => canImport(viewer, networkId));
}

export function canSeeImport(viewer: Viewer, owned: { readonly networkId: string }): boolean {
  return canImport(viewer, owned.networkId);
}

export function canUndoImport(viewer: Viewer, owned: { readonly networkId: string; readonly state: string }): boolean {
  return owned.state === 'done' && canImport(viewer, owned.networkId);
}

/** Merging changes two items at once, so it asks for the same role as importing. */
export function canMergeItems(viewer: Viewer, networkId: string): boolean {
  return hasRole(viewer, MAY_IMPORT, networkId);
}
