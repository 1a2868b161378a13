import { v7 as uuid } from 'uuid';
import { seated, signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi, type GraphqlAnswer, type TestApi } from '../testing/start-test-api.js';

const THREAD = `id networkId subject { kind id title { da } url } title excerpt isOpen isClosed isLocked isAnswered
  answerPostId postCount isFollowed lock startedBy { id name } lastPostBy { id }
  viewerCan { post follow markAnswer retitle moderate open }`;
const POST = `id threadId isOpening isAnswer isOwn state text reason isReported editedAt lock by { id name }
  mentions { id } versions { text } viewerCan { edit withdraw restore hide show report }`;
const mutation = (name: string, answer: string): string => {
  const input = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { done: ${name}(input: $input) { ${answer} } }`;
};

export const MUTATIONS = {
  startThread: mutation('startThread', THREAD),
  followThread: mutation('followThread', THREAD),
  markAnswer: mutation('markAnswer', THREAD),
  retitleThread: mutation('retitleThread', THREAD),
  lockThread: mutation('lockThread', THREAD),
  openThread: mutation('openThread', THREAD),
  moveThread: mutation('moveThread', THREAD),
  writePost: mutation('writePost', POST),
  editPost: mutation('editPost', POST),
  movePost: mutation('movePost', POST),
  reportPost: mutation('reportPost', POST),
  settleReports: mutation('settleReports', POST),
};
export const THREAD_BY_ID = `query ($id: ID!) { one: forumThread(id: $id) { ${THREAD} } }`;
export const THREADS = `query ($networkId: ID, $filters: ThreadFiltersInput, $first: Int, $after: String) {
  list: forumThreads(networkId: $networkId, filters: $filters, first: $first, after: $after) {
    edges { node { ${THREAD} } } pageInfo { hasNextPage endCursor } } }`;
export const POSTS = `query ($threadId: ID!, $first: Int, $after: String) {
  list: forumPosts(threadId: $threadId, first: $first, after: $after) {
    edges { node { ${POST} } } pageInfo { hasNextPage endCursor } } }`;
export const REPORTED = `query ($first: Int, $after: String) { list: reportedPosts(first: $first, after: $after) {
  edges { node { id post { text } thread { title } reports { reason by { id } } } }
  pageInfo { hasNextPage endCursor } } count: reportedPostCount }`;
export const MENTIONABLE = `query ($typed: String!, $threadId: ID, $networkId: ID, $subject: ThreadSubjectInput) {
  people: mentionable(typed: $typed, threadId: $threadId, networkId: $networkId, subject: $subject) { id name } }`;

export interface Shown {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly lock: number;
  readonly viewerCan: Readonly<Record<string, boolean>>;
  readonly [field: string]: unknown;
}

export interface Listed {
  readonly list: {
    readonly edges: readonly { readonly node: Shown }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly count?: number;
}

/** People of one network, of another, and of a closed body in the first. */
export interface ForumPeople {
  readonly networkId: string;
  readonly bodyId: string;
  readonly asker: TestPerson;
  readonly member: TestPerson;
  readonly coordinator: TestPerson;
  readonly administrator: TestPerson;
  readonly seatHolder: TestPerson;
  readonly stranger: TestPerson;
}

/** A server with a forum; every case may have a network of its own. */
export class ForumUnderTest {
  private networks = 0;

  private constructor(readonly api: TestApi) {}

  static async start(): Promise<ForumUnderTest> {
    const api = await startTestApi();
    await api.database.query(`INSERT INTO network (id, name_da, name_en) VALUES ('elsewhere', 'Andet', 'Other')`);
    await api.database.query(
      `INSERT INTO organisation (id, name_da, name_en, kind) VALUES ('org-a', 'A', 'A', 'municipality')`,
    );
    return new ForumUnderTest(api);
  }

  close(): Promise<void> {
    return this.api.close();
  }

  async people(): Promise<ForumPeople> {
    this.networks += 1;
    const networkId = `forum-${this.networks}`;
    const { api } = this;
    await api.database.query(`INSERT INTO network (id, name_da, name_en) VALUES ($1, 'Netværket', 'The network')`, [
      networkId,
    ]);
    const bodyId = await this.addBody(networkId);
    const holder = await signInAs(api, ['steering'], networkId);
    return {
      networkId,
      bodyId,
      asker: await signInAs(api, ['member'], networkId),
      member: await signInAs(api, ['member'], networkId),
      coordinator: await signInAs(api, ['coordinator'], networkId),
      administrator: await signInAs(api, ['administrator'], networkId),
      seatHolder: await this.seat(holder, bodyId),
      stranger: await signInAs(api, ['coordinator'], 'elsewhere'),
    };
  }

  async addBody(networkId: string, isClosed = true): Promise<string> {
    const id = uuid();
    await this.api.database.query(
      `INSERT INTO body (id, network_id, kind, name_da, name_en, is_closed)
       VALUES ($1, $2, 'steering-group', 'Styregruppen', 'The steering group', $3)`,
      [id, networkId, isClosed],
    );
    return id;
  }

  /** Gives the person a seat in the body from today on. */
  async seat(person: TestPerson, bodyId: string): Promise<TestPerson> {
    const personId = uuid();
    await this.api.database.query(`INSERT INTO person (id, name, user_id) VALUES ($1, 'Sidder her', $2)`, [
      personId,
      person.id,
    ]);
    await this.api.database.query(
      `INSERT INTO body_seat (id, body_id, person_id, starts_on) VALUES ($1, $2, $3, '2020-01-01')`,
      [uuid(), bodyId, personId],
    );
    return seated(this.api, person, [bodyId], personId);
  }

  async addActivity(networkId: string, sharing: string): Promise<string> {
    const id = uuid();
    await this.api.database.query(
      `INSERT INTO activity (id, network_id, owner_id, sharing, title, kind, status)
       VALUES ($1, $2, 'org-a', $3, 'Kor på torsdag', 'course', 'running')`,
      [id, networkId, sharing],
    );
    return id;
  }

  async addMeeting(
    networkId: string,
    meeting: { bodyId?: string; sharing?: string; state?: string } = {},
  ): Promise<string> {
    const id = uuid();
    const { bodyId = null, sharing = 'network', state = 'announced' } = meeting;
    await this.api.database.query(
      `INSERT INTO meeting (id, network_id, body_id, kind, title, starts_at, ends_at, state, sharing)
       VALUES ($1, $2, $3, 'other', 'Efterårsmøde', '2026-11-03 10:00', '2026-11-03 12:00', $4, $5)`,
      [id, networkId, bodyId, state, sharing],
    );
    return id;
  }

  call(name: keyof typeof MUTATIONS, input: object, as?: TestPerson): Promise<GraphqlAnswer<{ done: Shown }>> {
    return this.api.graphql<{ done: Shown }>(MUTATIONS[name], { input }, as ? { as } : {});
  }

  async done(name: keyof typeof MUTATIONS, input: object, as: TestPerson): Promise<Shown> {
    const { data, errors } = await this.call(name, input, as);
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.done;
  }

  /** A thread on the network, unless `more` says otherwise. */
  start({ networkId, asker }: ForumPeople, more: object = {}, as = asker): Promise<Shown> {
    const about = { subject: { kind: 'NETWORK', id: networkId }, title: 'Hvem har prøvet kor?' };
    return this.done('startThread', { networkId, ...about, text: 'Vi overvejer det.', ...more }, as);
  }

  post(thread: Shown, as: TestPerson, more: object = {}): Promise<Shown> {
    return this.done('writePost', { threadId: thread.id, text: 'Det har vi.', ...more }, as);
  }

  async seen(id: string, as?: TestPerson): Promise<Shown | undefined> {
    return (await this.api.graphql<{ one: Shown }>(THREAD_BY_ID, { id }, as ? { as } : {})).data?.one;
  }

  async listed(variables: object, as?: TestPerson): Promise<Shown[]> {
    return (await this.page(THREADS, variables, as)).list.edges.map(({ node }) => node);
  }

  async postsOf(threadId: string, as?: TestPerson): Promise<Shown[]> {
    return (await this.page(POSTS, { threadId }, as)).list.edges.map(({ node }) => node);
  }

  async page(query: string, variables: object, as?: TestPerson): Promise<Listed> {
    const { data, errors } = await this.api.graphql<Listed>(query, { ...variables }, as ? { as } : {});
    if (data === null) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** Titles of what the search finds. */
  async found(question: string, as?: TestPerson): Promise<string[]> {
    const { list } = await this.page(
      `query ($q: String!) { list: search(input: { question: $q, kinds: [thread] }) {
        edges { node { title } } pageInfo { hasNextPage endCursor } } }`,
      { q: question },
      as,
    );
    return list.edges.map(({ node }) => node.title);
  }

  /** Kinds of what the person was told. */
  async told(person: TestPerson): Promise<string[]> {
    const rows = await this.api.database.query<{ kind: string }>(
      'SELECT kind FROM notification WHERE user_id = $1 ORDER BY created_at, kind',
      [person.id],
    );
    return rows.map(({ kind }) => kind);
  }
}
