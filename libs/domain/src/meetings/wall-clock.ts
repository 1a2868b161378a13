import { isDay } from '../network/index.js';

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;

/** True for a time on the clock of Denmark that exists, written `yyyy-mm-ddThh:mm`. */
export function isClock(value: string): boolean {
  return isWritten(value) && !isSkipped(value);
}

/** True for a time that is written well, but is left out when the clocks go forward. */
export function isSkippedClock(value: string): boolean {
  return isWritten(value) && isSkipped(value);
}

/** `yyyy-mm-dd` of a time. */
export function dayOf(clock: string): string {
  return clock.slice(0, 10);
}

/** `hh:mm` of a time. */
export function timeOf(clock: string): string {
  return clock.slice(11, 16);
}

/** Minutes as the clock on the wall counts them, negative when `to` is earlier. */
export function minutesBetween(from: string, to: string): number {
  return (instant(to) - instant(from)) / MINUTE;
}

/** The clock on the wall so many minutes later; days are always 24 hours. */
export function addMinutes(clock: string, minutes: number): string {
  return written(instant(clock) + minutes * MINUTE);
}

/** The same time so many days later. */
export function addDays(clock: string, days: number): string {
  return addMinutes(clock, days * DAY_MINUTES);
}

/** The weekday of a time, 1 is Monday, 7 is Sunday. */
export function weekdayOf(clock: string): number {
  return new Date(instant(clock)).getUTCDay() || 7;
}

/**
 * The same weekday and time so many months later, as the same one of its month: the second Tuesday stays the second
 * Tuesday. The fifth becomes the last where a month has no fifth.
 */
export function addMonthsByWeekday(clock: string, months: number): string {
  const which = Math.floor((dayOfMonth(clock) - 1) / 7);
  const year = Number(clock.slice(0, 4));
  const month = Number(clock.slice(5, 7)) - 1 + months;
  const first = new Date(Date.UTC(year, month, 1));
  const offset = (weekdayOf(clock) - (first.getUTCDay() || 7) + 7) % 7;
  const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const wanted = 1 + offset + which * 7;
  const day = wanted > days ? wanted - 7 : wanted;
  return `${new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)}T${timeOf(clock)}`;
}

/**
 * The hour from two to three is left out on the last Sunday of March (Directive 2000/84/EC, kept in Denmark since
 * 1981).
 */
function isSkipped(clock: string): boolean {
  if (timeOf(clock).slice(0, 2) !== '02' || clock.slice(5, 7) !== '03') return false;
  return weekdayOf(clock) === 7 && dayOfMonth(clock) > 24;
}

function isWritten(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/u.test(value) && isDay(dayOf(value));
}

function dayOfMonth(clock: string): number {
  return Number(clock.slice(8, 10));
}

function instant(clock: string): number {
  return Date.parse(`${clock}:00Z`);
}

function written(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 16);
}
