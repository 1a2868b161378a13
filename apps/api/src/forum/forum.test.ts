import { v7 as uuid } from 'uuid';
import { MENTIONABLE, POSTS, REPORTED, THREADS, ForumUnderTest, type ForumPeople } from './forum.cases.js';

describe('the forum', () => {
  let tried: ForumUnderTest;
  let people: ForumPeople;
  beforeAll(async () => {
    tried = await ForumUnderTest.start();
    people = await tried.people();
  });
  afterAll(() => tried.close());

  it('somebody asks, somebody answers, the answer is marked, and those concerned are told', async () => {
    const own = await tried.people();
    const thread = await tried.start(own);
    expect(thread).toMatchObject({
      subject: { kind: 'NETWORK', title: { da: 'Netværket' }, url: `/netvaerk/program/${own.networkId}` },
      postCount: 1,
      isFollowed: true,
      isAnswered: false,
      viewerCan: { post: true, markAnswer: true, moderate: false, open: false },
    });
    const post = await tried.post(thread, own.member);
    expect(await tried.told(own.asker)).toEqual(['thread-post']);
    const marked = await tried.done('markAnswer', { id: thread.id, postId: post.id }, own.asker);
    expect(marked).toMatchObject({ isAnswered: true, answerPostId: post.id, postCount: 2 });
    expect(await tried.told(own.member)).toEqual(['thread-answered']);
    expect((await tried.postsOf(thread.id, own.member)).map(({ isAnswer }) => isAnswer)).toEqual([false, true]);
    expect(await tried.listed({ networkId: own.networkId, filters: { unanswered: true } }, own.member)).toEqual([]);
  });

  it('is listed with the latest post first, and narrowed', async () => {
    const own = await tried.people();
    const activityId = await tried.addActivity(own.networkId, 'network');
    const first = await tried.start(own, { title: 'Første' });
    const second = await tried.start(
      own,
      { title: 'Anden', subject: { kind: 'ACTIVITY', id: activityId } },
      own.member,
    );
    await tried.post(first, own.member);
    const listed = async (filters: object, as = own.asker) =>
      (await tried.listed({ networkId: own.networkId, filters }, as)).map(({ title }) => title);
    expect(await listed({})).toEqual(['Første', 'Anden']);
    expect(await listed({ unanswered: true })).toEqual(['Anden']);
    expect(await listed({ followed: true })).toEqual(['Første']);
    expect(await listed({ subjectKind: 'ACTIVITY' })).toEqual(['Anden']);
    expect(await listed({ subject: { kind: 'ACTIVITY', id: activityId.toUpperCase() } })).toEqual(['Anden']);
    expect(await listed({ subject: { kind: 'ACTIVITY', id: 'nonsense' } })).toEqual([]);
    expect(await listed({ question: 'overvejer' })).toHaveLength(2);
    expect(await listed({ question: 'kajakroning' })).toEqual([]);
    await tried.done('followThread', { id: second.id, follow: true }, own.asker);
    expect(await listed({ followed: true })).toEqual(['Første', 'Anden']);
  });

  it('who stopped following is not told again, also after posting', async () => {
    const own = await tried.people();
    const thread = await tried.start(own);
    await tried.done('followThread', { id: thread.id, follow: false }, own.asker);
    await tried.post(thread, own.asker);
    await tried.post(thread, own.member);
    expect(await tried.told(own.asker)).toEqual([]);
  });

  it('mentions are for those who may read it, and are told once', async () => {
    const own = await tried.people();
    const subject = { kind: 'BODY', id: own.bodyId };
    const thread = await tried.start(own, { subject, mentionIds: [own.coordinator.id] }, own.seatHolder);
    expect(await tried.told(own.coordinator)).toEqual(['mentioned']);
    const outsider = { threadId: thread.id, text: '@X', mentionIds: [own.member.id] };
    expect((await tried.call('writePost', outsider, own.seatHolder)).problems).toMatchObject([
      { code: 'forum.mention-unknown', field: 'mentionIds.0' },
    ]);
    const choices = async (variables: object, as = own.seatHolder) => {
      const { data } = await tried.api.graphql<{ people: { id: string }[] }>(
        MENTIONABLE,
        { typed: 'Person', ...variables },
        { as },
      );
      return data?.people.map(({ id }) => id).sort();
    };
    const insiders = [own.coordinator.id, own.administrator.id].sort();
    expect(await choices({ threadId: thread.id })).toEqual(insiders);
    expect(await choices({ networkId: own.networkId, subject })).toEqual(insiders);
    expect(await choices({ threadId: thread.id }, own.member)).toBeUndefined();
    const post = await tried.post(thread, own.seatHolder, { mentionIds: [own.administrator.id] });
    const edit = { id: post.id, lock: post.lock, text: 'Rettet', mentionIds: [own.administrator.id] };
    await tried.done('editPost', edit, own.seatHolder);
    expect(await tried.told(own.administrator)).toEqual(['mentioned']);
  });

  it('an own post is edited, with what it said before for its writer and the caretakers', async () => {
    const thread = await tried.start(people);
    const post = await tried.post(thread, people.member);
    const edited = await tried.done('editPost', { id: post.id, lock: post.lock, text: 'Vi har.' }, people.member);
    expect(edited).toMatchObject({ text: 'Vi har.', versions: [{ text: 'Det har vi.' }] });
    expect(edited['editedAt']).not.toBeNull();
    const seenBy = async (as = people.asker) => (await tried.postsOf(thread.id, as))[1]?.['versions'];
    expect(await seenBy()).toEqual([]);
    expect(await seenBy(people.coordinator)).toEqual([{ text: 'Det har vi.' }]);
    const late = await tried.call('editPost', { id: post.id, lock: post.lock, text: 'x' }, people.member);
    expect(late.problems).toEqual([{ code: 'forum.changed-meanwhile', params: { lock: post.lock + 1 } }]);
    const others = await tried.call('editPost', { id: post.id, lock: edited.lock, text: 'x' }, people.coordinator);
    expect(others.code).toBe('FORBIDDEN');
  });

  it('an own post is withdrawn, and comes back', async () => {
    const own = await tried.people();
    const thread = await tried.start(own);
    const post = await tried.post(thread, own.member);
    await tried.done('markAnswer', { id: thread.id, postId: post.id }, own.asker);
    await tried.done('movePost', { id: post.id, step: 'WITHDRAW' }, own.member);
    expect((await tried.postsOf(thread.id, own.coordinator))[1]).toMatchObject({ state: 'WITHDRAWN', text: '' });
    expect(await tried.seen(thread.id, own.asker)).toMatchObject({ postCount: 1, isAnswered: false });
    const back = await tried.done('movePost', { id: post.id, step: 'RESTORE' }, own.member);
    expect(back).toMatchObject({ state: 'VISIBLE', text: 'Det har vi.' });
    expect((await tried.call('movePost', { id: post.id, step: 'WITHDRAW' }, own.asker)).code).toBe('FORBIDDEN');
  });

  it('a thread from which everything was withdrawn is left to its starter and the caretakers', async () => {
    const own = await tried.people();
    const thread = await tried.start(own, { title: 'Kajakroning' });
    const [opening] = await tried.postsOf(thread.id, own.asker);
    await tried.done('movePost', { id: opening?.id, step: 'WITHDRAW' }, own.asker);
    expect(await tried.seen(thread.id, own.member)).toBeUndefined();
    expect(await tried.found('Kajakroning', own.coordinator)).toEqual([]);
    for (const as of [own.asker, own.coordinator]) expect(await tried.seen(thread.id, as)).toBeDefined();
    await tried.done('movePost', { id: opening?.id, step: 'RESTORE' }, own.asker);
    expect(await tried.found('Kajakroning', own.member)).toEqual(['Kajakroning']);
  });

  it('a caretaker hides a post with a reason, which its writer is told', async () => {
    const own = await tried.people();
    const thread = await tried.start(own);
    const post = await tried.post(thread, own.member);
    await tried.done('reportPost', { id: post.id, reason: 'Navn på en borger' }, own.asker);
    expect(await tried.told(own.coordinator)).toEqual(['post-reported']);
    expect(await tried.page(REPORTED, {}, own.coordinator)).toMatchObject({
      count: 1,
      list: {
        edges: [{ node: { id: post.id, reports: [{ reason: 'Navn på en borger', by: { id: own.asker.id } }] } }],
      },
    });
    expect(await tried.page(REPORTED, {}, own.asker)).toMatchObject({ count: 0, list: { edges: [] } });
    const silent = await tried.call('movePost', { id: post.id, step: 'HIDE' }, own.coordinator);
    expect(silent.problems).toMatchObject([{ code: 'forum.reason-missing', field: 'reason' }]);
    await tried.done('movePost', { id: post.id, step: 'HIDE', reason: 'Ingen navne' }, own.coordinator);
    expect((await tried.postsOf(thread.id, own.asker))[1]).toMatchObject({ state: 'HIDDEN', text: '', reason: '' });
    expect((await tried.postsOf(thread.id, own.member))[1]).toMatchObject({
      text: 'Det har vi.',
      reason: 'Ingen navne',
    });
    expect(await tried.told(own.member)).toEqual(['post-hidden']);
    expect(await tried.page(REPORTED, {}, own.coordinator)).toMatchObject({ count: 0 });
    const shown = await tried.done('movePost', { id: post.id, step: 'SHOW' }, own.administrator);
    expect(shown).toMatchObject({ state: 'VISIBLE', reason: '' });
  });

  it('a report that is settled leaves the post standing', async () => {
    const own = await tried.people();
    const thread = await tried.start(own);
    const post = await tried.post(thread, own.member);
    await tried.done('reportPost', { id: post.id, reason: 'Uenig' }, own.asker);
    expect((await tried.call('settleReports', { id: post.id }, own.asker)).code).toBe('FORBIDDEN');
    expect(await tried.done('settleReports', { id: post.id }, own.coordinator)).toMatchObject({ isReported: false });
    expect(await tried.page(REPORTED, {}, own.coordinator)).toMatchObject({ count: 0 });
    expect((await tried.call('reportPost', { id: post.id, reason: 'x' }, own.member)).code).toBe('FORBIDDEN');
  });

  it('a post that is reported again after that is told and waits anew, the longest waiting first', async () => {
    const own = await tried.people();
    const thread = await tried.start(own);
    const [first, second] = [await tried.post(thread, own.member), await tried.post(thread, own.member)];
    const waiting = async () => {
      const { list } = await tried.page(REPORTED, { first: 1 }, own.coordinator);
      const { list: rest } = await tried.page(REPORTED, { after: list.pageInfo.endCursor }, own.coordinator);
      return [...list.edges, ...rest.edges].map(({ node }) => node.id);
    };
    await tried.done('reportPost', { id: first.id, reason: 'Uenig' }, own.asker);
    await tried.done('reportPost', { id: second.id, reason: 'Uenig' }, own.asker);
    await tried.done('reportPost', { id: second.id, reason: 'Stadig' }, own.administrator);
    expect(await waiting()).toEqual([first.id, second.id]);
    await tried.done('settleReports', { id: first.id }, own.coordinator);
    await tried.done('reportPost', { id: first.id, reason: 'Igen' }, own.asker);
    expect(await waiting()).toEqual([second.id, first.id]);
    expect(await tried.told(own.coordinator)).toEqual(Array.from({ length: 3 }, () => 'post-reported'));
  });

  it('nobody posts in a locked thread', async () => {
    const thread = await tried.start(people);
    const post = await tried.post(thread, people.member);
    await tried.done('lockThread', { id: thread.id, isLocked: true }, people.coordinator);
    const posting = { threadId: thread.id, text: 'Endnu et' };
    expect((await tried.call('writePost', posting, people.member)).problems).toMatchObject([{ code: 'forum.locked' }]);
    const editing = { id: post.id, lock: post.lock, text: 'x' };
    expect((await tried.call('editPost', editing, people.member)).problems).toMatchObject([{ code: 'forum.locked' }]);
    const retitling = { id: thread.id, lock: thread.lock, title: 'x' };
    expect((await tried.call('retitleThread', retitling, people.asker)).problems).toMatchObject([
      { code: 'forum.locked' },
    ]);
    await tried.done('lockThread', { id: thread.id, isLocked: false }, people.coordinator);
    await tried.done('writePost', posting, people.member);
  });

  it('is there once however often it is sent', async () => {
    const own = await tried.people();
    const id = uuid();
    const thread = await tried.start(own, { id });
    expect(await tried.start(own, { id })).toMatchObject({ id, lock: thread.lock, postCount: 1 });
    const subject = { kind: 'NETWORK', id: own.networkId };
    const again = { id, networkId: own.networkId, subject, title: 'x', text: 'y' };
    expect((await tried.call('startThread', again, own.member)).problems).toMatchObject([{ code: 'forum.id-taken' }]);
    const post = { id: uuid(), threadId: id, text: 'Én gang' };
    await tried.done('writePost', post, own.member);
    await tried.done('writePost', post, own.member);
    expect(await tried.postsOf(id, own.member)).toHaveLength(2);
    expect((await tried.call('writePost', post, own.asker)).problems).toMatchObject([{ code: 'forum.id-taken' }]);
    expect(await tried.told(own.asker)).toEqual(['thread-post']);
  });

  it('the title is changed by who started it and the caretakers; the second writer is told', async () => {
    const thread = await tried.start(people);
    const changed = await tried.done(
      'retitleThread',
      { id: thread.id, lock: thread.lock, title: ' Ny  titel ' },
      people.asker,
    );
    expect(changed.title).toBe('Ny titel');
    const late = await tried.call(
      'retitleThread',
      { id: thread.id, lock: thread.lock, title: 'x' },
      people.coordinator,
    );
    expect(late.problems).toEqual([{ code: 'forum.changed-meanwhile', params: { lock: thread.lock + 1 } }]);
    const other = await tried.call('retitleThread', { id: thread.id, lock: changed.lock, title: 'x' }, people.member);
    expect(other.code).toBe('FORBIDDEN');
  });

  it.each([
    [{ title: ' ' }, 'forum.title-missing', 'title'],
    [{ title: 'x'.repeat(201) }, 'forum.text-too-long', 'title'],
    [{ text: ' \n ' }, 'forum.text-missing', 'text'],
    [{ text: 'x'.repeat(8001) }, 'forum.text-too-long', 'text'],
    [{ mentionIds: ['nonsense'] }, 'forum.mention-unknown', 'mentionIds.0'],
    [{ mentionIds: Array.from({ length: 21 }, () => uuid()) }, 'forum.too-many-mentions', 'mentionIds'],
    [{ subject: { kind: 'ACTIVITY', id: uuid() } }, 'forum.subject-unknown', 'subject'],
    [{ subject: { kind: 'KNOWLEDGE', id: 'nonsense' } }, 'forum.subject-unknown', 'subject'],
    [{ subject: { kind: 'GOAL', id: '' } }, 'forum.subject-unknown', 'subject'],
    [{ id: 'nonsense' }, 'forum.id-malformed', 'id'],
  ])('bad input %#', async (more, code, field) => {
    const about = { networkId: people.networkId, subject: { kind: 'NETWORK', id: people.networkId } };
    const answer = await tried.call('startThread', { ...about, title: 'T', text: 'x', ...more }, people.asker);
    expect(answer.problems).toMatchObject([{ code, field }]);
  });

  it('scripts are text, and five megabytes are refused', async () => {
    const text = '<script>alert(1)</script> [x](javascript:alert(1))';
    const thread = await tried.start(people, { title: text, text });
    expect(await tried.seen(thread.id, people.member)).toMatchObject({ title: text, excerpt: text });
    const large = { threadId: thread.id, text: 'x'.repeat(5_000_000) };
    const answer = await tried.call('writePost', large, people.member);
    expect(answer.data ?? null).toBeNull();
    expect(answer.status).toBeLessThan(500);
  });

  it('lists take at most three statements and come a page at a time', async () => {
    const own = await tried.people();
    for (let count = 0; count < 5; count += 1) await tried.start(own, { title: `Nr. ${count}` });
    const [thread] = await tried.listed({ networkId: own.networkId }, own.member);
    for (const as of [own.member, own.asker]) await tried.post(thread ?? (await tried.start(own)), as);
    const variables = { networkId: own.networkId, first: 50 };
    const statements = await tried.api.statementsDuring(() => tried.listed(variables, own.member));
    expect(statements.length).toBeLessThanOrEqual(3);
    const reading = await tried.api.statementsDuring(() => tried.postsOf(thread?.id ?? '', own.coordinator));
    expect(reading.length).toBeLessThanOrEqual(4);
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { list } = await tried.page(THREADS, { networkId: own.networkId, first: 2, after }, own.member);
      ids.push(...list.edges.map(({ node }) => node.id));
      after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
    } while (after !== null);
    expect(ids).toEqual((await tried.listed(variables, own.member)).map(({ id }) => id));
    const second = await tried.page(POSTS, { threadId: thread?.id, first: 1 }, own.member);
    expect(second.list.pageInfo.hasNextPage).toBe(true);
    expect((await tried.api.graphql(THREADS, { after: 'nonsense' })).code).toBe('RULE_VIOLATION');
  });
});
