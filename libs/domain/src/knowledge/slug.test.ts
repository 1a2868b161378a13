import fc from 'fast-check';
import { cslDate, type Bibliography } from './bibliography.js';
import { slugFor, slugified, uniqueSlug } from './slug.js';

const of = (changes: Partial<Bibliography>): Bibliography => ({
  type: 'report',
  title: 'Kultur på recept',
  ...changes,
});

describe('permanent links', () => {
  it.each([
    [of({ author: [{ family: 'Jensen', given: 'A' }], issued: cslDate(2024) }), 'jensen2024'],
    [of({ author: [{ family: 'Ærø-Ågård' }], issued: cslDate(2020) }), 'aeroe-aagaard2020'],
    [
      of({ author: [{ literal: 'NIRAS for Sundhedsstyrelsen' }], issued: cslDate(2020) }),
      'niras-for-sundhedsstyrelsen2020',
    ],
    [of({ issued: cslDate(2020) }), 'kultur-paa-recept'],
    [of({ title: '' }), 'viden'],
    [of({ title: '文化' }), 'viden'],
  ])('%#', (bibliography, slug) => expect(slugFor(bibliography)).toBe(slug));

  it('are letters, digits and hyphens whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(slugFor(of({ title }))).toMatch(/^[a-z0-9][a-z0-9-]{0,79}$/u);
        expect(slugified(slugified(title))).toBe(slugified(title));
      }),
    );
  });

  it('are given out once', () => {
    const taken = new Set(['a', 'a-2']);
    expect([uniqueSlug('a', taken), uniqueSlug('a', taken), uniqueSlug('b', taken)]).toEqual(['a-3', 'a-4', 'b']);
  });
});
