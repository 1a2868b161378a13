import { randomUUID } from 'node:crypto';
import { startMailCatcher, type MailCatcher } from '../testing/mail-catcher.js';
import { signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi, type GraphqlAnswer, type TestApi } from '../testing/start-test-api.js';

const REQUEST = `id question background forWhom neededBy state lock isOwn askedBy { name } settledBy { name }
  terms { id label { da } } answer { text sources { slug item { title: slug } } } draft { text sources { slug } }
  closing { reason note } use { used note } history { kind note answer { text } }
  viewerCan { answer close reopen withdraw restore recordUse }`;
const mutation = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { done: ${name}(input: $input) { ${REQUEST} } }`;
export const MUTATIONS = {
  requestKnowledge: mutation('requestKnowledge', 'RequestKnowledgeInput'),
  withdrawRequest: mutation('withdrawRequest', 'KnowledgeRequestIdInput'),
  restoreRequest: mutation('restoreRequest', 'KnowledgeRequestIdInput'),
  saveAnswerDraft: mutation('saveAnswerDraft', 'AnswerRequestInput'),
  answerRequest: mutation('answerRequest', 'AnswerRequestInput'),
  closeRequest: mutation('closeRequest', 'CloseRequestInput'),
  reopenRequest: mutation('reopenRequest', 'ReopenRequestInput'),
  recordUse: mutation('recordUse', 'RecordUseInput'),
};
export const ONE = `query ($id: ID!) { one: knowledgeRequest(id: $id) { ${REQUEST} } }`;
export const LIST = `query ($networkId: ID, $state: KnowledgeRequestState, $own: Boolean, $first: Int, $after: String) {
  list: knowledgeRequests(networkId: $networkId, state: $state, own: $own, first: $first, after: $after) {
    edges { node { id question neededBy askedBy { name } terms { id } } } pageInfo { hasNextPage endCursor } } }`;
export const COUNTS = `query ($networkId: ID!) { counts: knowledgeRequestCounts(networkId: $networkId) { open late answered closed oldestOpenAt } }`;
export const EXISTING = `query ($networkId: ID!, $question: String!) { existing: existingAnswers(networkId: $networkId, question: $question) {
  items { slug } requests { id } terms { id } } }`;

export const SETTLED = `query ($question: String!, $termIds: [ID!]!) { settled: settledRequests(question: $question, termIds: $termIds) {
  id state answer { text } closing { note } } }`;

export interface Asked {
  readonly id: string;
  readonly state: string;
  readonly lock: number;
  readonly viewerCan: Readonly<Record<string, boolean>>;
}

export interface Listed {
  readonly list: {
    readonly edges: readonly { readonly node: Asked & { readonly question: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** A server with the terms the cases speak of, and what the cases do with it. */
export class RequestsUnderTest {
  private networks = 0;

  private constructor(
    readonly api: TestApi,
    readonly mailbox: MailCatcher,
  ) {}

  static async start(): Promise<RequestsUnderTest> {
    const mailbox = await startMailCatcher();
    const api = await startTestApi({ smtpUrl: mailbox.url, publicUrl: 'https://samspil.example' });
    await api.database.query(
      `INSERT INTO vocabulary (id, title_da, title_en, position) VALUES ('targetGroups', 'Målgrupper', 'Target groups', 1)`,
    );
    await api.database.query(
      `INSERT INTO term (id, vocabulary_id, label_da, label_en, position) VALUES
       ('tg-pain', 'targetGroups', 'Smerter', 'Pain', 1), ('tg-older', 'targetGroups', 'Ældre', 'Older people', 2)`,
    );
    return new RequestsUnderTest(api, mailbox);
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.mailbox.close();
  }

  async addNetwork(): Promise<string> {
    this.networks += 1;
    const id = `asking-${this.networks}`;
    await this.api.database.query(`INSERT INTO network (id, name_da, name_en) VALUES ($1, 'Nord', 'North')`, [id]);
    return id;
  }

  call(name: keyof typeof MUTATIONS, input: object, as?: TestPerson): Promise<GraphqlAnswer<{ done: Asked }>> {
    return this.api.graphql<{ done: Asked }>(MUTATIONS[name], { input }, as ? { as } : {});
  }

  async ask(networkId: string, as: TestPerson, more: object = {}): Promise<Asked> {
    const { data, errors } = await this.call(
      'requestKnowledge',
      { networkId, question: 'Hjælper kunst mod smerter?', ...more },
      as,
    );
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.done;
  }

  /** A network of its own with one who asks and one who answers. */
  async people(): Promise<{ networkId: string; member: TestPerson; coordinator: TestPerson }> {
    const networkId = await this.addNetwork();
    const member = await signInAs(this.api, ['member'], networkId);
    return { networkId, member, coordinator: await signInAs(this.api, ['coordinator'], networkId) };
  }

  async publishedItem(networkId: string, as: TestPerson): Promise<string> {
    const bibliography = {
      type: 'REPORT',
      title: `Kunst mod smerter ${randomUUID()}`,
      publisher: 'Forlag',
      issued: '2020',
    };
    const created = await this.api.graphql<{ done: { id: string; slug: string; lock: number } }>(
      `mutation ($input: CreateKnowledgeInput!) { done: createKnowledge(input: $input) { id slug lock } }`,
      { input: { networkId, content: { type: 'REPORT', language: 'DA', abstract: 'Om smerter.', bibliography } } },
      { as },
    );
    if (created.data === null) throw new Error(JSON.stringify(created.errors));
    const { id, slug } = created.data.done;
    let { lock } = created.data.done;
    for (const step of ['SUBMIT', 'PUBLISH']) {
      const moved = await this.api.graphql<{ done: { lock: number } }>(
        `mutation ($input: KnowledgeStepInput!) { done: moveKnowledge(input: $input) { lock } }`,
        { input: { id, lock, step } },
        { as },
      );
      if (moved.data === null) throw new Error(JSON.stringify(moved.errors));
      lock = moved.data.done.lock;
    }
    return slug;
  }
}
