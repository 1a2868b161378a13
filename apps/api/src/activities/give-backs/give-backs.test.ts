import { randomUUID } from 'node:crypto';
import { signInFor, type TestPerson } from '../../testing/people.js';
import { encodeCursor } from '../../shared/pagination/index.js';
import type { TestApi } from '../../testing/start-test-api.js';
import { GiveBackContentService } from './give-back-content.service.js';
import { GiveBacksUnderTest, LIST, type Listed } from './give-backs.cases.js';

describe('give-backs', () => {
  let tried: GiveBacksUnderTest;
  let api: TestApi;
  let people: GiveBacksUnderTest['people'];
  beforeAll(async () => {
    tried = await GiveBacksUnderTest.start();
    ({ api, people } = tried);
  });
  afterAll(() => api.close());

  const names = (shown: Listed['list']): string[] => shown.edges.map(({ node }) => node.toWhom);

  it('are agreed, assigned and done', async () => {
    const activityId = await tried.course();
    const agreed = await tried.agree(people.own, activityId, {
      participants: 12,
      dueOn: '2027-03-01',
      note: ' Husk klaver ',
    });
    expect(agreed).toMatchObject({
      networkId: 'midtjylland',
      activityId,
      activity: { title: 'Kor for stressramte' },
      organisation: { id: 'org-silkeborg', name: { da: 'Silkeborg Kommune' } },
      assigned: null,
      participants: 12,
      what: 'CARE_HOME',
      dueOn: '2027-03-01',
      isOverdue: false,
      status: 'AGREED',
      note: 'Husk klaver',
      viewerCan: { edit: true, delete: true, restore: false },
    });
    const { id } = agreed;
    const assigned = await tried.done(
      'saveGiveBack',
      { id, lock: agreed.lock, content: { assignedOrganisationId: 'org-museum', dueOn: null } },
      people.other,
    );
    expect(assigned).toMatchObject({ assigned: { id: 'org-museum' }, dueOn: null, participants: 12 });
    const { lock } = assigned;
    const dayless = await tried.call('saveGiveBack', { id, lock, content: { status: 'DONE' } }, people.coOwner);
    expect(dayless.problems).toMatchObject([{ code: 'activities.give-back-done-without-day', field: 'doneOn' }]);
    const settled = await tried.done(
      'saveGiveBack',
      { id, lock, content: { status: 'DONE', doneOn: '2026-01-05' } },
      people.coOwner,
    );
    expect(settled).toMatchObject({ status: 'DONE', doneOn: '2026-01-05' });
  });

  it('show every problem at its field', async () => {
    const activityId = await tried.course();
    const content = {
      ...{ organisationId: 'org-holstebro', participants: -1, dueOn: '2026-02-30', status: 'DROPPED' },
      assignedOrganisationId: 'org-nowhere',
    };
    const { problems } = await tried.call('agreeGiveBack', { activityId, content }, people.own);
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'activities.give-back-at-home organisationId',
      'activities.organisation-unknown assignedOrganisationId',
      'activities.give-back-what-missing what',
      'activities.count-negative participants',
      'activities.date-invalid dueOn',
      'activities.give-back-dropped-without-reason droppedReason',
    ]);
  });

  it('agreed twice with the same id are there once, also at the same moment; somebody else’s id is taken', async () => {
    const activityId = await tried.course();
    const content = { organisationId: 'org-silkeborg', what: 'TALK' };
    const input = { id: randomUUID(), activityId, content };
    const both = await Promise.all([
      tried.done('agreeGiveBack', input, people.own),
      tried.done('agreeGiveBack', input, people.own),
    ]);
    expect(both.map(({ id }) => id)).toEqual([input.id, input.id]);
    expect((await tried.list({ activityId }, people.own)).edges).toHaveLength(1);
    expect((await tried.call('agreeGiveBack', input, people.other)).problems).toMatchObject([
      { code: 'activities.id-taken' },
    ]);
    expect((await tried.call('agreeGiveBack', { ...input, id: 'x' }, people.own)).problems).toMatchObject([
      { code: 'activities.id-malformed' },
    ]);
  });

  it('tell a second writer, and overwrite nothing', async () => {
    const { id, lock } = await tried.agree(people.own, await tried.course());
    await tried.done('saveGiveBack', { id, lock, content: { note: 'Først' } }, people.own);
    const second = await tried.call('saveGiveBack', { id, lock, content: { note: 'Så' } }, people.other);
    expect(second.problems).toMatchObject([{ code: 'activities.changed-meanwhile', params: { lock: lock + 1 } }]);
    expect((await tried.one(id, people.own)).data?.one['note']).toBe('Først');
    const again = await tried.done('saveGiveBack', { id, lock, content: { note: 'Først' } }, people.own);
    expect(again).toMatchObject({ note: 'Først', lock: lock + 1 });
  });

  it('are deleted and brought back', async () => {
    const activityId = await tried.course();
    const { id } = await tried.agree(people.own, activityId);
    expect(await tried.done('deleteGiveBack', { id }, people.other)).toMatchObject({
      isDeleted: true,
      viewerCan: { edit: false, delete: false, restore: true },
    });
    expect(await tried.done('deleteGiveBack', { id }, people.other)).toMatchObject({ isDeleted: true });
    expect((await tried.list({ activityId }, people.own)).edges).toEqual([]);
    expect((await tried.one(id, people.member)).code).toBe('NOT_FOUND');
    expect((await tried.call('saveGiveBack', { id, lock: 2, content: {} }, people.own)).code).toBe('NOT_FOUND');
    expect(await tried.done('restoreGiveBack', { id }, people.own)).toMatchObject({ isDeleted: false });
    expect((await tried.list({ activityId }, people.own)).edges).toHaveLength(1);
  });

  describe('who may do what', () => {
    it.each([
      ['own', true, true, true],
      ['colleague', false, false, true],
      ['member', false, false, true],
      // The home organisation.
      ['other', true, true, true],
      ['coordinator', true, true, true],
      ['administrator', true, true, true],
    ] as const)('%s may agree %s, edit %s, see %s', async (role, mayAgree, mayEdit, maySee) => {
      const activityId = await tried.course();
      const content = { organisationId: 'org-silkeborg', what: 'TALK' };
      const { code } = await tried.call('agreeGiveBack', { activityId, content }, people[role]);
      expect(code).toBe(mayAgree ? undefined : 'FORBIDDEN');
      const { id, lock } = await tried.agree(people.own, activityId, { participants: 4 });
      const seen = await tried.one(id, people[role]);
      expect(seen.code === undefined).toBe(maySee);
      expect(seen.data?.one).toMatchObject({
        participants: mayEdit ? 4 : null,
        isSuppressed: !mayEdit,
        viewerCan: { edit: mayEdit, delete: mayEdit },
      });
      const edited = await tried.call('saveGiveBack', { id, lock, content: { note: 'x' } }, people[role]);
      expect(edited.code).toBe(mayEdit ? undefined : 'FORBIDDEN');
      expect((await tried.call('deleteGiveBack', { id }, people[role])).code).toBe(mayEdit ? undefined : 'FORBIDDEN');
    });

    it('tell nobody else how few came from home, or with somebody else', async () => {
      const course = { municipalityCodes: ['0661'], registered: 15 };
      const activityId = (await tried.tried.log(people.own, course)).id;
      const { id } = await tried.agree(people.own, activityId, { participants: 12 });
      const shownTo = async (as: TestPerson) => (await tried.one(id, as)).data?.one;
      expect(await shownTo(people.member)).toMatchObject({ participants: null, isSuppressed: true });
      expect(await shownTo(people.own)).toMatchObject({ participants: 12, isSuppressed: false });
      const rest = await tried.agree(people.own, activityId, { organisationId: 'org-viborg', participants: 3 });
      expect(await shownTo(people.member)).toMatchObject({ participants: null, isSuppressed: true });
      await tried.done('deleteGiveBack', { id: rest.id }, people.own);
      await tried.tried.call('saveActivity', { id: activityId, lock: 1, content: { registered: 12 } }, people.own);
      expect(await shownTo(people.member)).toMatchObject({ participants: 12, isSuppressed: false });
    });

    it('people of other networks and visitors have no part in it', async () => {
      const activityId = await tried.course();
      const { id, lock } = await tried.agree(people.own, activityId);
      const { stranger } = people;
      expect((await tried.one(id, stranger)).code).toBe('NOT_FOUND');
      expect((await tried.call('saveGiveBack', { id, lock, content: {} }, stranger)).code).toBe('NOT_FOUND');
      expect((await tried.list({ activityId }, stranger)).edges).toEqual([]);
      expect((await api.graphql(LIST, { networkId: 'midtjylland' }, { as: stranger })).code).toBe('FORBIDDEN');
      const content = { organisationId: 'org-holstebro', what: 'TALK' };
      expect((await tried.call('agreeGiveBack', { activityId, content }, stranger)).code).toBe('FORBIDDEN');
      expect((await tried.one(id)).code).toBe('UNAUTHENTICATED');
      expect((await tried.one('nonsense', people.own)).code).toBe('NOT_FOUND');
    });

    it('of what is a draft or deleted only those know who answer for it', async () => {
      const draft = await tried.course({ sharing: 'DRAFT' });
      const { id } = await tried.agree(people.own, draft);
      expect((await tried.one(id, people.member)).code).toBe('NOT_FOUND');
      expect((await tried.list({ activityId: draft }, people.member)).edges).toEqual([]);
      // The home organisation knows of its own obligation, not of the draft.
      expect((await tried.one(id, people.other)).data?.one).toMatchObject({ activity: null });
      const content = { organisationId: 'org-silkeborg', what: 'TALK' };
      expect((await tried.call('agreeGiveBack', { activityId: draft, content }, people.other)).code).toBe('NOT_FOUND');
      const stays = await tried.course();
      await tried.agree(people.own, stays);
      await tried.tried.call('deleteActivity', { id: stays }, people.own);
      expect((await tried.list({ activityId: stays }, people.own)).edges).toEqual([]);
      expect((await tried.call('agreeGiveBack', { activityId: stays, content }, people.own)).code).toBe('NOT_FOUND');
    });

    it('who speaks for the home organisation does not hand the obligation to another', async () => {
      const { id, lock } = await tried.agree(people.own, await tried.course());
      const given = await tried.call(
        'saveGiveBack',
        { id, lock, content: { organisationId: 'org-viborg' } },
        people.other,
      );
      expect(given.code).toBe('FORBIDDEN');
      expect(
        (await tried.call('saveGiveBack', { id, lock, content: { organisationId: 'org-viborg' } }, people.own)).code,
      ).toBeUndefined();
    });
  });

  describe('in a list', () => {
    it('are overdue first, then by the day they are due, what is settled last; a page at a time', async () => {
      const activityId = await tried.course();
      await tried.agree(people.own, activityId, {
        toWhom: 'gjort',
        dueOn: '2026-01-01',
        status: 'DONE',
        doneOn: '2026-01-01',
      });
      await tried.agree(people.own, activityId, { toWhom: 'uden dag' });
      await tried.agree(people.own, activityId, { toWhom: 'senere', dueOn: '2028-01-01' });
      await tried.agree(people.own, activityId, { toWhom: 'over tiden', dueOn: '2026-01-01' });
      const all = ['over tiden', 'senere', 'uden dag', 'gjort'];
      expect(names(await tried.list({ activityId }, people.own))).toEqual(all);
      expect((await tried.list({ activityId }, people.own)).edges.map(({ node }) => node.isOverdue)).toEqual([
        true,
        false,
        false,
        false,
      ]);
      const paged: string[] = [];
      let after: string | null = null;
      do {
        const page: Listed['list'] = await tried.list({ activityId, first: 1, after }, people.own);
        paged.push(...names(page));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(paged).toEqual(all);
      expect(names(await tried.list({ activityId, status: 'DONE' }, people.own))).toEqual(['gjort']);
      expect(names(await tried.list({ activityId, own: true }, people.other))).toEqual(all);
      expect(names(await tried.list({ activityId, own: true }, people.own))).toEqual([]);
      expect(names(await tried.list({ activityId, own: true }, people.coordinator))).toEqual([]);
    });

    it('take two statements, however many', async () => {
      const work = () => api.graphql(LIST, { networkId: 'midtjylland' }, { as: people.coordinator });
      expect(await api.statementsDuring(work)).toHaveLength(2);
    });

    it('begin at the beginning after a day that is none', async () => {
      await tried.agree(people.own, await tried.course());
      const after = encodeCursor([0, '2026-02-30', randomUUID()]);
      expect((await tried.list({ after, first: 1 }, people.own)).edges).toHaveLength(1);
    });

    it.each([{ first: 0 }, { after: 'nonsense' }])('cannot be paged with %j', async (variables) => {
      expect((await api.graphql(LIST, variables, { as: people.own })).code).toBe('RULE_VIOLATION');
    });
  });

  it('stay when who agreed them is gone', async () => {
    const gone = await signInFor(api, 'org-holstebro', ['liaison']);
    const { id } = await tried.agree(gone, await tried.course());
    await api.database.query('DELETE FROM app_user WHERE id = $1', [gone.id]);
    expect((await tried.one(id, people.own)).code).toBeUndefined();
  });

  it('invented ones come in once with their activity and go out again', async () => {
    const activityId = await tried.course();
    await api.database.query(`UPDATE activity SET content_key = 'demo-course' WHERE id = $1`, [activityId]);
    const content = api.app.get(GiveBackContentService);
    const seed = {
      ...{ key: 'demo-give-back', activity: 'demo-course', organisationId: 'org-silkeborg', participants: 9 },
      ...{ what: 'festival' as const, toWhom: 'Byfesten', dueOn: '2027-05-01', assignedOrganisationId: 'org-museum' },
      ...{ status: 'agreed' as const, doneOn: null, droppedReason: '', note: '' },
    };
    const seeds = [seed, { ...seed, key: 'demo-nowhere', activity: 'nowhere' }];
    await content.plantInvented(seeds);
    await content.plantInvented(seeds);
    expect((await tried.list({ activityId }, people.own)).edges.map(({ node }) => node)).toMatchObject([
      { toWhom: 'Byfesten', what: 'FESTIVAL', assigned: { id: 'org-museum' } },
    ]);
    await content.removeInvented();
    expect((await tried.list({ activityId }, people.own)).edges).toEqual([]);
  });
});
