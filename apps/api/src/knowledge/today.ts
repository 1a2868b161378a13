const DANISH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** Today's date in Denmark as an ISO date: review dates fall due on Danish days. */
export function today(): string {
  return DANISH_DAY.format(new Date());
}
