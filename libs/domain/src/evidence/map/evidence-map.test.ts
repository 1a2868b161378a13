import fc from 'fast-check';
import {
  countFindingFacets,
  coverage,
  DESIGN_TIERS,
  DIRECTIONS,
  drawUpMap,
  findingFilterParameters,
  findingsOfCell,
  INTERVENTIONS,
  linesOf,
  MAP_AXES,
  NO_FILTERS,
  problemsWithFilters,
  readFindingFilters,
  sidesOf,
  sourcesApartFromInvented,
  unfoldedLines,
  withinFilters,
  type EvidenceMapModel,
  type FindingFilters,
  type MapFinding,
  type MapQuestion,
  type MapSource,
  type MapTerm,
} from '../index.js';

const term = (id: string, broaderId: string | null = null, more: Partial<MapTerm> = {}): MapTerm => ({
  id,
  vocabulary: { tg: 'targetGroups', af: 'artForms', oc: 'outcomes' }[id.slice(0, 2)] ?? '',
  label: { da: `da ${id}`, en: `en ${id}` },
  broaderId,
  networkId: null,
  isActive: true,
  mergedIntoId: null,
  ...more,
});

const TERMS = [
  term('tg-cmd'),
  term('tg-stress', 'tg-cmd'),
  term('tg-anxiety', 'tg-cmd'),
  term('tg-older'),
  term('tg-unused'),
  term('tg-old', null, { mergedIntoId: 'tg-older' }),
  term('af-music'),
  term('af-singing', 'af-music'),
  term('af-choir', 'af-singing'),
  term('af-reading'),
  term('oc-wellbeing'),
  term('oc-pain'),
];
const covered = coverage(TERMS);

const finding = (codes: string, more: Partial<MapFinding> = {}): MapFinding => {
  const each = codes.split(' ');
  const of = (prefix: string) => covered(each.filter((code) => code.startsWith(prefix)));
  return {
    id: codes,
    intervention: 'activity',
    direction: 'improved',
    tier: 'descriptive',
    certainty: null,
    comparison: 'none',
    countries: ['DK'],
    isDemonstration: false,
    terms: {
      targetGroups: of('tg'),
      artForms: of('af'),
      outcomes: of('oc'),
      settings: [],
      orgForms: [],
      evidenceTypes: [],
    },
    ...more,
  };
};
const source = (id: string, ...findings: MapFinding[]): MapSource => ({ id, language: 'da', year: 2020, findings });
const told = (sources: readonly MapSource[]) => sourcesApartFromInvented(sources);
const question = (more: Partial<MapQuestion> = {}): MapQuestion => ({
  axes: 'target-group-by-activity',
  filters: NO_FILTERS,
  withUnused: false,
  ...more,
});
const narrowed = (more: Partial<FindingFilters>): MapQuestion => question({ filters: { ...NO_FILTERS, ...more } });

/** The numbers of a cell: intervention, findings, sources, best design. */
function cellOf({ research, rows, columns }: EvidenceMapModel, row: string, column: string) {
  return research.rows.flatMap((at, entry) =>
    rows[at]?.id === row && columns[research.columns[entry] ?? -1]?.id === column
      ? [
          [
            INTERVENTIONS[research.interventions[entry] ?? -1],
            research.findings[entry],
            research.sources[entry],
            DESIGN_TIERS[research.bestTiers[entry] ?? -1],
          ],
        ]
      : [],
  );
}

