import ExcelJS from 'exceljs';
import { signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { bankOf, COMPLETE, coordinatorOf, plantNetwork, published, type ItemNode } from './knowledge.cases.js';

const OWN = 'tg-midtjylland--kun-her';

const LOOK = `query ($slug: String!, $filters: [SearchFilterInput!]!) {
  knowledgeItem(slug: $slug) { content { codeIds codes { id labelDa } } related { slug } }
  search(input: { question: "" }) {
    edges { node { isDemonstration facets { facet value } } } facets { facet values { value count } } }
  filtered: search(input: { question: "", filters: $filters }) { total }
  suggest(prefix: "kun her") { id title } }`;

interface Look {
  readonly knowledgeItem: { readonly content: { readonly codeIds: string[] }; readonly related: unknown[] };
  readonly filtered: { readonly total: number };
}

describe('an item coded with a term that one network has', () => {
  let api: TestApi;
  let coordinator: TestPerson;
  let elsewhere: TestPerson;
  let item: ItemNode;
  beforeAll(async () => {
    api = await startTestApi();
    await plantNetwork(api);
    await plantNetwork(api, 'nordjylland');
    coordinator = await coordinatorOf(api);
    elsewhere = await signInAs(api, ['coordinator'], 'nordjylland');
    const input = { vocabulary: 'targetGroups', label: { da: 'Kun her', en: 'Only here' }, networkId: 'midtjylland' };
    const added = await api.graphql<{ addTerm: { id: string } }>(
      'mutation ($input: AddTermInput!) { addTerm(input: $input) { id } }',
      { input },
      { as: coordinator },
    );
    expect(added.data?.addTerm.id).toBe(OWN);
    const bank = bankOf(api);
    item = await published(bank, coordinator, { ...COMPLETE, codeIds: [OWN, 'af-reading'] });
    const bibliography = { ...COMPLETE.bibliography, title: 'Something else altogether', doi: null };
    await published(bank, coordinator, { ...COMPLETE, bibliography, codeIds: [OWN] });
  });
  afterAll(() => api.close());

  const look = async (as?: TestPerson) => {
    const filters = [{ facet: 'targetGroups', values: [OWN] }];
    const answer = await api.graphql<Look>(LOOK, { slug: item.slug, filters }, as ? { as } : {});
    expect(answer.errors).toEqual([]);
    return answer.data!;
  };
  const csv = async (path: string, as?: TestPerson) => (await api.fetch(path, as ? { as } : {})).text();

  it.each([
    ['a visitor', () => undefined],
    ['a coordinator of another network', () => elsewhere],
  ])('%s finds no trace of the term', async (_who, who) => {
    const seen = await look(who());
    expect(JSON.stringify(seen)).not.toMatch(/kun-her|Kun her/u);
    expect(seen.knowledgeItem.content.codeIds).toEqual(['af-reading']);
    expect(seen.knowledgeItem.related).toEqual([]);
    expect(seen.filtered.total).toBe(0);
    for (const path of ['/export/search.csv', '/export/search.ris', '/export/search.json', `/viden/${item.slug}`]) {
      expect(await csv(path, who())).not.toMatch(/kun-her|Kun her/u);
    }
    expect((await csv(`/export/search.csv?f.targetGroups=${OWN}`, who())).split('\r\n')).toHaveLength(2);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await (await api.fetch('/export/search.xlsx', who() && { as: who()! })).arrayBuffer());
    expect(JSON.stringify(workbook.worksheets[0]?.getSheetValues())).not.toMatch(/kun-her|Kun her/u);
  });

  it('the network’s people see it everywhere', async () => {
    const seen = await look(coordinator);
    expect(seen).toMatchObject({
      knowledgeItem: { content: { codeIds: [OWN, 'af-reading'] }, related: [expect.anything()] },
      filtered: { total: 2 },
      suggest: [{ id: OWN, title: 'Kun her' }],
    });
    expect(JSON.stringify(seen)).toContain(`{"facet":"targetGroups","values":[{"value":"${OWN}","count":2}]}`);
    expect(await csv(`/export/search.csv?f.targetGroups=${OWN}`, coordinator)).toContain(';Kun her;');
  });
});
