import { MOST_CHOICES, pageSize } from './index.js';

describe('the size of a page', () => {
  it.each([
    [undefined, undefined, 20],
    [null, undefined, 20],
    [100, undefined, 100],
    [MOST_CHOICES, MOST_CHOICES, MOST_CHOICES],
  ])('%p of at most %p is %p', (first, max, expected) => {
    expect(pageSize(first, max)).toBe(expected);
  });

  it.each([
    [0, undefined],
    [101, undefined],
    [1.5, undefined],
    [MOST_CHOICES + 1, MOST_CHOICES],
  ])('%p of at most %p is refused', (first, max) => {
    expect(() => pageSize(first, max)).toThrow();
  });
});
