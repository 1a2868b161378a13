import { problem, type Problem } from '../shared/index.js';
import type { MeetingProblemCode } from './meeting-problem.js';
import { MEETING_LIMITS } from './meeting-rules.js';
import type { MeetingContent } from './meeting.js';
import { addDays, addMinutes, addMonthsByWeekday, isClock, minutesBetween } from './wall-clock.js';

/** How often the meetings of a series come; those by months keep their weekday of the month. */
export const SERIES_RHYTHMS = ['weekly', 'fortnightly', 'monthly', 'two-monthly', 'quarterly', 'half-yearly'] as const;
export type SeriesRhythm = (typeof SERIES_RHYTHMS)[number];

const STEPS: Readonly<Record<SeriesRhythm, (first: string, place: number) => string>> = {
  weekly: (first, place) => addDays(first, 7 * place),
  fortnightly: (first, place) => addDays(first, 14 * place),
  monthly: (first, place) => addMonthsByWeekday(first, place),
  'two-monthly': (first, place) => addMonthsByWeekday(first, 2 * place),
  quarterly: (first, place) => addMonthsByWeekday(first, 3 * place),
  'half-yearly': (first, place) => addMonthsByWeekday(first, 6 * place),
};

/** The beginnings of a series on the clock of Denmark: ten o'clock stays ten o'clock across summer time. */
export function seriesStarts(first: string, rhythm: SeriesRhythm, count: number): string[] {
  return Array.from({ length: count }, (_, place) => STEPS[rhythm](first, place));
}

/** The meetings of a series: all like the first, each at its time, answers wanted as long before. */
export function seriesContents(first: MeetingContent, rhythm: SeriesRhythm, count: number): MeetingContent[] {
  const minutes = minutesBetween(first.startsAt, first.endsAt);
  const notice = first.respondBy === null ? null : minutesBetween(first.startsAt, first.respondBy);
  return seriesStarts(first.startsAt, rhythm, count).map((startsAt) => ({
    ...first,
    startsAt,
    endsAt: addMinutes(startsAt, minutes),
    respondBy: notice === null ? null : addMinutes(startsAt, notice),
  }));
}

/** A rhythm that there is, two meetings or more, and none in the hour that is left out. `first` begins at a good time. */
export function problemsWithSeries(first: string, rhythm: SeriesRhythm, count: number): Problem<MeetingProblemCode>[] {
  const max = MEETING_LIMITS.series;
  if (!SERIES_RHYTHMS.includes(rhythm)) return [problemOf('meetings.series-rhythm-unknown', 'rhythm')];
  if (!Number.isInteger(count) || count < 2 || count > max) {
    return [problemOf('meetings.series-count-invalid', 'count', { max })];
  }
  const isEachGood = seriesStarts(first, rhythm, count).every(isClock);
  return isEachGood ? [] : [problemOf('meetings.time-skipped', 'startsAt')];
}

const problemOf = problem<MeetingProblemCode>;
