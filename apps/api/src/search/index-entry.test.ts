import type { Analyser } from '@samspil/domain/search';
import { AnalyserSource } from './analyser-source.js';
import { foldedWords, indexEntry } from './index-entry.js';
import { searchDocument } from './search-documents.cases.js';

let analyser: Analyser;
beforeAll(async () => {
  analyser = await new AnalyserSource().analyser();
});

describe('indexEntry', () => {
  it('weighs words by where they stand, and parts of compounds less than the word', () => {
    const entry = indexEntry(searchDocument({ title: 'Kunst', body: 'kunst kulturforløb' }), analyser);
    const whole = entry.frequencies.get(analyser.forms.term('kulturforloeb', 'da')) ?? 0;
    const part = entry.frequencies.get(analyser.forms.term('kultur', 'da')) ?? 0;
    expect(entry.frequencies.get(analyser.forms.term('kunst', 'da'))).toBeCloseTo(3.5);
    expect(part).toBeGreaterThan(0);
    expect(part).toBeLessThan(whole);
    expect(entry.length).toBeCloseTo(4.5);
  });

  it('marks the document with its codes, but not with what it is', () => {
    const facets = { itemType: ['report'], targetGroups: ['tg-stress'], country: ['DK'] };
    const { frequencies, facets: kept } = indexEntry(searchDocument({ facets }), analyser);
    expect([...frequencies.keys()].filter((term) => term.startsWith('#'))).toEqual(['#tg-stress']);
    expect(kept).toContainEqual({ facet: 'year', value: '2020', audience: 'public' });
    expect(kept.filter(({ facet }) => facet === 'kind')).toEqual([
      { facet: 'kind', value: 'knowledge', audience: 'public' },
    ]);
  });

  it('cuts long texts into passages at sentences, and loses nothing', () => {
    const body = Array.from({ length: 80 }, (_, number) => `Sætning nummer ${number} om keramik.`).join(' ');
    const { passages } = indexEntry(searchDocument({ body }), analyser);
    expect(passages.map(({ text }) => text).join(' ')).toBe(body);
    expect(passages.every(({ text }) => text.length <= 600 && text.endsWith('.'))).toBe(true);
    expect(passages.every(({ terms }) => terms.includes(analyser.forms.term('keramik', 'da')))).toBe(true);
  });

  it('cuts a text without sentences or blanks', () => {
    const { passages } = indexEntry(searchDocument({ body: 'x'.repeat(1_500) }), analyser);
    expect(passages.map(({ text }) => text.length)).toEqual([600, 600, 300]);
  });

  it.each([
    [2024, 2023, true],
    [2024, null, true],
    [null, 1999, false],
  ])('orders year %s and %s by time', (year, other, isNewer) => {
    const of = (value: number | null): number => indexEntry(searchDocument({ year: value }), analyser).recency;
    expect(of(year) > of(other)).toBe(isNewer);
  });

  it('shows words as they are written, without the capital of a first word', () => {
    const { words } = indexEntry(searchDocument({ title: 'Århus har WHO-5' }), analyser);
    expect(words.find(({ word }) => word === 'aarhus')?.shown).toBe('århus');
    expect(words.find(({ word }) => word === 'who')?.shown).toBe('WHO');
  });
});

describe('foldedWords', () => {
  it.each([
    ['Århus-forløb: 12 uger', ['aarhus', 'forloeb', '12', 'uger']],
    ['%_\\', []],
    ['', []],
  ])('%s', (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });
});
