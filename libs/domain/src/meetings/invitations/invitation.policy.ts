import { hasRole, isSignedIn, organisationOf, sitsIn, type Role, type Viewer } from '../../shared/index.js';
import {
  canPlanMeeting,
  canSeeMeeting,
  canSeeMeetingPapers,
  canTakeMinutes,
  meetingNetworks,
} from '../meeting.policy.js';
import type { MeetingPolicySubject } from '../meeting.policy.js';
import type { Participant } from './participant.js';

const OVERSEERS: readonly Role[] = ['coordinator', 'administrator', 'steering', 'liaison'];
const ACCOUNTABLE: readonly Role[] = ['coordinator', 'administrator', 'steering'];

/** Inviting, withdrawing and reminding is for those who plan meetings. */
export function canInvite(viewer: Viewer, meeting: MeetingPolicySubject): boolean {
  return canPlanMeeting(viewer, meeting);
}

/** The liaison brings in people of the own organisation; those who plan anybody. */
export function canInviteFor(viewer: Viewer, meeting: MeetingPolicySubject, organisationId: string | null): boolean {
  return canInvite(viewer, meeting) || isLiaisonOf(viewer, meeting, organisationId);
}

/** Names of who is invited: for people of the network, and of the body; those of a closed one for who reads its papers. */
export function canSeeParticipants(viewer: Viewer, meeting: MeetingPolicySubject): boolean {
  if (!isSignedIn(viewer) || !canSeeMeetingPapers(viewer, meeting)) return false;
  const isOfBody = meeting.bodyId !== null && sitsIn(viewer, meeting.bodyId);
  return isOfBody || meetingNetworks(viewer).includes(meeting.networkId);
}

/** What people wrote with their answer: for those who plan, and for who wrote it. */
export function canReadRemark(
  viewer: Viewer,
  meeting: MeetingPolicySubject,
  participant: Pick<Participant, 'personId'>,
): boolean {
  return canPlanMeeting(viewer, meeting) || isOneself(viewer, participant);
}

/** Who answers: oneself, the liaison for the own organisation, those who plan for anybody. */
export function canAnswerFor(
  viewer: Viewer,
  meeting: MeetingPolicySubject,
  participant: Pick<Participant, 'personId' | 'organisationId'>,
): boolean {
  if (!isSignedIn(viewer)) return false;
  if (isOneself(viewer, participant)) return meeting.state !== 'draft';
  return canInviteFor(viewer, meeting, participant.organisationId);
}

/** Who was not invited registers for what he or she may see, but for a closed body’s meeting only with its papers. */
export function canJoin(viewer: Viewer, meeting: MeetingPolicySubject): boolean {
  return viewer.personId != null && meeting.state !== 'draft' && canSeeMeetingPapers(viewer, meeting);
}

/** Whether all three administrations come: for those who see to it. */
export function canSeeRepresentation(viewer: Viewer, meeting: MeetingPolicySubject): boolean {
  if (!isSignedIn(viewer) || !canSeeParticipants(viewer, meeting)) return false;
  return hasRole(viewer, OVERSEERS, meeting.networkId);
}

/** Who takes the minutes notes who came. */
export function canTakeAttendance(viewer: Viewer, meeting: MeetingPolicySubject): boolean {
  return canTakeMinutes(viewer, meeting);
}

/** Hours are money: for those who answer for it. */
export function canSeeProposedHours(viewer: Viewer, meeting: MeetingPolicySubject): boolean {
  return isSignedIn(viewer) && canSeeMeeting(viewer, meeting) && hasRole(viewer, ACCOUNTABLE, meeting.networkId);
}

function isOneself(viewer: Viewer, { personId }: Pick<Participant, 'personId'>): boolean {
  return isSignedIn(viewer) && viewer.personId === personId;
}

/** Of a meeting that the liaison may see. */
function isLiaisonOf(viewer: Viewer, meeting: MeetingPolicySubject, organisationId: string | null): boolean {
  if (organisationId === null || !isSignedIn(viewer) || !hasRole(viewer, ['liaison'], meeting.networkId)) return false;
  return canSeeParticipants(viewer, meeting) && organisationOf(viewer, meeting.networkId) === organisationId;
}
