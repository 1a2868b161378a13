import { encodeCursor, placeByChange } from './index.js';

const ID = '01a2029b-bc61-7096-8d39-4445e2e4a136';

describe('a place in a list by change', () => {
  it('is what the cursor says', () => {
    const changedAt = '2026-11-22T09:40:11.123456Z';
    expect(placeByChange(encodeCursor([changedAt, ID]))).toEqual({ changedAt, id: ID });
    expect(placeByChange(null)).toBeNull();
  });

  it.each(['2026', '2026-02-30T09:40:11.123456Z', '0000-01-01T00:00:00.000000Z', '2026-11-22T24:00:00.000000Z', 'x'])(
    'leads nowhere with %s',
    (changedAt) => {
      expect(placeByChange(encodeCursor([changedAt, ID]))).toBeNull();
    },
  );

  it('leads nowhere with another id, and is a problem when it is no cursor', () => {
    expect(placeByChange(encodeCursor(['2026-11-22T09:40:11.123456Z', 'x']))).toBeNull();
    expect(() => placeByChange('nonsense')).toThrow();
  });
});
