import fc from 'fast-check';
import { SMALL_DATA } from './analyser.cases.js';
import { createAnalyser, highlight } from './index.js';

const analyser = createAnalyser(SMALL_DATA);
const wanted = new Map([
  ['stress', 1],
  ['museum', 1],
]);

describe('highlight', () => {
  it('marks words in every form, and compounds by their parts', () => {
    const text = 'Museerne og stressgruppe. Museet hjalp mod stress.';
    const { ranges } = highlight(text, 'da', wanted, analyser);
    expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(['stressgruppe', 'Museet', 'stress']);
  });

  it('chooses the piece with the most different words', () => {
    const text = `${'stress '.repeat(30)}. ${'andet '.repeat(60)}museet mod stress.`;
    const { text: piece, ranges, offset } = highlight(text, 'da', wanted, analyser, 120);
    expect(piece).toContain('museet mod stress');
    expect(text.slice(offset, offset + piece.length)).toBe(piece);
    expect(ranges).toHaveLength(2);
  });

  it('begins at the beginning when nothing is found', () => {
    expect(highlight('Noget helt andet', 'da', wanted, analyser, 10)).toEqual({
      text: 'Noget helt',
      ranges: [],
      offset: 0,
    });
  });

  it('keeps ranges in order within the piece, whatever the text', () => {
    const words = fc.array(fc.constantFrom('stress', 'museet', 'ord', '.', 'stressgruppe', '\n', 'å'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 5, max: 80 }), (parts, length) => {
        const { text, ranges } = highlight(parts.join(' '), 'da', wanted, analyser, length);
        let before = 0;
        for (const [start, end] of ranges) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = end;
        }
      }),
    );
  });
});
