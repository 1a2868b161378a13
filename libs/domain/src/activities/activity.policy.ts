import { hasRole, isSignedIn, organisationOf, type Role, type Viewer } from '../shared/index.js';
import type { Activity } from './activity.js';

/** Those who look after all activities of a network. */
const CARETAKERS: readonly Role[] = ['coordinator', 'administrator'];

export interface ActivityPolicySubject extends Pick<
  Activity,
  'networkId' | 'ownerId' | 'sharing' | 'createdById' | 'partners'
> {
  /** Deleted, but may be brought back by those who may edit it. */
  readonly isDeleted?: boolean;
}

/** Logs for `ownerId`: everybody who speaks for that organisation, and the network's caretakers for any. */
export function canLogActivity(viewer: Viewer, networkId: string, ownerId: string): boolean {
  if (!isSignedIn(viewer)) return false;
  return hasRole(viewer, CARETAKERS, networkId) || organisationOf(viewer, networkId) === ownerId;
}

/** May log for at least one organisation of the network. */
export function canLogSomething(viewer: Viewer, networkId: string): boolean {
  if (!isSignedIn(viewer)) return false;
  return hasRole(viewer, CARETAKERS, networkId) || organisationOf(viewer, networkId) !== null;
}

/**
 * The liaison of the owner or of a co-owner, who logged it for an own organisation, and the network's caretakers. Co-owners
 * are partners on the platform with that role.
 */
export function canEditActivity(viewer: Viewer, activity: ActivityPolicySubject): boolean {
  if (!isSignedIn(viewer)) return false;
  const { networkId } = activity;
  if (hasRole(viewer, CARETAKERS, networkId)) return true;
  const organisationId = organisationOf(viewer, networkId);
  if (organisationId === null) return false;
  const isOfTheirs = organisationId === activity.ownerId || isCoOwner(organisationId, activity);
  return isOfTheirs && (hasRole(viewer, ['liaison'], networkId) || activity.createdById === viewer.userId);
}

export function canSeeActivity(viewer: Viewer, activity: ActivityPolicySubject): boolean {
  if (canEditActivity(viewer, activity)) return true;
  if (activity.isDeleted === true || activity.sharing === 'draft') return false;
  return activity.sharing === 'public' || hasMembership(viewer, activity.networkId);
}

/** Drafts become shared, and what is shared is taken back, by those who answer for it. */
export function canShareActivity(viewer: Viewer, activity: ActivityPolicySubject): boolean {
  return activity.isDeleted !== true && canEditActivity(viewer, activity);
}

export function canDeleteActivity(viewer: Viewer, activity: ActivityPolicySubject): boolean {
  return activity.isDeleted !== true && canEditActivity(viewer, activity);
}

/** Brings a deleted one back. */
export function canRestoreActivity(viewer: Viewer, activity: ActivityPolicySubject): boolean {
  return activity.isDeleted === true && canEditActivity(viewer, activity);
}

export function canLogSession(viewer: Viewer, activity: ActivityPolicySubject): boolean {
  return activity.isDeleted !== true && canEditActivity(viewer, activity);
}

/** Sessions and exact small counts are for those who answer for the activity. */
export function canSeeSmallCounts(viewer: Viewer, activity: ActivityPolicySubject): boolean {
  return canEditActivity(viewer, activity);
}

function isCoOwner(organisationId: string, { partners }: Pick<Activity, 'partners'>): boolean {
  return partners.some((partner) => partner.role === 'co-owner' && partner.organisationId === organisationId);
}

function hasMembership(viewer: Viewer, networkId: string): boolean {
  return isSignedIn(viewer) && viewer.networks.some((network) => network.networkId === networkId);
}
