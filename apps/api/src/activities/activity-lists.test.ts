import { v7 as uuid } from 'uuid';
import type { TestPerson } from '../testing/people.js';
import { ActivitiesUnderTest, FOUND, idsOf, LIST, type Role } from './activities.cases.js';

const MOST_STATEMENTS = 3;

describe('lists of activities', () => {
  let tried: ActivitiesUnderTest;
  let people: Record<Exclude<Role, 'visitor'>, TestPerson>;
  const ids: string[] = [];
  beforeAll(async () => {
    tried = await ActivitiesUnderTest.start();
    people = await tried.people();
    for (let number = 1; number <= 24; number += 1) {
      const { id } = await tried.log(people.own, {
        title: `Hold ${String(25 - number).padStart(2, '0')}`,
        description: number % 2 === 0 ? 'Med kor' : 'Med ler',
        targetGroups: number % 2 === 0 ? ['tg-stress'] : ['tg-older'],
        linkLevel: number <= 3 ? 'ATTACHED' : null,
        status: number <= 5 ? 'DONE' : 'PLANNED',
        startsOn: number <= 20 ? `2026-01-${String(number).padStart(2, '0')}` : null,
        municipalityCodes: number <= 4 ? ['0740'] : ['0661'],
        fields: number <= 6 ? [{ field: 'HEALTH', who: 'Sundhedscenteret' }] : [],
        partners: [{ organisationId: 'org-museum', role: 'HOST' }],
      });
      ids.push(id);
    }
  });
  afterAll(() => tried.close());

  const statements = async (query: string, variables: object, as?: TestPerson): Promise<number> => {
    const made = await tried.api.statementsDuring(async () => {
      const { errors } = await tried.api.graphql(query, { ...variables }, as ? { as } : {});
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
    });
    return made.length;
  };

  it.each([
    ['the newest', {}],
    ['filtered', { input: { filters: [{ facet: 'targetGroups', values: ['tg-stress'] }] }, sort: 'TITLE' }],
    ['by the first day', { sort: 'STARTS' }],
  ])('%s: with names, tags and files in three statements, whatever the size', async (_name, variables) => {
    for (const first of [2, 20]) expect(await statements(LIST, { ...variables, first })).toBe(MOST_STATEMENTS);
  });

  it('facets, total and a question take no more', async () => {
    const bare = FOUND.replaceAll('counts { registered isSuppressed }', '');
    for (const first of [2, 20]) {
      // Now and then the search asks whether its words are still the same.
      expect(await statements(bare, { first })).toBeLessThanOrEqual(MOST_STATEMENTS);
      await statements(bare, { input: { question: 'kor' }, sort: 'RELEVANCE', first });
      expect(await statements(bare, { input: { question: 'kor' }, sort: 'RELEVANCE', first })).toBeLessThanOrEqual(
        MOST_STATEMENTS,
      );
    }
  });

  it('a question in another order than relevance looks the found ones up first, and costs one more', async () => {
    const variables = { input: { question: 'kor' }, sort: 'STARTS' };
    await statements(LIST, { ...variables, first: 2 });
    for (const first of [2, 20]) {
      const made = await statements(LIST, { ...variables, first });
      expect(made).toBeLessThanOrEqual(MOST_STATEMENTS + 1);
    }
  });

  it('own lists, one activity, and sessions with history of a page stay as few', async () => {
    for (const first of [2, 20]) {
      expect(await statements(LIST, { input: { own: true }, first }, people.own)).toBe(MOST_STATEMENTS);
      const more = `query ($first: Int) { list: activities(first: $first) { edges { node {
        id sessions(first: 2) { edges { node { id } } } history(first: 2) { kind } } } } }`;
      // The list, the sessions, the changes, and the names of those who made them.
      expect(await statements(more, { first }, people.own)).toBe(4);
    }
  });

  it('logging is one insert beside the checks', async () => {
    const made = await tried.api.statementsDuring(() => tried.log(people.own, {}, { sharing: 'DRAFT' }));
    expect(made.filter((sql) => /INSERT INTO activity /.test(sql))).toHaveLength(1);
    const input = tried.input({}, { sharing: 'DRAFT' });
    const lean = `mutation ($input: LogActivityInput!) { done: logActivity(input: $input) { id } }`;
    const few = await tried.api.statementsDuring(() => tried.api.graphql(lean, { input }, { as: people.own }));
    expect(few).toHaveLength(4);
    const shared = tried.input();
    const indexed = await tried.api.statementsDuring(() =>
      tried.api.graphql(lean, { input: shared }, { as: people.own }),
    );
    // Four of them are the search index, and one asks for threads about it.
    expect(indexed.length).toBeLessThanOrEqual(9);
    await tried.call('deleteActivity', { id: shared.id }, people.own);
  });

  it.each([
    ['CHANGED', (expected: string[]) => [...expected].reverse()],
    ['TITLE', (expected: string[]) => [...expected].reverse()],
    ['STARTS', (expected: string[]) => [...expected].slice(0, 20).reverse()],
  ])('%s: each page goes on where the one before ended', async (sort, order) => {
    const expected = order(ids);
    const walked: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof tried.list>> = await tried.list({ sort, first: 5, after });
      walked.push(...idsOf(page).filter((id) => ids.includes(id)));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(walked.slice(0, expected.length)).toEqual(expected);
    expect(new Set(walked).size).toBe(ids.length);
  });

  it('a question is walked through page by page', async () => {
    const input = { question: 'kor', filters: [{ facet: 'targetGroups', values: ['tg-stress'] }] };
    const first = await tried.list({ input, sort: 'RELEVANCE', first: 7 }, undefined, FOUND);
    const rest = await tried.list(
      { input, sort: 'RELEVANCE', first: 7, after: first.pageInfo.endCursor },
      undefined,
      FOUND,
    );
    expect(new Set([...idsOf(first), ...idsOf(rest)]).size).toBe(12);
    expect(first.total).toBe(12);
  });

  it.each([
    ['targetGroups', 'tg-stress', 12],
    ['courseLevels', 'cl-attached', 3],
    ['activityStatus', 'done', 5],
    ['activityKind', 'course', 24],
    ['municipality', '0740', 4],
    ['sectors', 'se-health', 6],
    ['organisation', 'org-holstebro', 24],
    ['organisation', 'org-silkeborg', 0],
    ['activityStatus', 'x', 0],
    ['activityKind', 'x', 0],
    ['sectors', 'x', 0],
    ['nothing', 'x', 0],
    ['toString', 'x', 0],
  ])('the filter %s %s finds %d, in the table as in the index', async (facet, value, count) => {
    const filters = [{ facet, values: [value] }];
    const listed = await tried.list({ input: { filters, ids }, first: 100 });
    expect(listed.edges).toHaveLength(count);
    const found = await tried.list(
      { input: { filters, question: 'hold' }, first: 100, sort: 'RELEVANCE' },
      undefined,
      FOUND,
    );
    expect(idsOf(found).filter((id) => ids.includes(id))).toHaveLength(count);
  });

  it.each([
    [[['targetGroups', 'tg-stress']], 12],
    [[['activityStatus', 'done']], 5],
    [[['sectors', 'se-health']], 6],
    [
      [
        ['targetGroups', 'tg-older'],
        ['municipality', '0740'],
      ],
      2,
    ],
    [[['artForms', 'af-nobody']], 0],
  ])('%j: the same, page by page, whether they are met on the way or looked up', async (wished, count) => {
    const filters = wished.map(([facet, value]) => ({ facet, values: [value] }));
    for (const sort of ['CHANGED', 'TITLE', 'STARTS']) {
      const expected = idsOf(await tried.list({ input: { filters, ids }, sort, first: 100 }));
      expect(expected).toHaveLength(count);
      for (const first of [1, 5, 100]) {
        const walked: string[] = [];
        let after: string | null = null;
        do {
          const page: Awaited<ReturnType<typeof tried.list>> = await tried.list({
            input: { filters },
            sort,
            first,
            after,
          });
          walked.push(...idsOf(page));
          after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        } while (after !== null);
        expect(walked).toEqual(expected);
      }
    }
  });

  it('the question is understood as in the search, and a removed term is left out', async () => {
    const input = { question: 'ældre' };
    const found = await tried.list({ input, sort: 'RELEVANCE', first: 100 }, undefined, FOUND);
    expect(found.interpretation.recognised).toMatchObject([{ termId: 'tg-older' }]);
    const older = new Set(ids.filter((_, index) => index % 2 === 0));
    expect(
      idsOf(found)
        .slice(0, 12)
        .every((id) => older.has(id)),
    ).toBe(true);
  });

  it('the map is the counts of the municipalities', async () => {
    const filters = [{ facet: 'targetGroups', values: ['tg-older'] }];
    const { facets, total } = await tried.list({ input: { filters } }, undefined, FOUND);
    expect(total).toBe(12);
    expect(facets.find(({ facet }) => facet === 'municipality')?.values).toEqual([
      { value: '0661', count: 10 },
      { value: '0740', count: 2 },
    ]);
  });

  it('each network has its own, in the table as in the index', async () => {
    const theirs = await tried.log(people.stranger, { title: 'Hold i nord' }, { networkId: 'nord' });
    for (const question of ['', 'hold']) {
      const input = { networkId: 'nord', question };
      for (const sort of ['TITLE', 'RELEVANCE']) {
        const { edges, total } = await tried.list({ input, sort }, undefined, FOUND);
        expect({ ids: edges.map(({ node }) => node.id), total }).toEqual({ ids: [theirs.id], total: 1 });
      }
    }
  });

  it('only what changed since is listed', async () => {
    const [{ at } = { at: '' }] = await tried.api.database.query<{ at: string }>(
      `SELECT to_char(changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at FROM activity WHERE id = $1`,
      [ids[21]],
    );
    expect(idsOf(await tried.list({ input: { changedSince: at, ids } }))).toEqual([ids[23], ids[22]]);
  });

  it.each([
    [{ input: { changedSince: 'yesterday' } }, 'activities.date-invalid', 'input.changedSince'],
    [{ input: { ids: Array.from({ length: 501 }, () => uuid()) } }, 'activities.too-many', 'input.ids'],
    [{ after: 'bm90aGluZw' }, 'shared.cursor-invalid', 'after'],
    [{ after: Buffer.from('["x","y"]').toString('base64url') }, 'shared.cursor-invalid', 'after'],
    [{ first: 101 }, 'shared.page-size', 'first'],
    [{ input: { question: 'x'.repeat(100_000) }, sort: 'RELEVANCE' }, 'search.question-too-long', undefined],
  ])('%# what makes no sense is said', async (variables, code, field) => {
    const { problems } = await tried.api.graphql(LIST, { input: {}, ...variables });
    expect(problems).toMatchObject([{ code, ...(field === undefined ? {} : { field }) }]);
  });
});
