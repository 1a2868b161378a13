import { foldedAtFirst } from '../index.js';

describe('a side of the map', () => {
  const short = [
    { id: 'af-music', parentId: null },
    { id: 'af-singing', parentId: 'af-music' },
  ];
  const long = Array.from({ length: 26 }, (_, place) => ({ id: `t${place}`, parentId: place % 2 === 0 ? null : 't0' }));

  it('begins folded when it is longer than one looks over, and no other', () => {
    expect(foldedAtFirst(long, short)).toEqual(['t0']);
    expect(foldedAtFirst(long.slice(1), short)).toEqual([]);
  });
});
