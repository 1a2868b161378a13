import fc from 'fast-check';
import {
  asking,
  EMPTY_OVERVIEW,
  overviewLink,
  readOverviewAddress,
  VIEWS,
  writeOverviewAddress,
  type OverviewAddress,
} from './overview-address';

const word = fc.stringMatching(/^[a-zæøå0-9-]{1,12}$/u);
const address: fc.Arbitrary<OverviewAddress> = fc.record({
  view: fc.constantFrom(...VIEWS),
  question: word,
  filters: fc.dictionary(
    fc.constantFrom('targetGroups', 'municipality'),
    fc.uniqueArray(word, { minLength: 1 }).map((all) => all.toSorted()),
  ),
  dropped: fc.uniqueArray(word),
  own: fc.boolean(),
  deleted: fc.boolean(),
  sort: fc.constantFrom('changed', 'starts', 'title', 'relevance'),
});

describe('the address of the overview', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(address, (overview) => {
        expect(readOverviewAddress(writeOverviewAddress(overview))).toEqual(overview);
      }),
    );
  });

  it('leaves out what is usual', () => {
    expect(overviewLink({})).toBe('/aktiviteter');
    expect(overviewLink({ view: 'map', filters: { municipality: ['0661'] } })).toBe(
      '/aktiviteter?f.municipality=0661&visning=kort',
    );
  });

  it.each([
    ['visning=4d&sort=magic', EMPTY_OVERVIEW],
    ['sort=relevance', EMPTY_OVERVIEW],
    ['own=yes&f.=x&f.municipality=', EMPTY_OVERVIEW],
    ['visning=tidslinje', { ...EMPTY_OVERVIEW, view: 'timeline' }],
  ])('what it does not know is left out: %s', (search, expected) => {
    expect(readOverviewAddress(new URLSearchParams(search))).toEqual(expected);
  });

  it('of a new question has the best first, and nothing taken away', () => {
    const before = { ...EMPTY_OVERVIEW, dropped: ['sang'], view: 'map' as const };
    expect(asking(before, 'kor')).toEqual({ ...before, question: 'kor', dropped: [], sort: 'relevance' });
    expect(asking({ ...before, sort: 'relevance' }, ' ').sort).toBe('changed');
  });
});
