import { v7 as uuid } from 'uuid';
import { ROLES, type Role } from '@samspil/domain/shared';
import { ContentLoader } from '../content/content-loader.service.js';
import { DemonstrationService } from '../content/demonstration.service.js';
import { SearchIndexer } from '../search/search-indexer.service.js';
import { signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi } from '../testing/start-test-api.js';
import { ForumUnderTest, type ForumPeople, type Shown } from './forum.cases.js';

describe('who reads and writes in the forum', () => {
  let tried: ForumUnderTest;
  let people: ForumPeople;
  beforeAll(async () => {
    tried = await ForumUnderTest.start();
    people = await tried.people();
  });
  afterAll(() => tried.close());

  const ids = async (filters: object, as?: TestPerson): Promise<string[]> =>
    (await tried.listed({ filters, first: 100 }, as)).map(({ id }) => id);
  const exported = async (as: TestPerson | undefined, query: string, format = 'json'): Promise<string> => {
    const answer = await tried.api.fetch(`/export/forum.${format}?${query}`, as ? { as } : {});
    return answer.ok ? await answer.text() : String(answer.status);
  };

  it.each(ROLES)('a %s of the network', async (role: Role) => {
    const somebody = await signInAs(tried.api, [role], people.networkId);
    const takesCare = role === 'coordinator' || role === 'administrator';
    const thread = await tried.start(people);
    const post = await tried.post(thread, people.member);
    expect(await tried.seen(thread.id, somebody)).toMatchObject({
      viewerCan: { post: true, follow: true, markAnswer: takesCare, retitle: takesCare, moderate: takesCare },
    });
    const refusal = takesCare ? undefined : 'FORBIDDEN';
    const steps: readonly (readonly [Parameters<ForumUnderTest['call']>[0], object])[] = [
      ['markAnswer', { id: thread.id, postId: post.id }],
      ['lockThread', { id: thread.id, isLocked: true }],
      ['lockThread', { id: thread.id, isLocked: false }],
      ['openThread', { id: thread.id, isOpen: true }],
      ['movePost', { id: post.id, step: 'HIDE', reason: 'Prøve' }],
    ];
    for (const [name, input] of steps) expect((await tried.call(name, input, somebody)).code).toBe(refusal);
    expect((await tried.call('writePost', { threadId: thread.id, text: 'Hej' }, somebody)).code).toBeUndefined();
    const subject = { kind: 'BODY', id: people.bodyId };
    const started = { networkId: people.networkId, subject, title: 'T', text: 'x' };
    expect((await tried.call('startThread', started, somebody)).problems?.[0]?.code).toBe(
      takesCare ? undefined : 'forum.subject-unknown',
    );
  });

  it('people of other networks and visitors do not know of it, until it is opened to everybody', async () => {
    const thread = await tried.start(people, { title: 'Rødgrød' });
    const post = await tried.post(thread, people.member);
    for (const as of [people.stranger, undefined]) {
      expect(await tried.seen(thread.id, as)).toBeUndefined();
      expect(await ids({}, as)).not.toContain(thread.id);
      expect(await tried.found('Rødgrød', as)).toEqual([]);
    }
    const touching = { threadId: thread.id, text: 'x' };
    expect((await tried.call('writePost', touching, people.stranger)).code).toBe('NOT_FOUND');
    expect((await tried.call('reportPost', { id: post.id, reason: 'x' }, people.stranger)).code).toBe('NOT_FOUND');
    expect((await tried.call('writePost', touching)).code).toBe('UNAUTHENTICATED');
    await tried.done('openThread', { id: thread.id, isOpen: true }, people.coordinator);
    for (const as of [people.stranger, undefined]) {
      expect(await tried.seen(thread.id, as)).toMatchObject({ isOpen: true, viewerCan: { post: false } });
      expect(await tried.found('Rødgrød', as)).toEqual(['Rødgrød']);
    }
    expect((await tried.seen(thread.id))?.['startedBy']).toBeNull();
    expect((await tried.call('writePost', touching, people.stranger)).code).toBe('FORBIDDEN');
    const closed = await tried.done('openThread', { id: thread.id, isOpen: false }, people.coordinator);
    expect(closed).toMatchObject({ isOpen: false });
    expect(await tried.seen(thread.id)).toBeUndefined();
  });

  it('only who takes care opens a thread when it is started', async () => {
    const input = { networkId: people.networkId, subject: { kind: 'NETWORK', id: people.networkId } };
    const open = { ...input, title: 'Åben', text: 'x', isOpen: true };
    expect((await tried.call('startThread', open, people.member)).code).toBe('FORBIDDEN');
    expect(await tried.done('startThread', open, people.coordinator)).toMatchObject({ isOpen: true });
    const activityId = await tried.addActivity(people.networkId, 'network');
    const inner = { ...open, subject: { kind: 'ACTIVITY', id: activityId } };
    expect((await tried.call('startThread', inner, people.coordinator)).problems).toMatchObject([
      { code: 'forum.subject-not-public', field: 'isOpen' },
    ]);
  });

  it.each(['the body', 'its meeting'])('what is said about %s stays in it', async (about) => {
    const meetingId = await tried.addMeeting(people.networkId, { bodyId: people.bodyId });
    const subject = about === 'the body' ? { kind: 'BODY', id: people.bodyId } : { kind: 'MEETING', id: meetingId };
    const title = about === 'the body' ? 'Kandidatliste' : 'Budgetudkast';
    const thread = await tried.start(people, { subject, title }, people.seatHolder);
    for (const as of [people.seatHolder, people.coordinator, people.administrator]) {
      expect(await tried.seen(thread.id, as)).toMatchObject({ isClosed: true });
      expect(await ids({ subject }, as)).toContain(thread.id);
      expect(await tried.found(title, as)).toEqual([title]);
      expect(await exported(as, `netvaerk=${people.networkId}`)).toContain(title);
    }
    for (const as of [people.member, people.stranger, undefined]) {
      expect(await tried.seen(thread.id, as)).toBeUndefined();
      expect(await ids({ subject }, as)).toEqual([]);
      expect(await tried.found(title, as)).toEqual([]);
      expect(await exported(as, `netvaerk=${people.networkId}`)).not.toContain(title);
      expect(await exported(as, `netvaerk=${people.networkId}&samtale=${thread.id}`)).toBe('404');
    }
    expect(
      (await tried.call('openThread', { id: thread.id, isOpen: true }, people.coordinator)).problems,
    ).toMatchObject([{ code: 'forum.subject-not-public' }]);
  });

  it('who leaves the body is told no more', async () => {
    const own = await tried.people();
    const thread = await tried.start(own, { subject: { kind: 'BODY', id: own.bodyId } }, own.seatHolder);
    await tried.api.database.query(`UPDATE body_seat SET ends_on = '2020-02-01' WHERE body_id = $1`, [own.bodyId]);
    await tried.post(thread, own.coordinator);
    expect(await tried.told(own.seatHolder)).toEqual([]);
  });

  it('follows what it is about: taken back, the thread is left to the caretakers, who may move it', async () => {
    const activityId = await tried.addActivity(people.networkId, 'public');
    const subject = { kind: 'ACTIVITY', id: activityId };
    const thread = await tried.start(people, { subject, title: 'Trommer' });
    await tried.post(thread, people.member);
    await tried.api.database.query(`UPDATE activity SET sharing = 'draft' WHERE id = $1`, [activityId]);
    await tried.api.app.get(SearchIndexer).refresh('activity', [activityId]);
    for (const as of [people.member, people.asker]) {
      expect(await tried.seen(thread.id, as)).toBeUndefined();
      expect(await tried.found('Trommer', as)).toEqual([]);
    }
    const left = await tried.seen(thread.id, people.coordinator);
    expect(left).toMatchObject({ subject: { title: null, url: null } });
    const move = { id: thread.id, lock: left?.lock, subject: { kind: 'NETWORK', id: people.networkId } };
    expect((await tried.call('moveThread', move, people.member)).code).toBe('NOT_FOUND');
    const moved = await tried.done('moveThread', move, people.coordinator);
    expect(moved).toMatchObject({ subject: { kind: 'NETWORK', title: { da: 'Netværket' } } });
    expect(await tried.found('Trommer', people.member)).toEqual(['Trommer']);
    expect((await tried.call('moveThread', move, people.coordinator)).problems).toMatchObject([
      { code: 'forum.changed-meanwhile' },
    ]);
  });

  it.each([
    [
      'a draft activity',
      async (networkId: string) => ({ kind: 'ACTIVITY', id: await tried.addActivity(networkId, 'draft') }),
    ],
    [
      'a draft meeting',
      async (networkId: string) => ({ kind: 'MEETING', id: await tried.addMeeting(networkId, { state: 'draft' }) }),
    ],
    ['another network', async () => ({ kind: 'NETWORK', id: 'nowhere' })],
  ])('nobody talks about %s', async (_what, subjectIn) => {
    const subject = await subjectIn(people.networkId);
    const input = { networkId: people.networkId, subject, title: 'T', text: 'x' };
    expect((await tried.call('startThread', input, people.coordinator)).problems).toMatchObject([
      { code: 'forum.subject-unknown' },
    ]);
  });

  it('what another network shares with everybody may be talked about, the rest not', async () => {
    const input = { networkId: people.networkId, title: 'T', text: 'x' };
    const shared = { kind: 'ACTIVITY', id: await tried.addActivity('elsewhere', 'public') };
    expect(await tried.done('startThread', { ...input, subject: shared }, people.member)).toMatchObject({ title: 'T' });
    const inner = { kind: 'ACTIVITY', id: await tried.addActivity('elsewhere', 'network') };
    expect((await tried.call('startThread', { ...input, subject: inner }, people.member)).problems).toMatchObject([
      { code: 'forum.subject-elsewhere' },
    ]);
    expect((await tried.call('startThread', { ...input, subject: shared }, people.stranger)).code).toBe('FORBIDDEN');
  });

  it('the page has a head of its own', async () => {
    expect(await (await tried.api.fetch('/forum')).text()).toContain('<title>Forum · Samspil</title>');
  });

  it('the page of a thread is found by those who may read it, and by nobody where there is none', async () => {
    const { id } = await tried.start(people, { title: 'Hvem har et piano?' });
    const page = (path: string, as?: TestPerson) => tried.api.fetch(path, as ? { as } : {});
    expect(await (await page(`/forum/${id}`, people.member)).text()).toContain('<title>Hvem har et piano? · Samspil');
    expect((await page(`/forum/${id}`)).status).toBe(404);
    expect((await page(`/forum/${id}`, people.stranger)).status).toBe(404);
    expect((await page('/forum/x', people.member)).status).toBe(404);
    expect((await page('/forum/ny', people.member)).status).toBe(200);
  });

  it('tells where a thread about something may be started', async () => {
    const networkOf = async (subject: object, as?: TestPerson): Promise<string | null | undefined> => {
      const query = `query ($subject: ThreadSubjectInput!) { where: networkToTalkIn(subject: $subject) }`;
      return (await tried.api.graphql<{ where: string | null }>(query, { subject }, as ? { as } : {})).data?.where;
    };
    const body = { kind: 'BODY', id: people.bodyId };
    expect(await networkOf(body, people.seatHolder)).toBe(people.networkId);
    for (const as of [people.member, people.stranger, undefined]) expect(await networkOf(body, as)).toBeNull();
    const shared = { kind: 'ACTIVITY', id: await tried.addActivity(people.networkId, 'public') };
    expect(await networkOf(shared, people.member)).toBe(people.networkId);
    expect(await networkOf(shared, people.stranger)).toBe('elsewhere');
    expect(await networkOf(shared)).toBeNull();
    expect(await networkOf({ kind: 'ACTIVITY', id: 'nonsense' }, people.member)).toBeNull();
  });

  it('is taken away as JSON, table and text; formulas and markup are harmless', async () => {
    const own = await tried.people();
    const thread = await tried.start(own, { title: '=1+1', text: '# Ikke en overskrift\n<script>' });
    const post = await tried.post(thread, own.member, { text: 'Hemmeligt' });
    await tried.done('movePost', { id: post.id, step: 'WITHDRAW' }, own.member);
    const query = `netvaerk=${own.networkId}&lang=da`;
    const { threads } = JSON.parse(await exported(own.asker, query)) as { threads: { posts: Partial<Shown>[] }[] };
    expect(threads[0]?.posts).toMatchObject([
      { text: '# Ikke en overskrift\n<script>' },
      { text: '', state: 'withdrawn' },
    ]);
    const table = await exported(own.asker, query, 'csv');
    expect(table).toContain(`'=1+1`);
    expect(table).not.toContain('Hemmeligt');
    const text = await exported(own.asker, `${query}&samtale=${thread.id}`, 'md');
    expect(text).toContain('> \\# Ikke en overskrift\n> \\<script\\>');
    expect(await exported(own.stranger, query)).toBe('404');
    expect(await exported(undefined, query)).toBe('404');
    await tried.done('openThread', { id: thread.id, isOpen: true }, own.coordinator);
    const forVisitors = await exported(undefined, `${query}&samtale=${thread.id}`, 'md');
    expect(forVisitors).toContain('## Et medlem');
    expect(forVisitors).not.toContain('Tidligere medlem');
    expect(await exported(own.asker, query, 'exe')).toBe('404');
    expect(await exported(own.asker, `${query}&samtale=nonsense`)).toBe('404');
    expect(await exported(own.asker, `${query}&samtale=${uuid()}`)).toBe('404');
  });
});

describe('invented threads', () => {
  it('come with the starting content, once, and go for good', async () => {
    const api = await startTestApi({ demoMode: true });
    const loader = api.app.get(ContentLoader);
    await loader.load();
    const countOf = async (where: string): Promise<number> =>
      (await api.database.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${where}`))[0]?.count ?? 0;
    expect(await countOf('forum_thread WHERE is_demonstration AND answer_post_id IS NOT NULL')).toBe(2);
    expect(await countOf('forum_post WHERE written_by_id IS NULL')).toBe(0);
    const planted = await countOf('forum_thread');
    await api.database.query(`UPDATE loaded_content SET hash = 'old' WHERE file = 'threads'`);
    await loader.load();
    expect(await countOf('forum_thread')).toBe(planted);
    await api.app.get(DemonstrationService).remove();
    expect(await countOf('forum_thread')).toBe(0);
    expect(await countOf(`search_document WHERE kind = 'thread'`)).toBe(0);
    await api.close();
  });
});
