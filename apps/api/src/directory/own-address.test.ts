import { ROLES } from '@samspil/domain/shared';
import { signInAs, signInFor, seated, type TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { CONTACT, NEW_ROLE, PERSON, plantOrganisations, REGISTER, SAVE, type ShownPerson } from './directory.cases.js';
import { DirectoryDays } from './directory-days.js';

const CONFIRM = `mutation ($input: PersonSeenInput!) { done: confirmPersonAddress(input: $input) { ${PERSON} } }`;
const DISOWN = `mutation ($input: PersonSeenInput!) { done: disownPerson(input: $input) }`;
const MINE = `{ peopleWithOwnAddress { canClaim person { id lock name email positions { organisation { id } } } } }`;

interface Mine {
  readonly peopleWithOwnAddress: readonly {
    readonly canClaim: boolean;
    readonly person: { readonly id: string; readonly name: string };
  }[];
}

describe('an account and the person with its address', () => {
  let api: TestApi;
  let coordinator: TestPerson;
  let liaison: TestPerson;
  let member: TestPerson;
  beforeAll(async () => {
    api = await startTestApi();
    await plantOrganisations(api);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    await api.database.query('DELETE FROM body');
    await api.database.query('DELETE FROM position');
    await api.database.query('DELETE FROM person');
    coordinator = await signInAs(api, ['coordinator']);
    liaison = await signInFor(api, 'org-skive', ['liaison']);
    member = await signInAs(api, ['member']);
  });

  const addressOf = ({ id }: TestPerson) => `${id}@kommune.example`;
  const register = async (of: TestPerson, as: TestPerson, name = 'Opdigtet', positions: object[] = [NEW_ROLE]) => {
    const content = { name, ...CONTACT, email: addressOf(of) };
    const input = { content, positions };
    const { data, problems } = await api.graphql<{ registerPerson: ShownPerson }>(REGISTER, { input }, { as });
    expect(problems).toEqual([]);
    return data?.registerPerson ?? { id: '', lock: 0, isAddressOpen: false };
  };
  const joined = async (id: string) =>
    (await api.database.query<{ user_id: string | null }>('SELECT user_id FROM person WHERE id = $1', [id]))[0]
      ?.user_id;
  const confirm = ({ id, lock }: { id: string; lock: number }, as: TestPerson) =>
    api.graphql<{ done: ShownPerson }>(CONFIRM, { input: { id, lock } }, { as });
  const disown = ({ id, lock }: { id: string; lock: number }, as: TestPerson) =>
    api.graphql<{ done: string }>(DISOWN, { input: { id, lock } }, { as });
  const mine = async (as: TestPerson) => (await api.graphql<Mine>(MINE, {}, { as })).data?.peopleWithOwnAddress ?? [];
  const sitsInABody = (id: string) =>
    api.database.query(
      `WITH steering AS (INSERT INTO body (id, network_id, kind, name_da, name_en)
         VALUES (gen_random_uuid(), 'midtjylland', 'steering-group', 'Styregruppen', 'Steering group') RETURNING id)
       INSERT INTO body_seat (id, body_id, person_id, starts_on) SELECT gen_random_uuid(), id, $1, '2024-01-01' FROM steering`,
      [id],
    );

  it('are one at once when those who look after the network wrote it', async () => {
    const person = await register(member, coordinator);
    expect(await joined(person.id)).toBe(member.id);
    expect(person.isAddressOpen).toBe(false);
  });

  it('are not when a liaison wrote it, however often accounts are joined, until one of two says so', async () => {
    const person = await register(member, liaison);
    await api.app.get(DirectoryDays).lookAfter();
    expect(await joined(person.id)).toBeNull();
    expect(person.isAddressOpen).toBe(true);
    expect(await mine(member)).toMatchObject([{ canClaim: true, person: { id: person.id, name: 'Opdigtet' } }]);
    for (const role of ROLES.filter((one) => one !== 'coordinator' && one !== 'administrator')) {
      expect((await confirm(person, await signInAs(api, [role]))).code).toBe('FORBIDDEN');
    }
    expect((await confirm(person, await signInAs(api, ['coordinator'], 'nord'))).code).toBe('NOT_FOUND');
    expect((await confirm(person, liaison)).code).toBe('FORBIDDEN');
    expect((await api.graphql(CONFIRM, { input: { id: person.id, lock: 1 } })).code).toBe('UNAUTHENTICATED');
    const done = (await confirm(person, member)).data?.done;
    expect(done).toMatchObject({ id: person.id });
    expect(await joined(person.id)).toBe(member.id);
    expect(await mine(member)).toEqual([]);
    expect((await confirm(person, coordinator)).problems).toMatchObject([{ code: 'directory.address-settled' }]);
  });

  it('are one when the coordinator says so', async () => {
    const person = await register(member, liaison);
    expect((await confirm({ ...person, lock: 9 }, coordinator)).problems).toMatchObject([
      { code: 'directory.changed-meanwhile' },
    ]);
    expect((await confirm(person, coordinator)).data?.done.isAddressOpen).toBe(false);
    expect(await joined(person.id)).toBe(member.id);
  });

  it('a liaison becomes nobody by a word of his or her own', async () => {
    const person = await register(liaison, liaison);
    expect(await mine(liaison)).toMatchObject([{ canClaim: false }]);
    expect((await confirm(person, liaison)).problems).toMatchObject([{ code: 'directory.coordinator-confirms' }]);
    // Changing the address of somebody the coordinator registered is no way round it.
    const other = await register(member, coordinator);
    await api.database.query('UPDATE person SET user_id = NULL WHERE id = $1', [other.id]);
    const input = { id: other.id, lock: other.lock, content: { email: addressOf(liaison) } };
    const { data } = await api.graphql<{ savePerson: ShownPerson }>(SAVE, { input }, { as: liaison });
    expect(data?.savePerson.isAddressOpen).toBe(true);
    await api.app.get(DirectoryDays).lookAfter();
    expect(await joined(other.id)).toBeNull();
  });

  it('who somebody is that sits in a body is said by those who look after the network', async () => {
    const person = await register(member, liaison);
    await sitsInABody(person.id);
    expect(await mine(member)).toMatchObject([{ canClaim: false }]);
    expect((await confirm(person, member)).problems).toMatchObject([{ code: 'directory.coordinator-confirms' }]);
    await confirm(person, coordinator);
    expect(await joined(person.id)).toBe(member.id);
  });

  it('an address that is somebody else’s is taken away by who has it', async () => {
    const person = await register(member, liaison);
    expect((await disown(person, liaison)).code).toBe('NOT_FOUND');
    expect((await disown(person, member)).data?.done).toBe(person.id);
    const [row] = await api.database.query('SELECT email, consent_on, user_id FROM person WHERE id = $1', [person.id]);
    expect(row).toEqual({ email: null, consent_on: null, user_id: null });
    expect(await mine(member)).toEqual([]);
    expect((await disown(person, member)).code).toBe('NOT_FOUND');
  });

  it('another network stands in nobody’s way', async () => {
    const elsewhere = await signInAs(api, ['administrator'], 'nord');
    const inNorth = [{ ...NEW_ROLE, networkId: 'nord', organisationId: 'org-north' }];
    const shadow = await register(member, elsewhere, 'Skygge', inNorth);
    expect(shadow.isAddressOpen).toBe(false);
    const right = await register(member, coordinator, 'Rigtig');
    expect([await joined(shadow.id), await joined(right.id)]).toEqual([null, member.id]);
  });

  it('of two people it fits, an account becomes the first', async () => {
    const [first, second] = [await register(member, coordinator), await register(member, coordinator, 'To')];
    await api.database.query('UPDATE person SET user_id = NULL');
    await api.app.get(DirectoryDays).lookAfter();
    expect([await joined(first.id), await joined(second.id)]).toEqual([member.id, null]);
  });

  it('an invented person stands in nobody’s way', async () => {
    await register(member, liaison);
    const right = await register(member, coordinator, 'Rigtig');
    expect(await joined(right.id)).toBe(member.id);
    // Nobody is two people; the address can still be taken from the wrong one.
    const known = seated(api, member, [], right.id);
    const [wrong] = await mine(known);
    expect(wrong).toMatchObject({ canClaim: false, person: { name: 'Opdigtet' } });
    expect((await disown({ id: wrong?.person.id ?? '', lock: 1 }, known)).problems).toEqual([]);
  });
});
