import { randomUUID } from 'node:crypto';
import { REQUESTS_PER_DAY } from '@samspil/domain/requests';
import { ROLES } from '@samspil/domain/shared';
import { OutboxWorker } from '../shared/outbox/index.js';
import { startMailCatcher, type MailCatcher } from '../testing/mail-catcher.js';
import { signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';

const REQUEST = `id question background forWhom neededBy state lock isOwn askedBy { name } settledBy { name }
  terms { id label { da } } answer { text sources { slug item { title: slug } } } draft { text sources { slug } }
  closing { reason note } use { used note } history { kind note answer { text } }
  viewerCan { answer close reopen withdraw restore recordUse }`;
const mutation = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { done: ${name}(input: $input) { ${REQUEST} } }`;
const MUTATIONS = {
  requestKnowledge: mutation('requestKnowledge', 'RequestKnowledgeInput'),
  withdrawRequest: mutation('withdrawRequest', 'KnowledgeRequestIdInput'),
  restoreRequest: mutation('restoreRequest', 'KnowledgeRequestIdInput'),
  saveAnswerDraft: mutation('saveAnswerDraft', 'AnswerRequestInput'),
  answerRequest: mutation('answerRequest', 'AnswerRequestInput'),
  closeRequest: mutation('closeRequest', 'CloseRequestInput'),
  reopenRequest: mutation('reopenRequest', 'ReopenRequestInput'),
  recordUse: mutation('recordUse', 'RecordUseInput'),
};
const ONE = `query ($id: ID!) { one: knowledgeRequest(id: $id) { ${REQUEST} } }`;
const LIST = `query ($networkId: ID, $state: KnowledgeRequestState, $own: Boolean, $first: Int, $after: String) {
  list: knowledgeRequests(networkId: $networkId, state: $state, own: $own, first: $first, after: $after) {
    edges { node { id question neededBy askedBy { name } terms { id } } } pageInfo { hasNextPage endCursor } } }`;
const COUNTS = `query ($networkId: ID!) { counts: knowledgeRequestCounts(networkId: $networkId) { open late answered closed oldestOpenAt } }`;
const EXISTING = `query ($networkId: ID!, $question: String!) { existing: existingAnswers(networkId: $networkId, question: $question) {
  items { slug } requests { id } terms { id } } }`;

interface Asked {
  readonly id: string;
  readonly state: string;
  readonly lock: number;
  readonly viewerCan: Readonly<Record<string, boolean>>;
}

interface Listed {
  readonly list: {
    readonly edges: readonly { readonly node: Asked & { readonly question: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

describe('requests for knowledge', () => {
  let api: TestApi;
  let mailbox: MailCatcher;
  let networks = 0;
  beforeAll(async () => {
    mailbox = await startMailCatcher();
    api = await startTestApi({ smtpUrl: mailbox.url, publicUrl: 'https://samspil.example' });
    await api.database.query(
      `INSERT INTO vocabulary (id, title_da, title_en, position) VALUES ('targetGroups', 'Målgrupper', 'Target groups', 1)
       ON CONFLICT DO NOTHING`,
    );
    await api.database.query(
      `INSERT INTO term (id, vocabulary_id, label_da, label_en, position) VALUES
       ('tg-pain', 'targetGroups', 'Smerter', 'Pain', 1), ('tg-older', 'targetGroups', 'Ældre', 'Older people', 2)
       ON CONFLICT DO NOTHING`,
    );
  });
  afterAll(async () => {
    await api.close();
    await mailbox.close();
  });

  async function addNetwork(): Promise<string> {
    networks += 1;
    const id = `asking-${networks}`;
    await api.database.query(`INSERT INTO network (id, name_da, name_en) VALUES ($1, 'Nord', 'North')`, [id]);
    return id;
  }

  const call = (name: keyof typeof MUTATIONS, input: object, as?: TestPerson) =>
    api.graphql<{ done: Asked }>(MUTATIONS[name], { input }, as ? { as } : {});

  async function ask(networkId: string, as: TestPerson, more: object = {}): Promise<Asked> {
    const { data, errors } = await call(
      'requestKnowledge',
      { networkId, question: 'Hjælper kunst mod smerter?', ...more },
      as,
    );
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.done;
  }

  /** A network of its own with one who asks and one who answers. */
  async function people(): Promise<{ networkId: string; member: TestPerson; coordinator: TestPerson }> {
    const networkId = await addNetwork();
    const member = await signInAs(api, ['member'], networkId);
    return { networkId, member, coordinator: await signInAs(api, ['coordinator'], networkId) };
  }

  async function publishedItem(networkId: string, as: TestPerson): Promise<string> {
    const bibliography = {
      type: 'REPORT',
      title: `Kunst mod smerter ${randomUUID()}`,
      publisher: 'Forlag',
      issued: '2020',
    };
    const created = await api.graphql<{ done: { id: string; slug: string; lock: number } }>(
      `mutation ($input: CreateKnowledgeInput!) { done: createKnowledge(input: $input) { id slug lock } }`,
      { input: { networkId, content: { type: 'REPORT', language: 'DA', abstract: 'Om smerter.', bibliography } } },
      { as },
    );
    if (created.data === null) throw new Error(JSON.stringify(created.errors));
    const { id, slug } = created.data.done;
    let { lock } = created.data.done;
    for (const step of ['SUBMIT', 'PUBLISH']) {
      const moved = await api.graphql<{ done: { lock: number } }>(
        `mutation ($input: KnowledgeStepInput!) { done: moveKnowledge(input: $input) { lock } }`,
        { input: { id, lock, step } },
        { as },
      );
      if (moved.data === null) throw new Error(JSON.stringify(moved.errors));
      lock = moved.data.done.lock;
    }
    return slug;
  }

  it('a member asks, the coordinator answers with a source, the member says it was used', async () => {
    const { networkId, member, coordinator } = await people();
    const asked = await ask(networkId, member, {
      background: ' Til et møde. ',
      neededBy: '2027-01-31',
      termIds: ['tg-pain'],
    });
    expect(asked).toMatchObject({
      state: 'OPEN',
      background: 'Til et møde.',
      neededBy: '2027-01-31',
      isOwn: true,
      draft: null,
    });
    expect(asked).toMatchObject({
      terms: [{ id: 'tg-pain', label: { da: 'Smerter' } }],
      askedBy: { name: `Person ${member.id}` },
    });
    expect(asked.viewerCan).toMatchObject({ answer: false, withdraw: true, recordUse: false });
    const slug = await publishedItem(networkId, coordinator);
    const drafted = await call(
      'saveAnswerDraft',
      { id: asked.id, lock: asked.lock, text: 'Måske', sources: [slug] },
      coordinator,
    );
    expect(drafted.data?.done).toMatchObject({ state: 'OPEN', draft: { text: 'Måske', sources: [{ slug }] } });
    const lock = drafted.data?.done.lock;
    const answered = await call('answerRequest', { id: asked.id, lock, text: ' Lidt. ', sources: [slug] }, coordinator);
    expect(answered.data?.done).toMatchObject({
      state: 'ANSWERED',
      draft: null,
      settledBy: { name: `Person ${coordinator.id}` },
    });
    const seen = await api.graphql<{ one: Asked }>(ONE, { id: asked.id }, { as: member });
    expect(seen.data?.one).toMatchObject({ answer: { text: 'Lidt.', sources: [{ slug, item: { title: slug } }] } });
    expect(seen.data?.one.viewerCan).toMatchObject({ recordUse: true, withdraw: false });
    const used = await call('recordUse', { id: asked.id, used: true, note: 'På mødet' }, member);
    expect(used.data?.done).toMatchObject({ use: { used: true, note: 'På mødet' } });
    const reopened = await call('reopenRequest', { id: asked.id, lock: used.data?.done.lock }, coordinator);
    expect(reopened.data?.done).toMatchObject({ state: 'OPEN', answer: null, use: null, draft: { text: 'Lidt.' } });
    expect(reopened.data?.done).toMatchObject({
      history: [
        { kind: 'REOPENED' },
        { kind: 'USED', note: 'På mødet' },
        { kind: 'ANSWERED', answer: { text: 'Lidt.' } },
        { kind: 'ASKED' },
      ],
    });
  });

  it('is closed with a reason, and opened again', async () => {
    const { networkId, member, coordinator } = await people();
    const { id, lock } = await ask(networkId, member);
    const silent = await call('closeRequest', { id, lock, reason: 'NOTHING_KNOWN', note: ' ' }, coordinator);
    expect(silent.problems).toMatchObject([{ code: 'requests.closing-note-missing', field: 'note' }]);
    const closed = await call(
      'closeRequest',
      { id, lock, reason: 'NOTHING_KNOWN', note: 'Vi fandt intet.' },
      coordinator,
    );
    expect(closed.data?.done).toMatchObject({
      state: 'CLOSED',
      closing: { reason: 'NOTHING_KNOWN', note: 'Vi fandt intet.' },
    });
    const again = await call('closeRequest', { id, lock: lock + 1, reason: 'NOTHING_KNOWN', note: 'x' }, coordinator);
    expect(again.problems).toMatchObject([{ code: 'requests.step-not-possible' }]);
    const opened = await call('reopenRequest', { id, lock: lock + 1 }, coordinator);
    expect(opened.data?.done).toMatchObject({ state: 'OPEN', closing: null });
  });

  it('is withdrawn by who asked, out of everybody else’s sight, and brought back', async () => {
    const { networkId, member, coordinator } = await people();
    const { id } = await ask(networkId, member);
    expect((await call('withdrawRequest', { id }, coordinator)).code).toBe('FORBIDDEN');
    expect((await call('withdrawRequest', { id }, member)).data?.done).toMatchObject({ state: 'WITHDRAWN' });
    expect((await api.graphql(ONE, { id }, { as: coordinator })).code).toBe('NOT_FOUND');
    expect((await api.graphql<Listed>(LIST, { networkId }, { as: coordinator })).data?.list.edges).toEqual([]);
    expect((await call('withdrawRequest', { id }, member)).problems).toMatchObject([
      { code: 'requests.step-not-possible' },
    ]);
    expect((await call('restoreRequest', { id }, member)).data?.done).toMatchObject({ state: 'OPEN' });
  });

  it('who writes over somebody else’s draft is told, and nothing is lost', async () => {
    const { networkId, member, coordinator } = await people();
    const { id, lock } = await ask(networkId, member);
    await call('saveAnswerDraft', { id, lock, text: 'Først' }, coordinator);
    const second = await call('saveAnswerDraft', { id, lock, text: 'Så' }, coordinator);
    expect(second.problems).toMatchObject([{ code: 'requests.changed-meanwhile' }]);
    expect((await api.graphql(ONE, { id }, { as: coordinator })).data).toMatchObject({
      one: { draft: { text: 'Først' } },
    });
  });

  it('answers rest on what is published', async () => {
    const { networkId, member, coordinator } = await people();
    const { id, lock } = await ask(networkId, member);
    const refused = await call('answerRequest', { id, lock, text: '', sources: ['nowhere'] }, coordinator);
    expect(refused.problems).toEqual([
      { code: 'requests.answer-missing', field: 'text' },
      { code: 'requests.source-not-published', field: 'sources.0', params: { slug: 'nowhere' } },
    ]);
  });

  describe('who may do what', () => {
    it.each(ROLES)('%s', async (role) => {
      const { networkId, member, coordinator } = await people();
      const somebody = await signInAs(api, [role], networkId);
      const answers = role === 'coordinator' || role === 'administrator';
      await ask(networkId, somebody);
      const { id, lock } = await ask(networkId, member);
      const code = async (name: keyof typeof MUTATIONS, more: object) =>
        (await call(name, { id, ...more }, somebody)).code;
      const expected = answers ? undefined : 'FORBIDDEN';
      expect((await api.graphql(ONE, { id }, { as: somebody })).code).toBeUndefined();
      expect(await code('saveAnswerDraft', { lock, text: 'x' })).toBe(expected);
      expect(await code('withdrawRequest', {})).toBe('FORBIDDEN');
      expect(await code('closeRequest', { lock: lock + 1, reason: 'ASKED_BEFORE', note: 'x' })).toBe(expected);
      expect(await code('reopenRequest', { lock: lock + 2 })).toBe(expected);
      const { data } = await api.graphql<{ one: Asked }>(ONE, { id }, { as: coordinator });
      expect(await code('answerRequest', { lock: data?.one.lock, text: 'x' })).toBe(expected);
      expect(await code('recordUse', { used: true })).toBe('FORBIDDEN');
    });

    it('people of other networks and visitors have no part in it', async () => {
      const { networkId, member } = await people();
      const { id, lock } = await ask(networkId, member);
      const stranger = await signInAs(api, ['coordinator', 'administrator'], await addNetwork());
      expect((await api.graphql(ONE, { id }, { as: stranger })).code).toBe('NOT_FOUND');
      expect((await call('answerRequest', { id, lock, text: 'x' }, stranger)).code).toBe('NOT_FOUND');
      expect((await call('requestKnowledge', { networkId, question: 'Må jeg også?' }, stranger)).code).toBe(
        'FORBIDDEN',
      );
      expect((await api.graphql(LIST, { networkId }, { as: stranger })).code).toBe('FORBIDDEN');
      expect((await api.graphql(COUNTS, { networkId }, { as: stranger })).code).toBe('FORBIDDEN');
      expect((await api.graphql<Listed>(LIST, {}, { as: stranger })).data?.list.edges).toEqual([]);
      expect((await api.graphql(ONE, { id })).code).toBe('UNAUTHENTICATED');
      expect((await call('requestKnowledge', { networkId, question: 'Må jeg også?' })).code).toBe('UNAUTHENTICATED');
      expect((await api.graphql(ONE, { id: 'nonsense' }, { as: member })).code).toBe('NOT_FOUND');
    });

    it('a draft of an answer is for those who answer', async () => {
      const { networkId, member, coordinator } = await people();
      const { id, lock } = await ask(networkId, member);
      await call('saveAnswerDraft', { id, lock, text: 'Hemmelig' }, coordinator);
      expect((await api.graphql(ONE, { id }, { as: member })).data).toMatchObject({ one: { draft: null } });
    });
  });

  describe('asking', () => {
    it('shows every problem at its field', async () => {
      const { networkId, member } = await people();
      const input = { networkId, question: ' ', neededBy: '2020-01-01', termIds: ['tg-pain', 'tg-nobody'] };
      expect(
        (await call('requestKnowledge', input, member)).problems.map(({ code, field }) => `${code} ${field}`),
      ).toEqual([
        'requests.question-missing question',
        'requests.date-past neededBy',
        'requests.term-unknown termIds.1',
      ]);
    });

    it('twice with the same id is once, also at the same moment; somebody else’s id is taken', async () => {
      const { networkId, member, coordinator } = await people();
      const id = randomUUID();
      const both = await Promise.all([ask(networkId, member, { id }), ask(networkId, member, { id })]);
      expect(both.map((one) => one.id)).toEqual([id, id]);
      const taken = await call('requestKnowledge', { id, networkId, question: 'Noget andet?' }, coordinator);
      expect(taken.problems).toMatchObject([{ code: 'requests.id-taken', field: 'id' }]);
      const malformed = await call('requestKnowledge', { id: 'x', networkId, question: 'Noget andet?' }, member);
      expect(malformed.problems).toMatchObject([{ code: 'requests.id-malformed', field: 'id' }]);
    });

    it('is limited for each person', async () => {
      const { networkId, member, coordinator } = await people();
      for (let number = 0; number < REQUESTS_PER_DAY; number += 1) await ask(networkId, member);
      const answer = await call('requestKnowledge', { networkId, question: 'Endnu et spørgsmål?' }, member);
      expect(answer.problems).toMatchObject([{ code: 'shared.too-many-requests' }]);
      await ask(networkId, coordinator);
    });

    it('shows what is there already', async () => {
      const { networkId, member, coordinator } = await people();
      const slug = await publishedItem(networkId, coordinator);
      const { id } = await ask(networkId, member, { termIds: ['tg-pain'] });
      const withdrawn = await ask(networkId, coordinator);
      await call('withdrawRequest', { id: withdrawn.id }, coordinator);
      const existing = async (question: string, as: TestPerson) =>
        (
          await api.graphql<{ existing: { items: { slug: string }[]; requests: { id: string }[] } }>(
            EXISTING,
            { networkId, question },
            { as },
          )
        ).data?.existing;
      const found = await existing('kunst for folk med smerter', member);
      expect(found?.items.map((item) => item.slug)).toContain(slug);
      expect(found?.requests.map((one) => one.id)).toEqual([id]);
      expect(await existing('kor', member)).toMatchObject({ items: [], requests: [] });
      expect((await existing('noget om heste og cykler', member))?.requests).toEqual([]);
    });
  });

  describe('lists', () => {
    const idsOf = (listed: Listed | null) => listed?.list.edges.map(({ node }) => node.id);

    it('open ones come by the day they are needed, then by age, a page at a time', async () => {
      const { networkId, member, coordinator } = await people();
      const first = await ask(networkId, member);
      const second = await ask(networkId, member);
      const urgent = await ask(networkId, member, { neededBy: '2027-01-01' });
      const ids: string[] = [];
      let after: string | null | undefined = null;
      do {
        const page: { data: Listed | null } = await api.graphql<Listed>(
          LIST,
          { networkId, state: 'OPEN', first: 2, after },
          { as: coordinator },
        );
        ids.push(...(idsOf(page.data) ?? []));
        after = page.data?.list.pageInfo.hasNextPage === true ? page.data.list.pageInfo.endCursor : null;
      } while (after !== null);
      expect(ids).toEqual([urgent.id, first.id, second.id]);
      const own = await api.graphql<Listed>(LIST, { own: true, first: 2 }, { as: member });
      expect(idsOf(own.data)).toEqual([urgent.id, second.id]);
      const rest = await api.graphql<Listed>(
        LIST,
        { own: true, first: 2, after: own.data?.list.pageInfo.endCursor },
        { as: member },
      );
      expect(idsOf(rest.data)).toEqual([first.id]);
    });

    it('are counted', async () => {
      const { networkId, member, coordinator } = await people();
      const late = await ask(networkId, member);
      await api.database.query(`UPDATE knowledge_request SET needed_by = '2020-01-01' WHERE id = $1`, [late.id]);
      const { id, lock } = await ask(networkId, member);
      await call('answerRequest', { id, lock, text: 'Ja' }, coordinator);
      const { data } = await api.graphql<{ counts: Record<string, unknown> }>(
        COUNTS,
        { networkId },
        { as: coordinator },
      );
      expect(data?.counts).toMatchObject({ open: 1, late: 1, answered: 1, closed: 0 });
      expect(data?.counts['oldestOpenAt']).not.toBeNull();
    });

    it('take three statements, however long', async () => {
      const { networkId, member, coordinator } = await people();
      for (const question of ['Første spørgsmål?', 'Andet spørgsmål?', 'Tredje spørgsmål?']) {
        await ask(networkId, member, { question, termIds: ['tg-pain', 'tg-older'] });
      }
      const statements = await api.statementsDuring(() => api.graphql(LIST, { networkId }, { as: coordinator }));
      expect(statements).toHaveLength(3);
    });

    it.each([{ first: 0 }, { after: 'nonsense' }])('cannot be paged with %j', async (variables) => {
      const { member } = await people();
      expect((await api.graphql(LIST, variables, { as: member })).code).toBe('RULE_VIOLATION');
    });
  });

  it('mails title and link: to the coordinators when asked, to who asked when answered, and nobody about the own doing', async () => {
    const { networkId, member, coordinator } = await people();
    await signInAs(api, ['administrator'], networkId);
    const { id, lock } = await ask(networkId, member, { question: 'Sang for ensomme?', background: 'Fortroligt' });
    await call('answerRequest', { id, lock, text: 'Svaret' }, coordinator);
    await ask(networkId, coordinator, { question: 'Mit eget spørgsmål?' });
    await api.app.get(OutboxWorker).drain();
    const to = (person: TestPerson) => mailbox.mails.filter((mail) => mail.to === `${person.id}@kommune.example`);
    expect(to(coordinator).map(({ raw }) => raw)).toEqual([expect.stringContaining('Sang for ensomme?')]);
    expect(to(member).map(({ raw }) => raw)).toEqual([
      expect.stringContaining(`https://samspil.example/spoergsmaal/${id}`),
    ]);
    const sent = [...to(coordinator), ...to(member)].map(({ raw }) => raw).join();
    expect(sent).not.toMatch(/Fortroligt|Svaret/);
  });

  it('stays when the person who asked is gone', async () => {
    const { networkId, member, coordinator } = await people();
    const { id, lock } = await ask(networkId, member);
    await api.database.query('DELETE FROM app_user WHERE id = $1', [member.id]);
    const answered = await call('answerRequest', { id, lock, text: 'Ja' }, coordinator);
    expect(answered.data?.done).toMatchObject({ state: 'ANSWERED', askedBy: { name: null } });
  });
});
