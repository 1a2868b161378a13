import { Inject, Injectable } from '@nestjs/common';
import { answersClosedBecause, type ParticipantMail } from '@samspil/domain/meetings';
import type { NotificationKind } from '@samspil/domain/notifications';
import type { InBothLanguages } from '@samspil/domain/shared';
import { DirectoryService, type PersonAddressee } from '../../directory/directory.service.js';
import { NetworkService } from '../../network/network.service.js';
import { NotificationsService } from '../../notifications/notifications.service.js';
import type { Config } from '../../shared/config.js';
import { CONFIG } from '../../shared/config.module.js';
import { Mail } from '../../shared/mail/index.js';
import type { OutboxStanding } from '../../shared/outbox/index.js';
import { SignedLinks } from '../../shared/signed-links/index.js';
import { danishClock } from '../../shared/today.js';
import type { MeetingRecord } from '../meetings.service.js';
import { calendarNote, invitationMail, LEAVES, type InvitationMailKind } from './invitation-texts.js';
import { invitationCalendar, momentOf } from './meeting-calendar.js';
import type { ParticipantRecord } from './participant-record.js';
import { PapersReaders } from './papers-readers.js';
import { ParticipantsRepository } from './participants.repository.js';

/** What a link in a mail is signed for; its subject is the participant. */
export const ANSWER_LINK = 'meeting-answer';

// After the meeting, so that who comes late reads that it has been, and not that the link is old.
const KEEP_LINK_MS = 7 * 24 * 60 * 60_000;

const NOTIFIED: Readonly<Partial<Record<InvitationMailKind, NotificationKind>>> = {
  invited: 'meeting-invited',
  changed: 'meeting-changed',
  reopened: 'meeting-changed',
  cancelled: 'meeting-cancelled',
  withdrawn: 'meeting-withdrawn',
  place: 'meeting-place',
  deadline: 'deadline',
};

const CALENDAR_METHODS: Readonly<Partial<Record<InvitationMailKind, 'REQUEST' | 'CANCEL'>>> = {
  invited: 'REQUEST',
  changed: 'REQUEST',
  reopened: 'REQUEST',
  cancelled: 'CANCEL',
  withdrawn: 'CANCEL',
};

