import {
  answersClosedBecause,
  canAnswerFor,
  canInvite,
  canInviteFor,
  canJoin,
  canReadRemark,
  canSeeParticipants,
  canTakeAttendance,
  countParticipants,
  isPastDeadline,
} from '@samspil/domain/meetings';
import { organisationOf, type Viewer } from '@samspil/domain/shared';
import { danishClock } from '../../shared/today.js';
import type { MeetingRecord } from '../meetings.service.js';
import { AnswersService } from './answers.service.js';
import type { HoursProposalType, ParticipantType, ParticipationType } from './invitations.graphql.js';
import type { ParticipantRecord } from './participant-record.js';
import type { Participation } from './participation.service.js';
import type { HoursProposal } from './representation-record.js';

/** The list of a meeting as this viewer sees it. */
export function participationOf(viewer: Viewer, participation: Participation): ParticipationType {
  const { meeting, participants, everybody, mails } = participation;
  const now = danishClock();
  const closedBecause = answersClosedBecause(meeting, now);
  const seeParticipants = canSeeParticipants(viewer, meeting);
  const figures = countParticipants(everybody);
  const places = AnswersService.placesOf(everybody);
  const shown = participants.map((one) => ({
    ...participantOf(viewer, meeting, one, places.get(one.id) ?? null),
    mail: mails?.get(one.id) ?? null,
    mailedAt: mails === null ? null : one.mailedAt,
  }));
  const own = shown.find(({ isViewer }) => isViewer) ?? null;
  const { capacity } = meeting;
  return {
    participation,
    id: meeting.id,
    isOpen: closedBecause === null,
    closedBecause,
    isPastDeadline: isPastDeadline(meeting, now),
    capacity,
    placesFree: capacity === null ? null : Math.max(0, capacity - figures.yes),
    figures: seeParticipants ? figures : null,
    participants: shown,
    own,
    viewerCan: {
      invite: canInvite(viewer, meeting),
      inviteOwn: canInviteFor(viewer, meeting, organisationOf(viewer, meeting.networkId)),
      seeParticipants,
      takeAttendance: canTakeAttendance(viewer, meeting),
      answer: (own?.canAnswer ?? canJoin(viewer, meeting)) && closedBecause === null,
    },
  };
}

function participantOf(
  viewer: Viewer,
  meeting: MeetingRecord,
  record: ParticipantRecord,
  waitingPlace: number | null,
): Omit<ParticipantType, 'mail' | 'mailedAt'> {
  const { id, organisation, sector, answer, answeredAt, remark, invitedAt, hasAttended } = record;
  return {
    record,
    ...{ id, organisation, sector, answer, answeredAt, invitedAt, hasAttended, waitingPlace },
    remark: canReadRemark(viewer, meeting, record) ? remark : '',
    isDemonstration: record.isDemonstration,
    isViewer: viewer.personId === record.personId,
    canAnswer: canAnswerFor(viewer, meeting, record),
  };
}

export function proposalOf(proposal: HoursProposal | null): HoursProposalType | null {
  if (proposal === null) return null;
  const { hoursEach, rows, total } = proposal;
  return { hoursEach, rows, totalAttended: total.attended, totalHours: total.hours };
}
