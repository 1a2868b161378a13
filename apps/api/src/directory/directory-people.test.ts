import { personaAccount } from '@samspil/domain/identity';
import { VISITOR } from '@samspil/domain/shared';
import { SearchService } from '../search/search.service.js';
import { PageHeads } from '../shared/pages/index.js';
import { signInAs, signInFor, type TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import {
  CONTACT,
  NEW_ROLE,
  plantOrganisations,
  plantPerson,
  REGISTER,
  SAVE,
  type ShownPerson,
} from './directory.cases.js';
import { DirectoryService } from './directory.service.js';

describe('people of the directory elsewhere', () => {
  let api: TestApi;
  let coordinator: TestPerson;
  beforeAll(async () => {
    api = await startTestApi();
    await plantOrganisations(api);
    coordinator = await signInAs(api, ['coordinator']);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    await api.database.query('DELETE FROM position');
    await api.database.query('DELETE FROM person');
  });

  const register = async (content: object) => {
    const input = { content: { ...CONTACT, ...content }, positions: [NEW_ROLE] };
    const { data } = await api.graphql<{ registerPerson: ShownPerson }>(REGISTER, { input }, { as: coordinator });
    return data?.registerPerson;
  };
  const audienceFinds = async (question: string, as?: TestPerson) => {
    const { page } = await api.app.get(SearchService).search(as?.viewer ?? VISITOR, {
      ...{ question, filters: [], dropped: [], kinds: ['person'], sort: 'relevance', typing: false },
      ...{ first: 10, after: null, snippetsPerHit: 0 },
    });
    return page.hits.map(({ title }) => title);
  };

  it('the search finds people for those who may know them', async () => {
    const hidden = await register({ name: 'Ulrikke Usynlig', email: 'hemmeligadresse@kommune.example' });
    await register({ name: 'Ulrikke Åbenhjertig', isNamePublic: true });
    const outside = await signInAs(api, ['coordinator'], 'nord');
    expect(await audienceFinds('Ulrikke')).toEqual(['Ulrikke Åbenhjertig']);
    expect(await audienceFinds('Ulrikke', outside)).toEqual(['Ulrikke Åbenhjertig']);
    expect((await audienceFinds('Ulrikke', coordinator)).sort()).toEqual(['Ulrikke Usynlig', 'Ulrikke Åbenhjertig']);
    const input = { id: hidden?.id, lock: 1, content: { isNamePublic: true } };
    await api.graphql(SAVE, { input }, { as: coordinator });
    expect(await audienceFinds('Usynlig')).toEqual(['Ulrikke Usynlig']);
    expect(await audienceFinds('hemmeligadresse', coordinator)).toEqual([]);
  });

  it('other capabilities write to those who agreed, or have an account; to nobody invented', async () => {
    const member = await signInAs(api, ['member']);
    const agreed = await plantPerson(api, { email: 'ja@kommune.example' });
    const past = await plantPerson(api, { deleteOn: '2024-06-01' });
    const account = await plantPerson(api, { email: null, userId: member.id });
    const invented = await plantPerson(api, { isDemonstration: true });
    const directory = api.app.get(DirectoryService);
    const reached = await directory.addressees([agreed, past, account, invented]);
    expect(new Map(reached.map(({ personId, email }) => [personId, email]))).toEqual(
      new Map([
        [agreed, 'ja@kommune.example'],
        [account, `${member.id}@kommune.example`],
      ]),
    );
    expect(await directory.personOfUser(member.id)).toMatchObject({ id: account });
    const seen = await directory.personsByIds(VISITOR, [agreed, 'nobody']);
    expect([...seen.values()]).toEqual([{ id: agreed, name: null }]);
  });

  it('an account finds its person by the address agreed to', async () => {
    const member = await signInAs(api, ['member']);
    const person = await register({ name: 'Mig', email: `${member.id}@kommune.example` });
    const own = await api.app.get(DirectoryService).personOfUser(member.id);
    expect(own).toEqual({ id: person?.id, name: 'Mig' });
  });

  it('the liaison is asked for by day, the substitute where there is none', async () => {
    const substitute = await plantPerson(api, {}, [{ role: 'substitute' }]);
    const liaison = await plantPerson(api, {}, [{ role: 'liaison', validTo: '2025-12-31' }]);
    const directory = api.app.get(DirectoryService);
    expect((await directory.liaisonOf('midtjylland', 'org-skive', '2025-12-31'))?.personId).toBe(liaison);
    expect((await directory.liaisonOf('midtjylland', 'org-skive', '2026-01-01'))?.personId).toBe(substitute);
    expect(await directory.liaisonOf('midtjylland', 'org-viborg', '2026-01-01')).toBeNull();
  });

  it('a ready-made person is one with the invented person of the same address', async () => {
    const demo = await startTestApi({ demoMode: true });
    try {
      await plantOrganisations(demo);
      const id = await plantPerson(demo, { email: personaAccount('liaison').email, isDemonstration: true });
      // Nobody invented: an account of the demo is not theirs.
      await plantPerson(demo, { email: personaAccount('member').email });
      for (const persona of ['liaison', 'liaison', 'member']) {
        const { status } = await demo.fetch('/auth/demo', {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: demo.url },
          body: JSON.stringify({ persona }),
        });
        expect(status).toBe(200);
      }
      const linked = await demo.database.query('SELECT id FROM person WHERE user_id IS NOT NULL');
      expect(linked).toEqual([{ id }]);
    } finally {
      await demo.close();
    }
  });

  it('a page tells the name to those who may know it before any script runs', async () => {
    const open = await plantPerson(api, { name: 'Ane Åben', isNamePublic: true });
    const hidden = await plantPerson(api, { name: 'Lis Lukket' });
    const head = (path: string, viewer = VISITOR) => api.app.get(PageHeads).headOf(path, viewer, 'da');
    expect(await head('/personer')).toMatchObject({ title: 'Kontaktpersoner · Samspil' });
    expect(await head(`/personer/${open}`)).toMatchObject({ title: 'Ane Åben · Samspil' });
    expect(await head(`/personer/${hidden}`)).toBeNull();
    expect(await head(`/personer/${hidden}`, coordinator.viewer)).toMatchObject({ title: 'Lis Lukket · Samspil' });
  });

  it('the address of who sits in a body is changed by those who look after the network, or after an account is joined', async () => {
    const liaison = await signInFor(api, 'org-skive', ['liaison']);
    const id = await plantPerson(api);
    await api.database.query(
      `WITH steering AS (INSERT INTO body (id, network_id, kind, name_da, name_en)
         VALUES (gen_random_uuid(), 'midtjylland', 'steering-group', 'Styregruppen', 'Steering group') RETURNING id)
       INSERT INTO body_seat (id, body_id, person_id, starts_on) SELECT gen_random_uuid(), id, $1, '2024-01-01' FROM steering`,
      [id],
    );
    const save = (lock: number, content: object, as: TestPerson) =>
      api.graphql<{ savePerson: ShownPerson }>(SAVE, { input: { id, lock, content } }, { as });
    const taken = await save(1, { email: `${liaison.id}@kommune.example` }, liaison);
    expect(taken.errors).toMatchObject([
      { extensions: { problems: [{ code: 'directory.email-of-seat', field: 'email' }] } },
    ]);
    expect(await api.database.query('SELECT user_id FROM person WHERE id = $1', [id])).toEqual([{ user_id: null }]);
    expect((await save(1, { email: null }, liaison)).errors).toEqual([]);
    expect((await save(2, { ...CONTACT, email: `${coordinator.id}@kommune.example` }, coordinator)).errors).toEqual([]);
    expect(await api.database.query('SELECT user_id FROM person WHERE id = $1', [id])).toEqual([
      { user_id: coordinator.id },
    ]);
    expect((await save(3, { email: 'ny@kommune.example' }, liaison)).errors).toEqual([]);
  });
});
