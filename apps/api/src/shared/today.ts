const DANISH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** The day in Denmark as an ISO date: membership, law and review dates follow the Danish calendar. */
export function today(now = new Date()): string {
  return DANISH_DAY.format(now);
}

const DANISH_CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Day and time on the clock in Denmark, `yyyy-mm-ddThh:mm`, as meetings are kept. */
export function danishClock(now = new Date()): string {
  return DANISH_CLOCK.format(now).replace(' ', 'T');
}
