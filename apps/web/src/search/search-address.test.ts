import { EMPTY_SEARCH, readSearchAddress, searchLink, withFilterToggled, writeSearchAddress } from './search-address';

const full = {
  question: 'kultur på recept & stress',
  kind: 'term',
  sort: 'newest',
  filters: { sectors: ['se-culture'], targetGroups: ['tg-anxiety', 'tg-stress'] },
  dropped: ['stressed', 'tg-cmd'],
} as const;

describe('the address of a search', () => {
  it.each([
    ['nothing', EMPTY_SEARCH],
    ['everything', full],
  ])('says %s and is read back the same', (_, search) => {
    expect(readSearchAddress(new URLSearchParams(writeSearchAddress(search).toString()))).toEqual(search);
  });

  it('leaves out what is usual', () => {
    expect(searchLink({ question: '  ' })).toBe('/viden');
    expect(searchLink({ question: 'musik' })).toBe('/viden?q=musik');
  });

  it('is the same whatever order filters were chosen in', () => {
    expect(searchLink({ filters: { b: ['2', '1'], a: ['x'] } })).toBe(
      searchLink({ filters: { a: ['x'], b: ['1', '2'] } }),
    );
  });

  it('survives parameters nobody wrote', () => {
    expect(readSearchAddress(new URLSearchParams('kind=unkind&sort=worst&f.=&f.sectors=&drop='))).toEqual(EMPTY_SEARCH);
  });

  it('toggles a filter', () => {
    const once = withFilterToggled(EMPTY_SEARCH, 'sectors', 'se-health');
    expect(once.filters).toEqual({ sectors: ['se-health'] });
    expect(withFilterToggled(once, 'sectors', 'se-health')).toEqual(EMPTY_SEARCH);
  });
});
