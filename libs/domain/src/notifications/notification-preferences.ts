import { problem, withChanges, type Problem } from '../shared/index.js';
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

/** The preferences after a partial update: undefined leaves alone; each kind once. */
export function preferencesWithChanges(
  before: NotificationPreferences,
  changes: Partial<NotificationPreferences>,
): NotificationPreferences {
  const merged = withChanges(before, changes);
  return { ...merged, withoutMail: [...new Set(merged.withoutMail)] };
}

export function problemsWithPreferences({
  digestWeekday,
}: NotificationPreferences): Problem<NotificationProblemCode>[] {
  return WEEKDAYS.includes(digestWeekday) ? [] : [problem('notifications.weekday-unknown', 'digestWeekday')];
}
