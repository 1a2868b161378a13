import { randomUUID } from 'node:crypto';
import { ROLES, type Role } from '@samspil/domain/shared';
import { seated, signInAs, signInFor, type TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import {
  CONTACT,
  NEW_ROLE,
  PERSON,
  plantOrganisations,
  plantPerson,
  REGISTER,
  SAVE,
  type ShownPerson,
} from './directory.cases.js';
import { DirectoryDays } from './directory-days.js';

const LIST = `query ($networkId: ID! = "midtjylland", $text: String, $role: PositionRole, $organisationId: ID,
    $sector: ID, $first: Int, $after: String) {
  directoryPositions(networkId: $networkId, text: $text, role: $role, organisationId: $organisationId, sector: $sector,
    first: $first, after: $after) {
    edges { node { id organisation { id } role sector { id } person { id name email phone } viewerCan { keep } } }
    pageInfo { hasNextPage endCursor } } }`;
const ONE = `query ($id: ID!) { directoryPerson(id: $id) { ${PERSON} } }`;
const REMOVE = `mutation ($input: RemovePersonInput!) { removePerson(input: $input) }`;

interface ListedPosition {
  readonly id: string;
  readonly organisation: { readonly id: string };
  readonly role: string;
  readonly person: { readonly id: string; readonly name: string | null; readonly email: string | null } | null;
}
interface Listed {
  readonly directoryPositions: {
    readonly edges: readonly { readonly node: ListedPosition }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

describe('the directory', () => {
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

  const list = async (variables: Readonly<Record<string, unknown>> = {}, as?: TestPerson) => {
    const { data } = await api.graphql<Listed>(LIST, variables, as && { as });
    return data?.directoryPositions ?? { edges: [], pageInfo: { hasNextPage: false, endCursor: '' } };
  };
  const names = async (variables: Readonly<Record<string, unknown>>, as?: TestPerson) =>
    (await list(variables, as)).edges.map(({ node }) => node.person?.name ?? null);
  const one = async (id: string, as?: TestPerson) =>
    api.graphql<{ directoryPerson: ShownPerson }>(ONE, { id }, as && { as });
  const register = (input: object, as: TestPerson) =>
    api.graphql<{ registerPerson: ShownPerson }>(REGISTER, { input }, { as });
  const save = (input: object, as: TestPerson) => api.graphql<{ savePerson: ShownPerson }>(SAVE, { input }, { as });

  it('visitors see roles, and the names of those who agreed', async () => {
    await plantPerson(api, { name: 'Ane Åben', isNamePublic: true }, [{ role: 'liaison' }]);
    const hidden = await plantPerson(api, { name: 'Lis Lukket' }, [{ organisationId: 'org-viborg', role: 'liaison' }]);
    const { edges } = await list();
    expect(edges.map(({ node }) => [node.organisation.id, node.role, node.person?.name, node.person?.email])).toEqual([
      ['org-skive', 'LIAISON', 'Ane Åben', null],
      ['org-viborg', 'LIAISON', null, null],
    ]);
    expect((await one(hidden)).code).toBe('NOT_FOUND');
    // A name that is not shown cannot be guessed by searching for it either.
    expect(await names({ text: 'lukket' })).toEqual([]);
  });

  it.each(ROLES)('a %s of the network sees names and contact data, of another network neither', async (role) => {
    const id = await plantPerson(api, { name: 'Lis Lukket', email: 'lis@kommune.example' });
    const inside = await signInAs(api, [role]);
    const outside = await signInAs(api, [role], 'nord');
    expect((await list({}, inside)).edges[0]?.node.person).toMatchObject({
      name: 'Lis Lukket',
      email: 'lis@kommune.example',
    });
    expect((await one(id, inside)).data?.directoryPerson.email).toBe('lis@kommune.example');
    expect(await names({}, outside)).toEqual([null]);
    expect((await one(id, outside)).code).toBe('NOT_FOUND');
    // What is kept and why is for those who look after it.
    const edits = role === 'coordinator' || role === 'administrator';
    const shown = (await one(id, inside)).data?.directoryPerson;
    expect([shown?.contactPurpose, shown?.viewerCan]).toEqual([
      edits ? 'Netværket' : '',
      { edit: edits, confirmAddress: edits, remove: edits, seeContact: true },
    ]);
  });

  it('contact data are shown until the day they go, and gone then', async () => {
    const id = await plantPerson(api, { email: 'forbi@kommune.example', deleteOn: '2024-06-01' });
    const later = await plantPerson(api, { email: 'senere@kommune.example' });
    expect((await one(id, coordinator)).data?.directoryPerson.email).toBeNull();
    expect((await api.app.get(DirectoryDays).lookAfter()).contacts).toBe(1);
    const rows = await api.database.query('SELECT id, email, contact_purpose, consent_on FROM person ORDER BY email');
    expect(rows).toEqual([
      expect.objectContaining({ id: later, email: 'senere@kommune.example' }),
      { id, email: null, contact_purpose: '', consent_on: null },
    ]);
    expect((await api.app.get(DirectoryDays).lookAfter()).contacts).toBe(0);
  });

  it('the list is searched and narrowed, and goes on page by page', async () => {
    await plantPerson(api, { name: 'Bo' }, [
      { role: 'administration', sector: 'se-culture' },
      { organisationId: 'org-viborg', role: 'liaison' },
    ]);
    await plantPerson(api, { name: 'Åse' }, [{ role: 'liaison' }, { validTo: '2024-02-01' }]);
    await plantPerson(api, { name: 'Nora' }, [{ networkId: 'nord', organisationId: 'org-north' }]);
    expect(await names({}, coordinator)).toEqual(['Åse', 'Bo', 'Bo']);
    expect(await names({ text: 'TOVHOLDER skive' }, coordinator)).toEqual(['Åse']);
    expect(await names({ text: 'bo' }, coordinator)).toEqual(['Bo', 'Bo']);
    expect(await names({ text: '%' }, coordinator)).toEqual(['Åse', 'Bo', 'Bo']);
    expect(await names({ role: 'ADMINISTRATION' }, coordinator)).toEqual(['Bo']);
    expect(await names({ sector: 'se-culture' }, coordinator)).toEqual(['Bo']);
    expect(await names({ organisationId: 'org-viborg' }, coordinator)).toEqual(['Bo']);
    const first = await list({ first: 2 }, coordinator);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await list({ first: 2, after: first.pageInfo.endCursor }, coordinator);
    expect([...first.edges, ...rest.edges].map(({ node }) => node.person?.name)).toEqual(['Åse', 'Bo', 'Bo']);
    expect((await api.graphql(LIST, { after: 'x' }, { as: coordinator })).problems).toMatchObject([
      { code: 'shared.cursor-invalid' },
    ]);
  });

  it('a page of the list takes two statements, however many roles', async () => {
    for (let place = 0; place < 12; place += 1) {
      await plantPerson(api, {}, [{ role: 'administration', sector: 'se-health' }]);
    }
    const statements = await api.statementsDuring(() => list({ first: 12 }, coordinator));
    expect(statements.length).toBeLessThanOrEqual(2);
  });

  it('is taken away as a file by those who look after the network', async () => {
    await plantPerson(api, { name: '=Bo', email: 'bo@kommune.example' }, [
      { role: 'administration', sector: 'se-health' },
    ]);
    const fetched = (as?: TestPerson) =>
      api.fetch('/personer/eksport.csv?netvaerk=midtjylland&lang=da', as === undefined ? {} : { as });
    const response = await fetched(coordinator);
    expect(response.headers.get('content-disposition')).toContain('kontaktpersoner.csv');
    const [, line] = (await response.text()).split('\r\n');
    expect(line).toBe("Skive Kommune;Forvaltning;Sundhed;;'=Bo;bo@kommune.example;;2024-01-01;");
    for (const role of ROLES) {
      const status = role === 'coordinator' || role === 'administrator' ? 200 : 404;
      expect((await fetched(await signInAs(api, [role]))).status).toBe(status);
    }
    expect((await fetched()).status).toBe(404);
    expect((await fetched(await signInAs(api, ['coordinator'], 'nord'))).status).toBe(404);
  });

  it('roles without holder are told to everybody', async () => {
    await plantPerson(api, {}, [{ role: 'liaison' }, { role: 'administration', sector: 'se-culture' }]);
    const query = `{ directoryVacancies(networkId: "midtjylland") { organisation { id } role sector { id } canFill } }`;
    const { data } = await api.graphql<{ directoryVacancies: { organisation: { id: string } }[] }>(query);
    expect(data?.directoryVacancies).toHaveLength(6);
    expect(data?.directoryVacancies[0]).toEqual({
      organisation: { id: 'org-skive' },
      role: 'ADMINISTRATION',
      sector: { id: 'se-health' },
      canFill: false,
    });
    // A culture agreement asks no municipality for a liaison.
    await api.database.query(`UPDATE network SET kind = 'culture-agreement' WHERE id = 'nord'`);
    const agreement = await api.graphql(query.replace('midtjylland', 'nord'));
    expect(agreement.data).toEqual({ directoryVacancies: [] });
    expect((await api.graphql(query.replace('midtjylland', 'nowhere'))).code).toBe('NOT_FOUND');
    const liaison = await signInFor(api, 'org-viborg', ['liaison']);
    const seen = await api.graphql<{ directoryVacancies: { organisation: { id: string }; canFill: boolean }[] }>(
      query,
      {},
      { as: liaison },
    );
    expect(seen.data?.directoryVacancies.filter(({ canFill }) => canFill)).toHaveLength(4);
  });

  it.each(ROLES)('a %s registers people where he or she keeps the roles', async (role: Role) => {
    const keepsAll = role === 'coordinator' || role === 'administrator';
    const keepsOwn = keepsAll || role === 'liaison';
    const person = await signInFor(api, 'org-skive', [role]);
    const at = (organisationId: string) =>
      register({ content: { name: 'Ny' }, positions: [{ ...NEW_ROLE, organisationId }] }, person);
    expect((await at('org-skive')).code).toBe(keepsOwn ? undefined : 'FORBIDDEN');
    expect((await at('org-viborg')).code).toBe(keepsAll ? undefined : 'FORBIDDEN');
  });

  it('visitors register nobody', async () => {
    const { code } = await api.graphql(REGISTER, { input: { content: { name: 'Ny' }, positions: [NEW_ROLE] } });
    expect(code).toBe('UNAUTHENTICATED');
  });

  it('sent twice, somebody is there once', async () => {
    const id = randomUUID();
    const input = { id, content: { name: 'Ny', ...CONTACT }, positions: [NEW_ROLE] };
    expect((await register(input, coordinator)).data?.registerPerson).toMatchObject({ id, email: CONTACT.email });
    expect((await register(input, coordinator)).data?.registerPerson).toMatchObject({ id, lock: 1 });
    expect(await names({}, coordinator)).toEqual(['Ny']);
    const stranger = await signInFor(api, 'org-viborg', ['liaison']);
    const other = { ...input, positions: [{ ...NEW_ROLE, organisationId: 'org-viborg' }] };
    expect((await register(other, stranger)).problems).toEqual([{ code: 'directory.id-taken', field: 'id' }]);
    expect((await register({ ...input, id: 'x' }, coordinator)).problems).toMatchObject([
      { code: 'directory.id-malformed' },
    ]);
  });

  it.each([
    [{ name: ' ' }, [NEW_ROLE], 'directory.name-missing name'],
    [{ name: 'Ny' }, [], 'directory.positions-missing positions'],
    [{ name: 'Ny', email: 'a@b.dk' }, [NEW_ROLE], 'directory.purpose-missing contactPurpose'],
    [{ name: 'Ny', ...CONTACT, deleteOn: '2025-01-01' }, [NEW_ROLE], 'directory.deletion-past deleteOn'],
    [{ name: 'Ny' }, [{ ...NEW_ROLE, role: 'ADMINISTRATION' }], 'directory.sector-missing positions.0.sector'],
    [{ name: 'Ny' }, [{ ...NEW_ROLE, sector: 'se-nothing' }], 'directory.sector-unknown positions.0.sector'],
    [{ name: 'Ny' }, [{ ...NEW_ROLE, validTo: '2024-12-31' }], 'directory.period-backwards positions.0.validTo'],
    [{ name: 'Ny' }, [{ ...NEW_ROLE, validFrom: '31.12.2024' }], 'directory.date-invalid positions.0.validFrom'],
    [
      { name: 'Ny' },
      [{ ...NEW_ROLE, organisationId: 'org-north' }],
      'directory.organisation-unknown positions.0.organisationId',
    ],
  ])('says what is wrong: %#', async (content, positions, expected) => {
    const { problems } = await register({ content, positions }, coordinator);
    expect(problems.map(({ code, field }) => `${code} ${field ?? ''}`)).toContain(expected);
  });

  it('a municipality has one liaison at a time', async () => {
    await plantPerson(api, {}, [{ role: 'liaison', validTo: '2026-01-31' }]);
    const liaisonFrom = (validFrom: string) =>
      register({ content: { name: 'Ny' }, positions: [{ ...NEW_ROLE, role: 'LIAISON', validFrom }] }, coordinator);
    expect((await liaisonFrom('2026-01-31')).problems).toEqual([
      { code: 'directory.liaison-taken', field: 'positions.0.role' },
    ]);
    expect((await liaisonFrom('2026-02-01')).problems).toEqual([]);
  });

  it('two who set a liaison at once: one of them is told', async () => {
    const both = await Promise.all(
      ['A', 'B'].map((name) =>
        register({ content: { name }, positions: [{ ...NEW_ROLE, role: 'LIAISON' }] }, coordinator),
      ),
    );
    expect(both.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(['directory.liaison-taken']);
  });

  it('a liaison keeps the own organisation’s roles; the others stay as they are', async () => {
    const id = await plantPerson(api, { name: 'Bo' }, [{}, { organisationId: 'org-university' }]);
    const liaison = await signInFor(api, 'org-skive', ['liaison']);
    const before = (await one(id, liaison)).data?.directoryPerson;
    const moved = {
      networkId: 'midtjylland',
      organisationId: 'org-skive',
      role: 'SUBSTITUTE',
      validFrom: '2025-05-01',
    };
    const { data } = await save({ id, lock: before?.lock, content: { name: 'Bo B.' }, positions: [moved] }, liaison);
    expect(data?.savePerson.name).toBe('Bo B.');
    expect(data?.savePerson.positions.map(({ organisation }) => organisation.id)).toEqual([
      'org-skive',
      'org-university',
    ]);
    const elsewhere = { ...moved, organisationId: 'org-viborg' };
    const refused = await save({ id, lock: data?.savePerson.lock, content: {}, positions: [elsewhere] }, liaison);
    expect(refused.code).toBe('FORBIDDEN');
    const stale = await save({ id, lock: 1, content: { name: 'C' } }, liaison);
    expect(stale.problems).toMatchObject([{ code: 'directory.changed-meanwhile' }]);
  });

  it('people change what is known of themselves, not their roles', async () => {
    const member = await signInAs(api, ['member']);
    const id = await plantPerson(api, { userId: member.id, email: 'mig@kommune.example' });
    const self = seated(api, member, [], id);
    const { data } = await save({ id, lock: 1, content: { isNamePublic: true, email: null, phone: null } }, self);
    expect(data?.savePerson).toMatchObject({ email: null, isOwn: true, contactPurpose: '' });
    const roles = await save({ id, lock: 2, content: {}, positions: [NEW_ROLE] }, self);
    expect(roles.code).toBe('FORBIDDEN');
    expect(await names({})).toHaveLength(1);
    expect((await names({}))[0]).not.toBeNull();
  });

  it('who looks after the network removes somebody with all that is known', async () => {
    const id = await plantPerson(api);
    const liaison = await signInFor(api, 'org-skive', ['liaison']);
    const remove = (as: TestPerson, lock = 1) => api.graphql(REMOVE, { input: { id, lock } }, { as });
    expect((await remove(liaison)).code).toBe('FORBIDDEN');
    expect((await remove(coordinator, 7)).problems).toMatchObject([{ code: 'directory.changed-meanwhile' }]);
    expect((await remove(coordinator)).data).toEqual({ removePerson: id });
    expect((await remove(coordinator)).code).toBe('NOT_FOUND');
    expect((await list({}, coordinator)).edges).toEqual([]);
  });
});
