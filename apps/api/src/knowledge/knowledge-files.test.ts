import { emptyContent, tidyContent } from '@samspil/domain/knowledge';
import type { TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { KnowledgeHistoryRepository } from './knowledge-history.repository.js';
import { KnowledgeIntakeService } from './knowledge-intake.service.js';
import { bankOf, coordinatorOf, inInbox, moved, plantNetwork, type Bank, type ItemNode } from './knowledge.cases.js';

interface Found {
  readonly search: {
    readonly edges: { readonly node: { readonly id: string; readonly snippets: { text: string }[] } }[];
  };
}

describe('files of items', () => {
  let api: TestApi;
  let bank: Bank;
  let coordinator: TestPerson;
  beforeEach(async () => {
    api = await startTestApi();
    await plantNetwork(api);
    bank = bankOf(api);
    coordinator = await coordinatorOf(api);
  });
  afterEach(() => api.close());

  /** A published item with a file that came in while it was in the inbox, as an imported PDF does. */
  const publishedWithFile = async (): Promise<{ item: ItemNode; fileId: string }> => {
    const item = await inInbox(bank, coordinator);
    const file = {
      ...{ storedAs: null, name: 'rapport.pdf', mediaType: 'application/pdf', bytes: 10 },
      pages: ['Side et', 'Rapporten taler om zebraer og giraffer'],
    };
    const fileId = await api.app.get(KnowledgeIntakeService).addFile(item.id, file, coordinator.id);
    const { data } = await bank.read(item.slug, coordinator);
    return { item: await moved(bank, data!.knowledgeItem, ['SUBMIT', 'PUBLISH'], coordinator), fileId };
  };
  const open = (fileId: string, isOpen: boolean) =>
    api.graphql(
      `mutation ($input: OpenKnowledgeFileInput!) { openKnowledgeFile(input: $input) { id } }`,
      { input: { fileId, isOpen } },
      { as: coordinator },
    );
  const foundByVisitors = async (question: string): Promise<Found['search']['edges'][number]['node'][]> => {
    const { data } = await api.graphql<Found>(
      `query ($input: SearchInput!) { search(input: $input) { edges { node { id snippets { text } } } } }`,
      { input: { question } },
    );
    return data!.search.edges.map(({ node }) => node);
  };

  it('visitors find the text of a file only as long as it is open to them', async () => {
    const { item, fileId } = await publishedWithFile();
    expect(await foundByVisitors('zebraer')).toEqual([]);
    expect(JSON.stringify(await foundByVisitors('Shared reading giraffer'))).not.toContain('giraffer');
    await open(fileId, true);
    const [found] = await foundByVisitors('zebraer');
    expect(found?.id).toBe(item.id);
    expect(JSON.stringify(found?.snippets)).toContain('zebraer');
    await open(fileId, false);
    expect(await foundByVisitors('zebraer')).toEqual([]);
  });

  it('the history says who opened and closed a file, and which', async () => {
    const { item, fileId } = await publishedWithFile();
    for (const isOpen of [true, true, false]) await open(fileId, isOpen);
    const { data } = await api.graphql<{ knowledgeItem: { history: unknown[] } }>(
      `query ($slug: String!) { knowledgeItem(slug: $slug) { history { kind note by { id } } } }`,
      { slug: item.slug },
      { as: coordinator },
    );
    const by = { id: coordinator.id };
    expect(data?.knowledgeItem.history.slice(0, 3)).toEqual([
      { kind: 'file-closed', note: 'rapport.pdf', by },
      { kind: 'file-opened', note: 'rapport.pdf', by },
      expect.objectContaining({ kind: 'publish' }),
    ]);
  });

  it('are read for the index a few items at a time', async () => {
    const history = api.app.get(KnowledgeHistoryRepository);
    const portions: number[] = [];
    const before = history.openPagesOf.bind(history);
    history.openPagesOf = (ids) => {
      portions.push(ids.length);
      return before(ids);
    };
    const content = tidyContent({
      ...emptyContent(),
      bibliography: { type: 'report', title: 'Rapport' },
      language: 'da',
    });
    const seeds = Array.from({ length: 120 }, () => ({ content, isDemonstration: false }));
    await api.app.get(KnowledgeIntakeService).plant('midtjylland', seeds, '2026-11-22');
    expect(portions).toEqual([50, 50, 20]);
  });
});
