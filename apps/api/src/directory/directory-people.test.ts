import { personaAccount } from '@samspil/domain/identity';
import { VISITOR } from '@samspil/domain/shared';
import { SearchIndexer } from '../search/search-indexer.service.js';
import { SearchService } from '../search/search.service.js';
import { PageHeads } from '../shared/pages/index.js';
import { today } from '../shared/today.js';
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
import { DirectoryDays } from './directory-days.js';
import { DirectoryService } from './directory.service.js';

const FORGET_ON = 'query ($id: ID!) { one: directoryPerson(id: $id) { forgetOn } }';

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
    for (const path of [
      hidden,
      `${hidden}/rediger`,
      'ukendt',
      '00000000-0000-4000-8000-000000000000',
      'ukendt/rediger',
    ]) {
      expect([path, await head(`/personer/${path}`)]).toEqual([path, null]);
    }
    expect(await head('/personer/ny')).toBeUndefined();
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

  it('who has left a network is found by it no more the day after', async () => {
    const id = await plantPerson(api, { name: 'Ulrikke Udlært' }, [
      { networkId: 'midtjylland' },
      { networkId: 'nord', organisationId: 'org-north' },
    ]);
    const days = api.app.get(DirectoryDays);
    await api.app.get(SearchIndexer).refresh('person', [id]);
    const north = await signInAs(api, ['coordinator'], 'nord');
    expect(await audienceFinds('Udlært', coordinator)).toEqual(['Ulrikke Udlært']);
    const endsOn = async (day: string) => {
      await api.database.query(
        `UPDATE position SET valid_to = $2 WHERE person_id = $1 AND network_id = 'midtjylland'`,
        [id, day],
      );
      await days.lookAfter();
    };
    const day = (offset: number) => today(new Date(Date.now() + offset * 24 * 60 * 60_000));
    await endsOn(day(0));
    expect(await audienceFinds('Udlært', coordinator)).toEqual(['Ulrikke Udlært']);
    // A night passes: the last day was yesterday, and the index has not been looked after since.
    Object.assign(days, { indexedUntil: day(-1) });
    await endsOn(day(-1));
    expect(await audienceFinds('Udlært', coordinator)).toEqual([]);
    expect(await audienceFinds('Udlært', north)).toEqual(['Ulrikke Udlært']);
  });

  it('names go a year after the last role, and are found nowhere then', async () => {
    const ended = (more: object = {}) => [{ validFrom: '2020-01-01', validTo: '2021-12-31', ...more }];
    const member = await signInAs(api, ['member']);
    const gone = await plantPerson(api, { name: 'Gerda Glemt', email: null }, ended());
    const kept = [
      await plantPerson(api, { name: 'Holder' }, [...ended(), { role: 'liaison' }]),
      await plantPerson(api, { name: 'Medlem', userId: member.id }, ended()),
      await plantPerson(api, { name: 'Opdigtet', isDemonstration: true }, ended()),
      await plantPerson(api, { name: 'Nylig' }, ended({ validTo: today() })),
    ];
    const seat = await plantPerson(api, { name: 'Sidder' }, ended());
    await api.database.query(
      `WITH steering AS (INSERT INTO body (id, network_id, kind, name_da, name_en)
         VALUES (gen_random_uuid(), 'midtjylland', 'steering-group', 'Styregruppen', 'Steering group') RETURNING id)
       INSERT INTO body_seat (id, body_id, person_id, starts_on) SELECT gen_random_uuid(), id, $1, '2024-01-01' FROM steering`,
      [seat],
    );
    const everybody = [gone, seat, ...kept];
    await api.app.get(SearchIndexer).refresh('person', everybody);
    expect((await api.app.get(DirectoryDays).lookAfter()).people).toBe(0);
    // Registered long ago, and gone for as long.
    await api.database.query(`UPDATE person SET created_at = '2020-01-01'`);
    expect((await api.app.get(DirectoryDays).lookAfter()).people).toBe(0);
    await api.database.query(`UPDATE person SET left_noted_on = '2022-01-01' WHERE left_noted_on IS NOT NULL`);
    expect((await api.app.get(DirectoryDays).lookAfter()).people).toBe(1);
    const left = await api.database.query<{ id: string }>('SELECT id FROM person');
    expect(left.map(({ id }) => id).sort()).toEqual([seat, ...kept].sort());
    expect(await audienceFinds('Gerda', coordinator)).toEqual([]);
    const forgetOn = async (id: string) =>
      (await api.graphql<{ one: { forgetOn: string | null } }>(FORGET_ON, { id }, { as: coordinator })).data?.one
        .forgetOn;
    const nextYear = `${String(Number(today().slice(0, 4)) + 1)}${today().slice(4)}`;
    expect(await Promise.all([forgetOn(kept[0] ?? ''), forgetOn(kept[3] ?? '')])).toEqual([null, nextYear]);
  });

  it('who came to a meeting is counted there after having been removed, under nobody’s name', async () => {
    const id = await plantPerson(api, { name: 'Gerda Glemt' });
    const meeting = async (hasAttended: boolean) =>
      api.database.query(
        `WITH held AS (INSERT INTO meeting (id, network_id, kind, title, starts_at, ends_at, state)
           VALUES (gen_random_uuid(), 'midtjylland', 'network-meeting', 'Møde', '2024-05-01T10:00', '2024-05-01T12:00', 'held')
           RETURNING id)
         INSERT INTO meeting_participant (id, meeting_id, person_id, organisation_id, sector, answer, has_attended, remark)
         SELECT gen_random_uuid(), id, $1, 'org-skive', 'se-culture', 'yes', $2, 'Allergi' FROM held`,
        [id, hasAttended],
      );
    await meeting(true);
    await meeting(true);
    await meeting(false);
    const remove = 'mutation ($input: RemovePersonInput!) { removePerson(input: $input) }';
    expect((await api.graphql(remove, { input: { id, lock: 1 } }, { as: coordinator })).errors).toEqual([]);
    const rows = await api.database.query(
      `SELECT p.name, p.email, p.user_id, mp.organisation_id, mp.sector, mp.remark
       FROM meeting_participant mp JOIN person p ON p.id = mp.person_id WHERE mp.has_attended`,
    );
    const counted = { organisation_id: 'org-skive', sector: 'se-culture', remark: '' };
    const nobody = { name: 'Tidligere deltager', email: null, user_id: null, ...counted };
    expect(rows).toEqual([nobody, nobody]);
    expect(await api.database.query('SELECT 1 FROM meeting_participant')).toHaveLength(2);
    const [left] = await api.database.query<{ id: string }>('SELECT id FROM person');
    const one = 'query ($id: ID!) { directoryPerson(id: $id) { name } }';
    expect((await api.graphql(one, { id: left?.id }, { as: coordinator })).code).toBe('NOT_FOUND');
    await api.database.query(`UPDATE person SET created_at = '2020-01-01', left_noted_on = '2020-01-01'`);
    expect((await api.app.get(DirectoryDays).lookAfter()).people).toBe(0);
  });
});