/** What those who may not read of a meeting are not told with its cancellation. */
const UNSAID = { place: '', onlineUrl: '', cancelReason: '' } as const;

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
    private readonly readers: PapersReaders,
    private readonly directory: DirectoryService,
    private readonly notifications: NotificationsService,
    private readonly network: NetworkService,
    private readonly mail: Mail,
    private readonly links: SignedLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Tells those who are invited, or come uninvited, what they have not been told of the meeting as it stands. */
  async bringUpToDate(meeting: MeetingRecord): Promise<void> {
    const isCancelled = meeting.state === 'cancelled';
    if ((meeting.state !== 'announced' && !isCancelled) || danishClock() >= meeting.endsAt) return;
    const behind = (await this.participants.ofMeeting(meeting.id)).filter((one) => isBehind(one, meeting));
    if (behind.length === 0) return;
    const fresh = behind.filter(({ toldSequence }) => toldSequence === null);
    const known = behind.filter(({ toldSequence }) => toldSequence !== null);
    const occasion = `${String(meeting.calendarSequence)}:${meeting.state}`;
    const again = known.filter(({ isToldCancelled }) => isToldCancelled && !isCancelled);
    const others = known.filter((one) => !again.includes(one));
    const ids = [
      ...(await this.tell(meeting, fresh, { kind: 'invited', occasion: 'first' })),
      ...(await this.tell(meeting, again, { kind: 'reopened', occasion })),
      ...(await this.tell(meeting, others, { kind: isCancelled ? 'cancelled' : 'changed', occasion })),
    ];
    if (isCancelled) await this.settleAsked(meeting, null);
    await this.participants.setTold(ids, meeting.calendarSequence, isCancelled);
  }

  /** Tells again what the meeting is now: to those whose last mail was given up, when their address has been mended. */
  async tellAgain(meeting: MeetingRecord, untold: readonly ParticipantRecord[]): Promise<void> {
    if (danishClock() >= meeting.endsAt) return;
    const kind = meeting.state === 'cancelled' ? 'cancelled' : 'invited';
    await this.tell(meeting, untold, { kind, occasion: `again:${new Date().toISOString()}` });
  }

  /** How the last mail to each went, by the id of the participant. */
  async standings(participants: readonly ParticipantRecord[]): Promise<ReadonlyMap<string, ParticipantMail>> {
    const keys = participants.flatMap(({ mailKey }) => mailKey ?? []);
    const known = keys.length === 0 ? new Map<string, OutboxStanding>() : await this.mail.standings(keys);
    return new Map(
      participants.map(({ id, mailKey }) => [id, mailKey === null ? 'none' : standingOf(known.get(mailKey))]),
    );
  }

  /** Nobody is asked for answers, or for who is missing, any more; or none of `userIds` for an answer. */
  async settleAsked({ id }: MeetingRecord, userIds: readonly string[] | null): Promise<void> {
    await this.notifications.settleAll(`meeting-invited:${id}:`, userIds);
    await this.notifications.settleAll(`deadline:${id}:`, userIds);
    if (userIds === null) await this.notifications.settleAll(`representation-missing:${id}:`);
  }

  /** Who is taken off the list: the meeting leaves the calendar. */
  async tellWithdrawn(meeting: MeetingRecord, withdrawn: readonly ParticipantRecord[]): Promise<void> {
    const told = withdrawn.filter(({ toldSequence, isToldCancelled }) => toldSequence !== null && !isToldCancelled);
    if (danishClock() < meeting.endsAt) await this.tell(meeting, told, { kind: 'withdrawn', occasion: 'withdrawn' });
    await this.settleAsked(
      meeting,
      withdrawn.flatMap(({ userId }) => userId ?? []),
    );
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
    await this.participants.setReminded(await this.tell(meeting, reminded, { kind, occasion }));
  }

  /** The address where the participant answers without signing in. */
  async answerUrl({ id }: Pick<ParticipantRecord, 'id'>, { endsAt }: Pick<MeetingRecord, 'endsAt'>): Promise<string> {
    const until = new Date(momentOf(endsAt).getTime() + KEEP_LINK_MS);
    return `${this.config.publicUrl}/moeder/svar?t=${await this.links.sign(ANSWER_LINK, id, until)}`;
  }

  /**
   * The ids of those for whom it is. Who may not read of the meeting any more hears only that it leaves the calendar, not
   * where it was to be.
   */
  private async tell(
    meeting: MeetingRecord,
    listed: readonly ParticipantRecord[],
    { kind, occasion }: Told,
  ): Promise<readonly string[]> {
    const readers = await this.readers.of(meeting, listed);
    const told = LEAVES.includes(kind) ? listed : listed.filter(({ id }) => readers.has(id));
    if (told.length === 0) return [];
    if (!occasion.startsWith('again:')) await this.notify(meeting, told, { kind, occasion });
    const people = await this.directory.addressees(told.map(({ personId }) => personId));
    const { name: network } = await this.network.network(meeting.networkId);
    const byPerson = new Map(people.map((person) => [person.personId, person]));
    const mailed: string[] = [];
    const keys: string[] = [];
    for (const participant of told) {
      const person = byPerson.get(participant.personId);
      if (person === undefined) continue;
      const shown = readers.has(participant.id) ? meeting : { ...meeting, ...UNSAID };
      const key = await this.send(shown, participant, person, { kind, occasion, network });
      if (key === null) continue;
      mailed.push(participant.id);
      keys.push(key);
    }
    await this.participants.setMailed(mailed, keys);
    return told.map(({ id }) => id);
  }

  /** The key of the mail; null where it was written before. */
  private async send(
    meeting: MeetingRecord,
    participant: ParticipantRecord,
    { name, email, language }: PersonAddressee,
    { kind, occasion, network }: Told & { readonly network: InBothLanguages },
  ): Promise<string | null> {
    const answerUrl = await this.answerUrl(participant, meeting);
    const { answer } = participant;
    const written = invitationMail(kind, { name, network: network[language], meeting, answer, answerUrl }, language);
    const attendee = { name, email, answer };
    const description = calendarNote(kind, meeting, answerUrl, language);
    const parties = { organizer: senderOf(this.config.mailFrom), attendee, description };
    const place = { publicUrl: this.config.publicUrl, language };
    const method = CALENDAR_METHODS[kind];
    const event = { ...meeting, calendarSequence: sequenceFor(participant, meeting, kind) };
    const calendar = method && { method, content: invitationCalendar(method, event, parties, place) };
    const key = `meeting:${kind}:${participant.id}:${occasion}`;
    const isNew = await this.mail.send(key, { to: email, ...written, ...(calendar ? { calendar } : {}) });
    return isNew ? key : null;
  }

  private async notify(
    meeting: MeetingRecord,
    told: readonly ParticipantRecord[],
    { kind, occasion }: Told,
  ): Promise<void> {
    const notified = NOTIFIED[kind];
    if (notified === undefined) return;
    const wantsAnswer = kind === 'invited' && answersClosedBecause(meeting, danishClock()) === null;
    // Who was taken off the list and invited again hears everything anew.
    for (const times of new Set(told.map(({ withdrawals }) => withdrawals))) {
      await this.notifications.notify({
        kind: notified,
        userIds: told.flatMap(({ userId, withdrawals }) => (withdrawals === times ? (userId ?? []) : [])),
        networkId: meeting.networkId,
        bodyId: meeting.bodyId,
        eventKey: `${notified}:${meeting.id}:${occasion}${times === 0 ? '' : `:${times}`}`,
        title: meeting.title,
        url: `/moeder/${meeting.id}`,
        isAction: wantsAnswer || kind === 'deadline',
        dueOn: wantsAnswer || kind === 'deadline' ? (meeting.respondBy?.slice(0, 10) ?? null) : null,
        // The mail about it comes from here.
        immediate: false,
      });
    }
  }
}

