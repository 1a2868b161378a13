import { v7 as uuid } from 'uuid';
import { ROLES } from '@samspil/domain/shared';
import { ContentLoader } from '../content/content-loader.service.js';
import { today } from '../shared/today.js';
import { seated, signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { BODY, INPUTS, LIST, ONE, type Listed, type Mutation, type Shown } from './bodies.cases.js';

/** Bodies, seats, bodies that rules and seats name, fields, roles, organisations, people. */
const MOST_STATEMENTS_WITH_CANDIDATES = 9;
const NAME = { da: 'Ny arbejdsgruppe', en: 'New working group' };

describe('bodies', () => {
  let api: TestApi;
  let coordinator: TestPerson;
  let member: TestPerson;
  let stranger: TestPerson;
  let steeringId: string;
  let workingId: string;

  beforeAll(async () => {
    api = await startTestApi({ demoMode: true });
    await api.app.get(ContentLoader).load();
    coordinator = await signInAs(api, ['coordinator']);
    member = await signInAs(api, ['member']);
    stranger = await signInAs(api, ['member'], 'kulturplan-nordjylland');
    steeringId = await idOf('body-steering-midtjylland');
    workingId = await idOf('body-working-midtjylland');
  });
  afterAll(() => api.close());

  const idOf = async (key: string, table = 'body'): Promise<string> => {
    const [row] = await api.database.query<{ id: string }>(`SELECT id FROM ${table} WHERE content_key = $1`, [key]);
    return row?.id ?? '';
  };
  const call = (name: Mutation, input: object, as?: TestPerson) =>
    api.graphql<{ done: Shown }>(
      `mutation ($input: ${INPUTS[name]}!) { done: ${name}(input: $input) { ${BODY} } }`,
      { input },
      as ? { as } : {},
    );
  const done = async (name: Mutation, input: object, as = coordinator): Promise<Shown> => {
    const { data, errors } = await call(name, input, as);
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.done;
  };
  const seen = async (id: string, as?: TestPerson): Promise<Shown | undefined> =>
    (await api.graphql<{ one: Shown }>(ONE, { id }, as ? { as } : {})).data?.one;
  const known = async (id: string, as = coordinator): Promise<Shown> => {
    const body = await seen(id, as);
    if (body === undefined) throw new Error('not seen');
    return body;
  };
  const setUp = (content: object = {}): Promise<Shown> =>
    done('setUpBody', { networkId: 'midtjylland', content: { kind: 'WORKING_GROUP', name: NAME, ...content } });
  const listed = async (variables: object, as?: TestPerson): Promise<Listed['list']> => {
    const { data, errors } = await api.graphql<Listed>(LIST, { ...variables }, as ? { as } : {});
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.list;
  };

  it('the steering group says in one sentence what is missing, and one press mends it', async () => {
    const steering = await known(steeringId);
    expect(steering.composition.summary).toEqual({
      da: 'Sammensætningen holder ikke: ingen fra kommunerne dækker området beskæftigelse.',
      en: 'The composition does not hold: nobody from the municipalities covers the field employment.',
    });
    const [breach] = steering.composition.breaches;
    expect(breach).toMatchObject({ code: 'FIELD_NOT_COVERED', mend: 'FILL_SEAT' });
    const [first] = breach?.candidates ?? [];
    expect(first).toMatchObject({ reason: 'SPEAKS_FOR_FIELD', organisationId: 'org-aarhus-kommune' });
    const mended = await done('saveBodySeat', {
      bodyId: steeringId,
      lock: steering.lock,
      seatId: breach?.seatId,
      seat: { personId: first?.person.id, organisationId: 'org-aarhus-kommune' },
    });
    expect(mended.composition).toMatchObject({ holds: true, summary: { da: 'Sammensætningen holder.' } });
    expect(mended.seats.find(({ id }) => id === breach?.seatId)?.startsOn).toBe(today());
    await done('saveBodySeat', {
      bodyId: steeringId,
      lock: mended.lock,
      seatId: breach?.seatId,
      seat: { personId: null, organisationId: null },
    });
    expect((await known(workingId)).composition.holds).toBe(true);
  });

  it('names are for the network; that the body exists, and whether it holds, for everybody', async () => {
    for (const [as, hasNames] of [
      [undefined, false],
      [stranger, false],
      [member, true],
    ] as const) {
      const body = await seen(workingId, as);
      expect(body?.composition.holds).toBe(true);
      const names = body?.seats.map(({ person }) => person?.name ?? null) ?? [];
      expect(names.includes('Sanne Sundtoft')).toBe(hasNames);
      expect(body?.composition.breaches.flatMap(({ candidates }) => candidates)).toEqual([]);
    }
  });

  it.each(ROLES)('%s', async (role) => {
    const somebody = await signInAs(api, [role]);
    const keeps = role === 'coordinator' || role === 'administrator';
    const refusal = keeps ? undefined : 'FORBIDDEN';
    const input = { networkId: 'midtjylland', content: { name: NAME } };
    expect((await call('setUpBody', input, somebody)).code).toBe(refusal);
    const draft = await setUp();
    expect((await seen(draft.id, somebody)) !== undefined).toBe(keeps);
    const working = await known(workingId, somebody);
    expect(working.viewerCan).toMatchObject({ manage: keeps, readPapers: keeps });
    const { lock } = await setUpActive();
    const seat = { bodyId: activeId, lock, seat: {} };
    expect((await call('addBodySeat', seat, somebody)).code).toBe(refusal);
  });

  let activeId: string;
  const setUpActive = async (): Promise<Shown> => {
    const draft = await setUp();
    activeId = draft.id;
    return done('moveBody', { id: draft.id, lock: draft.lock, step: 'ACTIVATE' });
  };

  it('a draft is nobody else’s, but for those who are to sit in it; papers of a closed body likewise', async () => {
    const draft = await setUp();
    for (const as of [undefined, member, stranger]) {
      expect((await api.graphql(ONE, { id: draft.id }, as ? { as } : {})).code).toBe('NOT_FOUND');
      const { edges } = await listed({ networkId: 'midtjylland', first: 100 }, as);
      expect(edges.map(({ node }) => node.id)).not.toContain(draft.id);
    }
    const sitting = seated(api, await signInAs(api, ['member']), [draft.id, workingId]);
    expect((await seen(draft.id, sitting))?.viewerCan).toMatchObject({ manage: false, readPapers: true });
    expect((await seen(workingId, sitting))?.viewerCan['readPapers']).toBe(true);
    const input = { id: draft.id, lock: draft.lock, step: 'ACTIVATE' };
    expect((await call('moveBody', input, stranger)).code).toBe('NOT_FOUND');
    expect((await call('moveBody', input)).code).toBe('UNAUTHENTICATED');
    expect(await seen('nonsense', coordinator)).toBeUndefined();
  });

  it('is saved without a chair, but does not begin its work without one', async () => {
    const draft = await setUp({ rules: [{ kind: 'CHAIR' }] });
    expect(draft.composition.breaches).toMatchObject([{ code: 'CHAIR_MISSING', mend: 'ELECT' }]);
    const step = { id: draft.id, lock: draft.lock, step: 'ACTIVATE' };
    expect((await call('moveBody', step, coordinator)).problems).toMatchObject([{ code: 'bodies.chair-missing' }]);
    const personId = await idOf('person-skive-culture', 'person');
    const seat = { personId, organisationId: 'org-skive-kommune', role: 'CHAIR' };
    const { lock } = await done('addBodySeat', { bodyId: draft.id, lock: draft.lock, seat });
    const active = await done('moveBody', { ...step, lock });
    expect(active).toMatchObject({ state: 'ACTIVE', composition: { holds: true } });
    const ended = await done('moveBody', { ...step, lock: active.lock, step: 'END' });
    expect(ended.viewerCan).toMatchObject({ end: false, resume: true });
  });

  it('keeps who sat before: a new holder, and a new term', async () => {
    const [before, after] = [await idOf('person-skive-culture', 'person'), await idOf('person-skive-health', 'person')];
    const draft = await done('setUpBody', {
      networkId: 'midtjylland',
      content: { name: NAME },
      startsOn: '2024-01-01',
      endsOn: '2099-12-31',
    });
    const seat = { personId: before, startsOn: '2024-01-01' };
    const one = await done('addBodySeat', { bodyId: draft.id, lock: draft.lock, seat });
    const seatId = one.seats[0]?.id;
    const two = await done('saveBodySeat', { bodyId: draft.id, lock: one.lock, seatId, seat: { personId: after } });
    expect(two.seats.map(({ person, startsOn }) => [person?.id, startsOn])).toEqual([
      [before, '2024-01-01'],
      [after, today()],
    ]);
    const held = { bodyId: draft.id, lock: two.lock, seatId };
    expect((await call('removeBodySeat', held, coordinator)).problems).toMatchObject([
      { code: 'bodies.seat-was-held' },
    ]);
    const term = { bodyId: draft.id, lock: two.lock, startsOn: '2098-01-01' };
    const three = await done('startBodyTerm', term);
    expect(three).toMatchObject({ terms: [{ endsOn: '2097-12-31' }, { startsOn: '2098-01-01', endsOn: null }] });
    expect(three.seats.map(({ person, endsOn }) => [person?.id, endsOn])).toEqual([
      [before, expect.any(String)],
      [after, '2097-12-31'],
      [after, null],
    ]);
    expect((await call('startBodyTerm', { ...term, lock: three.lock }, coordinator)).problems).toMatchObject([
      { code: 'bodies.term-before-last', field: 'startsOn' },
    ]);
  });

  it.each([
    [{ personId: '01a2029b-bc61-7096-8d39-4445e2e4a136' }, 'bodies.person-unknown', 'personId'],
    [{ personId: 'nonsense' }, 'bodies.person-unknown', 'personId'],
    [{ organisationId: 'org-nowhere' }, 'bodies.organisation-unknown', 'organisationId'],
    [{ sector: 'tg-stress' }, 'bodies.field-unknown', 'sector'],
    [{ startsOn: '2026-01-02', endsOn: '2026-01-01' }, 'bodies.period-backwards', 'endsOn'],
    [{ startsOn: '2026-02-30' }, 'bodies.date-invalid', 'startsOn'],
  ])('a seat with %j', async (seat, code, field) => {
    const draft = await setUp();
    const input = { bodyId: draft.id, lock: draft.lock, seat };
    expect((await call('addBodySeat', input, coordinator)).problems).toMatchObject([{ code, field }]);
  });

  it('nobody has two seats, or a seat by office of the same body', async () => {
    const working = await known(workingId);
    const seen = { bodyId: workingId, lock: working.lock };
    const personId = await idOf('person-liaison', 'person');
    expect((await call('addBodySeat', { ...seen, seat: { personId } }, coordinator)).problems).toMatchObject([
      { code: 'bodies.double-seat', field: 'personId' },
    ]);
    const own = { isExOfficio: true, becauseOfBodyId: workingId };
    expect((await call('addBodySeat', { ...seen, seat: own }, coordinator)).problems).toMatchObject([
      { code: 'bodies.own-body', field: 'becauseOfBodyId' },
    ]);
  });

  it.each([
    [{ name: { da: ' ', en: 'x' } }, 'bodies.name-missing', 'name.da'],
    [{ rules: [{ kind: 'SIZE', min: 7, max: 5 }] }, 'bodies.size-backwards', 'rules.0.max'],
    [{ rules: [{ kind: 'COVER' }] }, 'bodies.fields-missing', 'rules.0.sectors'],
    [{ rules: [{ kind: 'CHAIR_SITS_IN', bodyId: 'x' }] }, 'bodies.body-unknown', 'rules.0.bodyId'],
  ])('content %j', async (content, code, field) => {
    const input = { networkId: 'midtjylland', content: { name: NAME, ...content } };
    expect((await call('setUpBody', input, coordinator)).problems).toMatchObject([{ code, field }]);
  });

  it('is there once however often it is sent; the second writer is told', async () => {
    const input = { id: uuid(), networkId: 'midtjylland', content: { name: NAME } };
    const first = await done('setUpBody', input);
    expect((await done('setUpBody', input)).lock).toBe(first.lock);
    const named = { name: { da: 'Styrken', en: 'The strength' }, isClosed: false };
    const saved = await done('saveBody', { id: input.id, lock: first.lock, content: named });
    expect(saved).toMatchObject({ name: { da: 'Styrken' }, isClosed: false, kind: 'WORKING_GROUP' });
    const late = await call('saveBody', { id: input.id, lock: first.lock, content: named }, coordinator);
    expect(late.problems).toEqual([{ code: 'bodies.changed-meanwhile', params: { lock: saved.lock } }]);
    expect((await call('setUpBody', { ...input, networkId: 'nowhere' }, coordinator)).code).toBe('NOT_FOUND');
  });

  it('lists come a page at a time in few statements', async () => {
    expect((await api.statementsDuring(() => listed({ first: 50 }))).length).toBeLessThanOrEqual(4);
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page: Listed['list'] = await listed({ first: 2, after }, coordinator);
      ids.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    const own = (await listed({ networkId: 'midtjylland', first: 100 }, coordinator)).edges.map(({ node }) => node.id);
    expect(ids).toEqual((await listed({ first: 100 }, coordinator)).edges.map(({ node }) => node.id));
    expect([ids.slice(0, own.length), ids.length > own.length]).toEqual([own, true]);
    expect((await api.graphql(LIST, { after: 'nonsense' })).code).toBe('RULE_VIOLATION');
  });

  it('who could mend is found for all bodies at once: as many statements for many as for one', async () => {
    const lacking = async (): Promise<void> => {
      await setUp({
        rules: [
          { kind: 'SIZE', min: 3, max: 5 },
          { kind: 'COVER', sectors: ['se-health'] },
        ],
      });
    };
    const suggestions = async (): Promise<number> => {
      const query = `query { bodies(networkId: "midtjylland", first: 100) { edges { node { composition {
        breaches { candidates { person { name } organisationName { da } sector { id } } } } } } } }`;
      type Candidates = { composition: { breaches: { candidates: unknown[] }[] } };
      const { data } = await api.graphql<{ bodies: { edges: { node: Candidates }[] } }>(query, {}, { as: coordinator });
      return (data?.bodies.edges ?? []).flatMap(({ node }) =>
        node.composition.breaches.flatMap((one) => one.candidates),
      ).length;
    };
    await lacking();
    let few = 0;
    const forFew = await api.statementsDuring(async () => (few = await suggestions()));
    for (let times = 0; times < 5; times += 1) await lacking();
    let many = 0;
    const forMany = await api.statementsDuring(async () => (many = await suggestions()));
    expect(many).toBeGreaterThan(few);
    expect(forMany).toHaveLength(forFew.length);
    expect(forMany.length).toBeLessThanOrEqual(MOST_STATEMENTS_WITH_CANDIDATES);
  });

  it('questions are answered at once, with names for the network only', async () => {
    const ask = async (question: string, as?: TestPerson) => {
      const text = 'query ($question: String!) { directAnswers(question: $question) { sentence { da } url } }';
      type Answers = { directAnswers: { sentence: { da: string }; url: string }[] };
      return (await api.graphql<Answers>(text, { question }, as ? { as } : {})).data?.directAnswers ?? [];
    };
    const [chairs] = await ask('hvem er formand for arbejdsgruppen', member);
    const sentence = { da: 'Formand for Arbejdsgruppen er Tove Tovholder.' };
    expect(chairs).toEqual({ sentence, url: `/grupper/${workingId}` });
    const [holds] = await ask('holder arbejdsgruppens sammensætning');
    expect(holds?.sentence.da).toBe('Arbejdsgruppen: Sammensætningen holder.');
    const [sits] = await ask('hvem sidder i styregruppen');
    expect(sits?.sentence.da).toMatch(/^I gruppen Styregruppen sidder .*hvis navne? du ikke kan se\.$/u);
    expect(await ask('hvem sidder i bestyrelsen', member)).toEqual([]);
  });

  it('the page has a head of its own', async () => {
    expect(await (await api.fetch(`/grupper/${steeringId}`)).text()).toContain('<title>Styregruppen · Samspil</title>');
    expect((await api.fetch('/grupper')).status).toBe(200);
  });
});