describe('the map', () => {
  const sources = [
    source('a', finding('tg-stress tg-anxiety af-singing oc-wellbeing'), finding('tg-cmd af-choir oc-pain')),
    source(
      'b',
      finding('tg-old af-reading', { tier: 'randomised' }),
      finding('tg-stress af-music', { intervention: 'therapy' }),
    ),
  ];

  it('counts in a broader cell what its narrower terms cover, each finding and each source once', () => {
    const map = drawUpMap(question(), told(sources), TERMS);
    expect(cellOf(map, 'tg-cmd', 'af-music')).toEqual([
      ['activity', 2, 1, 'descriptive'],
      ['therapy', 1, 1, 'descriptive'],
    ]);
    expect(cellOf(map, 'tg-cmd', 'af-singing')).toEqual([['activity', 2, 1, 'descriptive']]);
    expect(cellOf(map, 'tg-stress', 'af-choir')).toEqual([]);
    expect(cellOf(map, 'tg-older', 'af-reading')).toEqual([['activity', 1, 1, 'randomised']]);
    expect(map).toMatchObject({ findings: 4, sources: 2, practice: { findings: [] } });
  });

  it('has lines for terms that findings speak of, in the order of the vocabulary', () => {
    const map = drawUpMap(question(), told(sources), TERMS);
    expect(map.rows.map(({ id, depth, findings }) => [id, depth, findings])).toEqual([
      ['tg-cmd', 0, 3],
      ['tg-stress', 1, 2],
      ['tg-anxiety', 1, 1],
      ['tg-older', 0, 1],
    ]);
    const all = drawUpMap(question({ withUnused: true }), told(sources), TERMS);
    expect(all.rows.map(({ id }) => id)).toContain('tg-unused');
    expect(all.rows.map(({ id }) => id)).not.toContain('tg-old');
  });

  it.each<[string, Partial<FindingFilters>, number, string[]]>([
    ['a term stands for its narrower ones', { targetGroups: ['tg-cmd'] }, 3, ['tg-cmd', 'tg-stress', 'tg-anxiety']],
    ['what is asked for is shown though nothing is known', { targetGroups: ['tg-unused'] }, 0, ['tg-unused']],
    ['a merged term leads on', { targetGroups: ['tg-old'] }, 1, ['tg-older']],
    ['a term that the reader may not know of is no term', { targetGroups: ['tg-secret'] }, 0, []],
    ['one of the values of a facet', { intervention: ['therapy', 'both'] }, 1, ['tg-cmd', 'tg-stress']],
    ['all facets at once', { targetGroups: ['tg-older'], outcomes: ['oc-pain'] }, 0, ['tg-older']],
    ['years with their ends', { yearFrom: 2020, yearTo: 2020 }, 4, ['tg-cmd', 'tg-stress', 'tg-anxiety', 'tg-older']],
    ['years outside', { yearFrom: 2021 }, 0, []],
  ])('narrows: %s', (_, filters, findings, rows) => {
    const map = drawUpMap(narrowed(filters), told(sources), TERMS);
    expect(map.findings).toBe(findings);
    expect(map.rows.map(({ id }) => id)).toEqual(rows);
  });

  it('counts nothing that is invented: neither cells nor lines, sources nor what a cell opens', () => {
    const invented = { isDemonstration: true, tier: 'synthesis' } as const;
    const withInvented = [
      source('a', ...(sources[0]?.findings ?? []), finding('tg-stress af-singing', invented)),
      ...sources.slice(1),
      source('c', finding('tg-unused af-choir', invented), finding('tg-older af-reading', invented)),
    ];
    for (const asked of [question(), narrowed({ targetGroups: ['tg-cmd'] })]) {
      const { invented: none, ...without } = drawUpMap(asked, told(sources), TERMS);
      const { invented: examples, ...map } = drawUpMap(asked, told(withInvented), TERMS);
      expect(map).toEqual(without);
      expect([none, examples]).toEqual([0, asked.filters.targetGroups.length === 0 ? 3 : 1]);
    }
    const cell = { ...question(), row: 'tg-older', column: 'af-reading' };
    expect(findingsOfCell(cell, told(withInvented), TERMS)?.findings).toHaveLength(1);
  });

  it('gives the findings of a cell, and none for a term that does not stand along its side', () => {
    const cell = { ...question(), row: 'tg-old', column: 'af-reading' };
    expect(findingsOfCell(cell, told(sources), TERMS)).toMatchObject({
      row: 'tg-older',
      findings: [{ source: { id: 'b' } }],
    });
    expect(findingsOfCell({ ...cell, column: 'oc-pain' }, told(sources), TERMS)).toBeNull();
    expect(findingsOfCell({ ...cell, row: 'tg-secret' }, told(sources), TERMS)).toBeNull();
  });

  it('counts facets as if their own filter were not there', () => {
    const filters = { ...NO_FILTERS, intervention: ['therapy' as const] };
    const counts = new Map(countFindingFacets(sources, filters).map(({ facet, values }) => [facet, values]));
    expect(counts.get('intervention')).toEqual([
      { value: 'activity', count: 3 },
      { value: 'therapy', count: 1 },
    ]);
    expect(counts.get('artForms')).toEqual([{ value: 'af-music', count: 1 }]);
  });

  it('finds every cell as counting by hand does, whatever the findings', () => {
    const code = (prefix: string) =>
      fc.constantFrom(...TERMS.filter(({ id }) => id.startsWith(prefix)).map(({ id }) => id));
    const findings = fc.record({
      codes: fc.tuple(fc.array(code('tg'), { maxLength: 3 }), fc.array(code('af'), { maxLength: 3 }), code('oc')),
      intervention: fc.constantFrom(...INTERVENTIONS),
      tier: fc.constantFrom(...DESIGN_TIERS),
      direction: fc.constantFrom(...DIRECTIONS),
    });
    const made = fc.array(fc.array(findings, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(made, fc.constantFrom(...MAP_AXES), (bySource, axes) => {
        const given = bySource.map((list, place) =>
          source(String(place), ...list.map(({ codes, ...more }) => finding(codes.flat().join(' '), more))),
        );
        const map = drawUpMap(question({ axes }), told(given), TERMS);
        const sides = sidesOf(axes);
        const { research } = map;
        research.rows.forEach((rowPlace, entry) => {
          const [row, column] = [map.rows[rowPlace]?.id ?? '', map.columns[research.columns[entry] ?? -1]?.id ?? ''];
          const inCell = given.flatMap((one) =>
            one.findings
              .filter(
                (each) =>
                  each.terms[sides.rows].includes(row) &&
                  each.terms[sides.columns].includes(column) &&
                  each.intervention === INTERVENTIONS[research.interventions[entry] ?? -1],
              )
              .map((each) => ({ ...each, source: one.id })),
          );
          expect(research.findings[entry]).toBe(inCell.length);
          expect(research.sources[entry]).toBe(new Set(inCell.map((each) => each.source)).size);
          const tiers = DESIGN_TIERS.map((tier) => inCell.filter((each) => each.tier === tier).length);
          expect(research.byTier.map((numbers) => numbers[entry])).toEqual(tiers);
          expect(research.bestTiers[entry]).toBe(tiers.findIndex((count) => count > 0));
        });
        const marked = research.rows.length;
        const cells = map.rows.flatMap(({ id: row }) => map.columns.flatMap(({ id }) => cellOf(map, row, id)));
        expect(cells).toHaveLength(marked);
      }),
    );
  });
});

describe('lines', () => {
  const lines = linesOf(TERMS.filter(({ vocabulary }) => vocabulary === 'artForms'));

  it('fold away what is below a folded one, at every depth', () => {
    expect(unfoldedLines(lines, new Set(['af-music'])).map(({ id }) => id)).toEqual(['af-music', 'af-reading']);
    expect(unfoldedLines(lines, new Set(['af-singing'])).map(({ id }) => id)).toEqual([
      'af-music',
      'af-singing',
      'af-reading',
    ]);
    expect(unfoldedLines(lines, new Set())).toHaveLength(4);
  });
});

describe('coverage', () => {
  it('ends where terms lead in a circle, and gives equal lists as the same array', () => {
    const circle = coverage([term('tg-a', 'tg-b'), term('tg-b', 'tg-a')]);
    expect(circle(['tg-a'])).toEqual(['tg-a', 'tg-b']);
    expect(covered(['tg-stress', 'tg-older'])).toBe(covered(['tg-older', 'tg-stress', 'tg-older']));
    expect(covered(['tg-nobody'])).toEqual([]);
  });
});

describe('filters', () => {
  it.each<[string, Partial<FindingFilters>, string[]]>([
    ['years in order', { yearFrom: 2000, yearTo: 2000 }, []],
    ['years reversed', { yearFrom: 2001, yearTo: 2000 }, ['evidence.years-reversed filters.yearTo']],
    [
      'more than any screen gives',
      { country: Array.from({ length: 201 }, (_, at) => `X${at}`) },
      ['evidence.too-many-filters filters.country'],
    ],
  ])('%s', (_, filters, expected) => {
    const found = problemsWithFilters({ ...NO_FILTERS, ...filters });
    expect(found.map(({ code, field }) => `${code} ${field}`)).toEqual(expected);
  });

  it('travel in an address and come back, and what an address cannot mean is left out', () => {
    const parameters: [string, string][] = [
      ['f.targetGroups', 'tg-stress'],
      ['f.direction', 'worsened'],
      ['f.direction', 'upwards'],
      ['f.yearFrom', '2015'],
      ['f.yearTo', 'soon'],
      ['f.itemType', 'report'],
      ['q', 'stress'],
    ];
    const filters = readFindingFilters(parameters);
    expect(filters).toEqual({ ...NO_FILTERS, targetGroups: ['tg-stress'], direction: ['worsened'], yearFrom: 2015 });
    expect(readFindingFilters(findingFilterParameters(filters))).toEqual(filters);
  });

  it('leave everything when there are none', () => {
    const sources = [source('a', finding('tg-cmd'))];
    expect(withinFilters(sources, NO_FILTERS)).toBe(sources);
  });
});
