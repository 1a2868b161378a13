import { randomUUID } from 'node:crypto';
import { signInFor, type TestPerson } from '../../testing/people.js';
import type { GraphqlAnswer, TestApi } from '../../testing/start-test-api.js';
import { ActivitiesUnderTest } from '../activities.cases.js';
import { GiveBackContentService } from './give-back-content.service.js';

const GIVE_BACK = `id networkId activityId activity { title } organisation { id name { da } } assigned { id } participants
  isSuppressed what toWhom dueOn isOverdue status doneOn droppedReason note isDeleted lock
  viewerCan { edit delete restore }`;
const mutation = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { done: ${name}(input: $input) { ${GIVE_BACK} } }`;
const MUTATIONS = {
  agreeGiveBack: mutation('agreeGiveBack', 'AgreeGiveBackInput'),
  saveGiveBack: mutation('saveGiveBack', 'SaveGiveBackInput'),
  deleteGiveBack: mutation('deleteGiveBack', 'GiveBackIdInput'),
  restoreGiveBack: mutation('restoreGiveBack', 'GiveBackIdInput'),
};
const ONE = `query ($id: ID!) { one: giveBack(id: $id) { ${GIVE_BACK} } }`;
const LIST = `query ($networkId: ID, $activityId: ID, $status: GiveBackStatus, $own: Boolean, $first: Int, $after: String) {
  list: giveBacks(networkId: $networkId, activityId: $activityId, status: $status, own: $own, first: $first, after: $after) {
    edges { node { ${GIVE_BACK} } } pageInfo { hasNextPage endCursor } } }`;

interface Shown {
  readonly id: string;
  readonly lock: number;
  readonly toWhom: string;
  readonly isOverdue: boolean;
  readonly [field: string]: unknown;
}

interface Listed {
  readonly list: {
    readonly edges: readonly { readonly node: Shown }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

describe('give-backs', () => {
  let tried: ActivitiesUnderTest;
  let api: TestApi;
  let people: Awaited<ReturnType<ActivitiesUnderTest['people']>>;
  beforeAll(async () => {
    tried = await ActivitiesUnderTest.start();
    ({ api } = tried);
    people = await tried.people();
  });
  afterAll(() => tried.close());

  const call = (
    name: keyof typeof MUTATIONS,
    input: object,
    as?: TestPerson,
  ): Promise<GraphqlAnswer<{ done: Shown }>> =>
    api.graphql<{ done: Shown }>(MUTATIONS[name], { input }, as ? { as } : {});
  const done = async (name: keyof typeof MUTATIONS, input: object, as: TestPerson): Promise<Shown> => {
    const { data, errors } = await call(name, input, as);
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.done;
  };
  /** An activity in Holstebro that somebody from Silkeborg takes part in. */
  const course = async (more: object = {}): Promise<string> =>
    (await tried.log(people.own, { municipalityCodes: ['0661'] }, more)).id;
  const agree = async (as: TestPerson, activityId: string, content: object = {}): Promise<Shown> =>
    done(
      'agreeGiveBack',
      { activityId, content: { organisationId: 'org-silkeborg', what: 'CARE_HOME', toWhom: 'Plejehjem', ...content } },
      as,
    );
  const one = (id: string, as?: TestPerson) => api.graphql<{ one: Shown }>(ONE, { id }, as ? { as } : {});
  const list = async (variables: object, as: TestPerson): Promise<Listed['list']> => {
    const { data, errors } = await api.graphql<Listed>(LIST, { ...variables }, { as });
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.list;
  };
  const names = (shown: Listed['list']): string[] => shown.edges.map(({ node }) => node.toWhom);

  it('are agreed, assigned and done', async () => {
    const activityId = await course();
    const agreed = await agree(people.own, activityId, {
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
    const assigned = await done(
      'saveGiveBack',
      { id, lock: agreed.lock, content: { assignedOrganisationId: 'org-museum', dueOn: null } },
      people.other,
    );
    expect(assigned).toMatchObject({ assigned: { id: 'org-museum' }, dueOn: null, participants: 12 });
    const { lock } = assigned;
    const dayless = await call('saveGiveBack', { id, lock, content: { status: 'DONE' } }, people.coOwner);
    expect(dayless.problems).toMatchObject([{ code: 'activities.give-back-done-without-day', field: 'doneOn' }]);
    const settled = await done(
      'saveGiveBack',
      { id, lock, content: { status: 'DONE', doneOn: '2026-01-05' } },
      people.coOwner,
    );
    expect(settled).toMatchObject({ status: 'DONE', doneOn: '2026-01-05' });
  });

  it('show every problem at its field', async () => {
    const activityId = await course();
    const content = {
      ...{ organisationId: 'org-holstebro', participants: -1, dueOn: '2026-02-30', status: 'DROPPED' },
      assignedOrganisationId: 'org-nowhere',
    };
    const { problems } = await call('agreeGiveBack', { activityId, content }, people.own);
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
    const activityId = await course();
    const content = { organisationId: 'org-silkeborg', what: 'TALK' };
    const input = { id: randomUUID(), activityId, content };
    const both = await Promise.all([
      done('agreeGiveBack', input, people.own),
      done('agreeGiveBack', input, people.own),
    ]);
    expect(both.map(({ id }) => id)).toEqual([input.id, input.id]);
    expect((await list({ activityId }, people.own)).edges).toHaveLength(1);
    expect((await call('agreeGiveBack', input, people.other)).problems).toMatchObject([
      { code: 'activities.id-taken' },
    ]);
    expect((await call('agreeGiveBack', { ...input, id: 'x' }, people.own)).problems).toMatchObject([
      { code: 'activities.id-malformed' },
    ]);
  });

  it('tell a second writer, and overwrite nothing', async () => {
    const { id, lock } = await agree(people.own, await course());
    await done('saveGiveBack', { id, lock, content: { note: 'Først' } }, people.own);
    const second = await call('saveGiveBack', { id, lock, content: { note: 'Så' } }, people.other);
    expect(second.problems).toMatchObject([{ code: 'activities.changed-meanwhile', params: { lock: lock + 1 } }]);
    expect((await one(id, people.own)).data?.one['note']).toBe('Først');
  });

  it('are deleted and brought back', async () => {
    const activityId = await course();
    const { id } = await agree(people.own, activityId);
    expect(await done('deleteGiveBack', { id }, people.other)).toMatchObject({
      isDeleted: true,
      viewerCan: { edit: false, delete: false, restore: true },
    });
    expect(await done('deleteGiveBack', { id }, people.other)).toMatchObject({ isDeleted: true });
    expect((await list({ activityId }, people.own)).edges).toEqual([]);
    expect((await one(id, people.member)).code).toBe('NOT_FOUND');
    expect((await call('saveGiveBack', { id, lock: 2, content: {} }, people.own)).code).toBe('NOT_FOUND');
    expect(await done('restoreGiveBack', { id }, people.own)).toMatchObject({ isDeleted: false });
    expect((await list({ activityId }, people.own)).edges).toHaveLength(1);
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
      const activityId = await course();
      const content = { organisationId: 'org-silkeborg', what: 'TALK' };
      const { code } = await call('agreeGiveBack', { activityId, content }, people[role]);
      expect(code).toBe(mayAgree ? undefined : 'FORBIDDEN');
      const { id, lock } = await agree(people.own, activityId, { participants: 4 });
      const seen = await one(id, people[role]);
      expect(seen.code === undefined).toBe(maySee);
      expect(seen.data?.one).toMatchObject({
        participants: mayEdit ? 4 : null,
        isSuppressed: !mayEdit,
        viewerCan: { edit: mayEdit, delete: mayEdit },
      });
      const edited = await call('saveGiveBack', { id, lock, content: { note: 'x' } }, people[role]);
      expect(edited.code).toBe(mayEdit ? undefined : 'FORBIDDEN');
      expect((await call('deleteGiveBack', { id }, people[role])).code).toBe(mayEdit ? undefined : 'FORBIDDEN');
    });

    it('people of other networks and visitors have no part in it', async () => {
      const activityId = await course();
      const { id, lock } = await agree(people.own, activityId);
      const { stranger } = people;
      expect((await one(id, stranger)).code).toBe('NOT_FOUND');
      expect((await call('saveGiveBack', { id, lock, content: {} }, stranger)).code).toBe('NOT_FOUND');
      expect((await list({ activityId }, stranger)).edges).toEqual([]);
      expect((await api.graphql(LIST, { networkId: 'midtjylland' }, { as: stranger })).code).toBe('FORBIDDEN');
      const content = { organisationId: 'org-holstebro', what: 'TALK' };
      expect((await call('agreeGiveBack', { activityId, content }, stranger)).code).toBe('FORBIDDEN');
      expect((await one(id)).code).toBe('UNAUTHENTICATED');
      expect((await one('nonsense', people.own)).code).toBe('NOT_FOUND');
    });

    it('of what is a draft or deleted only those know who answer for it', async () => {
      const draft = await course({ sharing: 'DRAFT' });
      const { id } = await agree(people.own, draft);
      expect((await one(id, people.member)).code).toBe('NOT_FOUND');
      expect((await list({ activityId: draft }, people.member)).edges).toEqual([]);
      // The home organisation knows of its own obligation, not of the draft.
      expect((await one(id, people.other)).data?.one).toMatchObject({ activity: null });
      const content = { organisationId: 'org-silkeborg', what: 'TALK' };
      expect((await call('agreeGiveBack', { activityId: draft, content }, people.other)).code).toBe('NOT_FOUND');
      const stays = await course();
      await agree(people.own, stays);
      await tried.call('deleteActivity', { id: stays }, people.own);
      expect((await list({ activityId: stays }, people.own)).edges).toEqual([]);
      expect((await call('agreeGiveBack', { activityId: stays, content }, people.own)).code).toBe('NOT_FOUND');
    });

    it('who speaks for the home organisation does not hand the obligation to another', async () => {
      const { id, lock } = await agree(people.own, await course());
      const given = await call('saveGiveBack', { id, lock, content: { organisationId: 'org-viborg' } }, people.other);
      expect(given.code).toBe('FORBIDDEN');
      expect(
        (await call('saveGiveBack', { id, lock, content: { organisationId: 'org-viborg' } }, people.own)).code,
      ).toBeUndefined();
    });
  });

  describe('in a list', () => {
    it('are overdue first, then by the day they are due, what is settled last; a page at a time', async () => {
      const activityId = await course();
      await agree(people.own, activityId, {
        toWhom: 'gjort',
        dueOn: '2026-01-01',
        status: 'DONE',
        doneOn: '2026-01-01',
      });
      await agree(people.own, activityId, { toWhom: 'uden dag' });
      await agree(people.own, activityId, { toWhom: 'senere', dueOn: '2028-01-01' });
      await agree(people.own, activityId, { toWhom: 'over tiden', dueOn: '2026-01-01' });
      const all = ['over tiden', 'senere', 'uden dag', 'gjort'];
      expect(names(await list({ activityId }, people.own))).toEqual(all);
      expect((await list({ activityId }, people.own)).edges.map(({ node }) => node.isOverdue)).toEqual([
        true,
        false,
        false,
        false,
      ]);
      const paged: string[] = [];
      let after: string | null = null;
      do {
        const page: Listed['list'] = await list({ activityId, first: 1, after }, people.own);
        paged.push(...names(page));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(paged).toEqual(all);
      expect(names(await list({ activityId, status: 'DONE' }, people.own))).toEqual(['gjort']);
      expect(names(await list({ activityId, own: true }, people.other))).toEqual(all);
      expect(names(await list({ activityId, own: true }, people.own))).toEqual([]);
      expect(names(await list({ activityId, own: true }, people.coordinator))).toEqual([]);
    });

    it('take two statements, however many', async () => {
      const work = () => api.graphql(LIST, { networkId: 'midtjylland' }, { as: people.coordinator });
      expect(await api.statementsDuring(work)).toHaveLength(2);
    });

    it.each([{ first: 0 }, { after: 'nonsense' }])('cannot be paged with %j', async (variables) => {
      expect((await api.graphql(LIST, variables, { as: people.own })).code).toBe('RULE_VIOLATION');
    });
  });

  it('stay when who agreed them is gone', async () => {
    const gone = await signInFor(api, 'org-holstebro', ['liaison']);
    const { id } = await agree(gone, await course());
    await api.database.query('DELETE FROM app_user WHERE id = $1', [gone.id]);
    expect((await one(id, people.own)).code).toBeUndefined();
  });

  it('invented ones come in once with their activity and go out again', async () => {
    const activityId = await course();
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
    expect((await list({ activityId }, people.own)).edges.map(({ node }) => node)).toMatchObject([
      { toWhom: 'Byfesten', what: 'FESTIVAL', assigned: { id: 'org-museum' } },
    ]);
    await content.removeInvented();
    expect((await list({ activityId }, people.own)).edges).toEqual([]);
  });
});
