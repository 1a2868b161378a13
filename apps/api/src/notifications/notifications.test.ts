import { randomUUID } from 'node:crypto';
import { moved, seated, signInAs, type TestPerson } from '../testing/people.js';
import type { TestApi } from '../testing/start-test-api.js';
import {
  LIST,
  MARK,
  MARK_ALL,
  NotificationsUnderTest,
  PREFERENCES,
  SAVE_PREFERENCES,
  UNMARK,
  type Told,
} from './notifications.cases.js';
import { NotificationsService } from './notifications.service.js';

describe('notifications', () => {
  let tried: NotificationsUnderTest;
  let api: TestApi;
  let networkId: string;
  let reader: TestPerson;
  beforeAll(async () => {
    tried = await NotificationsUnderTest.start();
    ({ api } = tried);
  });
  afterAll(() => tried.close());
  beforeEach(async () => {
    networkId = await tried.network();
    reader = await tried.member(networkId);
  });

  const mark = (id: string, isRead: boolean, as: TestPerson) =>
    api.graphql<{ one: Told }>(MARK, { input: { id, isRead } }, { as });
  const onlyOne = async (person: TestPerson): Promise<Told> => (await tried.listed(person)).list.edges[0]?.node as Told;

  describe('the inbox', () => {
    it('has what is asked of the reader first, then what is unread, then the rest; the newest of each first', async () => {
      await tried.tell(reader, { title: 'Read' });
      await mark((await onlyOne(reader)).id, true, reader);
      await tried.tell(reader, { title: 'Old action', kind: 'minutes-to-comment' });
      await tried.tell(reader, { title: 'News' });
      await tried.tell(reader, { title: 'New action', isAction: true });
      expect(await tried.titles(reader)).toEqual(['New action', 'Old action', 'News', 'Read']);
      expect(await tried.titles(reader, { show: 'UNREAD' })).toEqual(['New action', 'Old action', 'News']);
      expect(await tried.titles(reader, { show: 'ACTIONS' })).toEqual(['New action', 'Old action']);
      expect(await tried.titles(reader, { kind: 'MINUTES_TO_COMMENT' })).toEqual(['Old action']);
      expect((await tried.listed(reader)).unread).toBe(3);
    });

    it('is read in pages, each thing once', async () => {
      for (let n = 0; n < 7; n += 1) await tried.tell(reader, { title: `${n}`, isAction: n % 2 === 0 });
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { list } = await tried.listed(reader, { first: 2, after });
        seen.push(...list.edges.map(({ node }) => node.title));
        after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toEqual(['6', '4', '2', '0', '5', '3', '1']);
    });

    it('tells of one event once, and of a long title its beginning', async () => {
      const eventKey = randomUUID();
      await tried.tell(reader, { eventKey, title: `Første\n${'x'.repeat(400)}` });
      await tried.tell(reader, { eventKey, title: 'Anden' });
      const [title, ...more] = await tried.titles(reader);
      expect(more).toEqual([]);
      expect(title).toMatch(/^Første x{192}…$/);
    });

    it('passes over people who are gone, and those who are named twice', async () => {
      await tried.tell(reader, { userIds: [reader.id, randomUUID(), reader.id] });
      await tried.tell(reader, { userIds: [] });
      expect(await tried.titles(reader)).toHaveLength(1);
    });

    it('takes 1 statement however long it is, the bell 1, and telling 1', async () => {
      const count = async (query: string): Promise<number> =>
        (await api.statementsDuring(() => api.graphql(query, { first: 100 }, { as: reader }))).length;
      await tried.tell(reader);
      expect(await count(LIST)).toBe(2);
      await Promise.all(Array.from({ length: 100 }, () => tried.tell(reader)));
      expect(await count(LIST)).toBe(2);
      expect((await api.statementsDuring(() => tried.tell(reader, { kind: 'thread-started' }))).length).toBe(1);
    });

    it.each(['x', 'W10', Buffer.from('["0","9999-99-99T00:00:00.000000Z","no"]').toString('base64url')])(
      'answers a place that somebody made up without an error of ours: %s',
      async (after) => {
        const { code, data } = await api.graphql(LIST, { after }, { as: reader });
        expect(data === null ? code : 'listed').toMatch(/^(BAD_USER_INPUT|RULE_VIOLATION|listed)$/);
      },
    );
  });

  describe('is for its receiver alone', () => {
    it('others do not find it', async () => {
      await tried.tell(reader);
      const { id } = await onlyOne(reader);
      for (const roles of [['member'], ['coordinator'], ['administrator']] as const) {
        const other = await signInAs(api, roles, networkId);
        expect((await mark(id, true, other)).code).toBe('NOT_FOUND');
        expect(await tried.titles(other)).toEqual([]);
      }
      expect((await mark('no-id', true, reader)).code).toBe('NOT_FOUND');
      expect((await mark(randomUUID(), true, reader)).code).toBe('NOT_FOUND');
    });

    it('visitors are asked to sign in', async () => {
      for (const query of [LIST, PREFERENCES, MARK_ALL]) {
        expect((await api.graphql(query)).code).toBe('UNAUTHENTICATED');
      }
    });

    it('goes away with the network, and with the seat in a closed body', async () => {
      const [closed, open] = [await tried.body(networkId, true), await tried.body(networkId, false)];
      await tried.tell(reader, { title: 'Network', networkId });
      await tried.tell(reader, { title: 'Closed', networkId, bodyId: closed });
      await tried.tell(reader, { title: 'Open', networkId, bodyId: open });
      expect(await tried.titles(seated(api, reader, [closed]))).toEqual(['Open', 'Closed', 'Network']);
      expect(await tried.titles(seated(api, reader, []))).toEqual(['Open', 'Network']);
      expect((await tried.listed(seated(api, reader, []))).unread).toBe(2);
      expect(await tried.titles(moved(api, reader, []))).toEqual([]);
      const coordinator = moved(api, reader, [{ networkId, roles: ['coordinator'] }]);
      expect(await tried.titles(coordinator)).toEqual(['Open', 'Closed', 'Network']);
    });

    it('what is hidden can be neither read nor marked', async () => {
      const bodyId = await tried.body(networkId, true);
      await tried.tell(reader, { networkId, bodyId });
      const sitting = seated(api, reader, [bodyId]);
      const { id } = await onlyOne(sitting);
      const standing = seated(api, reader, []);
      expect((await mark(id, true, standing)).code).toBe('NOT_FOUND');
      await api.graphql(MARK_ALL, {}, { as: standing });
      expect((await tried.listed(seated(api, reader, [bodyId]))).unread).toBe(1);
    });
  });

  describe('is marked', () => {
    it('as read and back, one at a time', async () => {
      await tried.tell(reader);
      const { id } = await onlyOne(reader);
      expect((await mark(id, true, reader)).data?.one.isRead).toBe(true);
      expect((await tried.listed(reader)).unread).toBe(0);
      expect((await mark(id, false, reader)).data?.one.isRead).toBe(false);
      expect((await tried.listed(reader)).unread).toBe(1);
    });

    it('all at once, and undone without touching what was read before', async () => {
      await tried.tell(reader, { title: 'Before' });
      await mark((await onlyOne(reader)).id, true, reader);
      await tried.tell(reader, { title: 'One' });
      await tried.tell(reader, { title: 'Two' });
      const { data } = await api.graphql<{ all: { count: number; batch: string } }>(MARK_ALL, {}, { as: reader });
      expect(data?.all.count).toBe(2);
      expect((await tried.listed(reader)).unread).toBe(0);
      const other = await tried.member(networkId);
      await api.graphql(UNMARK, { input: { batch: data?.all.batch } }, { as: other });
      expect((await tried.listed(reader)).unread).toBe(0);
      const undone = await api.graphql<{ unread: number }>(
        UNMARK,
        { input: { batch: data?.all.batch } },
        { as: reader },
      );
      expect(undone.data?.unread).toBe(2);
      expect(await tried.titles(reader, { show: 'UNREAD' })).toEqual(['Two', 'One']);
    });

    it('says what is wrong with an undo that we did not make', async () => {
      const { problems } = await api.graphql(
        UNMARK,
        { input: { batch: '2026-02-30T00:00:00.000000Z' } },
        { as: reader },
      );
      expect(problems).toMatchObject([{ code: 'notifications.batch-malformed', field: 'batch' }]);
    });

    it('by itself when what was asked has been done, for all or for those who did it', async () => {
      const other = await tried.member(networkId);
      const eventKey = randomUUID();
      await tried.tell(reader, { eventKey, userIds: [reader.id, other.id] });
      const notifications = api.app.get(NotificationsService);
      await notifications.settle(eventKey, [other.id]);
      expect([(await tried.listed(reader)).unread, (await tried.listed(other)).unread]).toEqual([1, 0]);
      await notifications.settle(eventKey);
      expect((await tried.listed(reader)).unread).toBe(0);
    });
  });

  describe('what people choose', () => {
    const save = (input: object) => api.graphql<{ chosen: object }>(SAVE_PREFERENCES, { input }, { as: reader });

    it('is the digest on Monday and every mail until then, and changes one by one', async () => {
      const { data } = await api.graphql<{ chosen: object }>(PREFERENCES, {}, { as: reader });
      expect(data?.chosen).toEqual({ wantsDigest: true, digestWeekday: 1, withoutMail: [] });
      await save({ digestWeekday: 4 });
      await save({ withoutMail: ['DEADLINE', 'DEADLINE'] });
      const { data: changed } = await save({ wantsDigest: false });
      expect(changed?.chosen).toEqual({ wantsDigest: false, digestWeekday: 4, withoutMail: ['DEADLINE'] });
      const again = await api.graphql<{ chosen: object }>(PREFERENCES, {}, { as: reader });
      expect(again.data?.chosen).toEqual(changed?.chosen);
    });

    it.each([0, 8, -1])('has no weekday %i', async (digestWeekday) => {
      expect((await save({ digestWeekday })).problems).toMatchObject([{ code: 'notifications.weekday-unknown' }]);
    });

    it('knows only the kinds that are mailed at once', async () => {
      expect((await save({ withoutMail: ['THREAD_POST'] })).status).toBe(400);
    });
  });
});
