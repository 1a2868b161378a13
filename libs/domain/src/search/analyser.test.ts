import fc from 'fast-check';
import { SMALL_DATA } from './analyser.cases.js';
import { createAnalyser } from './index.js';
import { fold } from './folding.js';

const analyser = createAnalyser(SMALL_DATA);
const termsOf = (text: string): string[] => analyser.documentTerms(text, 'da').map((found) => found.term);

describe('documentTerms', () => {
  it.each([
    ['Museet og museer', ['museum', 'museum']],
    ['læsegrupper', ['laesegrupp', 'laes', 'grupp']],
    ['laesegruppe', ['laesegrupp', 'laes', 'grupp']],
    ['kunstmuseet', ['kunstmuseum', 'kunst', 'museum']],
    ['WHO-5', ['who', '5', 'who5']],
    ['resurseforløb', ['ressourceforloeb']],
    ['', []],
  ])('%s', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  it('keeps spans within the text, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('da' as const, 'en' as const, 'und' as const),
        (text, lang) => {
          for (const { start, end, term } of analyser.documentTerms(text, lang)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(term).not.toBe('');
          }
        },
      ),
    );
  });
});

describe('fold', () => {
  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });

  it.each([
    ['Århus', 'Aarhus'],
    ['fællessang', 'faellessang'],
    ['Sønderjylland', 'Soenderjylland'],
    ['a\u030arhus', 'århus'],
    ['arbets\u00admiljö', 'arbetsmiljö'],
    ['café', 'CAFE'],
  ])('%s meets %s', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });
});
