import { hasRole, isSignedIn, sitsIn, type Role, type Viewer } from '../shared/index.js';
import type { MeetingSharing, MeetingState } from './meeting.js';

const PLANNERS: readonly Role[] = ['coordinator', 'administrator'];
const NOTE_TAKERS: readonly Role[] = ['coordinator', 'administrator', 'steering'];

/** Where a meeting belongs. */
export interface MeetingPlace {
  readonly networkId: string;
  readonly bodyId: string | null;
}

export interface MeetingPolicySubject extends MeetingPlace {
  readonly state: MeetingState;
  readonly sharing: MeetingSharing;
  /** The body that meets keeps its papers to itself. */
  readonly isClosed: boolean;
}

/** The networks in which the viewer plans meetings, and so sees all of them. */
export function meetingPlannerNetworks(viewer: Viewer): string[] {
  return viewer.networks.map(({ networkId }) => networkId).filter((id) => canPlanMeeting(viewer, { networkId: id }));
}

/** The networks the viewer belongs to, in whatever role. */
export function meetingNetworks(viewer: Viewer): string[] {
  if (!isSignedIn(viewer)) return [];
  return viewer.networks.filter(({ roles }) => roles.length > 0).map(({ networkId }) => networkId);
}

/** Planning, changing, announcing and cancelling is for the coordinator and administrators of the network. */
export function canPlanMeeting(viewer: Viewer, { networkId }: Pick<MeetingPlace, 'networkId'>): boolean {
  return isSignedIn(viewer) && hasRole(viewer, PLANNERS, networkId);
}

/** Drafts are for those who plan; else as it is shared. Who sits in the body sees its meetings in any case. */
export function canSeeMeeting(viewer: Viewer, meeting: MeetingPolicySubject): boolean {
  if (canPlanMeeting(viewer, meeting)) return true;
  if (meeting.state === 'draft') return false;
  if (meeting.sharing === 'public') return true;
  if (!isSignedIn(viewer)) return false;
  if (meeting.bodyId !== null && sitsIn(viewer, meeting.bodyId)) return true;
  return meeting.sharing === 'network' && meetingNetworks(viewer).includes(meeting.networkId);
}

/** Agenda, papers and minutes: those of a closed body are for who sits there and for those who plan. */
export function canSeeMeetingPapers(viewer: Viewer, meeting: MeetingPolicySubject): boolean {
  if (!canSeeMeeting(viewer, meeting)) return false;
  if (!meeting.isClosed || canPlanMeeting(viewer, meeting)) return true;
  return isSignedIn(viewer) && meeting.bodyId !== null && sitsIn(viewer, meeting.bodyId);
}

/**
 * Minutes of a body are taken by who sits there, those of other meetings by the steering group; by those who plan in
 * any case. Nothing is written of a draft or a cancelled meeting.
 */
export function canTakeMinutes(viewer: Viewer, meeting: MeetingPolicySubject): boolean {
  if (meeting.state === 'draft' || meeting.state === 'cancelled') return false;
  if (!isSignedIn(viewer) || !canSeeMeetingPapers(viewer, meeting)) return false;
  if (canPlanMeeting(viewer, meeting)) return true;
  if (meeting.bodyId !== null) return sitsIn(viewer, meeting.bodyId);
  return hasRole(viewer, NOTE_TAKERS, meeting.networkId);
}

/** Deleting it, and bringing it back: nobody but those who plan knows of a draft. Others are cancelled. */
export function canDeleteMeeting(viewer: Viewer, meeting: MeetingPolicySubject): boolean {
  return meeting.state === 'draft' && canPlanMeeting(viewer, meeting);
}

/** What is written of it and its agenda; a cancelled one is reopened first. */
export function canChangeMeeting(viewer: Viewer, meeting: MeetingPolicySubject): boolean {
  return meeting.state !== 'cancelled' && canPlanMeeting(viewer, meeting);
}
