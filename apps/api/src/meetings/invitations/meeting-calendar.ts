import ical, {
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalCalendar,
  type ICalEventData,
} from 'ical-generator';
import type { Meeting, ParticipantAnswer } from '@samspil/domain/meetings';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';

/** What a calendar shows of a meeting. */
export type CalendarMeeting = Pick<
  Meeting,
  'id' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'onlineUrl' | 'state' | 'calendarSequence'
> & { readonly changedAt: Date };

interface CalendarPlace {
  readonly publicUrl: string;
  readonly language: InterfaceLanguage;
}

/** Who a mail with a calendar part is from and to. */
interface CalendarParties {
  readonly organizer: { readonly name: string; readonly email: string };
  readonly attendee: { readonly name: string; readonly email: string; readonly answer: ParticipantAnswer };
  /** Where to join and to answer, or why it is off. */
  readonly description: string;
}

const ZONE = 'Europe/Copenhagen';

const PARTICIPATION: Readonly<Record<ParticipantAnswer, ICalAttendeeStatus>> = {
  none: ICalAttendeeStatus.NEEDSACTION,
  yes: ICalAttendeeStatus.ACCEPTED,
  no: ICalAttendeeStatus.DECLINED,
  waiting: ICalAttendeeStatus.TENTATIVE,
};

/** The moment a time on the clock of Denmark stands for. */
export function momentOf(clock: string): Date {
  return new Date(Temporal.PlainDateTime.from(clock).toZonedDateTime(ZONE).epochMilliseconds);
}

/**
 * The calendar part of an invitation, of an update or of a cancellation (iTIP, RFC 5546): the same UID for the meeting's
 * whole life, and a SEQUENCE that grows with each change, so that calendars change what they have.
 */
export function invitationCalendar(
  method: 'REQUEST' | 'CANCEL',
  meeting: CalendarMeeting,
  { organizer, attendee, description }: CalendarParties,
  place: CalendarPlace,
): string {
  const calendar = newCalendar(ICalCalendarMethod[method], place.language);
  // When it was written decides between two of the same SEQUENCE: who is taken off the list may be invited again.
  const written = { description, organizer: quotable(organizer), stamp: new Date() };
  const event = calendar.createEvent({ ...eventOf(meeting, place), ...written });
  event.status(method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED);
  // Answers are given by the link: what a calendar would send back reaches nobody.
  event.createAttendee({ ...quotable(attendee), rsvp: false, status: PARTICIPATION[attendee.answer] });
  return calendar.toString();
}

/** Meetings to take away, or to subscribe to; `name` is what the calendar is called. */
export function publishedCalendar(meetings: readonly CalendarMeeting[], name: string, place: CalendarPlace): string {
  const calendar = newCalendar(ICalCalendarMethod.PUBLISH, place.language);
  calendar.name(name).ttl(60 * 60);
  for (const meeting of meetings) calendar.createEvent(eventOf(meeting, place));
  return calendar.toString();
}

function newCalendar(method: ICalCalendarMethod, language: InterfaceLanguage): ICalCalendar {
  return ical({
    prodId: { company: 'Samspil', product: 'Samspil', language: language.toUpperCase() },
    method,
    timezone: { name: null, generator: timeZone },
  });
}

/** The zone's rules under the name that the events use: the library gives those of the zone it is a link to. */
function timeZone(name: string): string {
  const [block] = tzlib_get_ical_block(name);
  return (block ?? '').replace(/^TZID:.*$/mu, `TZID:${name}`).replace(/^X-LIC-LOCATION:.*\r?\n/mu, '');
}

function eventOf(meeting: CalendarMeeting, { publicUrl }: CalendarPlace): ICalEventData {
  const { id, title, startsAt, endsAt, place, onlineUrl, state, calendarSequence, changedAt } = meeting;
  const url = `${publicUrl}/moeder/${id}`;
  return {
    id: `meeting-${id}@samspil`,
    sequence: calendarSequence,
    // That of the last change: the same meeting is always written the same way.
    stamp: changedAt,
    lastModified: changedAt,
    // On the clock of the place: the zone of the server plays no part.
    start: Temporal.PlainDateTime.from(startsAt),
    end: Temporal.PlainDateTime.from(endsAt),
    timezone: ZONE,
    summary: title,
    location: place || onlineUrl || null,
    description: [onlineUrl, url].filter((line) => line !== '').join('\n'),
    url,
    status: state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

/** A parameter value may hold no quotation marks and no line breaks (RFC 5545, 3.1). */
function quotable<Party extends { readonly name: string }>(party: Party): Party {
  return { ...party, name: party.name.replace(/["\p{Cc}]/gu, "'") };
}
