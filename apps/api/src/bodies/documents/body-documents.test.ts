import { v7 as uuid } from 'uuid';
import { ROLES } from '@samspil/domain/shared';
import { ContentLoader } from '../../content/content-loader.service.js';
import { DemonstrationService } from '../../content/demonstration.service.js';
import { today } from '../../shared/today.js';
import { seated, signInAs, type TestPerson } from '../../testing/people.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

interface Shown {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly title: string;
  readonly reason: string;
  readonly lock: number;
  readonly draft: { readonly title: string; readonly text: string } | null;
  readonly bodies: readonly { readonly id: string }[];
  readonly versions: readonly {
    readonly number: number;
    readonly text: string;
    readonly decidedOn: string;
    readonly approvedBy: string | null;
    readonly meeting: { readonly id: string; readonly title: string } | null;
  }[];
  readonly viewerCan: Readonly<Record<string, boolean>>;
}
type Mutation = 'writeBodyDocument' | 'saveBodyDocument' | 'moveBodyDocument';

const DOCUMENT = `id kind state title reason lock draft { title text } bodies { id }
  versions { number text decidedOn approvedBy meeting { id title } }
  viewerCan { edit propose withdraw return approve }`;
const INPUTS = {
  writeBodyDocument: 'WriteBodyDocumentInput',
  saveBodyDocument: 'SaveBodyDocumentInput',
  moveBodyDocument: 'MoveBodyDocumentInput',
} as const;
const CONTENT = { kind: 'TERMS_OF_REFERENCE', title: 'Kommissorium', text: 'Vi mødes.' };

