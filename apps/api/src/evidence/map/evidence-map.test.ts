import { signInAs } from '../../testing/people.js';
import { startTestApi, type Caller, type TestApi } from '../../testing/start-test-api.js';
import { plantFinding, plantSource, plantTerms } from './evidence-map.cases.js';

interface Line {
  readonly id: string;
  readonly parentId: string | null;
  readonly depth: number;
  readonly findings: number;
  readonly sources: number;
}
interface Cells {
  readonly rows: number[];
  readonly columns: number[];
  readonly interventions: number[];
  readonly findings: number[];
  readonly sources: number[];
  readonly bestTiers: number[];
  readonly byTier: number[][];
  readonly byDirection: number[][];
}
interface MapAnswer {
  readonly evidenceMap: {
    readonly rows: Line[];
    readonly columns: Line[];
    readonly interventions: string[];
    readonly designTiers: string[];
    readonly directions: string[];
    readonly findings: number;
    readonly sources: number;
    readonly research: Cells;
    readonly practice: Cells;
    readonly facets?: {
      readonly facet: string;
      readonly values: { readonly value: string; readonly count: number }[];
    }[];
  };
}

const CELLS = '{ rows columns interventions findings sources bestTiers byTier byDirection }';
const MAP = `query ($input: EvidenceMapInput!) { evidenceMap(input: $input) {
  rows { id parentId depth findings sources } columns { id parentId depth findings sources }
  interventions designTiers directions findings sources research ${CELLS} practice ${CELLS} } }`;
const FACETS = `query ($input: EvidenceMapInput!) { evidenceMap(input: $input) { facets { facet values { value count } } } }`;
const CELL = `query ($input: CellFindingsInput!, $first: Int, $after: String) {
  cellFindings(input: $input, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { id statement direction design designTier certainty intervention exact page source { slug title year } } } } }`;

interface CellAnswer {
  readonly cellFindings: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: {
      readonly node: {
        readonly id: string;
        readonly design: string | null;
        readonly exact: boolean;
        readonly designTier: string;
        readonly source: { slug: string };
      };
    }[];
  };
}

const AXES = 'TARGET_GROUP_BY_ACTIVITY';

