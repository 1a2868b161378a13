import { isMemberSeat, type Seat } from './body.js';

/** Whole years that somebody has been a member without a break, up to the day (`yyyy-mm-dd`). */
export function yearsOnEnd(seats: readonly Seat[], personId: string, day: string): number {
  const own = seats
    .filter((seat) => seat.personId === personId && isMemberSeat(seat) && seat.startsOn <= day)
    .sort((a, b) => b.startsOn.localeCompare(a.startsOn, 'en'));
  let since = dayAfter(day);
  let changed = true;
  while (changed) {
    const joined = own.find(({ startsOn, endsOn }) => startsOn < since && dayAfter(endsOn ?? day) >= since);
    changed = joined !== undefined;
    since = joined?.startsOn ?? since;
  }
  return since > day ? 0 : wholeYears(since, dayAfter(day));
}

/** The next day of the calendar. */
export function dayAfter(day: string): string {
  return moved(day, 1);
}

/** The day before in the calendar. */
export function dayBefore(day: string): string {
  return moved(day, -1);
}

function moved(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

function wholeYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
