import { dayAYearAfter } from '../network/index.js';
import type { InBothLanguages } from '../shared/index.js';

/** What stands where somebody removed came to a meeting. */
export const FORGOTTEN_NAME: InBothLanguages = { da: 'Tidligere deltager', en: 'Former participant' };

/** What keeps a person in the directory. Days are `yyyy-mm-dd`. */
export interface PersonStay {
  /** The last days of all roles and of all seats in bodies; null where they go on. */
  readonly lastDays: readonly (string | null)[];
  /** When the person was registered. */
  readonly knownSince: string;
  /** Signs in, and is a member of a network. */
  readonly isMember: boolean;
  /** The day it was first seen that nothing keeps the person any more; null as long as it is not. */
  readonly leftNotedOn: string | null;
}

/** Nothing keeps the person today (`yyyy-mm-dd`): no role, no seat, no membership. */
export function hasLeft({ lastDays, isMember }: PersonStay, today: string): boolean {
  return !isMember && lastDays.every((day) => day !== null && day < today);
}

/**
 * The day somebody is removed with name and everything: a year after the last role and the last seat ended, so that what was
 * agreed can be followed up; null as long as one goes on. Members remove themselves. An end written afterwards counts from
 * when it is seen, so that a day in the past, or a mistyped year, removes nobody at once. `today` is `yyyy-mm-dd`.
 */
export function dayToForget(stay: PersonStay, today: string): string | null {
  const { lastDays, knownSince, isMember, leftNotedOn } = stay;
  if (isMember || lastDays.includes(null)) return null;
  const ended = lastDays.filter((day) => day !== null);
  const last = [...ended, knownSince, leftNotedOn ?? today].reduce((latest, day) => (day > latest ? day : latest));
  return dayAYearAfter(last);
}
