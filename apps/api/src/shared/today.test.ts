import { danishClock, today } from './today.js';

describe('today', () => {
  it.each([
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ])('at %s it is %s in Denmark', (now, day) => {
    expect(today(new Date(now))).toBe(day);
  });
});

describe('danishClock', () => {
  it.each([
    ['2026-10-25T00:30:00Z', '2026-10-25T02:30'],
    ['2026-10-25T01:30:00Z', '2026-10-25T02:30'],
    ['2026-12-31T23:05:00Z', '2027-01-01T00:05'],
  ])('at %s clocks in Denmark show %s', (now, shown) => {
    expect(danishClock(new Date(now))).toBe(shown);
  });
});
