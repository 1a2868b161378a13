import { problem, type Problem } from '../shared/index.js';
import type { NotificationProblemCode } from './notification-problem.js';
import type { ImmediateKind } from './notification.js';

/** As in ISO 8601: 1 is Monday, 7 is Sunday. */
export const WEEKDAYS: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** What a person wants to be told by mail. */
export interface NotificationPreferences {
  readonly wantsDigest: boolean;
  /** One of WEEKDAYS; kept also while no digest is wanted. */
  readonly digestWeekday: number;
  /** Kinds that are not mailed at once. */
  readonly withoutMail: readonly ImmediateKind[];
}

/** Until somebody chooses: the digest on Monday, and a mail at once for all three kinds. */
export const DEFAULT_PREFERENCES: NotificationPreferences = { wantsDigest: true, digestWeekday: 1, withoutMail: [] };

/** What somebody chooses, each kind once; what is left out is not chosen. */
export function chosenPreferences(changes: Partial<NotificationPreferences>): Partial<NotificationPreferences> {
  const { withoutMail } = changes;
  return withoutMail === undefined ? changes : { ...changes, withoutMail: [...new Set(withoutMail)] };
}

export function problemsWithPreferences({
  digestWeekday,
}: Partial<NotificationPreferences>): Problem<NotificationProblemCode>[] {
  return digestWeekday === undefined || WEEKDAYS.includes(digestWeekday)
    ? []
    : [problem('notifications.weekday-unknown', 'digestWeekday')];
}
