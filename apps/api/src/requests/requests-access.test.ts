import { ROLES } from '@samspil/domain/shared';
import { signInAs } from '../testing/people.js';
import type { TestApi } from '../testing/start-test-api.js';
import { COUNTS, LIST, MUTATIONS, ONE, RequestsUnderTest, type Asked, type Listed } from './requests.cases.js';

describe('requests for knowledge: rights and lists', () => {
  let tried: RequestsUnderTest;
  let api: TestApi;
  beforeAll(async () => {
    tried = await RequestsUnderTest.start();
    ({ api } = tried);
  });
  afterAll(() => tried.close());

  describe('who may do what', () => {
    it.each(ROLES)('%s', async (role) => {
      const { networkId, member, coordinator } = await tried.people();
      const somebody = await signInAs(api, [role], networkId);
      const answers = role === 'coordinator' || role === 'administrator';
      await tried.ask(networkId, somebody);
      const { id, lock } = await tried.ask(networkId, member);
      const code = async (name: keyof typeof MUTATIONS, more: object) =>
        (await tried.call(name, { id, ...more }, somebody)).code;
      const expected = answers ? undefined : 'FORBIDDEN';
      expect((await api.graphql(ONE, { id }, { as: somebody })).code).toBeUndefined();
      expect(await code('saveAnswerDraft', { lock, text: 'x' })).toBe(expected);
      expect(await code('withdrawRequest', {})).toBe('FORBIDDEN');
      expect(await code('closeRequest', { lock: lock + 1, reason: 'ASKED_BEFORE', note: 'x' })).toBe(expected);
      expect(await code('reopenRequest', { lock: lock + 2 })).toBe(expected);
      const { data } = await api.graphql<{ one: Asked }>(ONE, { id }, { as: coordinator });
      expect(await code('answerRequest', { lock: data?.one.lock, text: 'x' })).toBe(expected);
      expect(await code('recordUse', { used: true })).toBe('FORBIDDEN');
    });

    it('people of other networks and visitors have no part in it', async () => {
      const { networkId, member } = await tried.people();
      const { id, lock } = await tried.ask(networkId, member);
      const stranger = await signInAs(api, ['coordinator', 'administrator'], await tried.addNetwork());
      expect((await api.graphql(ONE, { id }, { as: stranger })).code).toBe('NOT_FOUND');
      expect((await tried.call('answerRequest', { id, lock, text: 'x' }, stranger)).code).toBe('NOT_FOUND');
      expect((await tried.call('requestKnowledge', { networkId, question: 'Må jeg også?' }, stranger)).code).toBe(
        'FORBIDDEN',
      );
      expect((await api.graphql(LIST, { networkId }, { as: stranger })).code).toBe('FORBIDDEN');
      expect((await api.graphql(COUNTS, { networkId }, { as: stranger })).code).toBe('FORBIDDEN');
      expect((await api.graphql<Listed>(LIST, {}, { as: stranger })).data?.list.edges).toEqual([]);
      expect((await api.graphql(ONE, { id })).code).toBe('UNAUTHENTICATED');
      expect((await tried.call('requestKnowledge', { networkId, question: 'Må jeg også?' })).code).toBe(
        'UNAUTHENTICATED',
      );
      expect((await api.graphql(ONE, { id: 'nonsense' }, { as: member })).code).toBe('NOT_FOUND');
    });

    it('a draft of an answer is for those who answer', async () => {
      const { networkId, member, coordinator } = await tried.people();
      const { id, lock } = await tried.ask(networkId, member);
      await tried.call('saveAnswerDraft', { id, lock, text: 'Hemmelig' }, coordinator);
      expect((await api.graphql(ONE, { id }, { as: member })).data).toMatchObject({ one: { draft: null } });
    });
  });

  describe('lists', () => {
    const idsOf = (listed: Listed | null) => listed?.list.edges.map(({ node }) => node.id);

    it('open ones come by the day they are needed, then by age, a page at a time', async () => {
      const { networkId, member, coordinator } = await tried.people();
      const first = await tried.ask(networkId, member);
      const second = await tried.ask(networkId, member);
      const urgent = await tried.ask(networkId, member, { neededBy: '2027-01-01' });
      const ids: string[] = [];
      let after: string | null | undefined = null;
      do {
        const page: { data: Listed | null } = await api.graphql<Listed>(
          LIST,
          { networkId, state: 'OPEN', first: 2, after },
          { as: coordinator },
        );
        ids.push(...(idsOf(page.data) ?? []));
        after = page.data?.list.pageInfo.hasNextPage === true ? page.data.list.pageInfo.endCursor : null;
      } while (after !== null);
      expect(ids).toEqual([urgent.id, first.id, second.id]);
      const own = await api.graphql<Listed>(LIST, { own: true, first: 2 }, { as: member });
      expect(idsOf(own.data)).toEqual([urgent.id, second.id]);
      const rest = await api.graphql<Listed>(
        LIST,
        { own: true, first: 2, after: own.data?.list.pageInfo.endCursor },
        { as: member },
      );
      expect(idsOf(rest.data)).toEqual([first.id]);
    });

    it('are counted', async () => {
      const { networkId, member, coordinator } = await tried.people();
      const late = await tried.ask(networkId, member);
      await api.database.query(`UPDATE knowledge_request SET needed_by = '2020-01-01' WHERE id = $1`, [late.id]);
      const { id, lock } = await tried.ask(networkId, member);
      await tried.call('answerRequest', { id, lock, text: 'Ja' }, coordinator);
      const { data } = await api.graphql<{ counts: Record<string, unknown> }>(
        COUNTS,
        { networkId },
        { as: coordinator },
      );
      expect(data?.counts).toMatchObject({ open: 1, late: 1, answered: 1, closed: 0 });
      expect(data?.counts['oldestOpenAt']).not.toBeNull();
    });

    it('take three statements, however long', async () => {
      const { networkId, member, coordinator } = await tried.people();
      for (const question of ['Første spørgsmål?', 'Andet spørgsmål?', 'Tredje spørgsmål?']) {
        await tried.ask(networkId, member, { question, termIds: ['tg-pain', 'tg-older'] });
      }
      const statements = await api.statementsDuring(() => api.graphql(LIST, { networkId }, { as: coordinator }));
      expect(statements).toHaveLength(3);
    });

    it.each([{ first: 0 }, { after: 'nonsense' }])('cannot be paged with %j', async (variables) => {
      const { member } = await tried.people();
      expect((await api.graphql(LIST, variables, { as: member })).code).toBe('RULE_VIOLATION');
    });
  });
});