/** What is known no more was sent: what was given up is known for longer than anybody looks. */
function standingOf(known: OutboxStanding | undefined): ParticipantMail {
  return known === undefined || known === 'done' ? 'sent' : known;
}

/**
 * The SEQUENCE for the calendar of one participant: it grows with each change of the meeting, with each withdrawal and
 * with each invitation after one, so that calendars take up what comes last (RFC 5546, 2.1.4).
 */
function sequenceFor(
  { withdrawals }: ParticipantRecord,
  { calendarSequence }: MeetingRecord,
  kind: InvitationMailKind,
): number {
  return calendarSequence + 2 * withdrawals + (kind === 'withdrawn' ? 1 : 0);
}

function isBehind(
  { invitedAt, answer, toldSequence, isToldCancelled }: ParticipantRecord,
  { state, calendarSequence }: MeetingRecord,
): boolean {
  const isCancelled = state === 'cancelled';
  if (invitedAt === null && answer !== 'yes' && answer !== 'waiting') return false;
  if (toldSequence === null) return !isCancelled;
  return isToldCancelled !== isCancelled || (!isCancelled && toldSequence < calendarSequence);
}

/** `Samspil <samspil@example.org>`, or an address alone. */
function senderOf(mailFrom: string): { readonly name: string; readonly email: string } {
  const [, name, email] = /^(.*?)\s*<([^<>]+)>$/u.exec(mailFrom) ?? [undefined, '', mailFrom];
  return { name: name?.replaceAll('"', '').trim() || 'Samspil', email: email ?? mailFrom };
}
