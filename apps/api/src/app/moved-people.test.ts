import { v7 as uuid } from 'uuid';
import { ImportDesk, rowsOf, table } from '../activities/imports/activity-imports.cases.js';
import { ConceptsUnderTest } from '../concepts/concepts.cases.js';
import { signInFor, moved, signInAs, type TestPerson } from '../testing/people.js';
import type { TestApi } from '../testing/start-test-api.js';

const DEFAULTS = `{ defaults: activityDefaults(networkId: "midtjylland") { lastActivityId content { title description } } }`;
const POST = `mutation ($input: PostNoticeInput!) { done: postNotice(input: $input) { id text } }`;
const SAVE_NOTICE = `mutation ($input: SaveNoticeInput!) { done: saveNotice(input: $input) { id lock } }`;
const RECOMMEND = `mutation ($input: WriteRecommendationInput!) { done: writeRecommendation(input: $input) { id text } }`;

/** Sending something again is no way to read what one may no longer see. */
describe('people who speak for somebody else now, or for nobody', () => {
  let tried: ConceptsUnderTest;
  let api: TestApi;
  let own: TestPerson;
  beforeAll(async () => {
    tried = await ConceptsUnderTest.start();
    ({ api } = tried);
    ({ own } = tried.people);
  });
  afterAll(() => tried.close());

  const toSilkeborg = (person: TestPerson): TestPerson =>
    moved(api, person, [{ networkId: 'midtjylland', roles: ['member'], organisationId: 'org-silkeborg' }]);
  const toNorth = (person: TestPerson): TestPerson =>
    moved(api, person, [{ networkId: 'nord', roles: ['administrator'], organisationId: 'org-nord' }]);
  const colleague = (): Promise<TestPerson> => signInFor(api, 'org-holstebro', ['member']);

  it('do not get the draft they once logged by logging it again', async () => {
    const { activities } = tried;
    const person = await colleague();
    const input = activities.input({}, { sharing: 'DRAFT' });
    await activities.call('logActivity', input, person);
    await activities.call('saveActivity', { id: input.id, lock: 1, content: { description: 'Siden skrevet' } }, own);
    const now = toSilkeborg(person);
    expect((await activities.one(input.id, now)).code).toBe('NOT_FOUND');
    const again = await activities.call('logActivity', { ...input, ownerId: 'org-silkeborg' }, now);
    expect(again.data).toBeNull();
    expect(again.problems).toEqual([{ code: 'activities.id-taken', field: 'id' }]);
    const { data } = await api.graphql(DEFAULTS, {}, { as: now });
    expect(data).toEqual({ defaults: { lastActivityId: null, content: null } });
  });

  it('do not get what others write in a concept by drafting it again', async () => {
    const person = await colleague();
    const input = { id: uuid(), networkId: 'midtjylland', ownerId: 'org-holstebro', sharing: 'PUBLIC' };
    const content = { title: 'Kor', purpose: 'Sang', targetGroups: ['tg-stress'], artForms: ['af-choir'] };
    const draft = { ...input, content: { ...content, coreElements: ['Hver uge'] } };
    const { id } = await tried.done('draftConcept', draft, person);
    const published = await tried.done('publishConcept', { id, lock: 1 }, own);
    const written = { id, lock: published.lock, content: { purpose: 'Endnu ikke sagt' } };
    await tried.done('saveConcept', written, own);
    expect(await tried.done('draftConcept', draft, person)).toMatchObject({ purpose: 'Sang', shownVersion: 1 });
    const { lock } = await tried.done('saveConcept', { ...written, lock: published.lock + 1, sharing: 'NETWORK' }, own);
    await tried.done('withdrawConcept', { id, lock }, own);
    const now = toNorth(person);
    const again = await tried.call('draftConcept', { ...draft, networkId: 'nord', ownerId: 'org-nord' }, now);
    expect(again.problems).toEqual([{ code: 'concepts.id-taken', field: 'id' }]);
  });

  it('keep no trial of a concept that is no longer for them', async () => {
    const concept = await tried.published();
    const north = await signInFor(api, 'org-nord', ['liaison'], 'nord');
    const trial = {
      id: uuid(),
      conceptId: concept.id,
      organisationId: 'org-nord',
      networkId: 'nord',
      status: 'RUNNING',
    };
    const { id, lock } = await tried.done('adoptConcept', trial, north);
    await tried.done('saveConcept', { id: concept.id, lock: concept.lock, sharing: 'NETWORK' }, own);
    expect((await tried.call('saveTrial', { id, lock, learning: 'Mere tid' }, north)).code).toBe('NOT_FOUND');
  });

  it('do not get an offer or a recommendation of a network they have left', async () => {
    const person = await signInFor(api, 'org-holstebro', ['administrator']);
    const content = { title: 'Vi søger', targetGroups: ['tg-stress'] };
    const notice = { id: uuid(), networkId: 'midtjylland', organisationId: 'org-holstebro', kind: 'NEED', content };
    const recommendation = { id: uuid(), networkId: 'midtjylland', content: { title: 'Gør mere' } };
    expect((await api.graphql(POST, { input: notice }, { as: person })).errors).toEqual([]);
    expect((await api.graphql(RECOMMEND, { input: recommendation }, { as: person })).errors).toEqual([]);
    await api.graphql(SAVE_NOTICE, { input: { id: notice.id, lock: 1, content: { text: 'Siden' } } }, { as: own });
    const now = toNorth(person);
    const there = { networkId: 'nord', organisationId: 'org-nord' };
    const posted = await api.graphql(POST, { input: { ...notice, ...there } }, { as: now });
    expect(posted.problems).toEqual([{ code: 'matching.id-taken', field: 'id' }]);
    const written = await api.graphql(RECOMMEND, { input: { ...recommendation, networkId: 'nord' } }, { as: now });
    expect(written.problems).toEqual([{ code: 'recommendations.id-taken', field: 'id' }]);
  });

  it('take nothing out that an import of theirs has brought in elsewhere', async () => {
    const person = await colleague();
    const desk = new ImportDesk(api, person);
    const shown = await desk.preview(table(['Titel', 'Deling'], ['Fra før', 'Kladde']));
    await desk.commit(shown.id);
    const [row] = rowsOf(await desk.see(shown.id));
    const later = desk.as(toSilkeborg(person));
    await later.undo(shown.id);
    expect(rowsOf(await later.see(shown.id))).toMatchObject([{ outcome: 'KEPT', activityId: row?.activityId }]);
    expect((await tried.activities.one(row?.activityId ?? '', own)).data).not.toBeNull();
  });

  it('write recommendations as coordinators of their own network alone', async () => {
    const north = await signInAs(api, ['coordinator'], 'nord');
    const input = { id: uuid(), networkId: 'midtjylland', content: { title: 'Udefra' } };
    expect((await api.graphql(RECOMMEND, { input }, { as: north })).code).toBe('FORBIDDEN');
  });
});
