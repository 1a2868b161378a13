import { dayToForget, type PersonStay } from './index.js';

describe('the day a person is removed', () => {
  const stay = (lastDays: readonly (string | null)[], more: Partial<PersonStay> = {}): PersonStay => ({
    ...{ lastDays, knownSince: '2020-01-01', isMember: false },
    ...more,
  });
  it.each<[string, PersonStay, string | null]>([
    ['a year after the last role', stay(['2025-06-30']), '2026-06-30'],
    ['after the latest of all', stay(['2025-06-30', '2026-01-31', '2024-01-01']), '2027-01-31'],
    ['not while a role or a seat goes on', stay(['2025-06-30', null]), null],
    ['not while the person is a member', stay(['2025-06-30'], { isMember: true }), null],
    ['a year after the person came, without any role', stay([]), '2021-01-01'],
    ['not before a year with us', stay(['2019-01-01']), '2021-01-01'],
    ['also after a leap day', stay(['2024-02-29']), '2025-03-01'],
  ])('%s', (_case, given, expected) => {
    expect(dayToForget(given)).toBe(expected);
  });
});
