/** What is counted about an activity's people. `averageAttendance` is per session with a count. */
export interface ActivityCounts {
  readonly registered: number | null;
  readonly completed: number | null;
  readonly sessionsHeld: number;
  readonly averageAttendance: number | null;
}

/** What the sessions say, before anything is left out. */
export interface CountedSessions {
  readonly held: number;
  /** Sessions where somebody counted. */
  readonly counted: number;
  readonly sum: number;
  /** The most that came to one of them; null when nobody counted. */
  readonly largest: number | null;
  /** One of them was attended by 1–4 people. */
  readonly hasSmall: boolean;
}

export interface ShownCounts extends ActivityCounts {
  /** Something is left out because it would speak of fewer than five people. */
  readonly isSuppressed: boolean;
}

/** Fewer people than this could be recognised. */
export const SMALLEST_SHOWN = 5;

export function isSmallCount(count: number | null): boolean {
  return count !== null && count > 0 && count < SMALLEST_SHOWN;
}

interface Written {
  readonly registered: number | null;
  readonly completed: number | null;
}

/** Every count as it is, for those who answer for the activity. */
export function exactCounts({ registered, completed }: Written, sessions: CountedSessions): ShownCounts {
  return {
    registered,
    completed,
    sessionsHeld: sessions.held,
    averageAttendance: averageOf(sessions, 1),
    isSuppressed: false,
  };
}

/**
 * The counts as everybody else may see them. No count of 1–4 people is among them, and none can be had by subtracting
 * one from another: those who left (`registered − completed`), or who stayed away from an only session, at first or in
 * the end (`registered − attendance`, `attendance − completed`). The average is rounded to whole people, so that one more session does not tell how many
 * came to it.
 */
export function shownCounts(written: Written, sessions: CountedSessions): ShownCounts {
  const average = averageOf(sessions, 0);
  const hidden = {
    registered: isSmallCount(written.registered),
    completed: hidesCompleted(written),
    averageAttendance: average !== null && hidesAverage(written, sessions, average),
  };
  return {
    registered: hidden.registered ? null : written.registered,
    completed: hidden.completed ? null : written.completed,
    sessionsHeld: sessions.held,
    averageAttendance: hidden.averageAttendance ? null : average,
    isSuppressed: Object.values(hidden).includes(true),
  };
}

function hidesCompleted({ registered, completed }: Written): boolean {
  return completed !== null && (isSmallCount(registered) || isSmallCount(completed) || differs(registered, completed));
}

function hidesAverage(
  { registered, completed }: Written,
  { hasSmall, counted, sum }: CountedSessions,
  average: number,
): boolean {
  const tellsDifference = counted === 1 && (differs(registered, sum) || differs(completed, sum));
  return hasSmall || isSmallCount(average) || isSmallCount(registered) || tellsDifference;
}

function differs(registered: number | null, count: number): boolean {
  return registered !== null && isSmallCount(Math.abs(registered - count));
}

/** Null when nobody counted. */
function averageOf({ counted, sum }: CountedSessions, decimals: 0 | 1): number | null {
  if (counted === 0) return null;
  const unit = 10 ** decimals;
  return Math.round((sum / counted) * unit) / unit;
}