describe('documents of bodies', () => {
  let api: TestApi;
  let coordinator: TestPerson;
  let chair: TestPerson;
  let secretary: TestPerson;
  let sitter: TestPerson;
  let bodyId: string;
  let openId: string;
  let meetingId: string;

  beforeAll(async () => {
    api = await startTestApi({ demoMode: true });
    await api.app.get(ContentLoader).load();
    coordinator = await signInAs(api, ['coordinator']);
    bodyId = await setUpBody(true);
    openId = await setUpBody(false);
    [chair, secretary, sitter] = [await seat('chair'), await seat('secretary'), await seat('member')];
    const times = { startsAt: '2031-03-12T10:00', endsAt: '2031-03-12T12:00' };
    const content = { kind: 'SEMINAR', title: 'Forårsmødet', place: 'Herning', sharing: 'NETWORK', ...times };
    const plan = 'mutation ($input: PlanMeetingInput!) { done: planMeeting(input: $input) { id } }';
    const input = { networkId: 'midtjylland', content };
    const { data } = await api.graphql<{ done: { id: string } }>(plan, { input }, { as: coordinator });
    meetingId = data?.done.id ?? '';
  });
  afterAll(() => api.close());

  const setUpBody = async (isClosed: boolean): Promise<string> => {
    const id = uuid();
    await api.database.query(
      `INSERT INTO body (id, network_id, kind, name_da, name_en, is_closed)
       VALUES ($1, 'midtjylland', 'working-group', 'Gruppen', 'The group', $2)`,
      [id, isClosed],
    );
    return id;
  };
  /** Somebody with a seat in the closed body, in the database, too: notices go by that. */
  const seat = async (role: string): Promise<TestPerson> => {
    const person = await signInAs(api, ['member']);
    const personId = uuid();
    await api.database.query('INSERT INTO person (id, name, user_id) VALUES ($1, $2, $3)', [personId, role, person.id]);
    await api.database.query(
      `INSERT INTO body_seat (id, body_id, person_id, role, starts_on) VALUES ($1, $2, $3, $4, '2026-01-01')`,
      [uuid(), bodyId, personId, role],
    );
    return seated(api, person, [bodyId], personId);
  };
  const call = (name: Mutation, input: object, as?: TestPerson) =>
    api.graphql<{ done: Shown }>(
      `mutation ($input: ${INPUTS[name]}!) { done: ${name}(input: $input) { ${DOCUMENT} } }`,
      { input },
      as ? { as } : {},
    );
  const done = async (name: Mutation, input: object, as: TestPerson): Promise<Shown> => {
    const { data, errors } = await call(name, input, as);
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.done;
  };
  const seen = (id: string, as?: TestPerson) =>
    api.graphql<{ one: Shown }>(
      `query ($id: ID!) { one: bodyDocument(id: $id) { ${DOCUMENT} } }`,
      { id },
      as ? { as } : {},
    );
  const write = (as = secretary, more: object = {}): Promise<Shown> =>
    done('writeBodyDocument', { bodyIds: [bodyId], content: CONTENT, ...more }, as);
  const step = (document: Shown, name: string, as: TestPerson, more: object = {}): Promise<Shown> =>
    done('moveBodyDocument', { id: document.id, lock: document.lock, step: name, ...more }, as);
  const approved = async (more: object = {}): Promise<Shown> =>
    step(await step(await write(secretary, more), 'PROPOSE', secretary), 'APPROVE', chair);
  const told = async (kind: string, { id }: Shown): Promise<string[]> => {
    const rows = await api.database.query<{ user_id: string }>(
      `SELECT user_id FROM notification WHERE kind = $1 AND url LIKE '%' || $2 ORDER BY user_id`,
      [kind, id],
    );
    return rows.map(({ user_id }) => user_id);
  };

  it('is written, proposed to the chair, approved, and kept in versions', async () => {
    const draft = await write();
    expect(draft).toMatchObject({
      state: 'DRAFT',
      draft: { text: 'Vi mødes.' },
      versions: [],
      bodies: [{ id: bodyId }],
    });
    const proposed = await step(draft, 'PROPOSE', secretary);
    expect(await told('document-to-approve', draft)).toEqual([chair.id]);
    const decided = { decidedOn: today(), meetingId };
    const first = await step(proposed, 'APPROVE', coordinator, decided);
    expect(first).toMatchObject({ state: 'APPROVED', draft: null });
    expect(first.versions).toEqual([
      {
        number: 1,
        text: 'Vi mødes.',
        decidedOn: today(),
        approvedBy: `Person ${coordinator.id}`,
        meeting: { id: meetingId, title: 'Forårsmødet' },
      },
    ]);
    expect(await told('document-approved', draft)).toEqual([chair.id, secretary.id, sitter.id].sort());
    const saved = await done(
      'saveBodyDocument',
      { id: first.id, lock: first.lock, content: { text: 'Vi mødes tit.' } },
      chair,
    );
    expect(saved).toMatchObject({ state: 'DRAFT', draft: { text: 'Vi mødes tit.' } });
    expect(saved.versions.map(({ text }) => text)).toEqual(['Vi mødes.']);
    const again = await step(await step(saved, 'PROPOSE', chair), 'APPROVE', coordinator);
    expect(again.versions.map(({ number, text }) => [number, text])).toEqual([
      [2, 'Vi mødes tit.'],
      [1, 'Vi mødes.'],
    ]);
  });

  it.each(ROLES)('%s', async (role) => {
    const somebody = await signInAs(api, [role]);
    const keeps = role === 'coordinator' || role === 'administrator';
    const refusal = keeps ? undefined : 'FORBIDDEN';
    expect((await call('writeBodyDocument', { bodyIds: [bodyId], content: CONTENT }, somebody)).code).toBe(refusal);
    const proposed = await step(await write(), 'PROPOSE', secretary);
    const hidden = keeps ? undefined : 'NOT_FOUND';
    expect((await seen(proposed.id, somebody)).code).toBe(hidden);
    const move = { id: proposed.id, lock: proposed.lock, step: 'APPROVE' };
    expect((await call('moveBodyDocument', move, somebody)).code).toBe(hidden);
    const open = await done('writeBodyDocument', { bodyIds: [openId], content: CONTENT }, coordinator);
    expect((await seen(open.id, somebody)).code).toBe(hidden);
    const administrator = await signInAs(api, ['administrator']);
    const inForce = await step(await step(open, 'PROPOSE', coordinator), 'APPROVE', administrator);
    expect((await seen(open.id, somebody)).data?.one).toMatchObject({ state: 'APPROVED', draft: null });
    const edit = { id: open.id, lock: inForce.lock, content: { title: 'Nyt' } };
    expect((await call('saveBodyDocument', edit, somebody)).code).toBe(refusal);
    const reader = (await seen(open.id, await signInAs(api, ['member']))).data?.one;
    expect(reader).toMatchObject({ title: 'Kommissorium', state: 'APPROVED', draft: null, reason: '' });
  });

  it('who sits there reads the draft, and the secretary approves nothing', async () => {
    const proposed = await step(await write(), 'PROPOSE', secretary);
    expect((await seen(proposed.id, sitter)).data?.one.draft).toMatchObject({ text: 'Vi mødes.' });
    const none = { edit: false, propose: false, withdraw: false, return: false, approve: false };
    expect((await seen(proposed.id, sitter)).data?.one.viewerCan).toEqual(none);
    const move = { id: proposed.id, lock: proposed.lock, step: 'APPROVE' };
    expect((await call('moveBodyDocument', move, secretary)).code).toBe('FORBIDDEN');
    const { id, lock } = await step(await write(chair), 'PROPOSE', chair);
    expect((await call('moveBodyDocument', { id, lock, step: 'APPROVE' }, chair)).code).toBe('FORBIDDEN');
  });

  it('what is in force in a closed body is not there for others', async () => {
    const { id } = await approved();
    const stranger = await signInAs(api, ['coordinator'], 'kulturplan-nordjylland');
    expect((await seen(id)).code).toBe('UNAUTHENTICATED');
    for (const as of [stranger, await signInAs(api, ['steering'])]) {
      expect((await seen(id, as)).code).toBe('NOT_FOUND');
      expect(await listed(bodyId, as)).toEqual([]);
    }
    expect(await listed(bodyId)).toEqual([]);
    expect(await listed(bodyId, sitter)).toContain(id);
    expect((await seen('x', sitter)).code).toBe('NOT_FOUND');
  });

  it.each<[string, () => TestPerson, boolean]>([
    ['the coordinator', () => coordinator, true],
    ['the chair', () => chair, true],
    ['the secretary', () => secretary, true],
    ['who only sits there', () => sitter, false],
  ])('%s is offered to write', async (_who, as, writes) => {
    const query = 'query ($id: ID!) { body(id: $id) { viewerWritesDocuments } }';
    const { data } = await api.graphql<{ body: object }>(query, { id: bodyId }, { as: as() });
    expect(data?.body).toEqual({ viewerWritesDocuments: writes });
  });

  it('two bodies share one document, of the same network only', async () => {
    const { id } = await done('writeBodyDocument', { bodyIds: [bodyId, openId], content: CONTENT }, coordinator);
    expect(await listed(openId, coordinator)).toContain(id);
    const elsewhere = await call('writeBodyDocument', { bodyIds: [bodyId, uuid()], content: CONTENT }, coordinator);
    expect(elsewhere.problems).toMatchObject([{ code: 'bodies.body-unknown', field: 'bodyIds' }]);
    const none = await call('writeBodyDocument', { bodyIds: [], content: CONTENT }, coordinator);
    expect(none.problems).toMatchObject([{ code: 'bodies.document-bodies-missing' }]);
  });

  it('sent twice it is there once, and nobody takes the id of another', async () => {
    const id = uuid();
    expect((await write(secretary, { id })).id).toBe(id);
    expect((await write(secretary, { id })).lock).toBe(1);
    const taken = await call('writeBodyDocument', { id, bodyIds: [bodyId], content: CONTENT }, chair);
    expect(taken.problems).toMatchObject([{ code: 'bodies.id-taken' }]);
  });

  it('the second writer is told which fields changed', async () => {
    const { id, lock } = await write();
    await done('saveBodyDocument', { id, lock, content: { text: 'Først.' } }, chair);
    const second = await call('saveBodyDocument', { id, lock, content: { text: 'Sidst.' } }, secretary);
    expect(second.problems).toMatchObject([
      { code: 'bodies.document-changed-meanwhile', params: { fields: 'text', lock: lock + 1 } },
    ]);
  });

  it.each<[string, object, string]>([
    ['APPROVE', { decidedOn: '2099-01-01' }, 'bodies.document-day-ahead'],
    ['APPROVE', { decidedOn: 'i går' }, 'bodies.date-invalid'],
    ['APPROVE', { meetingId: uuid() }, 'bodies.document-meeting-unknown'],
    ['APPROVE', { meetingId: 'x' }, 'bodies.document-meeting-unknown'],
    ['RETURN', {}, 'bodies.document-reason-missing'],
    ['PROPOSE', {}, 'bodies.document-state'],
  ])('%s %j is told', async (name, more, code) => {
    const { id, lock } = await step(await write(), 'PROPOSE', secretary);
    const refused = await call('moveBodyDocument', { id, lock, step: name, ...more }, chair);
    expect(refused.problems).toMatchObject([{ code }]);
  });

  it('is sent back with a reason, which its readers do not see', async () => {
    const proposed = await step(await write(), 'PROPOSE', secretary);
    const back = await step(proposed, 'RETURN', chair, { reason: 'Skriv, hvor tit.' });
    expect(back).toMatchObject({ state: 'DRAFT', reason: 'Skriv, hvor tit.' });
    const empty = await write(secretary, { content: { title: 'Tomt' } });
    const move = { id: empty.id, lock: empty.lock, step: 'PROPOSE' };
    expect((await call('moveBodyDocument', move, secretary)).problems).toMatchObject([
      { code: 'bodies.document-text-missing' },
    ]);
  });

  it('all documents of all bodies are read with one statement more than the bodies, and the invented ones go', async () => {
    const list = 'query { bodies(networkId: "midtjylland") { edges { node { id documents { id title } } } } }';
    const statements = await api.statementsDuring(async () => {
      const { data } = await api.graphql<{ bodies: { edges: { node: { documents: { title: string }[] } }[] } }>(
        list,
        {},
        { as: coordinator },
      );
      const titles = data?.bodies.edges.flatMap(({ node }) => node.documents.map(({ title }) => title));
      expect(titles).toContain('Kommissorium for styregruppe og arbejdsgruppe');
    });
    expect(statements).toHaveLength(2);
    await api.app.get(DemonstrationService).remove();
    const left = await api.database.query('SELECT 1 FROM body_document WHERE is_demonstration');
    expect(left).toEqual([]);
  });

  const listed = async (id: string, as?: TestPerson): Promise<string[]> => {
    const query = 'query ($id: ID!) { body(id: $id) { documents { id } } }';
    const { data } = await api.graphql<{ body: { documents: { id: string }[] } }>(query, { id }, as ? { as } : {});
    return (data?.body.documents ?? []).map((document) => document.id);
  };
});
