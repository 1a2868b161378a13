import fc from 'fast-check';
import { DIRECTIONS, INTERVENTIONS } from '../finding.js';
import { DESIGN_TIERS } from '../study-designs.js';
import { drawUpMap, findingsOfCell, type MapQuestion } from './evidence-map.js';
import { NO_FILTERS } from './finding-filters.js';
import { mapDrawing } from './map-drawing.js';
import type { MapFinding, MapSource } from './map-finding.js';
import { coverage, type MapTerm } from './map-terms.js';

const term = (id: string, vocabulary: string, broaderId: string | null = null, da = id): MapTerm => ({
  ...{ id, vocabulary, broaderId, label: { da, en: da }, networkId: null, isActive: true, mergedIntoId: null },
});
const TERMS: readonly MapTerm[] = [
  term('tg-cmd', 'targetGroups'),
  term('tg-stress', 'targetGroups', 'tg-cmd'),
  term('tg-anxiety', 'targetGroups', 'tg-cmd'),
  term('tg-older', 'targetGroups'),
  term('af-music', 'artForms'),
  term('af-singing', 'artForms', 'af-music'),
  term('af-dance', 'artForms'),
];
const QUESTION: MapQuestion = { axes: 'target-group-by-activity', filters: NO_FILTERS, withUnused: false };
const cover = coverage(TERMS);
const idsOf = (vocabulary: string) => TERMS.filter((one) => one.vocabulary === vocabulary).map(({ id }) => id);

const someFinding = fc
  .record({
    groups: fc.subarray(idsOf('targetGroups')),
    activities: fc.subarray(idsOf('artForms')),
    intervention: fc.constantFrom(...INTERVENTIONS),
    direction: fc.constantFrom(...DIRECTIONS),
    tier: fc.constantFrom(...DESIGN_TIERS),
  })
  .map(({ groups, activities, ...rest }): Omit<MapFinding, 'id'> => {
    const terms = { targetGroups: cover(groups), artForms: cover(activities), outcomes: [] };
    const others = { settings: [], orgForms: [], evidenceTypes: [] };
    return { ...rest, certainty: null, comparison: 'none', countries: [], terms: { ...terms, ...others } };
  });
const someSources = fc.array(fc.array(someFinding, { minLength: 1, maxLength: 6 }), { maxLength: 6 }).map((sources) =>
  sources.map((findings, at): MapSource => {
    const named = findings.map((finding, place) => ({ ...finding, id: `${at}-${place}` }));
    return { id: String(at), language: null, year: 2020, findings: named };
  }),
);

describe('the evidence map', () => {
  it('counts in every cell what the list behind it holds: each finding and each source once, broader terms included', () => {
    fc.assert(
      fc.property(someSources, (sources) => {
        const { rows, columns, research } = drawUpMap(QUESTION, sources, TERMS);
        for (const [rowPlace, row] of rows.entries()) {
          for (const [columnPlace, column] of columns.entries()) {
            const asked = { ...QUESTION, row: row.id, column: column.id };
            const listed = findingsOfCell(asked, sources, TERMS)?.findings ?? [];
            const entries = research.rows.flatMap((at, entry) =>
              at === rowPlace && research.columns[entry] === columnPlace ? [entry] : [],
            );
            const sum = (numbers: readonly number[]) => entries.reduce((all, entry) => all + (numbers[entry] ?? 0), 0);
            expect(sum(research.findings)).toBe(listed.length);
            expect(new Set(listed.map(({ finding }) => finding.id)).size).toBe(listed.length);
            for (const entry of entries) {
              const intervention = INTERVENTIONS[research.interventions[entry] ?? -1];
              const alike = listed.filter(({ finding }) => finding.intervention === intervention);
              const tiers = new Set(alike.map(({ finding }) => finding.tier));
              expect(research.sources[entry]).toBe(new Set(alike.map(({ source }) => source.id)).size);
              expect(DESIGN_TIERS[research.bestTiers[entry] ?? -1]).toBe(DESIGN_TIERS.find((tier) => tiers.has(tier)));
            }
          }
        }
      }),
    );
  });

  it('draws whatever labels and notes hold as one XML text', () => {
    const label = '<b>&"\u0000\uFFFE\uD800 \u{1F3B5}'.padEnd(80, '\u{1F3B5}');
    const odd = [term('tg-odd', 'targetGroups', null, label), term('af-odd', 'artForms', null, label)];
    const map = drawUpMap({ ...QUESTION, withUnused: true }, [], odd);
    const svg = mapDrawing(map, { language: 'da', collapsed: new Set(), note: label });
    expect(svg).not.toMatch(/[\p{Cc}\p{Cs}\uFFFE]|<b>|&(?!amp;|lt;|gt;|quot;)/u);
    expect(svg).toContain('&lt;b&gt;&amp;&quot;');
  });
});
