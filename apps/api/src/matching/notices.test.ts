import { randomUUID } from 'node:crypto';
import { ROLES } from '@samspil/domain/shared';
import { TermUsageService } from '../vocabulary/term-usage.service.js';
import { signInAs, signInFor } from '../testing/people.js';
import type { TestApi } from '../testing/start-test-api.js';
import { MatchingContentService } from './matching-content.service.js';
import { MatchingUnderTest, NOTICE_BY_ID, NOTICES, titlesOf, type Listed, type Shown } from './matching.cases.js';

describe('offers and needs', () => {
  let tried: MatchingUnderTest;
  let api: TestApi;
  beforeAll(async () => {
    tried = await MatchingUnderTest.start();
    ({ api } = tried);
  });
  afterAll(() => tried.close());

  it('are posted, mended, closed and opened again by those who speak for the organisation', async () => {
    const { networkId, holstebro } = await tried.people();
    const content = {
      title: ' Vi søger\nen korleder ',
      question: 'Hvem leder kor for stressramte?',
      targetGroups: ['tg-stress', 'tg-stress'],
      artForms: ['af-choir'],
      validUntil: '2027-06-30',
    };
    const posted = await tried.post(holstebro, content);
    expect(posted).toMatchObject({
      networkId,
      kind: 'NEED',
      title: 'Vi søger en korleder',
      organisation: { id: 'org-holstebro', name: { da: 'Holstebro Kommune' }, municipalityCode: '0661' },
      targetGroups: ['tg-stress'],
      terms: [
        { id: 'tg-stress', label: { da: 'Stress' } },
        { id: 'af-choir', label: { da: 'Kor' } },
      ],
      state: 'OPEN',
      isCurrent: true,
      isOwn: true,
      viewerCan: { edit: true, close: true, reopen: false, requestContact: false },
      createdBy: { name: `Person ${holstebro.id}` },
    });
    const { id } = posted;
    const saved = await tried.done(
      'saveNotice',
      { id, lock: posted.lock, kind: 'OFFER', content: { text: 'Om tirsdagen', validUntil: null } },
      holstebro,
    );
    expect(saved).toMatchObject({ kind: 'OFFER', text: 'Om tirsdagen', validUntil: null, artForms: ['af-choir'] });
    const closed = await tried.done('closeNotice', { id, lock: saved.lock }, holstebro);
    expect(closed).toMatchObject({ state: 'CLOSED', isCurrent: false, viewerCan: { close: false, reopen: true } });
    expect((await tried.call('closeNotice', { id }, holstebro)).problems).toMatchObject([{ code: 'matching.state' }]);
    expect(await tried.done('reopenNotice', { id }, holstebro)).toMatchObject({ state: 'OPEN' });
  });

  it('show every problem at its field', async () => {
    const { networkId, holstebro } = await tried.people();
    const content = { title: '', targetGroups: ['af-choir', 'tg-none'], validUntil: '2020-01-01' };
    const input = { networkId, organisationId: 'org-holstebro', kind: 'NEED', content };
    const { problems } = await tried.call('postNotice', input, holstebro);
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'matching.title-missing title',
      'matching.term-unknown targetGroups.0',
      'matching.term-unknown targetGroups.1',
      'matching.date-past validUntil',
    ]);
  });

  it('posted twice with the same id are there once, also at the same moment; somebody else’s id is taken', async () => {
    const { holstebro, silkeborg } = await tried.people();
    const id = randomUUID();
    const both = await Promise.all([tried.post(holstebro, {}, { id }), tried.post(holstebro, {}, { id })]);
    expect(both.map((one) => one.id)).toEqual([id, id]);
    const [network] = silkeborg.viewer.networks;
    const input = { networkId: network?.networkId, organisationId: 'org-silkeborg', kind: 'OFFER', content: {} };
    expect((await tried.call('postNotice', { ...input, id }, silkeborg)).problems).toMatchObject([
      { code: 'matching.id-taken', field: 'id' },
    ]);
    expect((await tried.call('postNotice', { ...input, id: 'x' }, silkeborg)).problems).toMatchObject([
      { code: 'matching.id-malformed', field: 'id' },
    ]);
  });

  it('tell a second writer, and overwrite nothing', async () => {
    const { networkId, holstebro } = await tried.people();
    const colleague = await signInFor(api, 'org-holstebro', ['member'], networkId);
    const { id, lock } = await tried.post(holstebro);
    await tried.done('saveNotice', { id, lock, content: { text: 'Først' } }, colleague);
    const second = await tried.call('saveNotice', { id, lock, content: { text: 'Så' } }, holstebro);
    expect(second.problems).toMatchObject([{ code: 'matching.changed-meanwhile', params: { lock: lock + 1 } }]);
    const again = await tried.done('saveNotice', { id, lock, content: { text: 'Først' } }, colleague);
    expect(again).toMatchObject({ text: 'Først', lock: lock + 1 });
    expect((await tried.call('closeNotice', { id, lock }, holstebro)).problems).toMatchObject([
      { code: 'matching.changed-meanwhile' },
    ]);
    expect((await api.graphql<{ one: Shown }>(NOTICE_BY_ID, { id }, { as: holstebro })).data?.one['text']).toBe(
      'Først',
    );
  });

  it('stand until their day has passed, and without it when they are opened again', async () => {
    const { networkId, holstebro, member } = await tried.people();
    const { id } = await tried.post(holstebro, { title: 'Udløbet' });
    await tried.post(holstebro, { title: 'Gælder', validUntil: '2027-01-01' });
    await api.database.query(`UPDATE notice SET valid_until = '2020-01-01' WHERE id = $1`, [id]);
    const shown = async (standing: string) => titlesOf(await tried.list(NOTICES, { networkId, standing }, member));
    expect(await shown('CURRENT')).toEqual(['Gælder']);
    expect(await shown('PAST')).toEqual(['Udløbet']);
    expect(await shown('ALL')).toEqual(['Gælder', 'Udløbet']);
    const passed = await api.graphql<{ one: Shown }>(NOTICE_BY_ID, { id }, { as: member });
    expect(passed.data?.one).toMatchObject({ isCurrent: false, viewerCan: { requestContact: false } });
    const mended = await tried.done('saveNotice', { id, lock: 1, content: { text: 'x' } }, holstebro);
    expect(mended).toMatchObject({ validUntil: '2020-01-01' });
    await tried.done('closeNotice', { id }, holstebro);
    expect(await tried.done('reopenNotice', { id }, holstebro)).toMatchObject({ validUntil: null, isCurrent: true });
  });

  describe('who may do what', () => {
    it.each(ROLES)('%s', async (role) => {
      const { networkId, holstebro } = await tried.people();
      const { id, lock } = await tried.post(holstebro);
      const somebody = await signInAs(api, [role], networkId);
      const neighbour = await signInFor(api, 'org-viborg', [role], networkId);
      const isCaretaker = role === 'coordinator' || role === 'administrator';
      for (const person of [somebody, neighbour]) {
        expect((await api.graphql(NOTICE_BY_ID, { id }, { as: person })).code).toBeUndefined();
        expect((await tried.call('saveNotice', { id, lock, content: { text: 'x' } }, person)).code).toBe('FORBIDDEN');
        const input = { networkId, organisationId: 'org-holstebro', kind: 'NEED', content: { title: 'x' } };
        expect((await tried.call('postNotice', input, person)).code).toBe('FORBIDDEN');
        const expected = isCaretaker ? undefined : 'FORBIDDEN';
        expect((await tried.call('closeNotice', { id }, person)).code).toBe(expected);
        expect((await tried.call('reopenNotice', { id }, person)).code).toBe(expected);
      }
      const colleague = await signInFor(api, 'org-holstebro', [role], networkId);
      const standing = await api.graphql<{ one: Shown }>(NOTICE_BY_ID, { id }, { as: colleague });
      const saved = await tried.call(
        'saveNotice',
        { id, lock: standing.data?.one.lock, content: { text: 'x' } },
        colleague,
      );
      expect(saved.code).toBeUndefined();
    });

    it('people of other networks and visitors have no part in it', async () => {
      const { networkId, holstebro } = await tried.people();
      const { id, lock } = await tried.post(holstebro);
      const stranger = await signInFor(api, 'org-holstebro', ['coordinator'], await tried.addNetwork());
      expect((await api.graphql(NOTICE_BY_ID, { id }, { as: stranger })).code).toBe('NOT_FOUND');
      expect((await tried.call('saveNotice', { id, lock, content: {} }, stranger)).code).toBe('NOT_FOUND');
      expect((await tried.call('closeNotice', { id }, stranger)).code).toBe('NOT_FOUND');
      expect((await api.graphql(NOTICES, { networkId }, { as: stranger })).code).toBe('FORBIDDEN');
      expect((await api.graphql(NOTICE_BY_ID, { id })).code).toBe('UNAUTHENTICATED');
      expect((await api.graphql(NOTICE_BY_ID, { id: 'nonsense' }, { as: holstebro })).code).toBe('NOT_FOUND');
    });
  });

  describe('in a list', () => {
    it('are newest first, a page at a time, and found by kind, term, organisation and being one’s own', async () => {
      const { networkId, holstebro, silkeborg } = await tried.people();
      await tried.post(holstebro, { title: 'Et', artForms: ['af-choir'] });
      await tried.post(silkeborg, { title: 'To', settings: ['st-library'] }, { kind: 'OFFER' });
      await tried.post(holstebro, { title: 'Tre', targetGroups: ['tg-older'] });
      const shown = async (variables: object) =>
        titlesOf(await tried.list(NOTICES, { networkId, ...variables }, holstebro));
      expect(await shown({})).toEqual(['Tre', 'To', 'Et']);
      const first = await tried.list(NOTICES, { networkId, first: 2 }, holstebro);
      expect(first.list.pageInfo.hasNextPage).toBe(true);
      const rest = await shown({ first: 2, after: first.list.pageInfo.endCursor });
      expect([...titlesOf(first), ...rest]).toEqual(['Tre', 'To', 'Et']);
      expect(await shown({ kind: 'OFFER' })).toEqual(['To']);
      expect(await shown({ filters: { targetGroups: ['tg-older', 'tg-none'] } })).toEqual(['Tre']);
      expect(await shown({ filters: { artForms: ['af-choir'], targetGroups: ['tg-stress'] } })).toEqual(['Et']);
      expect(await shown({ filters: { settings: ['st-library'] } })).toEqual(['To']);
      expect(await shown({ filters: { organisationIds: ['org-silkeborg'] } })).toEqual(['To']);
      expect(await shown({ own: true })).toEqual(['Tre', 'Et']);
    });

    it('who speaks for nobody has none of their own', async () => {
      const { networkId, holstebro, member } = await tried.people();
      await tried.post(holstebro);
      expect(titlesOf(await tried.list(NOTICES, { networkId, own: true }, member))).toEqual([]);
    });

    it('take three statements, however many', async () => {
      const { networkId, holstebro, silkeborg } = await tried.people();
      for (const person of [holstebro, silkeborg, holstebro]) await tried.post(person, { artForms: ['af-choir'] });
      const work = () => api.graphql<Listed>(NOTICES, { networkId }, { as: holstebro });
      expect(await api.statementsDuring(work)).toHaveLength(3);
    });

    it.each([{ first: 0 }, { first: 101 }, { after: 'nonsense' }])('cannot be paged with %j', async (variables) => {
      const { networkId, member } = await tried.people();
      expect((await api.graphql(NOTICES, { networkId, ...variables }, { as: member })).code).toBe('RULE_VIOLATION');
    });
  });

  it('follow when terms are merged, and back', async () => {
    const { holstebro } = await tried.people();
    const one = await tried.post(holstebro, { targetGroups: ['tg-older'] });
    const both = await tried.post(holstebro, { targetGroups: ['tg-mental', 'tg-older'] });
    const usage = api.app.get(TermUsageService);
    const termsOf = async (id: string) =>
      (await api.graphql<{ one: Shown }>(NOTICE_BY_ID, { id }, { as: holstebro })).data?.one['targetGroups'];
    const before = (await usage.countOf(['tg-older'])).get('tg-older') ?? 0;
    const moved = await usage.replace('tg-older', 'tg-mental');
    expect([await termsOf(one.id), await termsOf(both.id)]).toEqual([['tg-mental'], ['tg-mental']]);
    expect((await usage.countOf(['tg-older'])).get('tg-older')).toBeUndefined();
    await usage.restore('tg-older', 'tg-mental', moved);
    expect([await termsOf(one.id), await termsOf(both.id)]).toEqual([['tg-older'], ['tg-mental', 'tg-older']]);
    expect((await usage.countOf(['tg-older'])).get('tg-older')).toBe(before);
  });

  it('stay when the person who posted is gone', async () => {
    const { member, holstebro } = await tried.people();
    const { id } = await tried.post(holstebro);
    await api.database.query('DELETE FROM app_user WHERE id = $1', [holstebro.id]);
    const { data } = await api.graphql<{ one: Shown }>(NOTICE_BY_ID, { id }, { as: member });
    expect(data?.one).toMatchObject({ createdBy: { name: null } });
  });

  it('invented ones come in once and go out again', async () => {
    const { networkId, member, holstebro } = await tried.people();
    const content = api.app.get(MatchingContentService);
    const seed = {
      ...{ key: `demo-${networkId}`, kind: 'offer' as const, title: 'Korleder tilbydes', text: '', question: '' },
      ...{ targetGroups: ['tg-stress'], artForms: [], settings: [], validUntil: null },
    };
    const seeds = [
      { ...seed, organisationId: 'org-silkeborg' },
      { ...seed, key: 'nowhere', organisationId: 'org-nowhere' },
    ];
    await content.plantInvented(networkId, seeds);
    await content.plantInvented(networkId, seeds);
    const shown = await tried.list(NOTICES, { networkId }, member);
    expect(titlesOf(shown)).toEqual(['Korleder tilbydes']);
    const noticeId = shown.list.edges[0]?.node.id;
    await tried.done('requestContact', { about: { noticeId }, message: 'Hej' }, holstebro);
    await content.removeInvented();
    expect(titlesOf(await tried.list(NOTICES, { networkId }, member))).toEqual([]);
  });
});
