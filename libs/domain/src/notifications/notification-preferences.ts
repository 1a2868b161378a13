import { problem, type Problem } from '../shared/index.js';
import type { NotificationProblemCode } from './notification-problem.js';
import type { ImmediateKind } from './notification.js';

/** As in ISO 8601: 1 is Monday, 7 is Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** What a person wants to be told by mail. */
export interface NotificationPreferences {
  readonly wantsDigest: boolean;
  readonly digestWeekday: Weekday;
  /** Kinds that are not mailed at once. */
  readonly withoutMail: readonly ImmediateKind[];
}

/** Until somebody chooses: the digest on Monday, and a mail at once for all three kinds. */
export const DEFAULT_PREFERENCES: NotificationPreferences = { wantsDigest: true, digestWeekday: 1, withoutMail: [] };

export function isWeekday(value: number): value is Weekday {
  return (WEEKDAYS as readonly number[]).includes(value);
}

export function problemsWithPreferences({
  digestWeekday,
}: {
  readonly digestWeekday: number;
}): Problem<NotificationProblemCode>[] {
  return isWeekday(digestWeekday) ? [] : [problem('notifications.weekday-unknown', 'digestWeekday')];
}
