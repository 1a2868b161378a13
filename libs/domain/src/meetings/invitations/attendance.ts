import { problem, type Problem } from '../../shared/index.js';
import type { Meeting } from '../meeting.js';
import { dayOf } from '../wall-clock.js';
import type { InvitationProblemCode } from './invitation-problem.js';

/** Attendance is taken from the day of the meeting on: who is registered has not come. `now` is the clock of Denmark. */
export function problemsWithAttendanceTime(
  { startsAt }: Pick<Meeting, 'startsAt'>,
  now: string,
): Problem<InvitationProblemCode>[] {
  return dayOf(now) < dayOf(startsAt) ? [problem('meetings.attendance-too-early')] : [];
}
