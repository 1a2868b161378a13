import { today } from '../shared/today.js';
import { signInAs, signInFor, type TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { NEW_ROLE, plantOrganisations, plantPerson, SAVE, type ShownPerson } from './directory.cases.js';
import { DirectoryDays } from './directory-days.js';

const REMOVE = 'mutation ($input: RemovePersonInput!) { removePerson(input: $input) }';

describe('a day written in the past', () => {
  let api: TestApi;
  let coordinator: TestPerson;
  let liaison: TestPerson;
  beforeAll(async () => {
    api = await startTestApi();
    await plantOrganisations(api);
    coordinator = await signInAs(api, ['coordinator']);
    liaison = await signInFor(api, 'org-skive', ['liaison']);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    await api.database.query('DELETE FROM position');
    await api.database.query('DELETE FROM person');
  });

  const nextYear = `${String(Number(today().slice(0, 4)) + 1)}${today().slice(4)}`.replace('-02-29', '-03-01');
  const past = { ...NEW_ROLE, validFrom: '2020-01-01', validTo: '2021-12-31' };
  /** Somebody who has been there for long. */
  const known = async (...positions: object[]): Promise<string> => {
    const id = await plantPerson(api, {}, positions);
    await api.database.query(`UPDATE person SET created_at = '2020-01-01' WHERE id = $1`, [id]);
    return id;
  };
  const save = async (id: string, lock: number, positions: readonly object[], as: TestPerson) => {
    const input = { id, lock, content: {}, positions };
    const { data, errors } = await api.graphql<{ savePerson: ShownPerson }>(SAVE, { input }, { as });
    expect(errors).toEqual([]);
    return data?.savePerson;
  };
  const removed = async () => (await api.app.get(DirectoryDays).lookAfter()).people;
  const noted = async () =>
    (await api.database.query<{ day: string | null }>('SELECT left_noted_on::text AS day FROM person'))[0]?.day;

  it('does not let a liaison remove whom only those who look after the network remove', async () => {
    const id = await known(
      {},
      { networkId: 'nord', organisationId: 'org-north', validFrom: '2020-01-01', validTo: '2021-01-01' },
    );
    expect((await api.graphql(REMOVE, { input: { id, lock: 1 } }, { as: liaison })).code).toBe('FORBIDDEN');
    expect((await save(id, 1, [past], liaison))?.forgetOn).toBe(nextYear);
    expect(await removed()).toBe(0);
    expect(await noted()).toBe(today());
    // Nor by taking the role away, which leaves one that ended long ago.
    await save(id, 2, [], liaison);
    expect(await removed()).toBe(0);
  });

  it('is put right within the year, which begins anew when the person leaves again', async () => {
    const id = await known({});
    await save(id, 1, [past], coordinator);
    await removed();
    await api.database.query(`UPDATE person SET left_noted_on = left_noted_on - 300`);
    expect(await removed()).toBe(0);
    expect((await save(id, 2, [NEW_ROLE], coordinator))?.forgetOn).toBeNull();
    await removed();
    expect(await noted()).toBeNull();
    expect((await save(id, 3, [past], coordinator))?.forgetOn).toBe(nextYear);
    await removed();
    expect(await noted()).toBe(today());
  });

  it('keeps nobody for longer than a year', async () => {
    const id = await known({});
    await save(id, 1, [past], coordinator);
    await removed();
    await api.database.query(`UPDATE person SET left_noted_on = (left_noted_on - interval '1 year')::date - 1`);
    expect(await removed()).toBe(1);
    expect(await api.database.query('SELECT id FROM person')).toEqual([]);
  });

  it('removes nobody at once who is a member no more', async () => {
    const member = await signInAs(api, ['member']);
    await plantPerson(api, { userId: member.id }, [{ validFrom: '2020-01-01', validTo: '2021-12-31' }]);
    await api.database.query(`UPDATE person SET created_at = '2020-01-01'`);
    await removed();
    expect(await noted()).toBeNull();
    await api.database.query('DELETE FROM network_member WHERE user_id = $1', [member.id]);
    expect(await removed()).toBe(0);
    expect(await noted()).toBe(today());
  });
});
