import { Inject, Injectable } from '@nestjs/common';
import { answersClosedBecause } from '@samspil/domain/meetings';
import type { NotificationKind } from '@samspil/domain/notifications';
import { DirectoryService, type PersonAddressee } from '../../directory/directory.service.js';
import { NotificationsService } from '../../notifications/notifications.service.js';
import type { Config } from '../../shared/config.js';
import { CONFIG } from '../../shared/config.module.js';
import { Mail } from '../../shared/mail/index.js';
import { SignedLinks } from '../../shared/signed-links/index.js';
import { danishClock } from '../../shared/today.js';
import type { MeetingRecord } from '../meetings.service.js';
import { invitationMail, type InvitationMailKind } from './invitation-texts.js';
import { invitationCalendar, momentOf } from './meeting-calendar.js';
import type { ParticipantRecord } from './participant-record.js';
import { ParticipantsRepository } from './participants.repository.js';

/** What a link in a mail is signed for; its subject is the participant. */
export const ANSWER_LINK = 'meeting-answer';

// After the meeting, so that who comes late reads that it has been, and not that the link is old.
const KEEP_LINK_MS = 7 * 24 * 60 * 60_000;

const NOTIFIED: Readonly<Partial<Record<InvitationMailKind, NotificationKind>>> = {
  invited: 'meeting-invited',
  changed: 'meeting-changed',
  cancelled: 'meeting-cancelled',
  place: 'meeting-place',
  deadline: 'deadline',
};

const CALENDAR_METHODS: Readonly<Partial<Record<InvitationMailKind, 'REQUEST' | 'CANCEL'>>> = {
  invited: 'REQUEST',
  changed: 'REQUEST',
  cancelled: 'CANCEL',
};

interface Told {
  readonly kind: InvitationMailKind;
  /** What makes it the same message again: sent once. */
  readonly occasion: string;
}

/**
 * Telling participants: by mail to those who can be written to, and in the platform to those who sign in. Invitations,
 * changes and cancellations bring their calendar up to date.
 */
