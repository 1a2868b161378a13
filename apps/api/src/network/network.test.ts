import { VISITOR } from '@samspil/domain/shared';
import { PageHeads } from '../shared/pages/index.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { NetworkContentService } from './network-content.service.js';

const ORGANISATION = `id name { da en } kind sectors municipality { code name region }
  standings { networkId standing periods { kind from to } }`;
const ORGANISATIONS = `query ($networkId: ID, $first: Int, $after: String) {
  organisations(networkId: $networkId, first: $first, after: $after) {
    edges { node { ${ORGANISATION} } } pageInfo { hasNextPage endCursor } } }`;

interface OrganisationNode {
  readonly id: string;
  readonly standings: readonly { readonly standing: string }[];
}
interface OrganisationPage {
  readonly organisations: {
    readonly edges: readonly { readonly node: OrganisationNode }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

const organisation = (id: string, da: string, municipality: string | null = null) => ({
  id,
  name: { da, en: `${da} (en)` },
  otherNames: [],
  kind: 'other' as const,
  sectors: [],
  municipality,
  note: { da: '', en: '' },
});

describe('networks and organisations', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    await plant(api.app.get(NetworkContentService));
  });
  afterAll(() => api.close());

  const page = async (variables: Readonly<Record<string, unknown>>) => {
    const { data } = await api.graphql<OrganisationPage>(ORGANISATIONS, variables);
    return {
      ids: data?.organisations.edges.map(({ node }) => node.id),
      nodes: data?.organisations.edges.map(({ node }) => node),
      pageInfo: data?.organisations.pageInfo,
    };
  };

  it('networks are public', async () => {
    const { data } = await api.graphql('{ networks { id name { da } status startsOn endsOn } }');
    expect(data).toEqual({
      networks: [{ id: 'east', name: { da: 'Øst' }, status: 'FINAL', startsOn: '2019-07-01', endsOn: null }],
    });
  });

  it('organisations come in Danish order, page by page', async () => {
    const first = await page({ first: 2 });
    expect(first.ids).toEqual(['org-b', 'org-ae']);
    expect(first.pageInfo?.hasNextPage).toBe(true);
    const second = await page({ first: 2, after: first.pageInfo?.endCursor });
    expect(second.ids).toEqual(['org-oe', 'org-aa']);
    expect(second.pageInfo?.hasNextPage).toBe(false);
  });

  it('those of one network, with how each stands today', async () => {
    const { nodes } = await page({ networkId: 'east' });
    expect(nodes?.map(({ id, standings }) => [id, standings[0]?.standing])).toEqual([
      ['org-b', 'ACTIVE'],
      ['org-ae', 'SECONDARY'],
      ['org-oe', 'FORMER'],
    ]);
    expect((await page({ networkId: 'nowhere' })).ids).toEqual([]);
  });

  it('a list is one statement, whatever its size', async () => {
    expect(await api.statementsDuring(() => page({ first: 1 }))).toHaveLength(1);
    expect(await api.statementsDuring(() => page({ first: 100 }))).toHaveLength(1);
  });

  it.each([0, 501, -1])('a page of %s is refused', async (first) => {
    expect((await api.graphql(ORGANISATIONS, { first })).problems).toMatchObject([{ code: 'shared.page-size' }]);
  });

  it('one organisation, and none that is not there', async () => {
    const one = `query ($id: ID!) { organisation(id: $id) { ${ORGANISATION} } }`;
    const { data } = await api.graphql(one, { id: 'org-b' });
    expect(data).toMatchObject({ organisation: { municipality: { code: '0101', name: 'København' } } });
    expect((await api.graphql(one, { id: 'org-nobody' })).code).toBe('NOT_FOUND');
  });

  it('its pages name themselves', async () => {
    const headOf = (path: string) => api.app.get(PageHeads).headOf(path, VISITOR, 'da');
    expect(await headOf('/netvaerk')).toMatchObject({
      title: 'Netværk og programmer · Samspil',
      canonical: '/netvaerk',
    });
    expect(await headOf('/netvaerk/org-b')).toMatchObject({ title: 'Bornholm · Samspil' });
    expect(await headOf('/netvaerk/org-nobody')).toBeNull();
  });

  it('organisations can be found in the index', async () => {
    const rows = await api.database.query(
      `SELECT ref, url FROM search_document WHERE kind = 'organisation' AND ref = 'org-b'`,
    );
    expect(rows).toEqual([{ ref: 'org-b', url: '/netvaerk/org-b' }]);
  });

  it.each([
    ['2026-12-31', 'west'],
    ['2027-01-01', 'whole'],
    ['2006-12-31', null],
  ])('on %s the municipality is in region %s', async (on, regionId) => {
    const { data } = await api.graphql('query ($on: String) { municipalities(on: $on) { code regionId } }', { on });
    expect(data).toEqual({ municipalities: [{ code: '0101', regionId }] });
  });

  it('a day that does not exist is a problem', async () => {
    const { problems } = await api.graphql('{ municipalities(on: "2027-02-30") { code } }');
    expect(problems).toMatchObject([{ code: 'network.date-malformed' }]);
  });
});

async function plant(content: NetworkContentService): Promise<void> {
  const region = (id: string, validFrom: string, validTo: string | null) => ({ region: id, validFrom, validTo });
  const regions = [
    { id: 'west', code: '1001', name: 'Vest', validFrom: '2007-01-01', validTo: '2026-12-31', source: null },
    { id: 'whole', code: null, name: 'Det hele', validFrom: '2027-01-01', validTo: null, source: null },
  ];
  await content.plantRegions(regions);
  await content.plantMunicipalities([
    {
      code: '0101',
      name: 'København',
      officialName: 'Københavns Kommune',
      spellings: [],
      regions: [region('west', '2007-01-01', '2026-12-31'), region('whole', '2027-01-01', null)],
    },
  ]);
  const name = { da: 'Øst', en: 'East' };
  const network = { id: 'east', name, purpose: name, status: 'final' as const, startsOn: '2019-07-01', endsOn: null };
  await content.plantNetworks([{ ...network, source: null }]);
  const goal = { network: 'east', kind: 'subgoal' as const, source: null };
  await content.plantGoals([
    { ...goal, id: 'second', label: { da: 'Andet', en: 'Second' } },
    { ...goal, id: 'first', label: { da: 'Første', en: 'First' } },
  ]);
  const member = (id: string, kind: 'active' | 'secondary', validTo: string | null) => ({
    network: 'east',
    organisation: id,
    kind,
    validFrom: '2019-07-01',
    validTo,
    source: null,
  });
  await content.plantOrganisations(
    [
      organisation('org-aa', 'Aabenraa'),
      organisation('org-oe', 'Ørsted'),
      organisation('org-ae', 'Ærø'),
      organisation('org-b', 'Bornholm', '0101'),
    ],
    [member('org-b', 'active', null), member('org-ae', 'secondary', null), member('org-oe', 'active', '2020-06-30')],
  );
}
