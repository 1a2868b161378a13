import { v7 as uuid } from 'uuid';
import type { TestPerson } from '../testing/people.js';
import { ActivitiesUnderTest, FOUND, idsOf, type Role, type Shown } from './activities.cases.js';

const ROLES: readonly Role[] = [
  'visitor',
  'member',
  'own',
  'colleague',
  'other',
  'coOwner',
  'coordinator',
  'administrator',
  'stranger',
];
const EDITORS: readonly Role[] = ['own', 'coOwner', 'coordinator', 'administrator'];
const NETWORK: readonly Role[] = ROLES.filter((role) => role !== 'visitor' && role !== 'stranger');

describe('who may do what with activities', () => {
  let tried: ActivitiesUnderTest;
  let people: Record<Exclude<Role, 'visitor'>, TestPerson>;
  const as = (role: Role): TestPerson | undefined => (role === 'visitor' ? undefined : people[role]);
  const partners = [{ organisationId: 'org-museum', role: 'CO_OWNER' }];
  beforeAll(async () => {
    tried = await ActivitiesUnderTest.start();
    people = await tried.people();
  });
  afterAll(() => tried.close());

  const logged = (sharing: string, content: object = {}): Promise<Shown> =>
    tried.log(people.own, { partners, ...content }, { sharing });

  it.each(ROLES)('%s reads what is meant for such', async (role) => {
    const seen: Record<string, boolean> = {};
    for (const sharing of ['DRAFT', 'NETWORK', 'PUBLIC']) {
      const { id } = await logged(sharing);
      const { data, code } = await tried.one(id, as(role));
      seen[sharing] = data !== null;
      expect(code).toBe(data === null ? 'NOT_FOUND' : undefined);
    }
    expect(seen).toEqual({ DRAFT: EDITORS.includes(role), NETWORK: NETWORK.includes(role), PUBLIC: true });
  });

  it.each(ROLES)('%s finds in lists, search and facets what is meant for such', async (role) => {
    const word = `Ord${role.toLowerCase()}`;
    const ids: Record<string, string> = {};
    for (const sharing of ['DRAFT', 'NETWORK', 'PUBLIC']) {
      ids[sharing] = (await logged(sharing, { title: word, targetGroups: ['tg-older'] })).id;
    }
    const meant = [...(NETWORK.includes(role) ? [ids['NETWORK']] : []), ids['PUBLIC']].sort();
    const mine = Object.values(ids);
    const listed = idsOf(await tried.list({ first: 100 }, as(role))).filter((id) => mine.includes(id));
    expect(listed.sort()).toEqual(meant);
    const found = await tried.list({ input: { question: word }, sort: 'RELEVANCE' }, as(role), FOUND);
    expect(idsOf(found).sort()).toEqual(meant);
    expect(found.total).toBe(meant.length);
    expect(found.facets.find(({ facet }) => facet === 'organisation')?.values).toEqual([
      { value: 'org-holstebro', count: meant.length },
    ]);
    const sorted = await tried.list({ input: { question: word }, sort: 'TITLE' }, as(role));
    expect(idsOf(sorted).sort()).toEqual(meant);
    const own = idsOf(await tried.list({ input: { own: true }, first: 100 }, as(role))).filter((id) =>
      mine.includes(id),
    );
    expect(own.sort()).toEqual(EDITORS.includes(role) ? mine.sort() : []);
    const asked = await tried.list({ input: { own: true, question: word.toUpperCase() } }, as(role), FOUND);
    expect(idsOf(asked).sort()).toEqual(own);
    expect(asked.total).toBe(own.length);
    expect(idsOf(await tried.list({ input: { own: true, question: 'rugbrød' } }, as(role)))).toEqual([]);
  });

  it('no caretaker makes an organisation of another network answer for something', async () => {
    await tried.api.database.query(
      `INSERT INTO organisation (id, name_da, name_en, kind) VALUES ('org-elsewhere', 'Andre', 'Others', 'association')`,
    );
    for (const ownerId of ['org-elsewhere', 'org-nowhere']) {
      const { problems } = await tried.call('logActivity', tried.input({}, { ownerId }), people.coordinator);
      expect(problems).toEqual([{ code: 'activities.organisation-unknown', field: 'ownerId' }]);
    }
  });

  it('a session that comes back fits what stands now', async () => {
    const { id } = await logged('PUBLIC', { registered: 30 });
    const session = { id: uuid(), activityId: id, heldOn: '2026-01-12', attendance: 28 };
    await tried.call('logSession', session, people.own);
    await tried.call('deleteSession', { id: session.id }, people.own);
    await tried.call('saveActivity', { id, lock: 1, content: { registered: 12 } }, people.own);
    const restored = await tried.call('restoreSession', { id: session.id }, people.own);
    expect(restored.problems).toMatchObject([{ code: 'activities.attendance-above-registered', field: 'attendance' }]);
    await tried.call('saveActivity', { id, lock: 2, content: { registered: 28 } }, people.own);
    expect((await tried.call('restoreSession', { id: session.id }, people.own)).errors).toEqual([]);
  });

  it.each(ROLES)('%s changes what such may change', async (role) => {
    const code = EDITORS.includes(role) ? undefined : role === 'visitor' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    const { id } = await logged('PUBLIC');
    const saved = await tried.call('saveActivity', { id, lock: 1, content: { place: role } }, as(role));
    expect(saved.code).toBe(code);
    const session = { id: uuid(), activityId: id, heldOn: '2026-01-12', attendance: 8 };
    expect((await tried.call('logSession', session, as(role))).code).toBe(code);
    if (code !== undefined) await tried.call('logSession', session, people.own);
    expect((await tried.call('saveSession', { id: session.id, lock: 1, note: 'x' }, as(role))).code).toBe(code);
    expect((await tried.call('deleteSession', { id: session.id }, as(role))).code).toBe(code);
    expect((await tried.call('deleteActivity', { id }, as(role))).code).toBe(code);
    if (code !== undefined) await tried.call('deleteActivity', { id }, people.own);
    const gone = EDITORS.includes(role) ? undefined : role === 'visitor' ? 'UNAUTHENTICATED' : 'NOT_FOUND';
    expect((await tried.call('restoreActivity', { id }, as(role))).code).toBe(gone);
  });

  it.each<[Role, string, boolean]>([
    ['visitor', 'org-holstebro', false],
    ['member', 'org-holstebro', false],
    ['own', 'org-holstebro', true],
    ['own', 'org-silkeborg', false],
    ['colleague', 'org-holstebro', true],
    ['other', 'org-holstebro', false],
    ['coordinator', 'org-silkeborg', true],
    ['administrator', 'org-viborg', true],
    ['stranger', 'org-holstebro', false],
  ])('%s logs for %s: %s', async (role, ownerId, may) => {
    const { data } = await tried.call('logActivity', tried.input({}, { ownerId }), as(role));
    expect(data !== null).toBe(may);
  });

  it('who is no liaison keeps what he or she logged, and nothing else of the organisation', async () => {
    const { id, viewerCan } = await tried.log(people.colleague, {}, { sharing: 'DRAFT' });
    expect(viewerCan).toMatchObject({ edit: true, share: true, delete: true, logSession: true });
    expect((await tried.one(id, people.own)).data?.one.viewerCan).toMatchObject({ edit: true });
    expect((await tried.one(id, people.member)).code).toBe('NOT_FOUND');
    const others = await logged('NETWORK');
    expect((await tried.one(others.id, people.colleague)).data?.one.viewerCan).toMatchObject({
      edit: false,
      logSession: false,
    });
    const own = idsOf(await tried.list({ input: { own: true }, first: 100 }, people.colleague));
    expect(own).toContain(id);
    expect(own).not.toContain(others.id);
  });

  it.each(ROLES)('%s sees small counts only as one who answers for it', async (role) => {
    const { id } = await logged('PUBLIC', { title: `Få ${role}`, registered: 12, completed: 9 });
    const { data } = await tried.one(id, as(role));
    const list = await tried.list({ input: { ids: [id] } }, as(role));
    const found = await tried.list({ input: { question: `Få ${role}` }, sort: 'RELEVANCE' }, as(role), FOUND);
    const inSearch = found.edges.find(({ node }) => node.id === id)?.node['counts'];
    const exact = EDITORS.includes(role);
    const shown = { registered: 12, completed: exact ? 9 : null, isSuppressed: !exact };
    expect(data?.one['counts']).toMatchObject(shown);
    expect(list.edges[0]?.node['counts']).toEqual(shown);
    expect(inSearch).toEqual({ registered: 12, isSuppressed: !exact });
  });

  it('an only session and a small one say nothing to others', async () => {
    const { id } = await logged('PUBLIC', { registered: 12 });
    await tried.call('logSession', { id: uuid(), activityId: id, heldOn: '2026-01-12', attendance: 9 }, people.own);
    expect((await tried.one(id)).data?.one['counts']).toMatchObject({ averageAttendance: null, isSuppressed: true });
    await tried.call('logSession', { id: uuid(), activityId: id, heldOn: '2026-01-13', attendance: 11 }, people.own);
    expect((await tried.one(id)).data?.one['counts']).toMatchObject({ averageAttendance: 10, isSuppressed: false });
    await tried.call('logSession', { id: uuid(), activityId: id, heldOn: '2026-01-14', attendance: 3 }, people.own);
    expect((await tried.one(id)).data?.one['counts']).toMatchObject({ averageAttendance: null, isSuppressed: true });
    const [{ texts } = { texts: '' }] = await tried.api.database.query<{ texts: string }>(
      `SELECT string_agg(t.text, ' ') AS texts FROM search_document d JOIN search_text t ON t.document_id = d.id WHERE d.ref = $1`,
      [id],
    );
    expect(texts).not.toMatch(/\d/);
  });
});
