import {
  addressOf,
  authorsInShort,
  cslDate,
  isDoi,
  isWebAddress,
  issuedOn,
  nameInReadingOrder,
  nameInSortingOrder,
  normaliseDoi,
  yearOf,
  type Bibliography,
} from './bibliography.js';

const of = (changes: Partial<Bibliography>): Bibliography => ({ type: 'report', title: 'x', ...changes });

describe('bibliography', () => {
  it.each([
    ['https://doi.org/10.1108/JPMH-1', '10.1108/jpmh-1', true],
    ['doi: 10.1108/a(b)c', '10.1108/a(b)c', true],
    ['http://dx.doi.org/10.1/x', '10.1/x', false],
    ['10.1108/', '10.1108/', false],
    ['10.1108/a b', '10.1108/a b', false],
  ])('DOI %s', (text, normal, valid) => {
    expect(normaliseDoi(text)).toBe(normal);
    expect(isDoi(normal)).toBe(valid);
  });

  it.each([
    ['https://example.org/a?b#c', true],
    ['HTTP://EXAMPLE.ORG', true],
    ['javascript:alert(1)', false],
    ['//example.org', false],
    ['https://exa mple.org', false],
    ['https://', false],
  ])('address %s', (text, valid) => expect(isWebAddress(text)).toBe(valid));

  it.each([
    [undefined, null, null],
    [cslDate(2024), 2024, '2024'],
    [cslDate(2024, 5), 2024, '2024-05'],
    [cslDate(2024, 5, 3), 2024, '2024-05-03'],
    [cslDate(2024, null, 3), 2024, '2024'],
  ])('issued %j', (issued, year, day) => {
    expect([yearOf(of({ issued })), issuedOn(of({ issued }))]).toEqual([year, day]);
  });

  it('writes names for reading and for sorting', () => {
    const person = { family: 'Jensen', given: 'Annette' };
    expect([nameInReadingOrder(person), nameInSortingOrder(person)]).toEqual(['Annette Jensen', 'Jensen, Annette']);
    expect(nameInSortingOrder({ literal: 'Læseselskabet' })).toBe('Læseselskabet');
  });

  it('shortens many authors', () => {
    const author = ['A', 'B', 'C', 'D'].map((family) => ({ family }));
    expect(authorsInShort(of({ author: author.slice(0, 3) }))).toBe('A, B, C');
    expect(authorsInShort(of({ author }))).toBe('A et al.');
    expect(authorsInShort(of({}))).toBe('');
  });

  it('leads to the publication by DOI first', () => {
    expect(addressOf(of({ DOI: '10.1/x', URL: 'https://example.org' }))).toBe('https://doi.org/10.1/x');
    expect(addressOf(of({ URL: 'https://example.org' }))).toBe('https://example.org');
    expect(addressOf(of({}))).toBeNull();
  });
});
