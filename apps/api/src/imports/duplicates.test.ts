import { bankOf, COMPLETE, inInbox, plantNetwork, published, type Bank } from '../knowledge/knowledge.cases.js';
import { signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';

interface Pair {
  score: number;
  reasons: string[];
  first: { id: string };
  second: { id: string };
}

const MERGE = `mutation ($input: MergeItemsInput!) { mergeItems(input: $input) { id undoneAt kept { id } merged { id state } } }`;
const UNMERGE = `mutation ($input: UnmergeItemsInput!) { unmergeItems(input: $input) { id undoneAt merged { state } } }`;

describe('duplicates', () => {
  let api: TestApi;
  let bank: Bank;
  let coordinator: TestPerson;
  beforeEach(async () => {
    api = await startTestApi();
    await plantNetwork(api);
    bank = bankOf(api);
    coordinator = await signInAs(api, ['coordinator']);
  });
  afterEach(() => api.close());

  const pairs = async (as = coordinator): Promise<Pair[]> => {
    const query = '{ duplicates { totalCount edges { node { score reasons first { id } second { id } } } } }';
    const { data } = await api.graphql<{ duplicates: { edges: { node: Pair }[] } }>(query, {}, { as });
    return (data?.duplicates.edges ?? []).map(({ node }) => node);
  };
  const merge = (input: object, as = coordinator) =>
    api.graphql<{ mergeItems: { id: string; merged: { state: string } } }>(MERGE, { input }, { as });
  const unmerge = (mergeId: string, as = coordinator) =>
    api.graphql<{ unmergeItems: { undoneAt: string; merged: { state: string } } }>(
      UNMERGE,
      { input: { mergeId } },
      { as },
    );
  /** Everything that is stored about an item but when and how often it changed. */
  const stored = (id: string) =>
    api.database.query(
      `SELECT i.slug, i.state, i.working_state, i.merged_into_id, i.review_date, v.number, v.state AS version_state, v.content
       FROM knowledge_item i JOIN knowledge_version v ON v.item_id = i.id WHERE i.id = $1 ORDER BY v.number`,
      [id],
    );
  const variant = {
    ...COMPLETE,
    bibliography: { ...COMPLETE.bibliography, title: 'Shared readings for people with stress', doi: null, volume: '7' },
    abstract: 'Another abstract.',
    codeIds: ['af-singing'],
  };

  it('are found however items came in, and are gone when somebody says they are two works', async () => {
    const one = await inInbox(bank, coordinator);
    expect(await pairs()).toEqual([]);
    const other = await inInbox(bank, coordinator, variant);
    const found = await pairs();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ reasons: ['SIMILAR_TITLE', 'SAME_YEAR', 'SAME_FIRST_AUTHOR'] });
    expect([found[0]?.first.id, found[0]?.second.id].sort()).toEqual([one.id, other.id].sort());
    const dismiss = `mutation ($input: DismissDuplicateInput!) { dismissDuplicate(input: $input) { dismissed } }`;
    const input = { firstId: one.id, secondId: other.id };
    expect((await api.graphql(dismiss, { input }, { as: coordinator })).data).toEqual({
      dismissDuplicate: { dismissed: true },
    });
    expect(await pairs()).toEqual([]);
    await api.graphql(dismiss, { input: { ...input, areDuplicates: true } }, { as: coordinator });
    expect(await pairs()).toHaveLength(1);
  });

  it.each(['inbox', 'published'] as const)(
    'are merged and taken apart again exactly: kept one in %s',
    async (state) => {
      const kept = state === 'inbox' ? await inInbox(bank, coordinator) : await published(bank, coordinator);
      const merged = await inInbox(bank, coordinator, variant);
      await api.database.query(
        `INSERT INTO knowledge_file (id, item_id, name, media_type, bytes, page_count) VALUES (gen_random_uuid(), $1, 'a.pdf', 'application/pdf', 1, 1)`,
        [merged.id],
      );
      const before = [await stored(kept.id), await stored(merged.id)];
      const choices = [{ field: 'BIBLIOGRAPHY_TITLE', from: 'MERGED' }];
      const { data } = await merge({ keptId: kept.id, mergedId: merged.id, choices });
      expect(data?.mergeItems.merged.state).toBe('archived');
      const [content] = (await stored(kept.id)).slice(-1) as [{ content: Record<string, unknown> }];
      expect(content.content).toMatchObject({
        bibliography: { title: variant.bibliography.title, DOI: '10.1108/jpmh-1', volume: '7' },
        abstract: COMPLETE.abstract,
        codes: ['tg-stress', 'af-reading', 'af-singing'],
      });
      const files = () => api.database.query<{ item_id: string }>('SELECT item_id FROM knowledge_file');
      expect(await files()).toEqual([{ item_id: kept.id }]);
      expect(await pairs()).toEqual([]);
      const undone = await unmerge(data?.mergeItems.id ?? '');
      expect(undone.data?.unmergeItems).toMatchObject({ merged: { state: 'inbox' } });
      expect([await stored(kept.id), await stored(merged.id)]).toEqual(before);
      expect(await files()).toEqual([{ item_id: merged.id }]);
      expect((await unmerge(data?.mergeItems.id ?? '')).problems).toEqual([{ code: 'imports.merge-undone-before' }]);
    },
  );

  it('leave a redirect from the merged item’s permanent link', async () => {
    const kept = await published(bank, coordinator);
    const merged = await published(bank, coordinator, variant);
    await merge({ keptId: kept.id, mergedId: merged.id });
    const [row] = await api.database.query('SELECT merged_into_id, state FROM knowledge_item WHERE id = $1', [
      merged.id,
    ]);
    expect(row).toEqual({ merged_into_id: kept.id, state: 'archived' });
    expect((await bank.read(merged.slug)).data?.knowledgeItem?.id ?? kept.id).toBe(kept.id);
  });

  it('come back by taking the merge back, not by restoring the one that went', async () => {
    const kept = await published(bank, coordinator);
    const merged = await published(bank, coordinator, variant);
    const { data } = await merge({ keptId: kept.id, mergedId: merged.id });
    const [{ lock }] = (await api.database.query('SELECT lock FROM knowledge_item WHERE id = $1', [merged.id])) as [
      { lock: number },
    ];
    const { problems } = await bank.move({ id: merged.id, lock }, 'RESTORE', coordinator);
    expect(problems.map(({ code }) => code)).toEqual(['knowledge.merged-away']);
    expect((await unmerge(data?.mergeItems.id ?? '')).data?.unmergeItems.merged.state).toBe('published');
  });

  it('keep what was changed after the merge when it is taken back', async () => {
    const kept = await inInbox(bank, coordinator);
    const merged = await inInbox(bank, coordinator, variant);
    const { data } = await merge({ keptId: kept.id, mergedId: merged.id });
    const [{ lock }] = (await api.database.query('SELECT lock FROM knowledge_item WHERE id = $1', [kept.id])) as [
      { lock: number },
    ];
    await bank.save({ id: kept.id, lock }, { abstract: 'Written since' }, coordinator);
    await unmerge(data?.mergeItems.id ?? '');
    const [version] = (await stored(kept.id)) as [
      { content: { abstract: string; codes: string[]; bibliography: object } },
    ];
    expect(version.content.abstract).toBe('Written since');
    expect(version.content.codes).toEqual(COMPLETE.codeIds);
    expect(version.content.bibliography).not.toHaveProperty('volume');
  });

  it('are merged only by coordinators, and only two that are there', async () => {
    const kept = await inInbox(bank, coordinator);
    const merged = await inInbox(bank, coordinator, variant);
    const member = await signInAs(api, ['member']);
    const input = { keptId: kept.id, mergedId: merged.id };
    expect((await merge(input, member)).code).toBe('NOT_FOUND');
    expect((await api.graphql('{ duplicates { totalCount } }', {}, { as: member })).code).toBe('FORBIDDEN');
    expect((await merge({ keptId: kept.id, mergedId: kept.id })).problems).toEqual([
      { code: 'imports.merge-same-item' },
    ]);
    const { data } = await merge(input);
    expect((await merge(input)).problems).toEqual([{ code: 'imports.merge-already-merged' }]);
    expect((await unmerge(data?.mergeItems.id ?? '', member)).code).toBe('NOT_FOUND');
  });
});
