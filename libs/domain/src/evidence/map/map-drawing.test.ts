import fc from 'fast-check';
import {
  DESIGN_TIERS,
  DIRECTIONS,
  directionStrip,
  drawUpMap,
  entriesByPlace,
  entryInWords,
  MAP_WORDS,
  mapDrawing,
  mapTable,
  markPath,
  markRadius,
  NO_FILTERS,
  type MapSource,
  type MapTerm,
} from '../index.js';

const label = (da: string) => ({ da, en: `${da} in English` });
const term = (id: string, vocabulary: string, da: string): MapTerm => ({
  id,
  vocabulary,
  label: label(da),
  broaderId: null,
  networkId: null,
  isActive: true,
  mergedIntoId: null,
});
const TERMS = [
  term('tg-a', 'targetGroups', 'Ældre <80 & "ensomme"'),
  term('af-a', 'artForms', 'Sang'),
  term('af-b', 'artForms', 'Dans'),
];
const SOURCES: MapSource[] = [
  {
    id: 's',
    language: 'da',
    year: 2020,
    findings: (['improved', 'improved', 'worsened'] as const).map((direction, place) => ({
      id: String(place),
      intervention: place === 2 ? 'therapy' : 'activity',
      direction,
      tier: place === 1 ? 'randomised' : 'before-after',
      certainty: 'low',
      comparison: 'none',
      countries: [],
      isDemonstration: false,
      terms: {
        targetGroups: ['tg-a'],
        artForms: place === 2 ? ['af-b'] : ['af-a'],
        outcomes: [],
        settings: [],
        orgForms: [],
        evidenceTypes: [],
      },
    })),
  },
];
const map = drawUpMap(
  { axes: 'target-group-by-activity', filters: NO_FILTERS, withUnused: false },
  { known: SOURCES, invented: [] },
  TERMS,
);
const drawing = mapDrawing(map, { language: 'da', collapsed: new Set(), note: '3 fund & 1 kilde' });

describe('marks', () => {
  it('have an area in proportion to the amount, and are never too small to be seen', () => {
    const amounts = fc.tuple(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }));
    fc.assert(
      fc.property(amounts, ([one, other]) => {
        const largest = Math.max(one, other);
        const [a, b] = [markRadius(one, largest, 1000), markRadius(other, largest, 1000)];
        expect(a ** 2 / b ** 2).toBeCloseTo(one / other, 6);
        expect(markRadius(one, 1_000_000, 12)).toBeGreaterThanOrEqual(2.5);
      }),
    );
    expect(markRadius(0, 10, 12)).toBe(0);
  });

  it('differ for every design and every direction, so that colour is not needed', () => {
    expect(new Set(DESIGN_TIERS.map((tier) => markPath(tier, 10, 10, 8))).size).toBe(DESIGN_TIERS.length);
    const place = { x: 0, y: 0, width: 40, height: 8 };
    const strips = DIRECTIONS.map((direction) => directionStrip([{ direction, count: 1 }], place));
    expect(new Set(strips).size).toBe(DIRECTIONS.length);
  });
});

describe('the map in words', () => {
  it('says what was done, how much is known, in which direction and of what design', () => {
    const [entry] = entriesByPlace(map.research)(0, 0);
    expect(entry && entryInWords(entry, MAP_WORDS.da)).toBe(
      'Kulturaktivitet: 2 fund i 1 kilde, 2 med bedring. Stærkeste design: Forsøg med lodtrækning (RCT).',
    );
    expect(entriesByPlace(map.research)(0, 7)).toEqual([]);
  });

  it('says nothing of causes', () => {
    for (const language of ['da', 'en'] as const) {
      expect(JSON.stringify(mapTable(map, MAP_WORDS[language], language)) + drawing).not.toMatch(
        /virker|effekt|fører til|works|effect|leads to/i,
      );
    }
  });

  it('has a line for every entry and every gap', () => {
    const [head, ...lines] = mapTable(map, MAP_WORDS.en, 'en');
    expect(lines.map((line) => [line[2], line[8], line[9]])).toEqual([
      ['Sang in English', 'Cultural activity', 2],
      ['Dans in English', 'Therapy', 1],
    ]);
    expect(lines.every((line) => line.length === head?.length)).toBe(true);
  });
});

describe('the drawing', () => {
  it('has a title, a description, and everything escaped', () => {
    expect(drawing).toContain('<title id="t">Evidenskort: Målgruppe og aktivitet</title>');
    expect(drawing).toContain('<desc id="d">3 fund &amp; 1 kilde</desc>');
    expect(drawing).toContain('Ældre &lt;80 &amp; &quot;ensomme&quot;');
    expect(drawing).not.toMatch(/style=|<script|NaN|undefined/);
  });

  it('tells therapy from activity by a letter', () => {
    expect(drawing).toContain('>2 RCT<');
    expect(drawing).toContain('>T 1 F/E<');
  });
});
