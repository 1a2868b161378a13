import { v7 as uuid } from 'uuid';
import { signInFor, type TestPerson } from '../../testing/people.js';
import { ActivitiesUnderTest, type Role } from '../activities.cases.js';

const EDIT = `mutation ($input: EditActivitiesInput!) {
  done: editActivities(input: $input) { batchId edited refused { id problems { code field } } } }`;
const UNDO = `mutation ($input: ActivityBatchIdInput!) { done: undoActivityBatch(input: $input) { batchId restored kept } }`;
const FILTER = 'id name address isShared isOwn viewerCan { edit delete }';
const FILTERS = `{ list: activityFilters(networkId: "midtjylland") { ${FILTER} } }`;
const SAVE_FILTER = `mutation ($input: SaveActivityFilterInput!) { done: saveActivityFilter(input: $input) { ${FILTER} } }`;
const DELETE_FILTER = `mutation ($input: ActivityFilterIdInput!) { done: deleteActivityFilter(input: $input) }`;

interface Edited {
  readonly done: {
    readonly edited: string[];
    readonly refused: { id: string; problems: { code: string; field: string | null }[] }[];
  };
}
interface Undone {
  readonly done: { readonly restored: string[]; readonly kept: string[] };
}
interface Filter {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly isShared: boolean;
  readonly isOwn: boolean;
  readonly viewerCan: { readonly edit: boolean; readonly delete: boolean };
}

