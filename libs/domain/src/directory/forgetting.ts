import { dayAYearAfter } from '../network/index.js';

/** What keeps a person in the directory. Days are `yyyy-mm-dd`. */
export interface PersonStay {
  /** The last days of all roles and of all seats in bodies; null where they go on. */
  readonly lastDays: readonly (string | null)[];
  /** When the person was registered. */
  readonly knownSince: string;
  /** Signs in, and is a member of a network. */
  readonly isMember: boolean;
}

/**
 * The day somebody is removed with name and everything: a year after the last role and the last seat ended, so that what was
 * agreed can be followed up; null as long as one goes on. Members remove themselves.
 */
export function dayToForget({ lastDays, knownSince, isMember }: PersonStay): string | null {
  if (isMember || lastDays.includes(null)) return null;
  const last = lastDays.reduce<string>((latest, day) => (day !== null && day > latest ? day : latest), knownSince);
  return dayAYearAfter(last);
}
