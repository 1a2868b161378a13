import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { markInvented, plantFinding, plantSource, plantTerms } from './evidence-map.cases.js';

const LINES = '{ id findings sources }';
const MAP = `query ($input: EvidenceMapInput!) { evidenceMap(input: $input) {
  findings sources rows ${LINES} columns ${LINES} facets { facet values { value count } }
  research { rows columns findings sources bestTiers byTier byDirection } } }`;
const INVENTED = 'query ($input: EvidenceMapInput!) { evidenceMap(input: $input) { invented } }';
const CELL = `query ($input: CellFindingsInput!) {
  cellFindings(input: $input) { totalCount edges { node { id isDemonstration } } } }`;
const AXES = 'TARGET_GROUP_BY_ACTIVITY';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
  await plantTerms(api);
});
afterAll(() => api.close());

async function invented(filters: object = {}): Promise<number | undefined> {
  const input = { axes: AXES, filters };
  return (await api.graphql<{ evidenceMap: { invented: number } }>(INVENTED, { input })).data?.evidenceMap.invented;
}

async function everything(): Promise<object> {
  const [map, cell, csv] = await Promise.all([
    api.graphql(MAP, { input: { axes: AXES, withUnused: true } }),
    api.graphql(CELL, { input: { axes: AXES, row: 'tg-cmd', column: 'af-music' } }),
    api.fetch('/evidenskort/eksport.csv'),
  ]);
  expect([...map.errors, ...cell.errors]).toEqual([]);
  return { map: map.data, cell: cell.data, csv: await csv.text() };
}

describe('invented findings on the map', () => {
  it('count in no cell, line, facet, list or file, whether they or their source are marked', async () => {
    const real = await plantSource(api, 'real2020');
    await plantFinding(api, real);
    const before = await everything();
    expect(await invented()).toBe(0);
    await markInvented(api, 'finding', await plantFinding(api, real, { design: 'et-rct', activities: ['af-reading'] }));
    const source = await plantSource(api, 'invented2020');
    await markInvented(api, 'knowledge_item', source);
    await plantFinding(api, source, { direction: 'worsened', conditions: ['tg-anxiety'] });
    expect(await everything()).toEqual(before);
    expect(await invented()).toBe(2);
    expect(await invented({ direction: ['WORSENED'] })).toBe(1);
    const drawing = await (await api.fetch('/evidenskort/eksport.svg')).text();
    expect(drawing).toContain('1 fund i 1 kilde. 2 opdigtede eksempler er ikke talt med. ');
  });
});
