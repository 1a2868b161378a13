import { ROLES } from '@samspil/domain/shared';
import { v7 as uuid } from 'uuid';
import { MembersService } from '../identity/members.service.js';
import { PeopleService } from '../identity/people.service.js';
import { ForbiddenError } from '../shared/errors/index.js';
import { moved, signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { plantProgrammes } from './programmes.cases.js';

const SET_UP = `mutation ($input: SetUpNetworkInput!) { setUpNetwork(input: $input) {
  id kind status name { da en } startsOn endsOn hoursPerNetworkMeeting predecessor { id } viewerCan { edit } lock
  goals { kind label { da } succession earlier { id } } } }`;
const INPUT = {
  kind: 'CULTURE_AGREEMENT',
  name: { da: ' Ny aftale ', en: 'New agreement' },
  purpose: { da: 'Sammen', en: 'Together' },
  startsOn: '2027-01-01',
  endsOn: '2030-12-31',
  predecessorId: 'before',
  inheritedGoalIds: ['before-books', 'before-music'],
};

describe('setting up a programme', () => {
  let api: TestApi;
  let administrator: TestPerson;
  beforeAll(async () => {
    api = await startTestApi();
  });
  beforeEach(async () => {
    await api.database.query('TRUNCATE network, organisation, vocabulary, term, search_document CASCADE');
    await plantProgrammes(api);
    administrator = await signInAs(api, ['administrator'], 'elsewhere');
  });
  afterAll(() => api.close());

  const setUp = (more: object = {}, as: TestPerson = administrator) =>
    api.graphql<{ setUpNetwork: { id: string } }>(SET_UP, { input: { id: uuid(), ...INPUT, ...more } }, { as });
  const programmes = async () => (await api.database.query('SELECT id FROM network')).length;

  it('makes a draft with the themes taken over, which its founder may write at once', async () => {
    const id = uuid();
    expect((await setUp({ id })).data?.setUpNetwork).toEqual({
      ...{ id: `net-${id}`, kind: 'CULTURE_AGREEMENT', status: 'DRAFT', lock: 1 },
      name: { da: 'Ny aftale', en: 'New agreement' },
      ...{ startsOn: '2027-01-01', endsOn: '2030-12-31', hoursPerNetworkMeeting: null, predecessor: { id: 'before' } },
      viewerCan: { edit: true },
      goals: [
        { kind: 'THEME', label: { da: 'Musik' }, succession: 'INHERITED', earlier: { id: 'before-music' } },
        { kind: 'THEME', label: { da: 'Bøger' }, succession: 'INHERITED', earlier: { id: 'before-books' } },
      ],
    });
    const { data } = await api.graphql('{ network(id: "before") { successors { id } goals { id fate } } }');
    expect(data).toEqual({
      network: {
        successors: [{ id: `net-${id}` }],
        goals: [
          { id: 'before-music', fate: 'CONTINUED' },
          { id: 'before-events', fate: 'LEFT' },
          { id: 'before-books', fate: 'CONTINUED' },
        ],
      },
    });
  });

  it('makes its founder, and nobody else, its administrator', async () => {
    const other = await signInAs(api, ['administrator'], 'elsewhere');
    const { data } = await setUp();
    const id = data?.setUpNetwork.id ?? '';
    const rows = await api.database.query(
      'SELECT user_id AS "userId", roles, organisation_id AS "organisationId" FROM network_member WHERE network_id = $1',
      [id],
    );
    expect(rows).toEqual([{ userId: administrator.id, roles: ['administrator'], organisationId: null }]);
    await expect(api.app.get(MembersService).appointFounder(other.viewer, id)).rejects.toThrow(ForbiddenError);
    expect(await api.app.get(PeopleService).isMember(other.id, id)).toBe(false);
    const founder = moved(api, administrator, [{ networkId: id, roles: ['administrator'] }]);
    const members = `query ($id: ID!) { members(networkId: $id) { edges { node { userId roles } } } }`;
    expect((await api.graphql(members, { id }, { as: founder })).data).toEqual({
      members: { edges: [{ node: { userId: administrator.id, roles: ['ADMINISTRATOR'] } }] },
    });
    expect((await api.graphql(members, { id }, { as: other })).code).toBe('NOT_FOUND');
  });

  it('is done once however often it is sent, also at the same time', async () => {
    const id = uuid();
    const before = await programmes();
    const [first, second] = await Promise.all([setUp({ id }), setUp({ id })]);
    const third = await setUp({ id, name: { da: 'Andet', en: 'Other' } });
    const names = [first, second, third].map(({ data }) => data?.setUpNetwork);
    expect(names).toMatchObject(Array.from({ length: 3 }, () => ({ id: `net-${id}`, name: { da: 'Ny aftale' } })));
    expect(await programmes()).toBe(before + 1);
    const goals = await api.database.query('SELECT FROM network_goal WHERE network_id = $1', [`net-${id}`]);
    expect(goals).toHaveLength(2);
  });

  it.each(ROLES.filter((role) => role !== 'administrator'))('is not for a %s', async (role) => {
    const { code } = await setUp({}, await signInAs(api, [role], 'after'));
    expect(code).toBe('FORBIDDEN');
  });

  it('is not for visitors', async () => {
    const before = await programmes();
    expect((await api.graphql(SET_UP, { input: { id: uuid(), ...INPUT } })).code).toBe('UNAUTHENTICATED');
    expect(await programmes()).toBe(before);
  });

  it.each<[object, string[]]>([
    [{ id: 'ny' }, ['network.id-malformed id']],
    [{ name: { da: ' ', en: 'x'.repeat(161) } }, ['network.name-missing name.da', 'network.text-too-long name.en']],
    [{ purpose: { da: '\u0000', en: '' } }, ['shared.unusable-character purpose.da']],
    [{ startsOn: '2027-02-30' }, ['network.date-malformed startsOn']],
    [{ endsOn: '2026-12-31' }, ['network.period-backwards endsOn']],
    [
      { predecessorId: 'nothing' },
      ['network.predecessor-unknown predecessorId', 'network.earlier-theme-unknown inheritedGoalIds'],
    ],
    [{ inheritedGoalIds: ['after-theme'] }, ['network.earlier-theme-unknown inheritedGoalIds']],
    [{ predecessorId: null }, ['network.earlier-theme-unknown inheritedGoalIds']],
  ])('%j is refused, and nothing is left behind', async (more, expected) => {
    const before = await programmes();
    const { problems } = await setUp(more);
    expect(problems?.map(({ code, field }) => `${code} ${field ?? ''}`)).toEqual(expected);
    expect(await programmes()).toBe(before);
  });
});
