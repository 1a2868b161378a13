import type { KnowledgeContent } from '@samspil/domain/knowledge';
import { emptyContent } from '@samspil/domain/knowledge';
import { signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { KnowledgeIntakeService } from './knowledge-intake.service.js';
import { bankOf, coordinatorOf, inInbox, moved, plantNetwork, published, type Bank } from './knowledge.cases.js';

const content = (title: string, codes: string[] = []): KnowledgeContent => ({
  ...emptyContent(),
  language: 'da',
  abstract: 'Et resumé.',
  codes,
  bibliography: {
    type: 'article-journal',
    title,
    author: [{ family: 'Ørsted' }],
    issued: { 'date-parts': [[2020]] },
    publisher: 'Forlaget',
  },
});

const QUEUE = `query ($filter: KnowledgeItemsFilter!, $first: Int, $after: String) {
  knowledgeItems(networkId: "midtjylland", filter: $filter, first: $first, after: $after) {
    edges { node { slug owner { name } content { summary codes { labelDa } bibliography { title } } } }
    pageInfo { hasNextPage endCursor } } }`;

const NEWEST = `query ($after: String) { newestKnowledge(first: 2, after: $after) {
  edges { node { slug } } pageInfo { endCursor } } }`;

interface NewestAnswer {
  readonly newestKnowledge: {
    readonly edges: { readonly node: { readonly slug: string } }[];
    readonly pageInfo: { readonly endCursor: string };
  };
}

interface QueueAnswer {
  readonly knowledgeItems: {
    readonly edges: { readonly node: { readonly slug: string; readonly content: { readonly codes: unknown[] } } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

describe('lists of the bank', () => {
  let api: TestApi;
  let bank: Bank;
  let intake: KnowledgeIntakeService;
  let coordinator: TestPerson;
  beforeEach(async () => {
    api = await startTestApi();
    await plantNetwork(api);
    bank = bankOf(api);
    intake = api.app.get(KnowledgeIntakeService);
    coordinator = await coordinatorOf(api);
  });
  afterEach(() => api.close());

  const queue = (filter: unknown, paging: { first?: number; after?: string } = {}, as = coordinator) =>
    api.graphql<QueueAnswer>(QUEUE, { filter, ...paging }, { as });

  it('thousands come in at once, each with its link, and pages fit together', async () => {
    const items = Array.from({ length: 2500 }, (_, index) => ({ content: content(`Titel ${index}`, ['tg-stress']) }));
    const created = await intake.createMany('midtjylland', items, coordinator.id);
    expect(new Set(created.map(({ slug }) => slug)).size).toBe(2500);
    expect(created[0]?.slug).toBe('oersted2020');
    const seen: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 3; page += 1) {
      const { data } = await queue({ queue: 'INBOX' }, { first: 100, ...(after ? { after } : {}) });
      seen.push(...data!.knowledgeItems.edges.map(({ node }) => node.slug));
      after = data!.knowledgeItems.pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(300);
    expect(seen[0]).toBe(created.at(-1)?.slug);
  }, 30_000);

  it('a page takes the same few statements whatever its size', async () => {
    const items = Array.from({ length: 60 }, (_, index) => ({ content: content(`Titel ${index}`, ['tg-stress']) }));
    await intake.createMany('midtjylland', items, coordinator.id);
    const count = async (first: number) =>
      (await api.statementsDuring(() => queue({ queue: 'INBOX' }, { first }))).length;
    expect(await count(2)).toBe(await count(50));
    expect(await count(50)).toBeLessThanOrEqual(3);
  });

  it('what stands beside an item costs a list of twenty as many statements as a list of one', async () => {
    const seeds = Array.from({ length: 30 }, (_, index) => ({
      slug: `item-${index}`,
      content: content(`Læsefællesskaber for borgere med stress ${index}`, ['tg-stress', 'af-singing']),
      isDemonstration: false,
    }));
    await intake.plant('midtjylland', seeds, '2026-11-22');
    const query = `query ($first: Int) { newestKnowledge(first: $first) { edges { node { slug
      owner { name } changedBy { name } files { name } history { kind by { name } }
      versions { number createdBy { name } publishedBy { name } content { codes { labelDa } } }
      related(first: 2) { slug content { codes { labelDa } } } suggestedCodes { code labelDa } } } } }`;
    interface Answer {
      newestKnowledge: { edges: { node: Record<'history' | 'versions' | 'related' | 'suggestedCodes', unknown[]> }[] };
    }
    const read = (first: number) => api.graphql<Answer>(query, { first }, { as: coordinator });
    const statements = async (first: number) => (await api.statementsDuring(() => read(first))).length;
    await read(1);
    expect(await statements(20)).toBe(await statements(1));
    const nodes = (await read(20)).data!.newestKnowledge.edges.map(({ node }) => node);
    expect(nodes).toHaveLength(20);
    for (const { history, versions, related, suggestedCodes } of nodes) {
      expect([history, versions, related].map(({ length }) => length)).toEqual([1, 1, 2]);
      expect(suggestedCodes).not.toEqual([]);
    }
  });

  it('an item’s page takes few statements', async () => {
    const item = await published(bank, coordinator);
    const query = `query ($slug: String!) { knowledgeItem(slug: $slug) { content { codes { labelDa } }
      files { name } related { slug content { codes { labelDa } } } citation(style: APA) { text } } }`;
    const statements = await api.statementsDuring(() => api.graphql(query, { slug: item.slug }));
    expect(statements.length).toBeLessThanOrEqual(5);
  });

  it('an import with one bad row stores nothing and says which row', async () => {
    const bad = { ...content('Har titel'), bibliography: { type: 'report' as const, title: '' } };
    await expect(
      intake.createMany('midtjylland', [{ content: content('God') }, { content: bad }], null),
    ).rejects.toMatchObject({ problems: [{ code: 'knowledge.title-missing', field: 'items.1.bibliography.title' }] });
    expect((await queue({ queue: 'INBOX' })).data?.knowledgeItems.edges).toEqual([]);
  });

  it('taking an import back leaves what somebody has worked on', async () => {
    const created = await intake.createMany(
      'midtjylland',
      [{ content: content('Rørt') }, { content: content('Urørt') }],
      null,
    );
    const [touched, untouched] = created;
    await bank.save({ id: touched!.id, lock: 1 }, { abstract: 'Nu rettet' }, coordinator);
    expect(await intake.removeUntouched(created.map(({ id }) => id))).toEqual([untouched?.id]);
  });

  it('starting content is planted once and found at once', async () => {
    const seeds = [{ slug: 'jensen2024', content: content('Kultur på recept', ['tg-stress']), isDemonstration: true }];
    expect(await intake.plant('midtjylland', seeds, '2026-11-22')).toBe(1);
    expect(await intake.plant('midtjylland', seeds, '2026-11-22')).toBe(0);
    const { data } = await bank.read('jensen2024');
    expect(data?.knowledgeItem).toMatchObject({ state: 'PUBLISHED', reviewDate: '2028-11-22' });
    const csv = await (await api.fetch('/export/search.csv?q=recept')).text();
    expect(csv).toContain('Kultur på recept');
  });

  it('what is new is shown page after page, also what came in at the same moment', async () => {
    const seeds = ['a', 'b', 'c', 'd', 'e'].map((slug) => ({ slug, content: content(slug), isDemonstration: false }));
    await intake.plant('midtjylland', seeds, '2026-11-22');
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const { data }: { data: NewestAnswer | null } = await api.graphql<NewestAnswer>(NEWEST, { after });
      seen.push(...data!.newestKnowledge.edges.map(({ node }) => node.slug));
      after = data!.newestKnowledge.pageInfo.endCursor;
    }
    expect(seen.sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('the tabs hold what they say, with counts', async () => {
    const inbox = await inInbox(bank, coordinator);
    const inReview = await moved(bank, await inInbox(bank, coordinator), ['SUBMIT'], coordinator);
    const open = await published(bank, coordinator);
    const newVersion = await published(bank, coordinator);
    await bank.save(newVersion, { abstract: 'Ny' }, coordinator);
    await api.database.query(`UPDATE knowledge_item SET review_date = '2020-01-01' WHERE id = $1`, [open.id]);
    const slugs = async (tab: string, as = coordinator) =>
      (await queue({ queue: tab }, {}, as)).data?.knowledgeItems.edges.map(({ node }) => node.slug);
    expect(await slugs('INBOX')).toEqual([newVersion.slug, inbox.slug]);
    expect(await slugs('IN_REVIEW')).toEqual([inReview.slug]);
    expect(await slugs('DUE_FOR_REVIEW')).toEqual([open.slug]);
    const counts = await api.graphql(
      `query { knowledgeCounts(networkId: "midtjylland") { inbox inReview dueForReview } }`,
      {},
      { as: coordinator },
    );
    expect(counts.data).toEqual({ knowledgeCounts: { inbox: 2, inReview: 1, dueForReview: 1 } });
    expect(await slugs('INBOX', await signInAs(api, ['member']))).toEqual([]);
    expect(await slugs('INBOX', await signInAs(api, ['coordinator'], 'elsewhere'))).toEqual([]);
  });

  it('a member finds the own items', async () => {
    const member = await signInAs(api, ['member']);
    const own = await inInbox(bank, member);
    await inInbox(bank, coordinator);
    const { data } = await queue({ queue: 'INBOX' }, {}, member);
    expect(data?.knowledgeItems.edges.map(({ node }) => node.slug)).toEqual([own.slug]);
  });

  it.each([
    [{ text: '100 %' }, ['a-100']],
    [{ withoutCodes: true }, ['a-uden']],
    [{ origin: 'ENTERED' }, []],
    [{ type: 'REPORT' }, []],
  ])('filters by %j', async (filter, expected) => {
    await intake.createMany(
      'midtjylland',
      [
        { slug: 'a-100', content: content('Vi er 100 % med', ['tg-stress']) },
        { slug: 'a-uden', content: content('Vi er 1000 med') },
      ],
      null,
    );
    const { data } = await queue({ queue: 'INBOX', ...filter });
    expect(data?.knowledgeItems.edges.map(({ node }) => node.slug)).toEqual(expected);
  });

  it('related items are those about the same, the closest first', async () => {
    await intake.plant(
      'midtjylland',
      [
        { slug: 'a', content: content('Læsning for stressede', ['tg-stress', 'af-reading']), isDemonstration: false },
        { slug: 'b', content: content('Noget helt andet', ['tg-stress', 'af-reading']), isDemonstration: false },
        { slug: 'c', content: content('Sang i plejehjem', ['tg-stress']), isDemonstration: false },
        { slug: 'd', content: content('Uden fælles emne', ['tg-older', 'et-sr']), isDemonstration: false },
      ],
      '2026-11-22',
    );
    const { data } = await api.graphql(`query { knowledgeItem(slug: "a") { related { slug } } }`);
    expect(data).toEqual({ knowledgeItem: { related: [{ slug: 'b' }, { slug: 'c' }] } });
  });

  it('files keep their text by page, and are open only when somebody opened them', async () => {
    const item = await published(bank, coordinator);
    const file = {
      storedAs: null,
      name: 'rapport.pdf',
      mediaType: 'application/pdf',
      bytes: 10,
      pages: ['Side et', 'zebra'],
    };
    const fileId = await intake.addFile(item.id, file, coordinator.id);
    const page = (as?: TestPerson) =>
      api.graphql(`query ($id: ID!) { knowledgeFilePage(fileId: $id, page: 2) }`, { id: fileId }, as ? { as } : {});
    expect((await page()).code).toBe('NOT_FOUND');
    expect((await page(await signInAs(api, ['member']))).data).toEqual({ knowledgeFilePage: 'zebra' });
    await api.graphql(
      `mutation ($input: OpenKnowledgeFileInput!) { openKnowledgeFile(input: $input) { id } }`,
      { input: { fileId, isOpen: true } },
      { as: coordinator },
    );
    expect((await page()).data).toEqual({ knowledgeFilePage: 'zebra' });
    expect(await (await api.fetch('/export/search.csv?q=zebra')).text()).toContain('Shared reading');
  });
});
