import { activitySummary } from '@samspil/domain/activities';
import { keepText, keptText } from '../../shared/kept-texts';
import type { ListedActivity } from './overview-queries';

/** The list that this person saw last in this browser. */
export interface LastSeen {
  readonly activities: readonly ListedActivity[];
  /** Milliseconds since 1970. */
  readonly seenAt: number;
}

const NAME = 'activity-list';

/** So many are read on a phone without a network. */
const MOST = 50;

/** Kept for when there is no network; signing out forgets it. */
export function keepLastSeen(userId: string | null, activities: readonly ListedActivity[]): void {
  const kept = activities.slice(0, MOST).map((one) => ({ ...one, description: activitySummary(one) }));
  keepText(userId, NAME, { activities: kept, seenAt: Date.now() } satisfies LastSeen);
}

export function lastSeen(userId: string | null): LastSeen | null {
  return keptText<LastSeen>(userId, NAME);
}
