import { v7 as uuid } from 'uuid';
import { ContentLoader } from '../../content/content-loader.service.js';
import { Reindexing } from '../../search/reindexing.service.js';
import { seated, signInAs, type TestPerson } from '../../testing/people.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

interface Shown {
  readonly id: string;
  readonly lock: number;
  readonly isOpen: boolean;
  readonly bodies: readonly { readonly id: string }[];
  readonly viewerCan: { readonly share: boolean; readonly takeFrom: readonly string[] };
}
const DOCUMENT = 'id lock isOpen bodies { id } viewerCan { share takeFrom }';
const INPUTS = {
  writeBodyDocument: 'WriteBodyDocumentInput',
  saveBodyDocument: 'SaveBodyDocumentInput',
  moveBodyDocument: 'MoveBodyDocumentInput',
  shareBodyDocument: 'ShareBodyDocumentInput',
  takeBodyDocument: 'ShareBodyDocumentInput',
} as const;
type Mutation = keyof typeof INPUTS;

const CONTENT = { kind: 'TERMS_OF_REFERENCE', title: 'Kvantekommissorium', text: 'Kvanteharmonika hver tirsdag.' };
interface Found {
  readonly search: {
    readonly edges: readonly { readonly node: { readonly id: string } }[];
    readonly facets: readonly {
      readonly facet: string;
      readonly values: readonly { readonly value: string; readonly count: number }[];
    }[];
  };
  readonly suggest: readonly { readonly id: string }[];
}
const FOUND = `query ($question: String!) {
  search(input: { question: $question, kinds: [document] }) { total edges { node { id title } }
    facets { facet values { value count } } }
  suggest(prefix: "kvante") { id }
}`;

