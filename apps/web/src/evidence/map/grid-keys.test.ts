import { placeAfter } from './grid-keys';

const LAST = { row: 30, column: 9 };

describe('keys in a grid', () => {
  it.each<[string, [number, number], [number, number] | null]>([
    ['ArrowDown', [1, 1], [2, 1]],
    ['ArrowUp', [0, 4], [0, 4]],
    ['ArrowRight', [5, 9], [5, 9]],
    ['ArrowLeft', [5, 0], [5, 0]],
    ['Home', [5, 7], [5, 0]],
    ['End', [5, 2], [5, 9]],
    ['PageDown', [5, 2], [15, 2]],
    ['PageDown', [25, 2], [30, 2]],
    ['PageUp', [25, 2], [15, 2]],
    ['PageUp', [6, 2], [1, 2]],
    ['PageUp', [0, 2], [0, 2]],
    ['Control+Home', [25, 2], [0, 0]],
    ['Control+End', [2, 2], [30, 9]],
    ['Control+ArrowDown', [2, 2], null],
    ['a', [2, 2], null],
  ])('%s from %j', (key, [row, column], expected) => {
    const place = placeAfter(key, { row, column }, LAST);
    expect(place && [place.row, place.column]).toEqual(expected);
  });
});
