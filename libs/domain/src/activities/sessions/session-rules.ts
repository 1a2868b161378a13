import { problem, type Problem } from '../../shared/index.js';
import type { ActivityContent, ActivitySession } from '../activity.js';
import { ACTIVITY_LIMITS } from '../activity-limits.js';
import type { ActivityProblemCode } from '../activity-problem.js';
import type { CountedSessions } from '../shown-counts.js';
import { isUsableDay, problemsWithCount, problemsWithText } from '../activity-rules.js';

type Found = Problem<ActivityProblemCode>;

/** What is written about one meeting. */
export type SessionContent = Pick<ActivitySession, 'heldOn' | 'attendance' | 'note'>;

/** Every problem of a session of `activity`; `today` is the day in Denmark (`yyyy-mm-dd`). */
export function problemsWithSession(
  session: SessionContent,
  activity: Pick<ActivityContent, 'startsOn' | 'endsOn' | 'registered'>,
  today: string,
): Found[] {
  return [
    ...problemsWithHeldOn(session.heldOn, activity, today),
    ...problemsWithAttendance(session.attendance, activity.registered),
    ...problemsWithText(session.note, 'note', ACTIVITY_LIMITS.note),
  ];
}

/** No more can have come to a session than were registered: for who corrects the number afterwards. */
export function problemsWithHeldSessions(
  { registered }: Pick<ActivityContent, 'registered'>,
  { largest }: Pick<CountedSessions, 'largest'>,
): Found[] {
  if (registered === null || largest === null || largest <= registered) return [];
  return [problem('activities.attendance-above-registered', 'registered', { registered })];
}

function problemsWithHeldOn(
  heldOn: string,
  { startsOn, endsOn }: Pick<ActivityContent, 'startsOn' | 'endsOn'>,
  today: string,
): Found[] {
  if (heldOn === '') return [problem('activities.session-date-missing', 'heldOn')];
  if (!isUsableDay(heldOn)) return [problem('activities.date-invalid', 'heldOn')];
  if (heldOn > today) return [problem('activities.session-in-future', 'heldOn')];
  const outside = problem<ActivityProblemCode>('activities.session-outside-period', 'heldOn', {
    ...(startsOn === null ? {} : { startsOn }),
    ...(endsOn === null ? {} : { endsOn }),
  });
  const isOutside = (startsOn !== null && heldOn < startsOn) || (endsOn !== null && heldOn > endsOn);
  return isOutside ? [outside] : [];
}

function problemsWithAttendance(attendance: number | null, registered: number | null): Found[] {
  const found = problemsWithCount(attendance, 'attendance');
  if (found.length > 0 || attendance === null || registered === null || attendance <= registered) return found;
  return [problem('activities.attendance-above-registered', 'attendance', { registered })];
}
