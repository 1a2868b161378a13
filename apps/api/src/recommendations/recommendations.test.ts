import { v7 as uuid } from 'uuid';
import { ROLES } from '@samspil/domain/shared';
import { ConceptsUnderTest } from '../concepts/concepts.cases.js';
import { signInAs, type TestPerson } from '../testing/people.js';

const RECOMMENDATION = `id networkId level title text grounds state reviewOn reason conceptIds findingIds approvedAt lock
  concepts { id title } findings { id } viewerCan { edit propose approve return withdraw reopen }`;
const mutation = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { done: ${name}(input: $input) { ${RECOMMENDATION} } }`;
const MUTATIONS = {
  writeRecommendation: mutation('writeRecommendation', 'WriteRecommendationInput'),
  saveRecommendation: mutation('saveRecommendation', 'SaveRecommendationInput'),
  moveRecommendation: mutation('moveRecommendation', 'MoveRecommendationInput'),
};
const ONE = `query ($id: ID!) { one: recommendation(id: $id) { ${RECOMMENDATION} } }`;
const LIST = `query ($level: RecommendationLevel, $first: Int, $after: String) {
  list: recommendations(level: $level, first: $first, after: $after) {
    edges { node { id title concepts { id } findings { id } } } pageInfo { hasNextPage endCursor } } }`;

interface Shown {
  readonly id: string;
  readonly lock: number;
  readonly state: string;
  readonly viewerCan: Readonly<Record<string, boolean>>;
}

interface Listed {
  readonly list: {
    readonly edges: readonly { readonly node: Shown }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const CONTENT = { level: 'REGIONAL', title: 'Hold fast i ugentlige hold', text: 'Bliv ved.', grounds: 'Det virker.' };

describe('recommendations', () => {
  let tried: ConceptsUnderTest;
  let people: ConceptsUnderTest['people'];
  let steering: TestPerson;
  beforeAll(async () => {
    tried = await ConceptsUnderTest.start();
    ({ people } = tried);
    steering = await signInAs(tried.api, ['steering']);
  });
  afterAll(() => tried.close());

  const call = (name: keyof typeof MUTATIONS, input: object, as?: TestPerson) =>
    tried.api.graphql<{ done: Shown }>(MUTATIONS[name], { input }, as ? { as } : {});
  const done = async (name: keyof typeof MUTATIONS, input: object, as: TestPerson): Promise<Shown> => {
    const { data, errors } = await call(name, input, as);
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.done;
  };
  const write = (content: object = {}, as = people.coordinator): Promise<Shown> =>
    done('writeRecommendation', { id: uuid(), networkId: 'midtjylland', content: { ...CONTENT, ...content } }, as);
  const move = ({ id, lock }: Shown, step: string, as: TestPerson, reason = ''): Promise<Shown> =>
    done('moveRecommendation', { id, lock, step, reason }, as);
  const seen = async (id: string, as?: TestPerson): Promise<Shown | undefined> =>
    (await tried.api.graphql<{ one: Shown }>(ONE, { id }, as ? { as } : {})).data?.one;
  const listed = async (variables: Readonly<Record<string, unknown>>, as?: TestPerson): Promise<Listed['list']> => {
    const { data, errors } = await tried.api.graphql<Listed>(LIST, variables, as ? { as } : {});
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.list;
  };
  const idsOf = ({ edges }: Listed['list']): string[] => edges.map(({ node }) => node.id);

  it('the coordinator writes and proposes, the steering group approves, everybody reads', async () => {
    const concept = await tried.published({ title: 'Kor som fællesskab' });
    const draft = await write({ conceptIds: [concept.id], reviewOn: '2028-01-31' });
    expect(draft).toMatchObject({ state: 'DRAFT', level: 'REGIONAL', viewerCan: { edit: true, propose: true } });
    expect(await seen(draft.id)).toBeUndefined();
    expect(await seen(draft.id, people.member)).toBeUndefined();
    const proposed = await move(draft, 'PROPOSE', people.coordinator);
    expect(proposed).toMatchObject({ state: 'PROPOSED', viewerCan: { approve: false, withdraw: true } });
    const mails = await tried.api.database.query<{ payload: { to: string; text: string } }>(
      `SELECT payload FROM outbox WHERE idempotency_key LIKE 'recommendation-proposed:' || $1 || ':%'`,
      [draft.id],
    );
    expect(mails.map(({ payload }) => payload.to)).toEqual([`${steering.id}@kommune.example`]);
    expect(mails[0]?.payload.text).not.toContain('Bliv ved');
    const returned = await move(proposed, 'RETURN', steering, 'Skriv hvorfor.');
    expect(returned).toMatchObject({ state: 'DRAFT', reason: 'Skriv hvorfor.' });
    const saved = await done(
      'saveRecommendation',
      { id: draft.id, lock: returned.lock, content: { grounds: null } },
      people.coordinator,
    );
    const again = await move(saved, 'PROPOSE', people.coordinator);
    await move(again, 'APPROVE', steering);
    expect(await seen(draft.id)).toMatchObject({
      state: 'APPROVED',
      reason: '',
      conceptIds: [],
      concepts: [{ title: 'Kor som fællesskab' }],
    });
    expect(idsOf(await listed({ level: 'REGIONAL', first: 100 }))).toContain(draft.id);
    expect(idsOf(await listed({ level: 'INSTITUTION' }))).not.toContain(draft.id);
  });

  it('nobody approves what he or she wrote in', async () => {
    const draft = await write({}, people.administrator);
    const saved = await done(
      'saveRecommendation',
      { id: draft.id, lock: draft.lock, content: { text: 'Fortsæt.' } },
      people.coordinator,
    );
    const proposed = await move(saved, 'PROPOSE', people.coordinator);
    for (const as of [people.administrator, people.coordinator]) {
      const answer = await call('moveRecommendation', { id: draft.id, lock: proposed.lock, step: 'APPROVE' }, as);
      expect(answer.code).toBe('FORBIDDEN');
    }
    const other = await signInAs(tried.api, ['administrator']);
    expect(await move(proposed, 'APPROVE', other)).toMatchObject({ state: 'APPROVED' });
  });

  it('is withdrawn with a reason, and written on', async () => {
    const approved = await move(await move(await write(), 'PROPOSE', people.coordinator), 'APPROVE', steering);
    const input = { id: approved.id, lock: approved.lock };
    const silent = await call('moveRecommendation', { ...input, step: 'WITHDRAW' }, steering);
    expect(silent.problems).toMatchObject([{ code: 'recommendations.reason-missing', field: 'reason' }]);
    const edited = await call('saveRecommendation', { ...input, content: { title: 'x' } }, people.coordinator);
    expect(edited.problems).toMatchObject([{ code: 'recommendations.state' }]);
    const gone = await move(approved, 'WITHDRAW', steering, 'Ny viden');
    expect(await seen(approved.id)).toBeUndefined();
    expect(await move(gone, 'REOPEN', people.coordinator)).toMatchObject({ state: 'DRAFT', approvedAt: null });
  });

  it.each(ROLES)('%s', async (role) => {
    const somebody = await signInAs(tried.api, [role]);
    const writes = role === 'coordinator' || role === 'administrator';
    const decides = role === 'steering' || role === 'administrator';
    const content = { networkId: 'midtjylland', content: CONTENT };
    expect((await call('writeRecommendation', content, somebody)).code).toBe(writes ? undefined : 'FORBIDDEN');
    const proposed = await move(await write(), 'PROPOSE', people.coordinator);
    expect((await seen(proposed.id, somebody)) !== undefined).toBe(writes || decides);
    const approving = { id: proposed.id, lock: proposed.lock, step: 'APPROVE' };
    const refusal = writes ? 'FORBIDDEN' : 'NOT_FOUND';
    expect((await call('moveRecommendation', approving, somebody)).code).toBe(decides ? undefined : refusal);
  });

  it('people of other networks and visitors see what is approved, and nothing else', async () => {
    const draft = await write();
    expect(await seen(draft.id, people.stranger)).toBeUndefined();
    const input = { id: draft.id, lock: draft.lock, content: {} };
    expect((await call('saveRecommendation', input, people.stranger)).code).toBe('NOT_FOUND');
    expect((await call('saveRecommendation', input)).code).toBe('UNAUTHENTICATED');
    expect(await seen('nonsense')).toBeUndefined();
    for (const as of [undefined, people.stranger, people.member]) {
      expect(idsOf(await listed({ first: 100 }, as))).not.toContain(draft.id);
    }
  });

  it('is there once however often it is sent; the second writer is told', async () => {
    const input = { id: uuid(), networkId: 'midtjylland', content: CONTENT };
    const { lock } = await done('writeRecommendation', input, people.coordinator);
    expect((await done('writeRecommendation', input, people.coordinator)).lock).toBe(lock);
    expect((await call('writeRecommendation', input, people.administrator)).problems).toMatchObject([
      { code: 'recommendations.id-taken' },
    ]);
    await done('saveRecommendation', { id: input.id, lock, content: { text: 'Nyt' } }, people.coordinator);
    const late = await call('saveRecommendation', { id: input.id, lock, content: { text: 'x' } }, people.administrator);
    expect(late.problems).toEqual([
      { code: 'recommendations.changed-meanwhile', params: { fields: 'text', lock: lock + 1 } },
    ]);
  });

  it.each([
    [{ title: ' ' }, 'recommendations.title-missing', 'title'],
    [{ text: 'x'.repeat(4001) }, 'recommendations.text-too-long', 'text'],
    [{ conceptIds: ['nonsense'] }, 'recommendations.concept-unknown', 'conceptIds.0'],
    [{ findingIds: [uuid()] }, 'recommendations.finding-unknown', 'findingIds.0'],
    [{ reviewOn: '2027-02-30' }, 'recommendations.date-invalid', 'reviewOn'],
  ])('content %#', async (content, code, field) => {
    const input = { networkId: 'midtjylland', content: { ...CONTENT, ...content } };
    expect((await call('writeRecommendation', input, people.coordinator)).problems).toMatchObject([{ code, field }]);
  });

  it('the page has a head of its own', async () => {
    const page = await (await tried.api.fetch('/anbefalinger')).text();
    expect(page).toContain('<title>Anbefalinger · Samspil</title>');
  });

  it('lists take three statements and come a page at a time', async () => {
    const concept = await tried.published({ title: 'Kor igen' });
    for (let count = 0; count < 3; count += 1) await write({ conceptIds: [concept.id] });
    const statements = await tried.api.statementsDuring(() => listed({ first: 50 }, people.coordinator));
    expect(statements.length).toBeLessThanOrEqual(3);
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page: Listed['list'] = await listed({ first: 2, after }, people.coordinator);
      ids.push(...idsOf(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(ids).toEqual(idsOf(await listed({ first: 100 }, people.coordinator)));
    expect((await tried.api.graphql(LIST, { after: 'nonsense' })).code).toBe('RULE_VIOLATION');
  });
});
