/** What somebody may be in one network. A person may hold several roles, and different ones in different networks. */
export const ROLES = ['member', 'liaison', 'coordinator', 'steering', 'fund-administrator', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export interface NetworkRoles {
  readonly networkId: string;
  readonly roles: readonly Role[];
  /** The organisation the person speaks for in the network; none for those who speak for nobody but themselves. */
  readonly organisationId?: string | null;
}

/** Who is looking. A visitor without login has no `userId` and no networks. */
export interface Viewer {
  readonly userId: string | null;
  readonly networks: readonly NetworkRoles[];
  /** The bodies in which the person has a seat today. */
  readonly bodyIds?: readonly string[];
  /** The person of the directory that signs in with this account, if any. */
  readonly personId?: string | null;
}

export const VISITOR: Viewer = { userId: null, networks: [] };

export function isSignedIn(viewer: Viewer): boolean {
  return viewer.userId !== null;
}

/** True when the viewer holds one of `roles` in the network; without a network: in any network. */
export function hasRole(viewer: Viewer, roles: readonly Role[], networkId?: string): boolean {
  return viewer.networks.some(
    (network) =>
      (networkId === undefined || network.networkId === networkId) &&
      network.roles.some((role) => roles.includes(role)),
  );
}

/** The organisation the viewer speaks for in the network, or null. */
export function organisationOf(viewer: Viewer, networkId: string): string | null {
  return viewer.networks.find((network) => network.networkId === networkId)?.organisationId ?? null;
}

/** True when the viewer has a seat in the body today. */
export function sitsIn(viewer: Viewer, bodyId: string): boolean {
  return viewer.bodyIds?.includes(bodyId) ?? false;
}
