import fc from 'fast-check';
import { digestOf, digestsDueAt, MOST_DIGEST_LINES, type DigestEntry } from './index.js';

describe('digests that are due', () => {
  it.each([
    ['2026-11-23T05:59', '2026-W48', []],
    ['2026-11-23T06:00', '2026-W48', [1]],
    ['2026-11-25T07:30', '2026-W48', [1, 2, 3]],
    ['2026-11-25T05:30', '2026-W48', [1, 2]],
    ['2026-11-29T23:59', '2026-W48', [1, 2, 3, 4, 5, 6, 7]],
    ['2026-11-30T00:00', '2026-W49', []],
    // The days on which the clock is moved.
    ['2026-03-29T06:00', '2026-W13', [1, 2, 3, 4, 5, 6, 7]],
    ['2026-10-25T06:00', '2026-W43', [1, 2, 3, 4, 5, 6, 7]],
    // The week belongs to the year of its Thursday.
    ['2027-01-01T08:00', '2026-W53', [1, 2, 3, 4, 5]],
    ['2027-01-04T08:00', '2027-W01', [1]],
    ['2024-12-30T08:00', '2025-W01', [1]],
  ])('at %s it is week %s and due are %j', (clock, week, weekdays) => {
    const found = digestsDueAt(clock);
    expect([found.week, found.due.map(({ weekday }) => weekday)]).toEqual([week, weekdays]);
  });

  it('says since when', () => {
    expect(digestsDueAt('2026-11-24T09:00').due).toEqual([
      { weekday: 1, since: '2026-11-23T06:00' },
      { weekday: 2, since: '2026-11-24T06:00' },
    ]);
  });

  it('gives every weekday exactly one week in which it becomes due', () => {
    const hours = fc.integer({ min: 0, max: 24 * 366 * 5 });
    fc.assert(
      fc.property(hours, fc.constantFrom(1, 2, 3, 4, 5, 6, 7), (hour, weekday) => {
        const clockAt = (n: number): string => new Date(Date.UTC(2026, 0, 1, n)).toISOString().slice(0, 16);
        const weeks = new Set<string>();
        for (let n = hour; n < hour + 7 * 24; n += 1) {
          const { week, due } = digestsDueAt(clockAt(n));
          if (due.some((one) => one.weekday === weekday && one.since === clockAt(n))) weeks.add(week);
        }
        return weeks.size === 1;
      }),
      { numRuns: 50 },
    );
  });
});

const TODAY = '2026-11-23';
const entry = (more: Partial<DigestEntry> = {}): DigestEntry => ({
  ...{ isAction: false, dueOn: null, createdAt: new Date('2026-11-20T10:00:00Z'), isNew: true },
  ...more,
});

describe('what a digest tells', () => {
  it.each([
    ['nothing', [], false],
    ['something new', [entry()], true],
    ['news that was told before', [entry({ isNew: false })], false],
    ['an action that was told before', [entry({ isNew: false, isAction: true })], false],
    ['one that is due in three weeks', [entry({ isNew: false, isAction: true, dueOn: '2026-12-14' })], false],
    ['one that is due in a week', [entry({ isNew: false, isAction: true, dueOn: '2026-11-30' })], true],
    ['one that is due today', [entry({ isNew: false, isAction: true, dueOn: TODAY })], true],
    ['one that was due yesterday', [entry({ isNew: false, isAction: true, dueOn: '2026-11-22' })], false],
    ['a day of something that asks nothing', [entry({ isNew: false, dueOn: TODAY })], false],
  ])('%s is reason for a mail: %#', (_what, entries, expected) => {
    expect(digestOf(entries, TODAY) !== null).toBe(expected);
  });

  it('puts what is asked first, the soonest due before the others, then the newest', () => {
    const named = (name: string, more: Partial<DigestEntry>) => ({ name, ...entry(more) });
    const content = digestOf(
      [
        named('older news', {}),
        named('news', { createdAt: new Date('2026-11-21T10:00:00Z') }),
        named('no day', { isAction: true }),
        named('later', { isAction: true, dueOn: '2026-12-24' }),
        named('soon', { isAction: true, dueOn: '2026-11-24', isNew: false }),
        named('told before', { isNew: false }),
      ],
      TODAY,
    );
    expect(content?.lines.map(({ name }) => name)).toEqual(['soon', 'later', 'no day', 'news', 'older news']);
    expect(content).toMatchObject({ more: 0, actions: 3, news: 2 });
  });

  it('has at most 20 lines, and counts every entry once', () => {
    const entries = fc.array(
      fc.record({ isAction: fc.boolean() }).map((more) => entry(more)),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(entries, (all) => {
        const content = digestOf(all, TODAY);
        if (content === null) return false;
        const { lines, more, actions, news } = content;
        const firstNews = lines.findIndex(({ isAction }) => !isAction);
        return (
          lines.length === Math.min(MOST_DIGEST_LINES, all.length) &&
          lines.length + more === all.length &&
          actions + news === all.length &&
          (firstNews === -1 || lines.slice(firstNews).every(({ isAction }) => !isAction))
        );
      }),
    );
  });
});
