import { hasRole, isSignedIn, organisationOf, type Role, type Viewer } from '../../shared/index.js';
import { canSeeMeetingPapers, canTakeMinutes, meetingNetworks, type MeetingPolicySubject } from '../meeting.policy.js';
import { isMinutesStepPossible, type MinutesStep } from './minutes-rules.js';
import type { MinutesState } from './minutes.js';

const APPROVERS: readonly Role[] = ['coordinator', 'administrator'];

/** Minutes, and the meeting they are of. */
export interface MinutesPolicySubject {
  readonly meeting: MeetingPolicySubject;
  readonly state: MinutesState;
  /** How many versions were approved. */
  readonly version: number;
  /** Everybody who wrote in what is to be approved. */
  readonly writerIds: readonly string[];
  /** Those who chair the body today; none for a meeting without one. */
  readonly chairPersonIds: readonly string[];
}

export interface ActionPolicySubject {
  readonly meeting: MeetingPolicySubject;
  readonly ownerPersonId: string | null;
  readonly ownerOrganisationId: string | null;
}

/** What came out of a meeting is for those in its network who may read its papers, never for visitors. */
export function canSeeOutcomes(viewer: Viewer, meeting: MeetingPolicySubject): boolean {
  if (!isSignedIn(viewer) || !canSeeMeetingPapers(viewer, meeting)) return false;
  const isSeated = meeting.bodyId !== null && (viewer.bodyIds ?? []).includes(meeting.bodyId);
  return isSeated || meetingNetworks(viewer).includes(meeting.networkId);
}

/** A draft is read by those who take minutes; all others read what was approved before, if anything was. */
export function canReadMinutesBeingWritten(viewer: Viewer, { meeting, state }: MinutesPolicySubject): boolean {
  if (!canSeeOutcomes(viewer, meeting)) return false;
  return state !== 'draft' || canTakeMinutes(viewer, meeting);
}

export function canSeeMinutes(viewer: Viewer, minutes: MinutesPolicySubject): boolean {
  if (canReadMinutesBeingWritten(viewer, minutes)) return true;
  return minutes.version > 0 && canSeeOutcomes(viewer, minutes.meeting);
}

/** Until they are approved. */
export function canWriteMinutes(viewer: Viewer, { meeting, state }: MinutesPolicySubject): boolean {
  return state !== 'approved' && canTakeMinutes(viewer, meeting) && canSeeOutcomes(viewer, meeting);
}

/** While comments are wanted: everybody who may read them. */
export function canCommentOnMinutes(viewer: Viewer, { meeting, state }: MinutesPolicySubject): boolean {
  return state === 'comments' && canSeeOutcomes(viewer, meeting);
}

/**
 * Minutes are approved by who chairs the body, or by the coordinator or an administrator of the network; never by the
 * only one who wrote in them, so that two have read them. What is cancelled has no minutes.
 */
export function mayApproveMinutes(viewer: Viewer, minutes: MinutesPolicySubject): boolean {
  const { meeting, writerIds, chairPersonIds } = minutes;
  if (!canTakeMinutes(viewer, meeting) || !canSeeOutcomes(viewer, meeting)) return false;
  if (writerIds.length > 0 && writerIds.every((id) => id === viewer.userId)) return false;
  const chairs = viewer.personId != null && chairPersonIds.includes(viewer.personId);
  return chairs || hasRole(viewer, APPROVERS, meeting.networkId);
}

/** The same wherever they stand. Who approves them also has them corrected. */
export function mayTakeMinutesStep(viewer: Viewer, minutes: MinutesPolicySubject, step: MinutesStep): boolean {
  if (step === 'approve') return mayApproveMinutes(viewer, minutes);
  return canTakeMinutes(viewer, minutes.meeting) && canSeeOutcomes(viewer, minutes.meeting);
}

export function canTakeMinutesStep(viewer: Viewer, minutes: MinutesPolicySubject, step: MinutesStep): boolean {
  return isMinutesStepPossible(step, minutes.state) && mayTakeMinutesStep(viewer, minutes, step);
}

/** Who owns the action, or speaks for the organisation that does. */
export function ownsAction(
  viewer: Viewer,
  { meeting, ownerPersonId, ownerOrganisationId }: ActionPolicySubject,
): boolean {
  if (!isSignedIn(viewer)) return false;
  if (ownerPersonId !== null) return viewer.personId === ownerPersonId;
  return ownerOrganisationId !== null && organisationOf(viewer, meeting.networkId) === ownerOrganisationId;
}

/** Marking it done, and not done again: who owns it, and those who take minutes. Also when the minutes are frozen. */
export function canFinishAction(viewer: Viewer, action: ActionPolicySubject): boolean {
  if (!canSeeOutcomes(viewer, action.meeting)) return false;
  return ownsAction(viewer, action) || canTakeMinutes(viewer, action.meeting);
}
