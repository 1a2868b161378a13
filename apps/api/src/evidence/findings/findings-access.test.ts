import { emptyContent } from '@samspil/domain/knowledge';
import { KnowledgeIntakeService } from '../../knowledge/knowledge-intake.service.js';
import { KnowledgeMergingService } from '../../knowledge/knowledge-merging.service.js';
import { signInAs, type TestPerson } from '../../testing/people.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { TermUsageService } from '../../vocabulary/term-usage.service.js';
import {
  COMPLETE_FINDING,
  coordinatorOf,
  deskOf,
  FINDING,
  plantSource,
  plantSources,
  type Desk,
  type FindingMutation,
} from './findings.cases.js';

describe('who may do what with findings', () => {
  let api: TestApi;
  let desk: Desk;
  let coordinator: TestPerson;
  beforeAll(async () => {
    api = await startTestApi();
    await plantSources(api);
    await plantSources(api, 'nordjylland');
    await plantSource(api, 'kilde');
    await plantSource(api, 'nord', 'nordjylland');
    desk = deskOf(api);
    coordinator = await coordinatorOf(api);
  });
  beforeEach(() => api.database.query('DELETE FROM finding'));
  afterAll(() => api.close());

  const rating = { direction: 'IMPROVED', certainty: 'LOW', reason: 'Lille studie.' };
  const CHANGES: readonly (readonly [FindingMutation, object])[] = [
    ['saveFinding', { content: { statement: 'Andre ord' } }],
    ['withdrawFinding', { reason: 'Fejl' }],
    ['unpublishFinding', {}],
    ['recordFindingConsensus', rating],
  ];

  it.each(['member', 'liaison', 'steering', 'fund-administrator'] as const)(
    'a %s reads what is public',
    async (role) => {
      const person = await signInAs(api, [role]);
      const draft = await desk.coded(coordinator);
      const { id, lock } = await desk.published(coordinator);
      expect((await desk.list({}, person)).map((finding) => finding.id)).toEqual([id]);
      expect((await desk.read(draft.id, person)).code).toBe('NOT_FOUND');
      for (const [name, rest] of CHANGES) {
        expect([name, (await desk.change(name, { id, lock, ...rest }, person)).code]).toEqual([name, 'FORBIDDEN']);
      }
      const rated = await desk.change('rateFinding', { id, ...rating }, person);
      const created = await desk.change('createFinding', { sourceSlug: 'kilde', content: {} }, person);
      const gone = await desk.change('deleteDraftFinding', { id: draft.id, lock: 1 }, person);
      expect([rated.code, created.code, gone.code]).toEqual(['FORBIDDEN', 'FORBIDDEN', 'NOT_FOUND']);
      const { viewerCan } = (await desk.read(id, person)).data?.finding ?? {};
      expect(Object.values(viewerCan ?? {})).toEqual(Array.from({ length: 9 }, () => false));
    },
  );

  it('visitors read what is public and change nothing', async () => {
    const { id, lock } = await desk.published(coordinator);
    expect(await desk.list({})).toHaveLength(1);
    for (const [name, rest] of CHANGES) {
      expect((await desk.change(name, { id, lock, ...rest })).code).toBe('UNAUTHENTICATED');
    }
    const counts = await api.graphql(`{ findingCounts(networkId: "midtjylland") { draft } }`);
    expect(counts.code).toBe('UNAUTHENTICATED');
  });

  it('a coordinator codes in the own network only', async () => {
    const other = await coordinatorOf(api, 'nordjylland');
    const draft = await desk.coded(coordinator);
    const { id, lock } = await desk.published(coordinator);
    expect((await desk.read(draft.id, other)).code).toBe('NOT_FOUND');
    expect((await desk.change('saveFinding', { id, lock, content: {} }, other)).code).toBe('FORBIDDEN');
    const away = await desk.change('createFinding', { sourceSlug: 'kilde', content: {} }, other);
    expect(away.code).toBe('FORBIDDEN');
    const counts = await api.graphql(`{ findingCounts(networkId: "midtjylland") { draft } }`, {}, { as: other });
    expect(counts.code).toBe('FORBIDDEN');
    expect((await desk.coded(other, {}, 'nord')).viewerCan).toMatchObject({ edit: true, delete: true });
  });

  it('an id that exists already is not taken by somebody else', async () => {
    const { id } = await desk.coded(coordinator);
    const other = await coordinatorOf(api, 'nordjylland');
    const taken = await desk.change('createFinding', { sourceSlug: 'nord', id, content: {} }, other);
    expect(taken.problems.map(({ code }) => code)).toEqual(['evidence.id-taken']);
  });

  it('a network’s own term is neither named nor asked by others', async () => {
    await api.database.query(
      `INSERT INTO term (id, vocabulary_id, label_da, label_en, network_id, position)
       VALUES ('af-own', 'artForms', 'Egen', 'Own', 'midtjylland', 9)`,
    );
    const { id } = await desk.published(coordinator, { ...COMPLETE_FINDING, activities: ['af-own', 'af-singing'] });
    const namesFor = async (as?: TestPerson) =>
      (await desk.read(id, as)).data?.finding.content.activities.map((term) => term.id);
    expect(await namesFor(coordinator)).toEqual(['af-own', 'af-singing']);
    expect(await namesFor()).toEqual(['af-singing']);
    expect(await desk.list({ activities: ['af-own'] })).toEqual([]);
    expect(await desk.list({ activities: ['af-own'] }, coordinator)).toHaveLength(1);
    await api.database.query(`DELETE FROM finding; DELETE FROM term WHERE id = 'af-own'`);
  });

  it('lists are narrowed by everything a finding says, terms with what is under them', async () => {
    const { id } = await desk.published(coordinator);
    const dance = { ...COMPLETE_FINDING, activities: ['af-dmt'], intervention: 'THERAPY', effect: null };
    const other = { ...dance, conditions: ['tg-stress'], direction: 'NO_DIFFERENCE', certainty: null };
    const { id: therapy } = await desk.published(coordinator, { ...other, outcome: 'oc-depression' });
    const idsOf = async (filter: object) => (await desk.list(filter)).map((finding) => finding.id);
    expect(await idsOf({ activities: ['af-music'] })).toEqual([id]);
    expect(await idsOf({ activities: ['af-dance'] })).toEqual([therapy]);
    expect(await idsOf({ targetGroups: ['tg-cmd'] })).toEqual([therapy]);
    expect(await idsOf({ targetGroups: ['tg-older'] })).toEqual([therapy, id]);
    expect(await idsOf({ outcomes: ['oc-depression'], directions: ['NO_DIFFERENCE'] })).toEqual([therapy]);
    expect(await idsOf({ interventions: ['ACTIVITY'] })).toEqual([id]);
    expect(await idsOf({ certainties: ['LOW'] })).toEqual([id]);
    expect(await idsOf({ certainties: ['LOW'], notRated: true })).toEqual([therapy, id]);
    expect(await idsOf({ designs: ['et-rct'], comparisons: ['RANDOMISED'], sourceSlug: 'kilde' })).toHaveLength(2);
    expect(await idsOf({ ids: [therapy] })).toEqual([therapy]);
    expect(await idsOf({ activities: [] })).toEqual([]);
    const many = Array.from({ length: 201 }, (_, n) => `af-${n}`);
    await expect(idsOf({ activities: many })).rejects.toThrow('Some values need attention');
  });

  it('a list of twenty takes as many statements as a list of one', async () => {
    for (let n = 0; n < 20; n += 1) await desk.published(coordinator, { ...COMPLETE_FINDING, statement: `Nr. ${n}` });
    const statementsOf = (first: number) =>
      api.statementsDuring(() =>
        api.graphql(
          `query ($first: Int) { findings(first: $first) { edges { node { id source { slug } content { statement
             activities { labelDa } lifeSituations { labelDa } outcome { labelDa } design { labelDa } } } } } }`,
          { first },
        ),
      );
    const [one, twenty] = [await statementsOf(1), await statementsOf(20)];
    expect(twenty).toHaveLength(one.length);
    expect(twenty.length).toBeLessThanOrEqual(3);
  });

  it('pages through all once', async () => {
    for (let n = 0; n < 5; n += 1) await desk.published(coordinator, { ...COMPLETE_FINDING, statement: `Nr. ${n}` });
    const seen: string[] = [];
    interface Page {
      readonly edges: { node: { id: string } }[];
      readonly pageInfo: { endCursor: string; hasNextPage: boolean };
    }
    const page = async (after: string | null): Promise<Page | undefined> => {
      const answer = await api.graphql<{ findings: Page }>(
        `query ($after: String) { findings(first: 2, after: $after) { edges { node { id } } pageInfo { endCursor hasNextPage } } }`,
        { after },
      );
      return answer.data?.findings;
    };
    let after: string | null = null;
    do {
      const found: Page | undefined = await page(after);
      seen.push(...(found?.edges.map(({ node }) => node.id) ?? []));
      after = found?.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
  });

  it('stand beside their source: drafts for curators', async () => {
    await desk.coded(coordinator);
    await desk.published(coordinator);
    const beside = async (as?: TestPerson) => {
      const { data } = await api.graphql<{ knowledgeItem: { findings: { state: string }[] } }>(
        `{ knowledgeItem(slug: "kilde") { findings { ${FINDING} } } }`,
        {},
        as ? { as } : {},
      );
      return data?.knowledgeItem.findings.map(({ state }) => state);
    };
    expect(await beside()).toEqual(['PUBLISHED']);
    expect(await beside(coordinator)).toEqual(['DRAFT', 'PUBLISHED']);
  });

  it('are not led in circles from source to findings and back', async () => {
    const circle = (times: number) => 'findings { source { '.repeat(times) + 'id' + ' } }'.repeat(times);
    const asked = async (times: number) =>
      (await api.graphql(`{ knowledgeItem(slug: "kilde") { ${circle(times)} } }`)).code;
    expect(await asked(1)).toBeUndefined();
    expect(await asked(4)).toBe('BAD_USER_INPUT');
  });

  it('codes follow when terms are merged, and come back', async () => {
    const usages = api.app.get(TermUsageService);
    const { id } = await desk.published(coordinator);
    const { id: both } = await desk.published(coordinator, {
      ...COMPLETE_FINDING,
      statement: 'Begge dele.',
      activities: ['af-singing', 'af-dance'],
    });
    const activities = async (finding: string) =>
      (await desk.read(finding)).data?.finding.content.activities.map((term) => term.id);
    expect(await usages.countOf(['af-singing', 'af-dance'])).toEqual(
      new Map([
        ['af-singing', 2],
        ['af-dance', 1],
      ]),
    );
    expect(await usages.sourceCountOf(['af-singing'])).toEqual(new Map());
    const moved = await api.database.inTransaction(() => usages.replace('af-singing', 'af-dance'));
    expect([await activities(id), await activities(both)]).toEqual([['af-dance'], ['af-dance']]);
    expect(await desk.list({ activities: ['af-singing'] })).toEqual([]);
    await api.database.inTransaction(() => usages.restore('af-singing', 'af-dance', moved));
    expect(await activities(id)).toEqual(['af-singing']);
    expect(new Set(await activities(both))).toEqual(new Set(['af-singing', 'af-dance']));
    expect(await desk.list({ activities: ['af-singing'] })).toHaveLength(2);
  });

  it('follow a source that is merged into another, and find back in whatever order', async () => {
    const slugs = ['a', 'b', 'c'];
    for (const slug of slugs) await plantSource(api, slug);
    const ids = await api.database.query<{ id: string }>(
      `SELECT id FROM knowledge_item WHERE slug IN ('a', 'b', 'c') ORDER BY slug`,
    );
    const [a, b, c] = ids.map(({ id }) => id) as [string, string, string];
    for (const slug of slugs) await desk.published(coordinator, { ...COMPLETE_FINDING, statement: slug }, slug);
    const merging = api.app.get(KnowledgeMergingService);
    const merge = (from: string, into: string) =>
      api.database.inTransaction(async () => merging.mergeAway((await merging.held(from, into))[0], into, null));
    const takeBack = (id: string) =>
      api.database.inTransaction(() => merging.bringBack(id, { state: 'published', workingState: null }, null));
    const sources = async () => {
      const { data } = await api.graphql<{
        findings: { edges: { node: { sourceSlug: string; content: { statement: string } } }[] };
      }>(`{ findings { edges { node { sourceSlug content { statement } } } } }`);
      const nodes = data?.findings.edges.map(({ node }) => node) ?? [];
      return nodes.map(({ content, sourceSlug }) => `${content.statement} in ${sourceSlug}`).sort();
    };
    await merge(a, b);
    await merge(b, c);
    expect(await sources()).toEqual(['a in c', 'b in c', 'c in c']);
    await takeBack(a);
    expect(await sources()).toEqual(['a in a', 'b in c', 'c in c']);
    await takeBack(b);
    expect(await sources()).toEqual(['a in a', 'b in b', 'c in c']);
  });

  it('keep the imported item they were coded from when the import is taken back', async () => {
    const intake = api.app.get(KnowledgeIntakeService);
    const item = (title: string) => ({
      content: { ...emptyContent(), bibliography: { type: 'article-journal' as const, title } },
    });
    const created = await intake.createMany('midtjylland', [item('Brugt'), item('Ubrugt')], null);
    const [used, unused] = created;
    await desk.coded(coordinator, {}, used?.slug);
    expect(await intake.removeUntouched(created.map(({ id }) => id))).toEqual([unused?.id]);
  });
});
