import { hasRole, isSignedIn, type Role, type Viewer } from '../shared/index.js';

/** Contact data stay with those who need them: coordinators and administrators of that very network. */
export function canSeeMembers(viewer: Viewer, networkId: string): boolean {
  return hasRole(viewer, ['coordinator', 'administrator'], networkId);
}

/**
 * May the viewer give and take these roles? `before` and `after` are the other person's roles (empty: not a member).
 *
 * A coordinator runs the network's daily life, but neither makes nor unmakes an administrator: otherwise a coordinator
 * could take over the network.
 */
export function canChangeRoles(
  viewer: Viewer,
  networkId: string,
  before: readonly Role[],
  after: readonly Role[],
): boolean {
  if (hasRole(viewer, ['administrator'], networkId)) return true;
  if (!hasRole(viewer, ['coordinator'], networkId)) return false;
  return !before.includes('administrator') && !after.includes('administrator');
}

export function canInvite(viewer: Viewer, networkId: string, roles: readonly Role[]): boolean {
  return canChangeRoles(viewer, networkId, [], roles);
}

/** Who speaks for which organisation is said by those who look after the network's members. */
export function canSetOrganisation(viewer: Viewer, networkId: string): boolean {
  return canSeeMembers(viewer, networkId);
}

/** Anybody may leave a network themselves; others are removed by those who may change their roles. */
export function canRemoveMember(
  viewer: Viewer,
  member: { readonly networkId: string; readonly userId: string; readonly roles: readonly Role[] },
): boolean {
  if (isSignedIn(viewer) && viewer.userId === member.userId) return true;
  return canChangeRoles(viewer, member.networkId, member.roles, []);
}

/** A session, a profile and its consents belong to the person alone: not even an administrator may touch them. */
export function canManageOwnAccount(viewer: Viewer, owner: { readonly userId: string }): boolean {
  return isSignedIn(viewer) && viewer.userId === owner.userId;
}
