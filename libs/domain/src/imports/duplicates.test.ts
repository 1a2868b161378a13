import fc from 'fast-check';
import {
  doisIn,
  duplicateKey,
  editRatio,
  foldForComparison,
  likeness,
  normaliseDoi,
  POSSIBLE_DUPLICATE,
} from './index.js';

describe('normaliseDoi', () => {
  it.each([
    ['10.1000/ABC', '10.1000/abc'],
    ['https://doi.org/10.1000/abc.', '10.1000/abc'],
    ['http://dx.doi.org/10.1000/a%2Fb', '10.1000/a/b'],
    ['doi: 10.1000/abc,', '10.1000/abc'],
    ['10.1016/S0140-6736(20)30183-5', '10.1016/s0140-6736(20)30183-5'],
    ['10.1000/abc)', '10.1000/abc'],
    ['10.1000/', null],
    ['11.1000/x', null],
    ['', null],
  ])('%s → %s', (written, expected) => {
    expect(normaliseDoi(written)).toBe(expected);
  });

  it('finds them in a text, each once', () => {
    expect(doisIn('See (10.1000/a) and https://doi.org/10.1000/A; also 10.5555/b.')).toEqual([
      '10.1000/a',
      '10.5555/b',
    ]);
  });
});

describe('foldForComparison', () => {
  it.each([
    ['Århus', 'Aarhus'],
    ['Kultur på recept – en undersøgelse', 'KULTUR PAA RECEPT: en undersoegelse'],
    ['Café&nbsp;<i>Résumé</i>', 'cafe resume'],
    ["Children's", 'Children’s'],
  ])('%s = %s', (a, b) => {
    expect(foldForComparison(a)).toBe(foldForComparison(b));
  });
});

const key = (title: string, year: number | null = 2020, firstAuthor = 'Jensen', doi = '') =>
  duplicateKey({ title, year, firstAuthor, doi });

describe('likeness', () => {
  const title = 'Arts on prescription for adults on sick leave with stress';
  it.each([
    [
      'same DOI whatever the title',
      key('x', 2001, 'A', '10.1000/a'),
      key('y', 2020, 'B', 'https://doi.org/10.1000/A'),
      true,
    ],
    ['same title, year, author', key(title), key(title.toUpperCase()), true],
    ['a typing error', key(title), key(title.replace('prescription', 'perscription')), true],
    ['year one apart', key(title, 2019), key(title, 2020), true],
    ['year two apart', key(title, 2018), key(title, 2020), false],
    ['year not known', key(title, null), key(title, 2020), true],
    ['without author', key(title, 2020, ''), key(title), true],
    ['another author', key(title, 2020, 'Hansen'), key(title), false],
    ['with and without subtitle', key(title), key(`${title}: a systematic review`), true],
    ['parts of a series', key(`${title} part 1`), key(`${title} part 2`), false],
    ['yearbooks', key('Årsrapport for kultur og sundhed 2019'), key('Årsrapport for kultur og sundhed 2020'), false],
    ['other work of the same author', key(title), key('Singing groups and lung disease'), false],
    ['no title', key(''), key(''), false],
  ])('%s', (_name, a, b, expected) => {
    const found = likeness(a, b);
    expect(found !== null).toBe(expected);
    expect(likeness(b, a)).toEqual(found);
  });

  it('says why', () => {
    expect(likeness(key(title), key(title))).toEqual({
      score: 1,
      reasons: ['same-title', 'same-year', 'same-first-author'],
    });
  });

  it('is symmetric, within bounds, and complete for a record and itself', () => {
    const source = fc.record({
      title: fc.string({ maxLength: 60 }),
      year: fc.option(fc.integer({ min: 1990, max: 2030 })),
      firstAuthor: fc.string({ maxLength: 12 }),
    });
    fc.assert(
      fc.property(source, source, (first, second) => {
        const [a, b] = [duplicateKey(first), duplicateKey(second)];
        const found = likeness(a, b);
        expect(likeness(b, a)).toEqual(found);
        if (found !== null) expect(found.score).toBeGreaterThanOrEqual(POSSIBLE_DUPLICATE);
        if (a.title !== '') expect(likeness(a, a)).not.toBeNull();
        expect(editRatio(a.title, b.title)).toBe(editRatio(b.title, a.title));
      }),
    );
  });

  it('has a block in common for titles that differ by a misspelt, missing or added word', () => {
    const word = fc.constantFrom(
      ...'korsang museer unge sundhed trivsel recept læsning ældre kultur beskæftigelse'.split(' '),
    );
    const words = fc.uniqueArray(word, { minLength: 4, maxLength: 9 });
    const change = fc.constantFrom('misspelt', 'left out', 'added');
    fc.assert(
      fc.property(words, fc.nat(), change, (title, place, how) => {
        const at = place % title.length;
        const changed = [...title];
        if (how === 'misspelt') changed[at] = `${title[at]?.slice(0, 2) ?? ''}x${title[at]?.slice(2) ?? ''}`;
        else if (how === 'left out') changed.splice(at, 1);
        else changed.splice(at, 0, 'arbejdsmarkedsrettet');
        const [a, b] = [key(title.join(' ')), key(changed.join(' '))];
        expect(a.blocks.some((block) => b.blocks.includes(block))).toBe(true);
      }),
    );
  });

  it('has a block in common with and without subtitle', () => {
    const [a, b] = [key(title), key(`${title}: a review of 12 studies`)];
    expect(a.blocks.some((block) => b.blocks.includes(block))).toBe(true);
  });
});
