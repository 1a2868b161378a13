import { dayToForget, hasLeft, type PersonStay } from './index.js';

describe('the day a person is removed', () => {
  const stay = (lastDays: readonly (string | null)[], more: Partial<PersonStay> = {}): PersonStay => ({
    ...{ lastDays, knownSince: '2020-01-01', isMember: false, leftNotedOn: '2021-01-01' },
    ...more,
  });
  it.each<[string, PersonStay, string | null]>([
    ['a year after the last role', stay(['2025-06-30']), '2026-06-30'],
    ['after the latest of all', stay(['2025-06-30', '2026-01-31', '2024-01-01']), '2027-01-31'],
    ['not while a role or a seat goes on', stay(['2025-06-30', null]), null],
    ['not while the person is a member', stay(['2025-06-30'], { isMember: true }), null],
    ['a year after the person came, without any role', stay([], { knownSince: '2022-03-01' }), '2023-03-01'],
    ['not before a year with us', stay(['2019-01-01'], { knownSince: '2022-03-01' }), '2023-03-01'],
    [
      'a year after it was seen that the person had left',
      stay(['2025-06-30'], { leftNotedOn: '2025-07-01' }),
      '2026-07-01',
    ],
    ['a year from today when nobody has seen it yet', stay(['2025-06-30'], { leftNotedOn: null }), '2027-11-22'],
    ['a year after a last day to come', stay(['2026-12-31'], { leftNotedOn: null }), '2027-12-31'],
    ['also after a leap day', stay(['2024-02-29']), '2025-03-01'],
  ])('%s', (_case, given, expected) => {
    expect(dayToForget(given, '2026-11-22')).toBe(expected);
  });

  it.each<[string, PersonStay, boolean]>([
    ['is gone when all has ended', stay(['2026-11-21', '2020-01-01']), true],
    ['is gone without anything', stay([]), true],
    ['is here on the last day', stay(['2026-11-22', '2020-01-01']), false],
    ['is here while something goes on', stay(['2020-01-01', null]), false],
    ['is here as a member', stay(['2020-01-01'], { isMember: true }), false],
  ])('somebody %s', (_case, given, expected) => {
    expect(hasLeft(given, '2026-11-22')).toBe(expected);
  });
});
