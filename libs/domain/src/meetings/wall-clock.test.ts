import fc from 'fast-check';
import {
  addDays,
  addMinutes,
  addMonthsByWeekday,
  isClock,
  isSkippedClock,
  minutesBetween,
  problemsWithSeries,
  SERIES_RHYTHMS,
  seriesContents,
  seriesStarts,
  timeOf,
  weekdayOf,
  NO_MEETING,
  type SeriesRhythm,
} from './index.js';

const clocks = fc
  .date({ min: new Date('2000-01-01T00:00Z'), max: new Date('2060-12-31T23:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 16));

describe('the clock on the wall', () => {
  it.each<[string, boolean, boolean]>([
    ['2026-03-29T01:59', true, false],
    ['2026-03-29T02:00', false, true],
    ['2026-03-29T02:59', false, true],
    ['2026-03-29T03:00', true, false],
    ['2026-03-22T02:30', true, false],
    ['2027-03-28T02:30', false, true],
    ['2026-10-25T02:30', true, false],
    ['2026-02-29T10:00', false, false],
    ['2028-02-29T10:00', true, false],
    ['2026-03-12T24:00', false, false],
    ['2026-03-12 10:00', false, false],
    ['2026-03-12T10:00:00', false, false],
    ['', false, false],
  ])('%s', (clock, exists, skipped) => {
    expect([isClock(clock), isSkippedClock(clock)]).toEqual([exists, skipped]);
  });

  it('leaves out exactly what Europe/Copenhagen leaves out', () => {
    const danish = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Copenhagen',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const exists = (clock: string): boolean =>
      [60, 120].some((offset) => {
        const instant = new Date(Date.parse(`${clock}Z`) - offset * 60_000);
        return danish.format(instant).replace(' ', 'T') === clock;
      });
    fc.assert(fc.property(clocks, (clock) => expect(isClock(clock)).toBe(exists(clock))));
    for (let year = 2000; year < 2060; year += 1) {
      for (let day = 20; day <= 31; day += 1) {
        expect(isClock(`${year}-03-${day}T02:30`)).toBe(exists(`${year}-03-${day}T02:30`));
      }
    }
  });

  it('adds and counts minutes alike', () => {
    fc.assert(
      fc.property(clocks, fc.integer({ min: -100_000, max: 100_000 }), (clock, minutes) => {
        expect(minutesBetween(clock, addMinutes(clock, minutes))).toBe(minutes);
      }),
    );
    expect(addDays('2026-03-28T10:00', 1)).toBe('2026-03-29T10:00');
  });

  it.each<[string, number, string]>([
    ['2026-01-13T10:00', 1, '2026-02-10T10:00'],
    ['2026-01-30T10:00', 1, '2026-02-27T10:00'],
    ['2026-12-01T10:00', 2, '2027-02-02T10:00'],
    ['2026-03-10T13:30', 6, '2026-09-08T13:30'],
  ])('the same weekday of a later month: %s + %d', (clock, months, expected) => {
    expect(addMonthsByWeekday(clock, months)).toBe(expected);
  });
});

describe('a series', () => {
  it('keeps weekday and time of day, and goes forward', () => {
    fc.assert(
      fc.property(
        clocks,
        fc.constantFrom(...SERIES_RHYTHMS),
        fc.integer({ min: 2, max: 30 }),
        (first, rhythm, count) => {
          const starts = seriesStarts(first, rhythm, count);
          expect(starts[0]).toBe(first);
          expect(new Set(starts.map(timeOf))).toEqual(new Set([timeOf(first)]));
          expect(new Set(starts.map(weekdayOf))).toEqual(new Set([weekdayOf(first)]));
          expect([...starts].sort()).toEqual(starts);
          expect(new Set(starts).size).toBe(count);
        },
      ),
    );
  });

  it('moves the end and the deadline with each', () => {
    const first = {
      ...NO_MEETING,
      startsAt: '2026-10-22T10:00',
      endsAt: '2026-10-22T12:00',
      respondBy: '2026-10-20T12:00',
    };
    expect(seriesContents(first, 'weekly', 2)[1]).toMatchObject({
      startsAt: '2026-10-29T10:00',
      endsAt: '2026-10-29T12:00',
      respondBy: '2026-10-27T12:00',
    });
  });

  it.each<[string, string, number, string[]]>([
    ['2026-03-22T02:30', 'weekly', 2, ['meetings.time-skipped']],
    ['2026-03-22T10:00', 'weekly', 2, []],
    ['2026-03-22T10:00', 'weekly', 1, ['meetings.series-count-invalid']],
    ['2026-03-22T10:00', 'weekly', 2.5, ['meetings.series-count-invalid']],
    ['2026-03-22T10:00', 'daily', 2, ['meetings.series-rhythm-unknown']],
  ])('%s %s %d', (first, rhythm, count, expected) => {
    expect(problemsWithSeries(first, rhythm as SeriesRhythm, count).map(({ code }) => code)).toEqual(expected);
  });
});
