/** Days as `yyyy-mm-dd`, both inclusive; `null` is open. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** True when `value` is a day that exists, written `yyyy-mm-dd`. There is no year 0. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || value.startsWith('0000')) return false;
  const parsed = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
}

export function coversDay(period: Period, day: string): boolean {
  return (period.from === null || period.from <= day) && (period.to === null || day <= period.to);
}

export function periodsOverlap(a: Period, b: Period): boolean {
  const aStartsInTime = a.from === null || b.to === null || a.from <= b.to;
  const bStartsInTime = b.from === null || a.to === null || b.from <= a.to;
  return aStartsInTime && bStartsInTime;
}

/** The same day a year later; the day after where that year has no 29 February. */
export function dayAYearAfter(day: string): string {
  const later = `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
  return isDay(later) ? later : `${later.slice(0, 4)}-03-01`;
}