describe('evidenceMap', () => {
  let api: TestApi;
  beforeEach(async () => {
    api = await startTestApi();
    await plantTerms(api);
  });
  afterEach(() => api.close());

  const ask = async (input: Readonly<Record<string, unknown>> = {}, as?: Caller) => {
    const answer = await api.graphql<MapAnswer>(MAP, { input: { axes: AXES, ...input } }, as && { as });
    if (answer.data === null) throw new Error(JSON.stringify(answer.errors));
    return answer.data.evidenceMap;
  };
  /** The entries of the cell: what was done, with its numbers. */
  const cell = (map: MapAnswer['evidenceMap'], row: string, column: string) =>
    map.research.rows.flatMap((at, entry) =>
      map.rows[at]?.id === row && map.columns[map.research.columns[entry] ?? -1]?.id === column
        ? [
            {
              intervention: map.interventions[map.research.interventions[entry] ?? -1],
              findings: map.research.findings[entry],
              sources: map.research.sources[entry],
              best: map.designTiers[map.research.bestTiers[entry] ?? -1],
              directions: map.directions.filter((_, place) => (map.research.byDirection[place]?.[entry] ?? 0) > 0),
            },
          ]
        : [],
    );

  it('counts a finding and its source once in a broader cell, however many narrower terms it has', async () => {
    const review = await plantSource(api, 'review2020');
    const trial = await plantSource(api, 'trial2021');
    await plantFinding(api, review, {
      conditions: ['tg-stress', 'tg-anxiety'],
      activities: ['af-singing', 'af-music'],
    });
    await plantFinding(api, review, { conditions: ['tg-stress'], direction: 'no-difference' });
    await plantFinding(api, trial, { conditions: ['tg-anxiety'], design: 'et-rct', comparison: 'randomised' });
    const map = await ask();
    expect(map.rows.map(({ id, parentId, depth }) => [id, parentId, depth])).toEqual([
      ['tg-cmd', null, 0],
      ['tg-stress', 'tg-cmd', 1],
      ['tg-anxiety', 'tg-cmd', 1],
    ]);
    expect(map.columns.map(({ id }) => id)).toEqual(['af-music', 'af-singing']);
    expect(cell(map, 'tg-cmd', 'af-music')).toEqual([
      {
        intervention: 'ACTIVITY',
        findings: 3,
        sources: 2,
        best: 'RANDOMISED',
        directions: ['IMPROVED', 'NO_DIFFERENCE'],
      },
    ]);
    expect(cell(map, 'tg-stress', 'af-singing')).toMatchObject([{ findings: 2, sources: 1, best: 'DESCRIPTIVE' }]);
    expect(map).toMatchObject({ findings: 3, sources: 2, practice: { rows: [], findings: [] } });
  });

  it('never adds therapy to activity', async () => {
    const source = await plantSource(api, 'both2020');
    await plantFinding(api, source);
    await plantFinding(api, source, { intervention: 'therapy', direction: 'unclear' });
    await plantFinding(api, source, { intervention: 'both' });
    expect(cell(await ask(), 'tg-stress', 'af-singing')).toMatchObject([
      { intervention: 'ACTIVITY', findings: 1 },
      { intervention: 'THERAPY', findings: 1, directions: ['UNCLEAR'] },
      { intervention: 'BOTH', findings: 1 },
    ]);
  });

  it('shows the change at once: published, withdrawn, source withdrawn, term merged', async () => {
    const source = await plantSource(api, 'now2020');
    const id = await plantFinding(api, source, {}, 'draft');
    expect((await ask()).findings).toBe(0);
    await api.database.query(`UPDATE finding SET state = 'published' WHERE id = $1`, [id]);
    expect((await ask()).findings).toBe(1);
    await api.database.query(`UPDATE term SET status = 'merged', replaced_by_id = 'tg-older' WHERE id = 'tg-stress'`);
    expect((await ask()).rows.map((line) => line.id)).toEqual(['tg-older']);
    await api.database.query(`UPDATE knowledge_item SET state = 'archived' WHERE id = $1`, [source]);
    expect((await ask()).findings).toBe(0);
  });

  it('sees a change only once it is durable', async () => {
    const source = await plantSource(api, 'later2020');
    const seen: number[] = [];
    await ask();
    const takenBack = api.database.inTransaction(async () => {
      await plantFinding(api, source);
      seen.push((await ask()).findings);
      throw new Error('taken back');
    });
    await expect(takenBack).rejects.toThrow('taken back');
    expect(seen).toEqual([0]);
    expect((await ask()).findings).toBe(0);
    await api.database.inTransaction(async () => {
      await plantFinding(api, source);
    });
    expect((await ask()).findings).toBe(1);
  });

  it('keeps a term of one network to its own people, also when it is asked for by name', async () => {
    const source = await plantSource(api, 'island2020');
    await plantFinding(api, source, { conditions: [], lifeSituations: ['tg-fyn--island'] });
    const islander = await signInAs(api, ['member'], 'fyn');
    const filters = { targetGroups: ['tg-fyn--island'] };
    expect((await ask()).rows.map(({ id }) => id)).toEqual(['tg-older']);
    expect((await ask({}, islander)).rows.map(({ id }) => id)).toEqual(['tg-older', 'tg-fyn--island']);
    expect(await ask({ filters })).toMatchObject({ findings: 0, rows: [] });
    expect(await ask({ filters }, islander)).toMatchObject({ findings: 1, rows: [{ id: 'tg-fyn--island' }] });
    const input = { axes: AXES, row: 'tg-fyn--island', column: 'af-singing' };
    expect((await api.graphql(CELL, { input })).code).toBe('NOT_FOUND');
    expect((await api.graphql<CellAnswer>(CELL, { input }, { as: islander })).data?.cellFindings.totalCount).toBe(1);
    const facets = await api.graphql<MapAnswer>(FACETS, { input: { axes: AXES } });
    const groups = facets.data?.evidenceMap.facets?.find(({ facet }) => facet === 'targetGroups');
    expect(groups?.values).toEqual([{ value: 'tg-older', count: 1 }]);
  });

  it('does not give away the design that one network alone has', async () => {
    await api.database.query(
      `INSERT INTO term (id, vocabulary_id, label_da, label_en, network_id, position)
       VALUES ('et-fyn--own', 'evidenceTypes', 'Egen', 'Own', 'fyn', 9) ON CONFLICT DO NOTHING`,
    );
    await plantFinding(api, await plantSource(api, 'design2020'), { design: 'et-fyn--own' });
    const input = { axes: AXES, row: 'tg-stress', column: 'af-singing' };
    const designOf = async (as?: Caller) => {
      const { data } = await api.graphql<CellAnswer>(CELL, { input }, as ? { as } : {});
      return data?.cellFindings.edges.map(({ node }) => node.design);
    };
    expect(await designOf()).toEqual([null]);
    expect(await designOf(await signInAs(api, ['member'], 'fyn'))).toEqual(['et-fyn--own']);
  });

  it('narrows by every facet, and counts facets as if their own filter were not there', async () => {
    const danish = await plantSource(api, 'danish2015', { year: 2015 });
    const english = await plantSource(api, 'english2022', { year: 2022, country: 'GB' });
    await plantFinding(api, danish, { direction: 'worsened', certainty: 'low' });
    await plantFinding(api, english, { direction: 'improved', countries: ['SE'], comparison: 'controlled' });
    const found = async (filters: unknown) => (await ask({ filters })).findings;
    expect(await found({ targetGroups: ['tg-cmd'], direction: ['WORSENED', 'IMPROVED'] })).toBe(2);
    expect(await found({ direction: ['WORSENED'] })).toBe(1);
    expect(await found({ certainty: ['LOW', 'HIGH'] })).toBe(1);
    expect(await found({ comparison: ['CONTROLLED'], intervention: ['THERAPY'] })).toBe(0);
    expect(await found({ country: ['GB'] })).toBe(0);
    expect(await found({ country: ['SE'] })).toBe(1);
    expect(await found({ yearFrom: 2015, yearTo: 2015 })).toBe(1);
    expect(await found({ language: ['en'], yearFrom: 2016 })).toBe(1);
    expect(await found({ outcomes: ['oc-nobody'] })).toBe(0);
    const facets = await api.graphql<MapAnswer>(FACETS, {
      input: { axes: AXES, filters: { direction: ['WORSENED'] } },
    });
    const values = (name: string) =>
      facets.data?.evidenceMap.facets?.find(({ facet }) => facet === name)?.values.map(({ value }) => value);
    expect(values('direction')).toEqual(['improved', 'worsened']);
    expect(values('country')).toEqual(['DK']);
  });

  it('says at the field what is wrong with the years', async () => {
    const answer = await api.graphql(MAP, { input: { axes: AXES, filters: { yearFrom: 2020, yearTo: 2010 } } });
    expect(answer.problems).toMatchObject([{ code: 'evidence.years-reversed', field: 'filters.yearTo' }]);
  });

  it('shows what was asked for also when nothing is known, and all terms when told to', async () => {
    await plantFinding(api, await plantSource(api, 'some2020'));
    expect((await ask({ filters: { targetGroups: ['tg-pain'] } })).rows).toMatchObject([
      { id: 'tg-pain', findings: 0 },
    ]);
    expect((await ask({ withUnused: true })).rows.map(({ id }) => id)).toEqual([
      'tg-cmd',
      'tg-stress',
      'tg-anxiety',
      'tg-older',
      'tg-pain',
    ]);
  });

  it('lists the findings behind a cell in pages, best design first', async () => {
    const source = await plantSource(api, 'list2020');
    const newer = await plantSource(api, 'list2024', { year: 2024 });
    await plantFinding(api, source, { certainty: 'very-low' });
    const exact = await plantFinding(api, newer, { conditions: ['tg-cmd'], activities: ['af-music'] });
    const trial = await plantFinding(api, source, { design: 'et-rct', intervention: 'therapy' });
    await plantFinding(api, source, { conditions: ['tg-pain'] });
    const input = { axes: AXES, row: 'tg-cmd', column: 'af-music' };
    const first = (await api.graphql<CellAnswer>(CELL, { input, first: 1 })).data?.cellFindings;
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true }, edges: [{ node: { id: trial } }] });
    const rest = (await api.graphql<CellAnswer>(CELL, { input, after: first?.pageInfo.endCursor })).data?.cellFindings;
    expect(rest?.edges.map(({ node }) => node.source.slug)).toEqual(['list2020', 'list2024']);
    expect(rest?.edges.map(({ node }) => [node.exact, node.id === exact])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it('asks the database one statement when nothing has changed, whatever the number of findings', async () => {
    const source = await plantSource(api, 'count2020');
    for (let finding = 0; finding < 5; finding++) await plantFinding(api, source);
    await ask();
    expect(await api.statementsDuring(() => ask())).toHaveLength(1);
    const input = { axes: AXES, row: 'tg-cmd', column: 'af-music' };
    expect(await api.statementsDuring(() => api.graphql(CELL, { input }))).toHaveLength(2);
  });

  it('is given out as a table with its gaps and as a drawing, narrowed as the address says', async () => {
    const source = await plantSource(api, 'export2020');
    await plantFinding(api, source, { direction: 'worsened' });
    await plantFinding(api, source, { lifeSituations: ['tg-older'], conditions: [], activities: ['af-reading'] });
    const csv = await api.fetch('/evidenskort/eksport.csv?f.direction=worsened&lang=da');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [head, ...lines] = (await csv.text()).trim().split('\r\n');
    expect(head).toContain('Række;Overordnet emne (række);Kolonne');
    expect(lines).toHaveLength(4);
    expect(lines.find((line) => line.includes('tg-stress;af-singing'))).toBe(
      'Stress;Lettere psykiske lidelser;Sang og kor;Musik;tg-stress;af-singing;;Forskning;Kulturaktivitet;1;1;' +
        'Beskrivende undersøgelse;0;0;0;0;0;1;0;0;1;0;0',
    );
    const whole = await (await api.fetch('/evidenskort/eksport.csv?lang=en')).text();
    expect(whole).toContain('Stress,Common mental disorders,Shared reading,,tg-stress,af-reading,yes,,,0,0');
    const svg = await api.fetch('/evidenskort/eksport.svg?f.direction=worsened&fold=tg-cmd');
    expect(svg.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    const drawing = await svg.text();
    expect(drawing).toContain('<title id="t">Evidenskort: Målgruppe og aktivitet</title>');
    expect(drawing).toMatch(/<desc id="d">1 fund i 1 kilde\. Resultat: Forværring\. Opgjort \d\d\.\d\d\.\d{4}<\/desc>/);
    expect(drawing).not.toContain('>Stress<');
  });
});