/** Two closed bodies and an open one: who chairs both, who is secretary of both, who chairs the first only. */
describe('documents that bodies share', () => {
  let api: TestApi;
  let coordinator: TestPerson;
  let administrator: TestPerson;
  let chair: TestPerson;
  let secretary: TestPerson;
  let firstOnly: TestPerson;
  let sitter: TestPerson;
  let member: TestPerson;
  let [one, other, open] = ['', '', ''];

  beforeAll(async () => {
    api = await startTestApi({ demoMode: true });
    await api.app.get(ContentLoader).load();
    coordinator = await signInAs(api, ['coordinator']);
    administrator = await signInAs(api, ['administrator']);
    member = await signInAs(api, ['member']);
    [one, other, open] = [await body(true), await body(true), await body(false)];
    chair = await seat('chair', one, other);
    secretary = await seat('secretary', one, other);
    firstOnly = await seat('chair', one);
    sitter = await seat('member', other);
  });
  afterAll(() => api.close());

  const body = async (isClosed: boolean): Promise<string> => {
    const id = uuid();
    await api.database.query(
      `INSERT INTO body (id, network_id, kind, name_da, name_en, is_closed)
       VALUES ($1, 'midtjylland', 'forum', 'Harmonikaforum', 'Accordion forum', $2)`,
      [id, isClosed],
    );
    return id;
  };
  const seat = async (role: string, ...bodyIds: string[]): Promise<TestPerson> => {
    const person = await signInAs(api, ['member']);
    const personId = uuid();
    await api.database.query('INSERT INTO person (id, name, user_id) VALUES ($1, $2, $3)', [personId, role, person.id]);
    await api.database.query(
      `INSERT INTO body_seat (id, body_id, person_id, role, starts_on)
       SELECT gen_random_uuid(), body_id, $2, $3, '2026-01-01' FROM unnest($1::uuid[]) body_id`,
      [bodyIds, personId, role],
    );
    return seated(api, person, bodyIds, personId);
  };
  const call = (name: Mutation, input: object, as: TestPerson) =>
    api.graphql<{ done: Shown | null }>(
      `mutation ($input: ${INPUTS[name]}!) { done: ${name}(input: $input) { ${DOCUMENT} } }`,
      { input },
      { as },
    );
  const done = async (name: Mutation, input: object, as: TestPerson): Promise<Shown> => {
    const { data, errors } = await call(name, input, as);
    if (!data?.done) throw new Error(JSON.stringify(errors));
    return data.done;
  };
  const draft = (bodyIds = [one], as = coordinator): Promise<Shown> =>
    done('writeBodyDocument', { bodyIds, content: CONTENT }, as);
  const move = ({ id, lock }: Shown, step: string, as: TestPerson): Promise<Shown> =>
    done('moveBodyDocument', { id, lock, step }, as);
  const inForce = async (bodyIds = [one]): Promise<Shown> =>
    move(await move(await draft(bodyIds), 'PROPOSE', coordinator), 'APPROVE', administrator);
  const reads = async (id: string, as: TestPerson): Promise<boolean> =>
    (await api.graphql('query ($id: ID!) { bodyDocument(id: $id) { id } }', { id }, { as })).code === undefined;
  /** The accounts that were told that the document is in force in their body, once for each time. */
  const toldOf = async (documentId: string, event = 'document-given'): Promise<string[]> => {
    const told = `SELECT user_id AS "userId" FROM notification WHERE starts_with(event_key, $1)`;
    const rows = await api.database.query<{ userId: string }>(told, [`${event}:${documentId}`]);
    return rows.map(({ userId }) => userId).sort();
  };
  const offered = async (bodyId: string | null, as?: TestPerson): Promise<string[] | undefined> => {
    const query = `query ($bodyId: ID) { list: bodyDocumentsToShare(networkId: "midtjylland", bodyId: $bodyId) { id } }`;
    const { data } = await api.graphql<{ list: { id: string }[] }>(query, { bodyId }, as ? { as } : {});
    return data?.list.map(({ id }) => id);
  };
  const offeredBodies = async (documentId: string, as: TestPerson): Promise<string[] | undefined> => {
    const query = 'query ($documentId: ID!) { list: bodiesToShareWith(documentId: $documentId) { id } }';
    const { data } = await api.graphql<{ list: { id: string }[] }>(query, { documentId }, { as });
    return data?.list.map(({ id }) => id);
  };
  const found = async (as?: TestPerson, question = 'kvanteharmonika') => {
    const { data, errors } = await api.graphql<Found>(FOUND, { question }, as ? { as } : {});
    if (data === null) throw new Error(JSON.stringify(errors));
    const { edges, facets } = data.search;
    const kinds = facets.filter(({ facet }) => facet === 'kind').flatMap(({ values }) => values);
    return {
      ids: edges.map(({ node }) => node.id),
      suggested: data.suggest.map(({ id }) => id),
      counted: kinds.filter(({ value }) => value === 'document').map(({ count }) => count),
    };
  };

  it('a further body reads it, once however often it is given, and those who sit there are told', async () => {
    const { id } = await inForce();
    expect(await reads(id, sitter)).toBe(false);
    for (let times = 0; times < 2; times += 1) {
      const { bodies } = await done('shareBodyDocument', { id, bodyId: other }, chair);
      expect(bodies.map((each) => each.id).sort()).toEqual([one, other].sort());
    }
    expect(await reads(id, sitter)).toBe(true);
    expect(await toldOf(id)).toEqual([secretary.id, sitter.id].sort());
    const left = await done('takeBodyDocument', { id, bodyId: other }, chair);
    expect(left.bodies).toEqual([{ id: one }]);
    expect(await reads(id, sitter)).toBe(false);
    await done('shareBodyDocument', { id, bodyId: other }, chair);
    expect(await toldOf(id)).toEqual([secretary.id, secretary.id, sitter.id, sitter.id].sort());
  });

  it('those who are to sit in a body that has not begun are told of nothing', async () => {
    const { id } = await inForce();
    const drafted = await body(true);
    await api.database.query(`UPDATE body SET state = 'draft' WHERE id = $1`, [drafted]);
    await seat('member', drafted);
    await done('shareBodyDocument', { id, bodyId: drafted }, coordinator);
    expect(await toldOf(id)).toEqual([]);
    expect(await toldOf((await inForce([drafted])).id, 'document-approved')).toEqual([]);
  });

  it('sharing leaves alone what somebody is writing', async () => {
    const { id, lock } = await draft();
    await done('shareBodyDocument', { id, bodyId: other }, coordinator);
    expect((await done('saveBodyDocument', { id, lock, content: { text: 'Mere.' } }, coordinator)).lock).toBe(lock + 1);
  });

  it.each<[string, () => TestPerson, boolean, boolean]>([
    ['the coordinator', () => coordinator, true, true],
    ['an administrator', () => administrator, true, true],
    ['who chairs both', () => chair, true, true],
    ['who is secretary of both', () => secretary, true, false],
    ['who chairs only the first', () => firstOnly, false, false],
    ['a member', () => member, false, false],
  ])('%s', async (_who, as, sharesDrafts, sharesInForce) => {
    for (const [make, may] of [
      [draft, sharesDrafts],
      [inForce, sharesInForce],
    ] as const) {
      const { id } = await make();
      const refusal = as() === member ? 'NOT_FOUND' : 'FORBIDDEN';
      expect((await offered(other, as()))?.includes(id) ?? false).toBe(may);
      expect((await offeredBodies(id, as()))?.includes(other) ?? false).toBe(may);
      expect((await call('shareBodyDocument', { id, bodyId: other }, as())).code).toBe(may ? undefined : refusal);
      await done('shareBodyDocument', { id, bodyId: other }, coordinator);
      expect((await call('takeBodyDocument', { id, bodyId: other }, as())).code).toBe(may ? undefined : refusal);
    }
  });

  it('who takes it from the only body he or she sits in reads it no longer', async () => {
    const { id } = await inForce([one, other]);
    const { data, errors } = await call('takeBodyDocument', { id, bodyId: one }, firstOnly);
    expect(errors).toEqual([]);
    expect(data).toEqual({ done: null });
    expect(await reads(id, firstOnly)).toBe(false);
  });

  it.each<[string, () => Promise<Shown>, Mutation, () => string, string]>([
    ['a body of nowhere', draft, 'shareBodyDocument', uuid, 'bodies.body-unknown'],
    ['no body at all', draft, 'shareBodyDocument', () => 'x', 'bodies.body-unknown'],
    ['its last body', draft, 'takeBodyDocument', () => one, 'bodies.document-last-body'],
    [
      'while others decide on it',
      async () => move(await draft(), 'PROPOSE', coordinator),
      'shareBodyDocument',
      () => other,
      'bodies.document-proposed',
    ],
  ])('is refused: %s', async (_what, make, name, bodyId, code) => {
    const { id } = await make();
    const refused = await call(name, { id, bodyId: bodyId() }, coordinator);
    expect(refused.problems).toMatchObject([{ code, field: 'bodyId' }]);
  });

  it('taken from a body that does not have it, nothing happens; a document that is not there is not found', async () => {
    const { id } = await draft();
    expect((await done('takeBodyDocument', { id, bodyId: other }, coordinator)).bodies).toEqual([{ id: one }]);
    expect((await call('shareBodyDocument', { id: uuid(), bodyId: other }, coordinator)).code).toBe('NOT_FOUND');
    expect((await call('takeBodyDocument', { id: 'x', bodyId: other }, coordinator)).code).toBe('NOT_FOUND');
  });

  it('a body is drafted with what it shares, as a whole or not at all', async () => {
    const { id } = await inForce();
    expect(await offered(null, coordinator)).toContain(id);
    expect(await offered(null, chair)).toEqual([]);
    expect(await offered(null)).toBeUndefined();
    const setUp = (input: object) =>
      api.graphql<{ setUpBody: { id: string; documents: { id: string }[] } }>(
        'mutation ($input: SetUpBodyInput!) { setUpBody(input: $input) { id documents { id } } }',
        { input: { networkId: 'midtjylland', content: { name: { da: 'Ny', en: 'New' } }, ...input } },
        { as: coordinator },
      );
    const bodyId = uuid();
    for (let times = 0; times < 2; times += 1) {
      const { data } = await setUp({ id: bodyId, documentIds: [id] });
      expect(data?.setUpBody).toEqual({ id: bodyId, documents: [{ id }] });
    }
    const refused = await setUp({ id: uuid(), documentIds: [id, uuid()] });
    expect(refused.problems).toMatchObject([{ code: 'bodies.document-unknown', field: 'documentIds' }]);
    const rows = await api.database.query(`SELECT 1 FROM body WHERE name_da = 'Ny'`);
    expect(rows).toHaveLength(1);
  });

  it('what is in force is found by those who may read it: in answers, counts and suggestions', async () => {
    const text = await draft();
    expect((await found(coordinator)).ids).not.toContain(text.id);
    const { id } = await inForce();
    for (const as of [coordinator, administrator, chair, firstOnly]) {
      const { ids, suggested, counted } = await found(as);
      expect([ids.includes(id), suggested.length > 0, counted.length > 0]).toEqual([true, true, true]);
    }
    const stranger = await signInAs(api, ['coordinator'], 'kulturplan-nordjylland');
    for (const as of [undefined, member, stranger]) {
      expect(await found(as)).toEqual({ ids: [], suggested: [], counted: [] });
    }
    expect((await found(sitter)).ids).not.toContain(id);
    await done('shareBodyDocument', { id, bodyId: open }, coordinator);
    expect(await found(member)).toEqual({ ids: [id], suggested: [id], counted: [1] });
    expect((await found(member, 'kommissorium harmonikaforum')).ids).toContain(id);
    await api.graphql(
      'mutation ($input: SaveBodyInput!) { saveBody(input: $input) { id } }',
      { input: { id: open, lock: 1, content: { isClosed: true } } },
      { as: coordinator },
    );
    expect((await found(member)).ids).toEqual([]);
    await api.app.get(Reindexing).run(['document'], () => undefined);
    expect((await found(member)).ids).toEqual([]);
    expect((await found(chair)).ids).toContain(id);
  });

  it.each<[string, () => string, () => TestPerson | undefined, number]>([
    ['a body', () => `/grupper/${one}`, () => undefined, 200],
    ['no such body', () => `/grupper/${uuid()}`, () => coordinator, 404],
    ['nonsense', () => '/grupper/findesikke', () => undefined, 404],
    ['editing no such body', () => `/grupper/${uuid()}/rediger`, () => coordinator, 404],
    ['writing for a body', () => `/grupper/${one}/dokumenter/ny`, () => chair, 200],
    ['writing for no such body', () => `/grupper/${uuid()}/dokumenter/ny`, () => chair, 404],
    ['a new body', () => '/grupper/ny', () => coordinator, 200],
    ['no such document', () => `/grupper/${one}/dokumenter/${uuid()}`, () => coordinator, 404],
    ['nonsense for a document', () => `/grupper/${one}/dokumenter/x`, () => coordinator, 404],
    ['a document of no such body', () => `/grupper/${uuid()}/dokumenter/x`, () => undefined, 404],
    [
      'a document, for a visitor: whether there is one or not',
      () => `/grupper/${one}/dokumenter/x`,
      () => undefined,
      200,
    ],
  ])('the page of %s', async (_what, path, as, status) => {
    const caller = as();
    expect((await api.fetch(path(), caller ? { as: caller } : {})).status).toBe(status);
  });

  it('the page of a document bears its name for those who read it', async () => {
    const { id } = await inForce();
    const page = async (as?: TestPerson): Promise<string> =>
      (await api.fetch(`/grupper/${one}/dokumenter/${id}`, as ? { as } : {})).text();
    expect(await page(chair)).toContain('<title>Kvantekommissorium · Samspil</title>');
    for (const as of [undefined, member]) expect(await page(as)).not.toContain('Kvantekommissorium');
  });
});
