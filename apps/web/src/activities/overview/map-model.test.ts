import { answerWith, listed } from './overview.cases';
import { countsByMunicipality, levelOf, levelRanges } from './map-model';

describe('the numbers of the map', () => {
  it('are those of the index', () => {
    expect([...countsByMunicipality(answerWith([]), { own: false })]).toEqual([
      ['0661', 5],
      ['0751', 1],
    ]);
  });

  it('of own lists are counted from what is fetched, in each municipality', () => {
    const both = [
      { code: '0661', name: 'Holstebro' },
      { code: '0751', name: 'Aarhus' },
    ];
    const answer = answerWith([listed('1'), listed('2', { municipalities: both })], { facets: [] });
    expect([...countsByMunicipality(answer, { own: true })]).toEqual([
      ['0661', 2],
      ['0751', 1],
    ]);
  });

  it.each([
    [0, 6, 0],
    [1, 6, 1],
    [3, 6, 2],
    [4, 6, 3],
    [6, 6, 4],
    [1, 1, 4],
    [0, 0, 0],
  ])('%i of at most %i is level %i', (count, largest, level) => {
    expect(levelOf(count, largest)).toBe(level);
  });

  it.each([1, 2, 3, 4, 5, 6, 17, 100])(
    'every number up to %i is in one range of the legend, that of its level',
    (largest) => {
      const ranges = levelRanges(largest);
      for (let count = 1; count <= largest; count += 1) {
        const found = ranges.filter(({ from, to }) => count >= from && count <= to);
        expect(found.map(({ level }) => level)).toEqual([levelOf(count, largest)]);
      }
    },
  );
});
