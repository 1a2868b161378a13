const DANISH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** The day in Denmark as an ISO date: membership, law and review dates follow the Danish calendar. */
export function today(now = new Date()): string {
  return DANISH_DAY.format(now);
}
