import { problem, type Problem } from '../../shared/index.js';
import type { Meeting } from '../meeting.js';
import { dayOf } from '../wall-clock.js';
import type { InvitationProblemCode } from './invitation-problem.js';

/**
 * Attendance is taken of a meeting that takes place, from its day on: who is registered has not come. `now` is the clock
 * of Denmark.
 */
export function problemsWithTakingAttendance(
  { state, startsAt }: Pick<Meeting, 'state' | 'startsAt'>,
  now: string,
): Problem<InvitationProblemCode>[] {
  if (state === 'draft') return [problem('meetings.answer-not-open')];
  if (state === 'cancelled') return [problem('meetings.answer-cancelled')];
  return dayOf(now) < dayOf(startsAt) ? [problem('meetings.attendance-too-early')] : [];
}
