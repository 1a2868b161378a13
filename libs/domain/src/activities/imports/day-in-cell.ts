import { isDay } from '../../network/index.js';

const MONTHS: readonly (readonly string[])[] = [
  ['januar', 'january', 'jan'],
  ['februar', 'february', 'feb'],
  ['marts', 'march', 'mar'],
  ['april', 'apr'],
  ['maj', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

/** The first and last serial number taken for a day: 1970 and 2100. Smaller numbers are years or counts. */
const SERIALS = { first: 25_569, last: 73_415 } as const;
const DAY_MS = 86_400_000;

/**
 * The day in a cell as `yyyy-mm-dd`, or null when it is none: `01.02.2026`, `1/2-2026`, `2026-02-01` (also with a time
 * after it), `1. februar 2026`, and the serial number of a spreadsheet (days since 30.12.1899). The day stands before the
 * month, as people write in Denmark; a year of two digits is one of this century.
 */
export function dayInCell(text: string): string | null {
  const plain = text.trim().toLowerCase();
  const day = isoDay(plain) ?? danishDay(plain) ?? dayWithMonthName(plain) ?? serialDay(plain);
  return day !== null && isDay(day) ? day : null;
}

function isoDay(text: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?$/u.exec(text) ?? [];
  return year === undefined ? null : dayOf(year, month, day);
}

function danishDay(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[./\- ]\s*(\d{1,2})[./\- ]\s*(\d{2}|\d{4})(?: .*)?$/u.exec(text) ?? [];
  return year === undefined ? null : dayOf(year, month, day);
}

function dayWithMonthName(text: string): string | null {
  const [, day, name, year] = /^(\d{1,2})\.?\s*([a-z]+)\.?,?\s*(\d{4})$/u.exec(text) ?? [];
  const month = MONTHS.findIndex((names) => names.includes(name ?? ''));
  return month < 0 ? null : dayOf(year, String(month + 1), day);
}

function serialDay(text: string): string | null {
  if (!/^\d{5}([.,]\d+)?$/u.test(text)) return null;
  const serial = Math.floor(Number(text.replace(',', '.')));
  if (serial < SERIALS.first || serial > SERIALS.last) return null;
  return new Date((serial - SERIALS.first) * DAY_MS).toISOString().slice(0, 10);
}

function dayOf(year = '', month = '', day = ''): string {
  return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A day as people read it in the language: `01.02.2026`, `01/02/2026`. */
export function dayAsWritten(day: string, language: 'da' | 'en'): string {
  return day
    .split('-')
    .reverse()
    .join(language === 'da' ? '.' : '/');
}
