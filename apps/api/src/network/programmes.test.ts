import { VISITOR, type Role } from '@samspil/domain/shared';
import { v7 as uuid } from 'uuid';
import { PageHeads } from '../shared/pages/index.js';
import { today } from '../shared/today.js';
import { signInAs, signInFor, type TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { NetworkService } from './network.service.js';
import {
  ADD,
  CONTENT,
  ENGAGE,
  GOALS,
  LIBRARY,
  MATURE,
  ORGANISATION,
  plantProgrammes,
  REMOVE_MEMBERSHIP,
  SAVE,
  SAVE_MEMBERSHIP,
  SAVE_NETWORK,
  type Organisation,
} from './programmes.cases.js';

describe('programmes and who takes part', () => {
  let api: TestApi;
  let people: Record<Role | 'neighbour' | 'stranger', TestPerson>;
  beforeAll(async () => {
    api = await startTestApi();
  });
  beforeEach(async () => {
    await api.database.query('TRUNCATE network, organisation, vocabulary, term, search_document CASCADE');
    await plantProgrammes(api);
    const of = (roles: Role[], organisationId: string | null = null, network = 'after') =>
      organisationId === null ? signInAs(api, roles, network) : signInFor(api, organisationId, roles, network);
    people = {
      member: await of(['member'], 'org-holstebro'),
      liaison: await of(['member', 'liaison'], 'org-holstebro'),
      neighbour: await of(['member', 'liaison'], 'org-skive'),
      coordinator: await of(['coordinator']),
      steering: await of(['steering']),
      'fund-administrator': await of(['fund-administrator']),
      administrator: await of(['administrator']),
      stranger: await of(['coordinator'], null, 'elsewhere'),
    };
  });
  afterAll(() => api.close());

  const as = (who: keyof typeof people | 'visitor') => (who === 'visitor' ? {} : { as: people[who] });
  const change = async (document: string, input: object, who: keyof typeof people | 'visitor' = 'coordinator') => {
    const { data, code, problems } = await api.graphql<{ done: Organisation }>(document, { input }, as(who));
    return { done: data?.done, code, problems: problems?.map((one) => `${one.code} ${one.field}`) };
  };
  const organisation = async (id: string, who: keyof typeof people | 'visitor' = 'coordinator') => {
    const document = `query ($id: ID!) { organisation(id: $id) { ${ORGANISATION} } }`;
    const { data } = await api.graphql<{ organisation: Organisation }>(document, { id }, as(who));
    return data?.organisation;
  };
  const saveNetwork = (more: object = {}, lock = 1, goals: readonly object[] = GOALS) => ({
    id: 'after',
    lock,
    content: { ...CONTENT, ...more },
    goals,
  });
  const ROLES = ['visitor', 'member', 'liaison', 'steering', 'fund-administrator', 'stranger'] as const;

  it('a programme is written with what its themes inherit and replace', async () => {
    const { data } = await api.graphql(SAVE_NETWORK, { input: saveNetwork() }, as('coordinator'));
    expect(data).toMatchObject({
      saveNetwork: {
        ...{ lock: 2, status: 'NEGOTIATED', lastDay: '2025-12-31', predecessor: { id: 'before' } },
        goals: [
          { id: 'after-theme', succession: 'INHERITED', earlier: { id: 'before-music' } },
          { label: { da: 'Liv' }, succession: 'REPLACES', earlier: { id: 'before-events' } },
        ],
      },
    });
    const past = await api.graphql(`{ network(id: "before") { time successors { id }
      goals { id fate later { label { da } } } } }`);
    expect(past.data).toEqual({
      network: {
        time: 'OVER',
        successors: [{ id: 'after' }],
        goals: [
          { id: 'before-music', fate: 'CONTINUED', later: [{ label: { da: 'Unge' } }] },
          { id: 'before-events', fate: 'REPLACED', later: [{ label: { da: 'Liv' } }] },
          { id: 'before-books', fate: 'LEFT', later: [] },
        ],
      },
    });
    const settings = await api.app.get(NetworkService).settings('after');
    expect(settings).toEqual({ hoursPerNetworkMeeting: 7.5, networkMeetingsPerYear: 2 });
  });

  it.each<[object, readonly object[], string[]]>([
    [{ endsOn: '2020-12-31', extensions: [] }, GOALS, ['network.period-backwards content.endsOn']],
    [{ startsOn: '2021-02-30' }, GOALS, ['network.date-malformed content.startsOn']],
    [{ extensions: [{ until: '2024-01-01', note: CONTENT.name }] }, GOALS, ['network.extension-not-longer']],
    [{ predecessorId: 'after' }, [GOALS[0] ?? {}], ['network.predecessor-circular', 'network.earlier-theme-unknown']],
    [{ hoursPerNetworkMeeting: 0 }, GOALS, ['network.hours-out-of-range']],
    [{ name: { da: ' ', en: 'x'.repeat(161) } }, GOALS, ['network.name-missing', 'network.text-too-long']],
    [{}, [], ['network.goal-missing']],
  ])('%j is refused with a problem, not with a fault', async (more, goals, expected) => {
    const { problems } = await api.graphql(SAVE_NETWORK, { input: saveNetwork(more, 1, goals) }, as('coordinator'));
    const codes = problems?.map(({ code }) => code);
    for (const wrong of expected) expect(codes).toContain(wrong.split(' ')[0]);
  });

  it('of two who write at once the second is told', async () => {
    await api.graphql(SAVE_NETWORK, { input: saveNetwork() }, as('coordinator'));
    const second = await api.graphql(SAVE_NETWORK, { input: saveNetwork() }, as('administrator'));
    expect(second.problems).toMatchObject([{ code: 'network.changed', params: { lock: 2 } }]);
  });

  it.each(ROLES)('a programme is not written by a %s', async (who) => {
    const { code } = await api.graphql(SAVE_NETWORK, { input: saveNetwork() }, as(who));
    expect(code).toBe(who === 'visitor' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  });

  it('what somebody changed here is not replaced by the starting content', async () => {
    await api.graphql(SAVE_NETWORK, { input: saveNetwork() }, as('coordinator'));
    await plantProgrammes(api, 'A new name');
    const { data } = await api.graphql('{ network(id: "after") { name { da } goals { label { da } } } }');
    expect(data).toEqual({
      network: { name: { da: 'Aftalen' }, goals: [{ label: { da: 'Unge' } }, { label: { da: 'Liv' } }] },
    });
  });

  it('an organisation is added with its first period, once however often it is sent', async () => {
    const id = uuid();
    const input = { id, networkId: 'after', content: LIBRARY, period: { kind: 'ACTIVE', from: '2026-01-01' } };
    const { done } = await change(ADD, input);
    expect(done).toMatchObject({
      ...{ id: `org-${id}`, name: { da: 'Biblioteket' }, cultureLandscape: 'PUBLIC_INSTITUTION' },
      standings: [{ networkId: 'after', standing: 'ACTIVE' }],
    });
    expect((await change(ADD, input)).done?.id).toBe(done?.id);
    const found = await api.database.query(`SELECT 1 FROM search_document WHERE ref = $1`, [`org-${id}`]);
    expect(found).toHaveLength(1);
  });

  it.each<[object, object, string[]]>([
    [{ name: { da: 'holstebro', en: 'x' } }, {}, ['network.organisation-exists name.da']],
    [{ municipalityCode: '0999' }, {}, ['network.municipality-unknown municipalityCode']],
    [{ sectors: ['tg-stress'] }, {}, ['network.sector-unknown sectors']],
    [{}, { from: '2026-02-01', to: '2026-01-01' }, ['network.period-backwards period.to']],
    [{}, { from: 'i dag' }, ['network.date-malformed period.from']],
  ])('%j from %j is refused', async (content, period, expected) => {
    const input = { id: uuid(), networkId: 'after', content: { ...LIBRARY, ...content } };
    const { problems } = await change(ADD, { ...input, period: { kind: 'ACTIVE', ...period } });
    expect(problems).toEqual(expected);
  });

  it('an organisation is changed by its liaison and those who look after its home, who see each other’s changes', async () => {
    const lock = (await organisation('org-holstebro'))?.lock ?? 0;
    const input = { id: 'org-holstebro', lock, content: LIBRARY };
    for (const who of [...ROLES.filter((role) => role !== 'liaison'), 'neighbour'] as const) {
      expect((await change(SAVE, input, who)).code).toBe(who === 'visitor' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    }
    expect((await change(SAVE, input)).done).toMatchObject({ name: { da: 'Biblioteket' }, lock: lock + 1 });
    expect((await change(SAVE, input, 'administrator')).problems).toEqual(['network.changed undefined']);
    const own = await change(SAVE, { ...input, lock: lock + 1 }, 'liaison');
    expect(own.done).toMatchObject({ lock: lock + 2, homeId: 'after' });
  });

  it('taking in an organisation that is at home elsewhere gives no right to what is written of it', async () => {
    const about = { networkId: 'elsewhere', organisationId: 'org-holstebro' };
    const taken = await change(
      SAVE_MEMBERSHIP,
      { ...about, period: { kind: 'ACTIVE', from: '1990-01-01' } },
      'stranger',
    );
    expect(taken.done).toMatchObject({
      homeId: 'after',
      viewerCan: {
        edit: false,
        recordMaturity: false,
        recordEngagementIn: ['elsewhere'],
        editMembershipsIn: ['elsewhere'],
      },
    });
    const input = { id: 'org-holstebro', lock: taken.done?.lock, content: LIBRARY };
    expect((await change(SAVE, input, 'stranger')).code).toBe('FORBIDDEN');
    const level = { organisationId: 'org-holstebro', sector: 'se-culture', note: '', level: 'TRYING', since: today() };
    expect((await change(MATURE, level, 'stranger')).code).toBe('FORBIDDEN');
    // Whom the other programme calls its liaison speaks for it there only.
    people.liaison = await signInFor(api, 'org-holstebro', ['liaison'], 'elsewhere');
    expect((await change(SAVE, input, 'liaison')).code).toBe('FORBIDDEN');
    expect((await change(SAVE, input)).done?.homeId).toBe('after');
    // Once it has left, it goes on where it takes part.
    const [standing] =
      (await organisation('org-holstebro'))?.standings.filter((one) => one.networkId === 'after') ?? [];
    const period = standing?.periods[0];
    const ended = {
      ...{ networkId: 'after', organisationId: 'org-holstebro', id: period?.id, lock: period?.lock },
      period: { kind: 'ACTIVE', from: '2021-01-01', to: '2022-12-31' },
    };
    expect((await change(SAVE_MEMBERSHIP, ended)).done).toMatchObject({
      homeId: 'elsewhere',
      viewerCan: { edit: false },
    });
    expect((await organisation('org-holstebro', 'stranger'))?.viewerCan).toMatchObject({ edit: true });
  });

  it('who leaves stays in the history, and can come back', async () => {
    const before = (await organisation('org-holstebro'))?.standings[0]?.periods[0];
    const about = { networkId: 'after', organisationId: 'org-holstebro' };
    const ended = {
      ...about,
      id: before?.id,
      lock: before?.lock,
      period: { kind: 'ACTIVE', from: '2021-01-01', to: '2022-12-31' },
    };
    expect((await change(SAVE_MEMBERSHIP, ended)).done?.standings[0]?.standing).toBe('FORMER');
    expect((await change(SAVE_MEMBERSHIP, ended)).problems).toEqual(['network.changed undefined']);
    const overlapping = { ...about, period: { kind: 'SECONDARY', from: '2022-12-31' } };
    expect((await change(SAVE_MEMBERSHIP, overlapping)).problems).toEqual(['network.membership-overlaps period.from']);
    const back = await change(SAVE_MEMBERSHIP, { ...about, period: { kind: 'SECONDARY', from: '2023-01-01' } });
    expect(back.done?.standings).toMatchObject([{ standing: 'SECONDARY', periods: [{}, {}] }]);
    const members = await api.app.get(NetworkService).memberOrganisations('after', '2022-12-31');
    expect(members.map(({ id, membership }) => [id, membership])).toEqual([
      ['org-holstebro', 'active'],
      ['org-skive', 'active'],
    ]);
  });

  it('a period written by mistake is taken away, by those who look after the programme only', async () => {
    const period = (await organisation('org-holstebro'))?.standings[0]?.periods[0];
    const input = { id: period?.id, lock: period?.lock };
    for (const who of ROLES) {
      expect((await change(REMOVE_MEMBERSHIP, input, who)).code).toBe(
        who === 'visitor' ? 'UNAUTHENTICATED' : 'FORBIDDEN',
      );
    }
    expect((await change(REMOVE_MEMBERSHIP, input)).done?.standings).toEqual([]);
    expect((await change(REMOVE_MEMBERSHIP, input)).code).toBe('NOT_FOUND');
    expect((await change(REMOVE_MEMBERSHIP, { id: 'nothing', lock: 1 })).code).toBe('NOT_FOUND');
  });

  it('engagement is told by the liaison of the organisation and those who look after the programme', async () => {
    const input = { organisationId: 'org-holstebro', goalId: 'after-theme', level: 'LEADS', since: today() };
    for (const who of [...ROLES.filter((role) => role !== 'liaison'), 'neighbour'] as const) {
      expect((await change(ENGAGE, input, who)).code).toBe(who === 'visitor' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    }
    expect((await change(ENGAGE, input, 'liaison')).done?.engagements).toEqual([
      { goalId: 'after-theme', level: 'LEADS', since: today() },
    ]);
    expect((await change(ENGAGE, { ...input, level: 'FOLLOWS' })).problems).toEqual(['network.level-changed level']);
    const seen = { ...input, seen: 'LEADS' };
    expect((await change(ENGAGE, { ...seen, level: 'FOLLOWS' })).done?.engagements).toMatchObject([
      { level: 'FOLLOWS' },
    ]);
    expect((await change(ENGAGE, { ...input, level: null, seen: 'FOLLOWS' })).done?.engagements).toEqual([]);
  });

  it.each([
    [{ since: '2999-01-01' }, ['network.level-ahead since']],
    [{ since: 'nu' }, ['network.date-malformed since']],
    [{ organisationId: 'org-elsewhere' }, ['network.not-a-member organisationId']],
  ])('engagement with %j is refused', async (more, expected) => {
    const input = { organisationId: 'org-holstebro', goalId: 'after-theme', level: 'LEADS', since: today() };
    expect((await change(ENGAGE, { ...input, ...more })).problems).toEqual(expected);
  });

  it('how far it has come is kept with its history, and shown to those in the same programme only', async () => {
    const input = { organisationId: 'org-holstebro', sector: 'se-culture', note: 'Et hold', level: 'TRYING' };
    await change(MATURE, { ...input, since: '2025-01-01' }, 'liaison');
    const later = { ...input, level: 'ANCHORED', since: '2026-01-01', seen: 'TRYING' };
    expect((await change(MATURE, later, 'neighbour')).code).toBe('FORBIDDEN');
    const { done } = await change(MATURE, later, 'liaison');
    expect(done?.maturities.map(({ level }) => level)).toEqual(['ANCHORED', 'TRYING']);
    expect((await organisation('org-holstebro', 'neighbour'))?.maturities).toHaveLength(2);
    for (const who of ['visitor', 'stranger'] as const) {
      expect(await organisation('org-holstebro', who)).toMatchObject({
        maturities: [],
        viewerCan: { edit: false, seeMaturity: false, recordMaturity: false, recordEngagementIn: [] },
      });
    }
    const unknown = { ...input, sector: 'se-nothing', since: today() };
    expect((await change(MATURE, unknown)).problems).toEqual(['network.sector-unknown sector']);
    const long = { ...input, note: 'x'.repeat(301), since: today(), seen: 'ANCHORED' };
    expect((await change(MATURE, { ...long, sector: 'se-culture' })).problems).toEqual(['network.text-too-long note']);
  });

  it('a page of a programme takes few statements however many take part', async () => {
    const document = `{ network(id: "after") { id successors { id } goals { id fate } } }`;
    expect(await api.statementsDuring(() => api.graphql(document))).toHaveLength(2);
    const list = `{ organisations(networkId: "after", first: 50) { edges { node { ${ORGANISATION} } } } }`;
    expect(await api.statementsDuring(() => api.graphql(list))).toHaveLength(1);
  });

  it('its pages name themselves, and others are not there', async () => {
    const headOf = (path: string) => api.app.get(PageHeads).headOf(path, VISITOR, 'da');
    expect(await headOf('/netvaerk/program/after')).toMatchObject({ title: 'Efter · Samspil' });
    for (const path of ['program/nothing', 'program/nothing/rediger', 'program/nothing/nyt-medlem', 'nobody/rediger']) {
      expect([path, await headOf(`/netvaerk/${path}`)]).toEqual([path, null]);
    }
    expect(await headOf('/netvaerk/program/nyt')).toBeUndefined();
    expect((await api.graphql('{ network(id: "nothing") { id } }')).code).toBe('NOT_FOUND');
  });
});
