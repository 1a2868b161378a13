import fc from 'fast-check';
import { exactCounts, isSmallCount, shownCounts, type CountedSessions } from './shown-counts.js';

const NONE: CountedSessions = { held: 0, counted: 0, sum: 0, largest: null, hasSmall: false };

function sessionsOf(attendances: readonly (number | null)[]): CountedSessions {
  const counted = attendances.filter((attendance) => attendance !== null);
  return {
    held: attendances.length,
    counted: counted.length,
    sum: counted.reduce((sum, attendance) => sum + attendance, 0),
    largest: counted.length === 0 ? null : Math.max(...counted),
    hasSmall: counted.some((attendance) => isSmallCount(attendance)),
  };
}

const counted = fc.integer({ min: 0, max: 40 });
const written = fc.record({
  registered: fc.option(counted),
  completed: fc.option(counted),
  attendances: fc.array(fc.option(counted), { maxLength: 6 }),
});

describe('shownCounts', () => {
  it.each([
    [12, 12, { registered: 12, completed: 12, isSuppressed: false }],
    [0, 0, { registered: 0, completed: 0, isSuppressed: false }],
    [5, 5, { registered: 5, completed: 5, isSuppressed: false }],
    [4, 4, { registered: null, completed: null, isSuppressed: true }],
    [4, 0, { registered: null, completed: null, isSuppressed: true }],
    [12, 4, { registered: 12, completed: null, isSuppressed: true }],
    [12, 8, { registered: 12, completed: null, isSuppressed: true }],
    [12, 7, { registered: 12, completed: 7, isSuppressed: false }],
    [12, null, { registered: 12, completed: null, isSuppressed: false }],
    [null, 3, { registered: null, completed: null, isSuppressed: true }],
    [null, null, { registered: null, completed: null, isSuppressed: false }],
  ])('%p registered and %p completed', (registered, completed, shown) => {
    expect(shownCounts({ registered, completed }, NONE)).toMatchObject(shown);
  });

  it.each([
    [20, [12], 12],
    [20, [16], null],
    [20, [20], 20],
    [20, [16, 18], 17],
    [20, [12, 3], null],
    [20, [0], 0],
    [4, [0], null],
    [null, [7, 8], 8],
    [null, [], null],
  ])('%p registered, sessions of %j: on average %p', (registered, attendances, average) => {
    const shown = shownCounts({ registered, completed: null }, sessionsOf(attendances));
    expect(shown.averageAttendance).toBe(average);
    expect(shown.sessionsHeld).toBe(attendances.length);
  });

  it.each([
    [22, null],
    [25, 25],
    [20, 20],
  ])('20 completed and %d at the only session: on average %p', (attendance, average) => {
    const shown = shownCounts({ registered: null, completed: 20 }, sessionsOf([attendance]));
    expect(shown).toMatchObject({ completed: 20, averageAttendance: average });
  });

  it('shows no count of 1–4, and none can be had by subtracting', () => {
    fc.assert(
      fc.property(written, ({ registered, completed, attendances }) => {
        const sessions = sessionsOf(attendances);
        const shown = shownCounts({ registered, completed }, sessions);
        const only = sessions.counted === 1 ? shown.averageAttendance : null;
        for (const count of [shown.registered, shown.completed, shown.averageAttendance])
          expect(isSmallCount(count)).toBe(false);
        for (const part of [shown.completed, only]) {
          if (shown.registered !== null && part !== null)
            expect(isSmallCount(Math.abs(shown.registered - part))).toBe(false);
        }
        if (shown.completed !== null && only !== null)
          expect(isSmallCount(Math.abs(shown.completed - only))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('what is shown is what is so, and says whether anything is left out', () => {
    fc.assert(
      fc.property(written, ({ registered, completed, attendances }) => {
        const sessions = sessionsOf(attendances);
        const shown = shownCounts({ registered, completed }, sessions);
        const exact = exactCounts({ registered, completed }, sessions);
        expect([registered, null]).toContain(shown.registered);
        expect([completed, null]).toContain(shown.completed);
        if (shown.averageAttendance !== null)
          expect(Math.abs(shown.averageAttendance - (exact.averageAttendance ?? 0))).toBeLessThanOrEqual(0.55);
        const isLess = (['registered', 'completed', 'averageAttendance'] as const).some(
          (key) => shown[key] === null && exact[key] !== null,
        );
        expect(shown.isSuppressed).toBe(isLess);
      }),
      { numRuns: 2000 },
    );
  });

  it('one more session does not tell how many came to it', () => {
    const before = shownCounts({ registered: 40, completed: null }, sessionsOf([20, 21, 22]));
    const after = [14, 15, 16].map((more) =>
      shownCounts({ registered: 40, completed: null }, sessionsOf([20, 21, 22, more])),
    );
    expect(before.averageAttendance).toBe(21);
    expect(new Set(after.map(({ averageAttendance }) => averageAttendance)).size).toBeLessThan(3);
  });
});
