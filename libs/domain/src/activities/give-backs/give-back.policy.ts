import { isSignedIn, organisationOf, type Viewer } from '../../shared/index.js';
import { canEditActivity, canSeeActivity, type ActivityPolicySubject } from '../activity.policy.js';
import type { GiveBack } from './give-back.js';

export interface GiveBackPolicySubject extends Pick<
  GiveBack,
  'networkId' | 'organisationId' | 'assignedOrganisationId'
> {
  /** Null when the activity is gone. */
  readonly activity: ActivityPolicySubject | null;
  /** Deleted, but may be brought back by those who may edit it. */
  readonly isDeleted?: boolean;
}

/** Agrees one for `organisationId`: who may edit the activity, and who speaks for the home organisation and sees the activity. */
export function canAgreeGiveBack(viewer: Viewer, activity: ActivityPolicySubject, organisationId: string): boolean {
  if (canEditActivity(viewer, activity)) return true;
  return speaksFor(viewer, activity.networkId, organisationId) && canSeeActivity(viewer, activity);
}

/** Who may edit the activity, who speaks for the home organisation, and who it was assigned to. */
export function canEditGiveBack(viewer: Viewer, giveBack: GiveBackPolicySubject): boolean {
  const { activity, networkId, organisationId, assignedOrganisationId } = giveBack;
  if (activity !== null && canEditActivity(viewer, activity)) return true;
  if (speaksFor(viewer, networkId, organisationId)) return true;
  return assignedOrganisationId !== null && speaksFor(viewer, networkId, assignedOrganisationId);
}

/** Who may edit it, and the network's people as far as they see the activity. */
export function canSeeGiveBack(viewer: Viewer, giveBack: GiveBackPolicySubject): boolean {
  if (canEditGiveBack(viewer, giveBack)) return true;
  if (giveBack.isDeleted === true || giveBack.activity === null) return false;
  return belongsTo(viewer, giveBack.networkId) && canSeeActivity(viewer, giveBack.activity);
}

function speaksFor(viewer: Viewer, networkId: string, organisationId: string): boolean {
  return isSignedIn(viewer) && organisationOf(viewer, networkId) === organisationId;
}

function belongsTo(viewer: Viewer, networkId: string): boolean {
  return isSignedIn(viewer) && viewer.networks.some((network) => network.networkId === networkId);
}
