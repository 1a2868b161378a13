const DANISH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** The day in Denmark as `yyyy-mm-dd`, whatever the reader's clock. */
export function today(): string {
  return DANISH_DAY.format(new Date());
}
