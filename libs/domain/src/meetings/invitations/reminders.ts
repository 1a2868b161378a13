import { addDays } from '../wall-clock.js';
import type { Meeting } from '../meeting.js';
import type { ParticipantAnswer } from './participant.js';

/** `deadline`: an answer is wanted soon; `meeting`: it is soon. */
export const REMINDER_KINDS = ['deadline', 'meeting'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** So many days before. */
export const REMINDER_DAYS: Readonly<Record<ReminderKind, number>> = { deadline: 2, meeting: 1 };

/** Who was invited this recently needs no reminder to answer. */
const FRESH_HOURS = 24;

interface Reminded {
  readonly answer: ParticipantAnswer;
  /** Null where somebody was never invited. */
  readonly hoursSinceInvited: number | null;
}

/** What somebody is to be reminded of at a moment on the clock of Denmark, if anything; who comes uninvited, too. */
export function dueReminder(
  meeting: Pick<Meeting, 'state' | 'startsAt' | 'respondBy'>,
  { answer, hoursSinceInvited }: Reminded,
  now: string,
): ReminderKind | null {
  if (meeting.state !== 'announced') return null;
  if (answer === 'yes') return isNear(meeting.startsAt, 'meeting', now) ? 'meeting' : null;
  const isFresh = hoursSinceInvited === null || hoursSinceInvited < FRESH_HOURS;
  if (answer !== 'none' || isFresh || now >= meeting.startsAt) return null;
  return meeting.respondBy !== null && isNear(meeting.respondBy, 'deadline', now) ? 'deadline' : null;
}

/** Ahead, but by no more than the days of the reminder. */
function isNear(clock: string, kind: ReminderKind, now: string): boolean {
  return now < clock && now >= addDays(clock, -REMINDER_DAYS[kind]);
}
