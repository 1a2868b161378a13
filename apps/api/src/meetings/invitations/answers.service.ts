import { Injectable } from '@nestjs/common';
import {
  answerFor,
  answersClosedBecause,
  canAnswerFor,
  canPlanMeeting,
  canJoin,
  isPastDeadline,
  problemsWithAnswer,
  waitingList,
  type InvitationProblemCode,
  type Wish,
} from '@samspil/domain/meetings';
import { problem, type Viewer } from '@samspil/domain/shared';
import { allow, ensure, ForbiddenError, found, NotFoundError } from '../../shared/errors/index.js';
import { SignedLinks } from '../../shared/signed-links/index.js';
import { danishClock } from '../../shared/today.js';
import { MeetingsService, type MeetingRecord } from '../meetings.service.js';
import { ANSWER_LINK, InvitationMails } from './invitation-mails.js';
import { InvitingService } from './inviting.service.js';
import { LiaisonReminders } from './liaison-reminders.js';
import type { ParticipantRecord } from './participant-record.js';
import { PapersReaders } from './papers-readers.js';
import { ParticipantsRepository } from './participants.repository.js';
import { WaitingListService } from './waiting-list.service.js';

export interface WrittenAnswer {
  readonly wish: Wish;
  /** Null: what was remarked stays. */
  readonly remark: string | null;
}

/** What a link in a mail leads to; `closed` says why it takes no answer (any more). */
export interface AnswerByLink {
  readonly closed: InvitationProblemCode | null;
  /** Null for a link that says nothing. */
  readonly meeting: MeetingRecord | null;
  readonly participant: ParticipantRecord | null;
  readonly personName: string;
  /** 1 is next; null for those who do not wait. */
  readonly waitingPlace: number | null;
  /** Only a no is taken. */
  readonly isPastDeadline: boolean;
}

/** Yes and no to invitations, signed in or by the link in the mail. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly participants: ParticipantsRepository,
    private readonly inviting: InvitingService,
    private readonly waitingList: WaitingListService,
    private readonly links: SignedLinks,
    private readonly mails: InvitationMails,
    private readonly liaisons: LiaisonReminders,
    private readonly readers: PapersReaders,
  ) {}

  /** For oneself, also uninvited where the papers may be read; for others as the policy says. */
  async answer(
    viewer: Viewer,
    meetingId: string,
    participantId: string | null,
    answer: WrittenAnswer,
  ): Promise<MeetingRecord> {
    await this.meetings.byId(viewer, meetingId);
    const meeting = await this.meetings.forChange(meetingId);
    const listed = await this.participants.ofMeeting(meetingId);
    const participant = await this.answering(viewer, meeting, listed, participantId);
    allow(canAnswerFor(viewer, meeting, participant));
    await this.take(meeting, participant, answer, canPlanMeeting(viewer, meeting));
    return meeting;
  }

  /** What the link is about. Whoever holds it is taken for the one it was sent to. */
  async byLink(token: string): Promise<AnswerByLink> {
    const nothing = { meeting: null, participant: null, personName: '', waitingPlace: null, isPastDeadline: false };
    const link = await this.links.read(ANSWER_LINK, token);
    if (link.state === 'forged') return { ...nothing, closed: 'meetings.link-forged' };
    if (link.state === 'expired') return { ...nothing, closed: 'meetings.link-expired' };
    const participant = await this.participants.byId(link.subject);
    if (participant === null) return { ...nothing, closed: 'meetings.participant-unknown' };
    const meeting = found((await this.meetings.known([participant.meetingId]))[0]);
    const mayHear = (await this.readers.of(meeting, [participant])).has(participant.id);
    return mayHear ? this.linked(meeting, participant) : { ...nothing, closed: 'meetings.participant-unknown' };
  }

  async answerByLink(token: string, answer: WrittenAnswer): Promise<AnswerByLink> {
    const { closed, meeting, participant } = await this.byLink(token);
    if (meeting === null || participant === null) {
      ensure(closed === null ? [] : [problem(closed)]);
      throw new NotFoundError();
    }
    const held = await this.meetings.forChange(meeting.id);
    const now = found(await this.participants.byId(participant.id));
    await this.take(held, now, answer, false);
    return this.linked(held, found(await this.participants.byId(participant.id)));
  }

  /** The place of everybody who waits, 1 is next. */
  static placesOf(listed: readonly ParticipantRecord[]): ReadonlyMap<string, number> {
    return new Map(waitingList(listed).map(({ id }, index) => [id, index + 1]));
  }

  private async linked(meeting: MeetingRecord, participant: ParticipantRecord): Promise<AnswerByLink> {
    const waits = participant.answer === 'waiting';
    const listed = waits ? await this.participants.ofMeeting(meeting.id) : [];
    const now = danishClock();
    return {
      closed: answersClosedBecause(meeting, now),
      meeting,
      participant,
      personName: await this.participants.nameOf(participant.personId),
      waitingPlace: AnswersService.placesOf(listed).get(participant.id) ?? null,
      isPastDeadline: isPastDeadline(meeting, now),
    };
  }

  private async answering(
    viewer: Viewer,
    meeting: MeetingRecord,
    listed: readonly ParticipantRecord[],
    participantId: string | null,
  ): Promise<ParticipantRecord> {
    if (participantId !== null) {
      const participant = listed.find(({ id }) => id === participantId);
      ensure(participant === undefined ? [problem('meetings.participant-unknown')] : []);
      return found(participant);
    }
    const { personId } = viewer;
    if (personId == null) throw new ForbiddenError();
    const own = listed.find((one) => one.personId === personId);
    if (own !== undefined) return own;
    allow(canJoin(viewer, meeting));
    return found((await this.inviting.join(viewer, meeting, personId)).find((one) => one.personId === personId));
  }

  /** The meeting is held: places are counted and given away one answer at a time. */
  private async take(
    meeting: MeetingRecord,
    { id, answer: before, userId }: ParticipantRecord,
    { wish, remark }: WrittenAnswer,
    isPlanner: boolean,
  ): Promise<void> {
    const written = remark?.trim() ?? null;
    ensure(problemsWithAnswer(meeting, { wish, remark: written ?? '', before, now: danishClock(), isPlanner }));
    const others = (await this.participants.ofMeeting(meeting.id)).filter((one) => one.id !== id);
    const taken = others.filter(({ answer }) => answer === 'yes').length;
    const waiting = others.filter(({ answer }) => answer === 'waiting').length;
    const places = { capacity: meeting.capacity, taken, waiting };
    await this.participants.setAnswer(id, answerFor(wish, before, places), written);
    await this.waitingList.moveUp(meeting);
    if (userId !== null) await this.mails.settleAsked(meeting, [userId]);
    await this.liaisons.settleComplete(meeting, await this.participants.ofMeeting(meeting.id));
  }
}
