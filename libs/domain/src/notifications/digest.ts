import { WEEKDAYS } from './notification-preferences.js';

/** At this time on the clock in Denmark the digest of the day is written; no change of summer time touches it. */
export const DIGEST_TIME = '06:00';

/** The most lines of a digest; the rest is counted. */
export const MOST_DIGEST_LINES = 20;

/** A weekday whose digest is due in the week of the clock, and since when on the same clock. */
export interface DueDigest {
  readonly weekday: number;
  /** `yyyy-mm-ddThh:mm` */
  readonly since: string;
}

/** What is due now. A server that was down in the morning catches up within the week. */
export interface DueDigests {
  /** ISO week, `2026-W48`: each person has at most one digest of it. */
  readonly week: string;
  readonly due: readonly DueDigest[];
}

const DAY_MS = 86_400_000;

/** The digests that are due when the clock in Denmark says `clock` (`yyyy-mm-ddThh:mm`). */
export function digestsDueAt(clock: string): DueDigests {
  const today = Date.parse(`${clock.slice(0, 10)}T00:00:00Z`);
  const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * DAY_MS;
  const due = WEEKDAYS.map((weekday) => ({
    weekday,
    since: `${dayOf(monday + (weekday - 1) * DAY_MS)}T${DIGEST_TIME}`,
  })).filter(({ since }) => since <= clock);
  return { week: isoWeek(monday), due };
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The week belongs to the year in which its Thursday lies (ISO 8601). */
function isoWeek(monday: number): string {
  const thursday = new Date(monday + 3 * DAY_MS);
  const firstOfYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const number = Math.floor((thursday.getTime() - firstOfYear) / (7 * DAY_MS)) + 1;
  return `${thursday.getUTCFullYear()}-W${String(number).padStart(2, '0')}`;
}

/** What a digest may tell of: unread, and visible to its reader now. */
export interface DigestEntry {
  readonly isAction: boolean;
  /** `yyyy-mm-dd` */
  readonly dueOn: string | null;
  readonly createdAt: Date;
  /** It has not stood in an earlier digest. */
  readonly isNew: boolean;
}

export interface DigestContent<Entry> {
  readonly lines: readonly Entry[];
  /** How many more there are than lines. */
  readonly more: number;
  /** How many are asked of the reader, and how many are not; lines and more together. */
  readonly actions: number;
  readonly news: number;
}

/**
 * What is written, or null when there is nothing to write for: everything new, and what is asked of the reader still.
 * What was told before is no reason for a mail by itself, unless it is due within a week of `today`. Actions come first,
 * the ones due soonest before the others; then the newest.
 */
export function digestOf<Entry extends DigestEntry>(
  entries: readonly Entry[],
  today: string,
): DigestContent<Entry> | null {
  const inAWeek = dayOf(Date.parse(`${today}T00:00:00Z`) + 7 * DAY_MS);
  const told = entries.filter(({ isNew, isAction }) => isNew || isAction);
  const isReason = ({ isNew, dueOn }: Entry): boolean =>
    isNew || (dueOn !== null && today <= dueOn && dueOn <= inAWeek);
  if (!told.some(isReason)) return null;
  const actions = told.filter(({ isAction }) => isAction).length;
  return {
    lines: [...told].sort(inDigestOrder).slice(0, MOST_DIGEST_LINES),
    more: Math.max(0, told.length - MOST_DIGEST_LINES),
    ...{ actions, news: told.length - actions },
  };
}

function inDigestOrder(one: DigestEntry, other: DigestEntry): number {
  if (one.isAction !== other.isAction) return one.isAction ? -1 : 1;
  const [due, otherDue] = [one.dueOn ?? '9999', other.dueOn ?? '9999'];
  if (one.isAction && due !== otherDue) return due < otherDue ? -1 : 1;
  return other.createdAt.getTime() - one.createdAt.getTime();
}
