import { validate } from 'uuid';
import { decodeCursor } from './cursor.js';

/** Where a list that is ordered by change goes on. */
export interface PlaceByChange {
  /** To the microsecond, as `to_char` writes it. */
  readonly changedAt: string;
  readonly id: string;
}

const INSTANT = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

/** The place in a cursor of `[changedAt, id]`. One that somebody made up leads nowhere, but is no error of ours. */
export function placeByChange(cursor: string | null): PlaceByChange | null {
  if (cursor === null) return null;
  const [changedAt = '', id = ''] = decodeCursor(cursor, 2).map(String);
  return validate(id) && isInstant(changedAt) ? { changedAt, id } : null;
}

/** Whether it is a moment to the microsecond, and in the calendar, too: JavaScript reads 30 February as a day in March, PostgreSQL does not read it. */
export function isInstant(text: string): boolean {
  if (!INSTANT.test(text)) return false;
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 19) === text.slice(0, 19);
}