@Injectable()
export class InvitationMails {
  constructor(
    private readonly participants: ParticipantsRepository,
    private readonly directory: DirectoryService,
    private readonly notifications: NotificationsService,
    private readonly mail: Mail,
    private readonly links: SignedLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Tells those who are invited what they have not been told of the meeting as it stands. */
  async bringUpToDate(meeting: MeetingRecord): Promise<void> {
    const isCancelled = meeting.state === 'cancelled';
    if ((meeting.state !== 'announced' && !isCancelled) || danishClock() >= meeting.endsAt) return;
    const behind = (await this.participants.ofMeeting(meeting.id)).filter((one) => isBehind(one, meeting));
    if (behind.length === 0) return;
    const fresh = behind.filter(({ toldSequence }) => toldSequence === null);
    const known = behind.filter(({ toldSequence }) => toldSequence !== null);
    const occasion = `${String(meeting.calendarSequence)}:${meeting.state}`;
    const mailed = [
      ...(await this.tell(meeting, fresh, { kind: 'invited', occasion: 'first' })),
      ...(await this.tell(meeting, known, { kind: isCancelled ? 'cancelled' : 'changed', occasion })),
    ];
    const ids = behind.map(({ id }) => id);
    await this.participants.setTold(ids, mailed, meeting.calendarSequence, isCancelled);
  }

  /** Who is taken off the list: the meeting leaves the calendar. */
  async tellWithdrawn(meeting: MeetingRecord, withdrawn: readonly ParticipantRecord[]): Promise<void> {
    const told = withdrawn.filter(({ toldSequence, isToldCancelled }) => toldSequence !== null && !isToldCancelled);
    if (danishClock() < meeting.endsAt) await this.tell(meeting, told, { kind: 'cancelled', occasion: 'withdrawn' });
  }

  /** Who waited has a place. */
  async tellPlace(meeting: MeetingRecord, moved: readonly ParticipantRecord[]): Promise<void> {
    for (const one of moved) {
      await this.tell(meeting, [one], { kind: 'place', occasion: one.waitingSince ?? '' });
    }
  }

  /** Reminds once for each deadline, and once for each beginning. */
  async remind(
    meeting: MeetingRecord,
    reminded: readonly ParticipantRecord[],
    kind: 'deadline' | 'meeting',
  ): Promise<void> {
    const occasion = kind === 'deadline' ? (meeting.respondBy ?? '') : meeting.startsAt;
    await this.tell(meeting, reminded, { kind, occasion });
    await this.participants.setReminded(reminded.map(({ id }) => id));
  }

  /** The address where the participant answers without signing in. */
  async answerUrl({ id }: Pick<ParticipantRecord, 'id'>, { endsAt }: Pick<MeetingRecord, 'endsAt'>): Promise<string> {
    const until = new Date(momentOf(endsAt).getTime() + KEEP_LINK_MS);
    return `${this.config.publicUrl}/moeder/svar?t=${await this.links.sign(ANSWER_LINK, id, until)}`;
  }

  /** The ids of those who got a mail. */
  private async tell(
    meeting: MeetingRecord,
    told: readonly ParticipantRecord[],
    { kind, occasion }: Told,
  ): Promise<string[]> {
    if (told.length === 0) return [];
    await this.notify(meeting, told, { kind, occasion });
    const people = await this.directory.addressees(told.map(({ personId }) => personId));
    const byPerson = new Map(people.map((person) => [person.personId, person]));
    const mailed: string[] = [];
    for (const participant of told) {
      const person = byPerson.get(participant.personId);
      if (person === undefined) continue;
      await this.send(meeting, participant, person, { kind, occasion });
      mailed.push(participant.id);
    }
    return mailed;
  }

  private async send(
    meeting: MeetingRecord,
    participant: ParticipantRecord,
    { name, email, language }: PersonAddressee,
    { kind, occasion }: Told,
  ): Promise<void> {
    const answerUrl = await this.answerUrl(participant, meeting);
    const { subject, text } = invitationMail(kind, { name, meeting, answerUrl }, language);
    const attendee = { name, email, answer: participant.answer };
    const parties = { organizer: senderOf(this.config.mailFrom), attendee, description: answerUrl };
    const place = { publicUrl: this.config.publicUrl, language };
    const method = CALENDAR_METHODS[kind];
    const calendar = method && { method, content: invitationCalendar(method, meeting, parties, place) };
    const message = { to: email, subject, text, ...(calendar ? { calendar } : {}) };
    await this.mail.send(`meeting:${kind}:${participant.id}:${occasion}`, message);
  }

  private async notify(
    meeting: MeetingRecord,
    told: readonly ParticipantRecord[],
    { kind, occasion }: Told,
  ): Promise<void> {
    const notified = NOTIFIED[kind];
    const userIds = told.flatMap(({ userId }) => userId ?? []);
    if (notified === undefined || userIds.length === 0) return;
    const wantsAnswer = kind === 'invited' && answersClosedBecause(meeting, danishClock()) === null;
    await this.notifications.notify({
      kind: notified,
      userIds,
      networkId: meeting.networkId,
      bodyId: meeting.bodyId,
      eventKey: `${notified}:${meeting.id}:${occasion}`,
      title: meeting.title,
      url: `/moeder/${meeting.id}`,
      isAction: wantsAnswer || kind === 'deadline',
      dueOn: wantsAnswer || kind === 'deadline' ? (meeting.respondBy?.slice(0, 10) ?? null) : null,
      // The mail about it comes from here.
      immediate: false,
    });
  }
}

function isBehind(
  { invitedAt, toldSequence, isToldCancelled }: ParticipantRecord,
  { state, calendarSequence }: MeetingRecord,
): boolean {
  const isCancelled = state === 'cancelled';
  if (invitedAt === null) return false;
  if (toldSequence === null) return !isCancelled;
  return isToldCancelled !== isCancelled || (!isCancelled && toldSequence < calendarSequence);
}

/** `Samspil <samspil@example.org>`, or an address alone. */
function senderOf(mailFrom: string): { readonly name: string; readonly email: string } {
  const [, name, email] = /^(.*?)\s*<([^<>]+)>$/u.exec(mailFrom) ?? [undefined, '', mailFrom];
  return { name: name?.replaceAll('"', '').trim() || 'Samspil', email: email ?? mailFrom };
}