describe('the overview of activities', () => {
  let tried: ActivitiesUnderTest;
  let people: Record<Exclude<Role, 'visitor'>, TestPerson>;
  beforeAll(async () => {
    tried = await ActivitiesUnderTest.start();
    people = await tried.people();
  });
  afterAll(() => tried.close());

  const edit = (as: TestPerson, input: object) => tried.api.graphql<Edited>(EDIT, { input }, { as });
  const undo = (as: TestPerson, batchId: string) => tried.api.graphql<Undone>(UNDO, { input: { batchId } }, { as });
  const one = async (id: string, as: TestPerson) => (await tried.one(id, as)).data?.one;

  describe('editing many at once', () => {
    it('changes each by its own rules, tells who refuses, and takes it back', async () => {
      const [first, second] = [await tried.log(people.own), await tried.log(people.own, { status: 'RUNNING' })];
      const reading = await tried.log(people.own, { artForms: ['af-visual'] });
      const theirs = await tried.log(people.other, {}, { ownerId: 'org-silkeborg' });
      const hidden = await tried.log(people.other, {}, { ownerId: 'org-silkeborg', sharing: 'DRAFT' });
      const ids = [first.id, second.id, reading.id, theirs.id, hidden.id, uuid(), 'no id'];
      const batchId = uuid();
      const changes = {
        ...{ status: 'DONE', sharing: 'NETWORK', addTerms: ['tg-older', 'cl-attached'], removeTerms: ['af-visual'] },
        ...{ addGoals: ['mg-1'], addMunicipalities: ['0740'] },
      };
      const { data } = await edit(people.own, { batchId, ids, changes });
      expect(data?.done.edited).toEqual([first.id, second.id]);
      const reasons = new Map(data?.done.refused.map(({ id, problems }) => [id, problems[0]?.code]));
      expect(ids.slice(2).map((id) => reasons.get(id))).toEqual([
        'activities.art-form-missing',
        'activities.not-yours',
        'activities.not-found',
        'activities.not-found',
        'activities.not-found',
      ]);
      expect(await one(first.id, people.own)).toMatchObject({
        ...{ status: 'DONE', sharing: 'NETWORK', linkLevel: 'ATTACHED', goalIds: ['mg-1'], lock: 2 },
        targetGroups: ['tg-stress', 'tg-older'],
        municipalities: [{ code: '0740' }],
        history: [{ kind: 'EDITED', fields: expect.arrayContaining(['status', 'sharing', 'targetGroups']) }, {}],
      });
      expect(await one(reading.id, people.own)).toMatchObject({ status: 'PLANNED', sharing: 'PUBLIC', lock: 1 });
      const found = await tried.list({ input: { filters: [{ facet: 'municipality', values: ['0740'] }] } }, people.own);
      expect(found.edges).toHaveLength(2);
      const again = await edit(people.own, { batchId, ids, changes });
      expect(again.data?.done).toEqual(data?.done);
      expect(await one(first.id, people.own)).toMatchObject({ lock: 2 });
      await tried.call('saveActivity', { id: second.id, lock: 2, content: { place: 'Salen' } }, people.own);
      const undone = await undo(people.own, batchId);
      expect(undone.data?.done).toEqual({ batchId, restored: [first.id], kept: [second.id] });
      expect(await one(first.id, people.own)).toMatchObject({
        ...{ status: 'PLANNED', sharing: 'PUBLIC', linkLevel: null, goalIds: [], targetGroups: ['tg-stress'] },
        history: [{ kind: 'UNDONE' }, { kind: 'EDITED' }, {}],
      });
      expect(await one(second.id, people.own)).toMatchObject({ status: 'DONE', place: 'Salen' });
      expect((await undo(people.own, batchId)).data?.done).toEqual(undone.data?.done);
    });

    it.each<[Exclude<Role, 'visitor'>, string]>([
      ['own', 'edited'],
      ['coOwner', 'edited'],
      ['coordinator', 'edited'],
      ['administrator', 'edited'],
      ['colleague', 'activities.not-yours'],
      ['other', 'activities.not-yours'],
      ['member', 'activities.not-yours'],
      ['stranger', 'activities.not-found'],
    ])('as %s: %s', async (role, expected) => {
      const partners = [{ organisationId: 'org-museum', role: 'CO_OWNER' }];
      const { id } = await tried.log(people.own, { partners }, { sharing: 'NETWORK' });
      const { data } = await edit(people[role], { batchId: uuid(), ids: [id], changes: { status: 'DONE' } });
      expect(data?.done.refused[0]?.problems[0]?.code ?? 'edited').toBe(expected);
      expect(await one(id, people.own)).toMatchObject({ status: expected === 'edited' ? 'DONE' : 'PLANNED' });
    });

    it('is not for visitors', async () => {
      const input = { batchId: uuid(), ids: [uuid()], changes: { status: 'DONE' } };
      expect((await tried.api.graphql(EDIT, { input })).code).toBe('UNAUTHENTICATED');
    });

    it('belongs to who did it', async () => {
      const { id } = await tried.log(people.own);
      const batchId = uuid();
      await edit(people.own, { batchId, ids: [id], changes: { status: 'DONE' } });
      for (const person of [people.coordinator, people.other, people.stranger]) {
        expect((await undo(person, batchId)).code).toBe('NOT_FOUND');
        const taken = await edit(person, { batchId, ids: [id], changes: { status: 'IDEA' } });
        expect(taken.problems).toEqual([{ code: 'activities.id-taken', field: 'batchId' }]);
      }
      expect((await undo(people.own, uuid())).code).toBe('NOT_FOUND');
      expect((await undo(people.own, 'nonsense')).code).toBe('NOT_FOUND');
    });

    it.each<[string, object, string]>([
      ['nothing chosen', { ids: [], changes: { status: 'DONE' } }, 'activities.nothing-chosen ids'],
      ['nothing to change', { changes: {} }, 'activities.nothing-chosen changes'],
      ['an id of its own kind', { batchId: 'x', changes: { status: 'DONE' } }, 'activities.id-malformed batchId'],
      ['another vocabulary', { changes: { addTerms: ['oc-joy'] } }, 'activities.term-unknown changes.addTerms'],
      [
        'a reason without end',
        { changes: { status: 'STOPPED', stoppedReason: 'x'.repeat(5001) } },
        'activities.text-too-long changes.stoppedReason',
      ],
      [
        'more than 500',
        { ids: Array.from({ length: 501 }, () => uuid()), changes: { status: 'DONE' } },
        'activities.too-many ids',
      ],
    ])('%s is refused', async (_name, input, expected) => {
      const { problems } = await edit(people.own, { batchId: uuid(), ids: [uuid()], ...input });
      expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual([expected]);
    });

    it('a term that nobody has refuses each activity, not the others', async () => {
      const { id } = await tried.log(people.own);
      const { data } = await edit(people.own, { batchId: uuid(), ids: [id], changes: { addTerms: ['tg-nobody'] } });
      expect(data?.done).toMatchObject({ edited: [], refused: [{ problems: [{ code: 'activities.term-unknown' }] }] });
    });
  });

  describe('saved filters', () => {
    const save = (as: TestPerson, input: object) =>
      tried.api.graphql<{ done: Filter }>(
        SAVE_FILTER,
        { input: { id: uuid(), networkId: 'midtjylland', name: 'Mine', address: '?q=kor&lang=en', ...input } },
        { as },
      );
    const all = async (as: TestPerson) => (await tried.api.graphql<{ list: Filter[] }>(FILTERS, {}, { as })).data?.list;
    const remove = (as: TestPerson, id: string) => tried.api.graphql(DELETE_FILTER, { input: { id } }, { as });

    it('are kept by their address, changed and removed by who made them', async () => {
      const id = uuid();
      const saved = await save(people.member, { id });
      expect(saved.data?.done).toEqual({
        ...{ id, name: 'Mine', address: 'q=kor', isShared: false, isOwn: true },
        viewerCan: { edit: true, delete: true },
      });
      await save(people.member, { id, name: ' Kor  i vest ' });
      expect(await all(people.member)).toMatchObject([{ name: 'Kor i vest' }]);
      expect(await all(people.other)).toEqual([]);
      expect((await save(people.member, { name: 'KOR I VEST' })).problems).toMatchObject([
        { code: 'activities.filter-name-taken', field: 'name' },
      ]);
      expect((await save(people.other, { id })).problems).toEqual([{ code: 'activities.id-taken', field: 'id' }]);
      expect((await remove(people.other, id)).code).toBe('NOT_FOUND');
      expect((await remove(people.member, id)).errors).toEqual([]);
      expect(await all(people.member)).toEqual([]);
    });

    it('saved by two people with one id at the same moment are the first one’s alone', async () => {
      const id = uuid();
      const both = await Promise.all([save(people.other, { id, name: 'A' }), save(people.coOwner, { id, name: 'B' })]);
      expect(both.map(({ problems }) => problems.map(({ code }) => code)).sort()).toEqual([
        [],
        ['activities.id-taken'],
      ]);
      const kept = [...((await all(people.other)) ?? []), ...((await all(people.coOwner)) ?? [])];
      expect(kept).toHaveLength(1);
      const owner = kept[0]?.name === 'A' ? people.other : people.coOwner;
      expect((await save(owner, { id: id.toUpperCase(), name: kept[0]?.name })).errors).toEqual([]);
      expect((await remove(owner, id)).errors).toEqual([]);
    });

    it('are shared by liaisons and caretakers, with their own network only', async () => {
      expect((await save(people.colleague, { isShared: true })).code).toBe('FORBIDDEN');
      const shared = await save(people.own, { name: 'Fælles', isShared: true });
      const id = shared.data?.done.id ?? '';
      expect(await all(people.other)).toMatchObject([{ id, isOwn: false, viewerCan: { edit: false, delete: false } }]);
      expect((await tried.api.graphql(FILTERS, {}, { as: people.stranger })).code).toBe('FORBIDDEN');
      expect((await tried.api.graphql(FILTERS)).code).toBe('UNAUTHENTICATED');
      expect((await remove(people.stranger, id)).code).toBe('NOT_FOUND');
      expect((await remove(people.other, id)).code).toBe('FORBIDDEN');
      expect((await remove(people.coordinator, id)).errors).toEqual([]);
    });

    it.each<[string, object, string]>([
      ['no name', { name: '  ' }, 'activities.filter-name-missing name'],
      ['a long name', { name: 'x'.repeat(81) }, 'activities.text-too-long name'],
      ['half a character', { name: 'x\ud800' }, 'activities.text-unreadable name'],
      ['half a character in the address', { address: 'q=\ud800' }, 'activities.text-unreadable address'],
      ['a long address', { address: 'x'.repeat(2001) }, 'activities.text-too-long address'],
      ['an id that is none', { id: 'x' }, 'activities.id-malformed id'],
    ])('%s is refused', async (_name, input, expected) => {
      const { problems } = await save(people.own, input);
      expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual([expected]);
    });

    it('go with the person', async () => {
      const gone = await signInFor(tried.api, 'org-viborg', ['liaison']);
      await save(gone, { name: 'Efterladt', isShared: true });
      expect(await all(people.other)).toMatchObject([{ name: 'Efterladt' }]);
      await tried.api.database.query('DELETE FROM app_user WHERE id = $1', [gone.id]);
      expect(await all(people.other)).toEqual([]);
    });

    it('there is an end to them', async () => {
      for (let n = 0; n < 50; n += 1) await save(people.administrator, { name: `Nummer ${n}` });
      expect((await save(people.administrator, { name: 'En til' })).problems).toMatchObject([
        { code: 'activities.too-many', params: { max: 50 } },
      ]);
    });
  });
});
