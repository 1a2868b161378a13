import fc from 'fast-check';
import { SMALL_DATA } from './analyser.cases.js';
import { createAnalyser } from './index.js';

const analyser = createAnalyser(SMALL_DATA);
const termsOf = (text: string): string[] => analyser.documentTerms(text, 'da').map((found) => found.term);

describe('documentTerms', () => {
  it.each([
    ['Museet og museer', ['museum', 'museum']],
    ['læsegrupper', ['laesegrupp', 'laes', 'grupp']],
    ['laesegruppe', ['laesegrupp', 'laes', 'grupp']],
    ['kunstmuseet', ['kunstmuseum', 'kunst', 'museum']],
    ['institutioner', ['institution']],
    ['WHO-5', ['who', '5', 'who5']],
    ['resurseforløb', ['ressourceforloeb']],
    ['', []],
  ])('%s', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  it('gives every part of a compound the place of the whole word', () => {
    const spans = analyser.documentTerms('En læsegruppe', 'da').map(({ start, end, kind }) => [start, end, kind]);
    expect(spans).toEqual([
      [0, 2, 'word'],
      [3, 13, 'word'],
      [3, 13, 'part'],
      [3, 13, 'part'],
    ]);
  });

  it('keeps spans within the text, whatever the text', () => {
    const languages = fc.constantFrom('da' as const, 'en' as const, 'sv' as const, 'und' as const);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), languages, (text, language) => {
        for (const { start, end, term } of analyser.documentTerms(text, language)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(term).not.toBe('');
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('detectLanguage', () => {
  it.each([
    ['hvad virker for unge', 'da'],
    ['museum', 'da'],
    ['what works for sick leave', 'en'],
    ['reading group', 'en'],
    ['vad är läsning', 'sv'],
    ['', 'da'],
  ])('%s is %s', (question, language) => {
    expect(analyser.detectLanguage(question)).toBe(language);
  });
});
