import { Injectable } from '@nestjs/common';
import {
  canInvite,
  canSeeParticipants,
  canTakeAttendance,
  problemsWithTakingAttendance,
  type ParticipantMail,
} from '@samspil/domain/meetings';
import { problem, type Viewer } from '@samspil/domain/shared';
import { allow, ensure } from '../../shared/errors/index.js';
import { danishClock } from '../../shared/today.js';
import { MeetingsService, type MeetingRecord } from '../meetings.service.js';
import { InvitationMails } from './invitation-mails.js';
import { InvitingService } from './inviting.service.js';
import type { ParticipantRecord } from './participant-record.js';
import { ParticipantsRepository } from './participants.repository.js';

/** A meeting with those on its list that the viewer may know of; oneself always. */
export interface Participation {
  readonly meeting: MeetingRecord;
  readonly participants: readonly ParticipantRecord[];
  /** Everybody, for figures that name nobody. */
  readonly everybody: readonly ParticipantRecord[];
  /** How the last mail to each went, by the id of the participant; null for those who do not plan. */
  readonly mails: ReadonlyMap<string, ParticipantMail> | null;
}

export interface NotedAttendance {
  readonly participantId: string;
  /** Null: it has not been noted. */
  readonly hasAttended: boolean | null;
}

/** Who is on the list of a meeting, and who came. */
@Injectable()
export class ParticipationService {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly participants: ParticipantsRepository,
    private readonly inviting: InvitingService,
    private readonly mails: InvitationMails,
  ) {}

  async ofMeeting(viewer: Viewer, meetingId: string): Promise<Participation> {
    return this.seenBy(viewer, await this.meetings.byId(viewer, meetingId));
  }

  async seenBy(viewer: Viewer, meeting: MeetingRecord): Promise<Participation> {
    const everybody = await this.participants.ofMeeting(meeting.id);
    const isListed = canSeeParticipants(viewer, meeting);
    const isOwn = ({ personId }: ParticipantRecord): boolean => viewer.personId === personId;
    const participants = isListed ? everybody : everybody.filter(isOwn);
    const mails = canInvite(viewer, meeting) ? await this.mails.standings(everybody) : null;
    return { meeting, everybody, participants, mails };
  }

  /** Who came and who did not; from the day of the meeting on. */
  async noteAttendance(viewer: Viewer, meetingId: string, noted: readonly NotedAttendance[]): Promise<MeetingRecord> {
    const meeting = await this.attendable(viewer, meetingId);
    const listed = new Set((await this.participants.ofMeeting(meetingId)).map(({ id }) => id));
    const isKnown = noted.every(({ participantId }) => listed.has(participantId));
    ensure(isKnown ? [] : [problem('meetings.participant-unknown')]);
    for (const hasAttended of [true, false, null]) {
      const ids = noted.filter((one) => one.hasAttended === hasAttended).map(({ participantId }) => participantId);
      if (ids.length > 0) await this.participants.setAttendance(meetingId, ids, hasAttended);
    }
    return meeting;
  }

  async addWalkIn(viewer: Viewer, meetingId: string, personId: string): Promise<MeetingRecord> {
    const meeting = await this.attendable(viewer, meetingId);
    await this.inviting.addWalkIn(viewer, meeting, personId);
    return meeting;
  }

  private async attendable(viewer: Viewer, meetingId: string): Promise<MeetingRecord> {
    const meeting = await this.meetings.byId(viewer, meetingId);
    // Those who plan read why nothing is noted of a draft or a cancelled meeting, instead of a refusal.
    allow(canTakeAttendance(viewer, meeting) || canInvite(viewer, meeting));
    ensure(problemsWithTakingAttendance(meeting, danishClock()));
    return meeting;
  }
}
