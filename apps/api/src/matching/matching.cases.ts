import { v7 as uuid } from 'uuid';
import { startMailCatcher, type MailCatcher } from '../testing/mail-catcher.js';
import { signInAs, signInFor, type TestPerson } from '../testing/people.js';
import { startTestApi, type GraphqlAnswer, type TestApi } from '../testing/start-test-api.js';

const REASONS = 'reasons { kind termId relation term { label { da } } otherTerm { id } words }';
const NOTICE = `id networkId kind title text question organisation { id name { da } municipalityCode } targetGroups artForms
  settings terms { id label { da } } validUntil state isCurrent isOwn lock createdBy { name }
  viewerCan { edit close reopen requestContact }`;
const CONTACT = `id networkId about { kind noticeId activityId conceptSlug title } organisation { id }
  senderOrganisation { name { da } } sentBy { name } isSent state lock
  messages { kind bySender isOwn by { name } text } viewerCan { answer decline write }`;
const mutation = (name: string, input: string, answer: string): string =>
  `mutation ($input: ${input}!) { done: ${name}(input: $input) { ${answer} } }`;

export const MUTATIONS = {
  postNotice: mutation('postNotice', 'PostNoticeInput', NOTICE),
  saveNotice: mutation('saveNotice', 'SaveNoticeInput', NOTICE),
  closeNotice: mutation('closeNotice', 'MoveNoticeInput', NOTICE),
  reopenNotice: mutation('reopenNotice', 'MoveNoticeInput', NOTICE),
  requestContact: mutation('requestContact', 'RequestContactInput', CONTACT),
  answerContactRequest: mutation('answerContactRequest', 'AnswerContactRequestInput', CONTACT),
  writeInContact: mutation('writeInContact', 'WriteInContactInput', CONTACT),
};
export const NOTICE_BY_ID = `query ($id: ID!) { one: notice(id: $id) { ${NOTICE} } }`;
export const NOTICES = `query ($networkId: ID!, $kind: NoticeKind, $filters: NoticeFiltersInput, $own: Boolean,
    $standing: NoticeStanding, $first: Int, $after: String) {
  list: notices(networkId: $networkId, kind: $kind, filters: $filters, own: $own, standing: $standing, first: $first,
    after: $after) { edges { node { ${NOTICE} } } pageInfo { hasNextPage endCursor } } }`;
export const MEETING = `query ($id: ID!) { one: notice(id: $id) {
  matches { notice { id title } relation ${REASONS} } activities { activity { id title } ${REASONS} } } }`;
export const ALL_MEETING = `query ($networkId: ID!) { list: notices(networkId: $networkId) { edges { node {
  title matches { notice { id title organisation { name { da } } } relation ${REASONS} }
  activities { activity { title } ${REASONS} } } } } }`;
export const SIMILAR = `query ($activityId: ID, $targetGroups: [ID!], $artForms: [ID!], $settings: [ID!], $first: Int) {
  similar: similarActivities(activityId: $activityId, targetGroups: $targetGroups, artForms: $artForms,
    settings: $settings, first: $first) { activity { id title } ${REASONS} } }`;
export const CONTACT_BY_ID = `query ($id: ID!) { one: contactRequest(id: $id) { ${CONTACT} } }`;
export const CONTACTS = `query ($box: ContactBox!, $networkId: ID, $state: ContactState, $first: Int, $after: String) {
  list: contactRequests(box: $box, networkId: $networkId, state: $state, first: $first, after: $after) {
    edges { node { ${CONTACT} } } pageInfo { hasNextPage endCursor } } waiting: waitingContactRequests(networkId: $networkId) }`;

export interface Shown {
  readonly id: string;
  readonly title: string;
  readonly lock: number;
  readonly viewerCan: Readonly<Record<string, boolean>>;
  readonly [field: string]: unknown;
}

export interface Listed {
  readonly list: {
    readonly edges: readonly { readonly node: Shown }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly waiting?: number;
}

const TERMS = [
  ['tg-mental', 'targetGroups', 'Psykisk sårbare', null],
  ['tg-stress', 'targetGroups', 'Stress', 'tg-mental'],
  ['tg-older', 'targetGroups', 'Ældre', null],
  ['af-music', 'artForms', 'Musik', null],
  ['af-choir', 'artForms', 'Kor', 'af-music'],
  ['af-visual', 'artForms', 'Billedkunst', null],
  ['st-library', 'settings', 'Bibliotek', null],
] as const;

/** A server with four organisations, a mail server and the terms that the cases speak of; every case has a network of its own. */
export class MatchingUnderTest {
  private networks = 0;

  private constructor(
    readonly api: TestApi,
    readonly mailbox: MailCatcher,
  ) {}

  static async start(): Promise<MatchingUnderTest> {
    const mailbox = await startMailCatcher();
    const api = await startTestApi({ smtpUrl: mailbox.url, publicUrl: 'https://samspil.example' });
    const { database } = api;
    await database.query(`INSERT INTO municipality (code, name, official_name) VALUES
      ('0661', 'Holstebro', 'Holstebro Kommune'), ('0740', 'Silkeborg', 'Silkeborg Kommune')`);
    await database.query(`INSERT INTO organisation (id, name_da, name_en, kind, municipality_code) VALUES
      ('org-holstebro', 'Holstebro Kommune', 'Holstebro Municipality', 'municipality', '0661'),
      ('org-silkeborg', 'Silkeborg Kommune', 'Silkeborg Municipality', 'municipality', '0740'),
      ('org-viborg', 'Viborg Kommune', 'Viborg Municipality', 'municipality', NULL),
      ('org-museum', 'Museet', 'The Museum', 'cultural-institution', '0661')`);
    for (const [position, id] of ['targetGroups', 'artForms', 'settings'].entries()) {
      await database.query('INSERT INTO vocabulary (id, title_da, title_en, position) VALUES ($1, $1, $1, $2)', [
        id,
        position,
      ]);
    }
    for (const [position, [id, vocabulary, label, broader]] of TERMS.entries()) {
      await database.query(
        `INSERT INTO term (id, vocabulary_id, label_da, label_en, broader_id, position) VALUES ($1, $2, $3, $3, $4, $5)`,
        [id, vocabulary, label, broader, position],
      );
    }
    return new MatchingUnderTest(api, mailbox);
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.mailbox.close();
  }

  async addNetwork(): Promise<string> {
    this.networks += 1;
    const id = `exchange-${this.networks}`;
    await this.api.database.query(`INSERT INTO network (id, name_da, name_en) VALUES ($1, 'Nord', 'North')`, [id]);
    await this.api.database.query(
      `INSERT INTO organisation_membership (network_id, organisation_id, kind, valid_from)
       SELECT $1, id, 'active', '2024-01-01' FROM organisation`,
      [id],
    );
    return id;
  }

  /** A network of its own with people of three municipalities and a coordinator. */
  async people(): Promise<{
    networkId: string;
    holstebro: TestPerson;
    silkeborg: TestPerson;
    viborg: TestPerson;
    member: TestPerson;
    coordinator: TestPerson;
  }> {
    const networkId = await this.addNetwork();
    return {
      networkId,
      holstebro: await signInFor(this.api, 'org-holstebro', ['liaison'], networkId),
      silkeborg: await signInFor(this.api, 'org-silkeborg', ['liaison'], networkId),
      viborg: await signInFor(this.api, 'org-viborg', ['member'], networkId),
      member: await signInAs(this.api, ['member'], networkId),
      coordinator: await signInAs(this.api, ['coordinator'], networkId),
    };
  }

  call(name: keyof typeof MUTATIONS, input: object, as?: TestPerson): Promise<GraphqlAnswer<{ done: Shown }>> {
    return this.api.graphql<{ done: Shown }>(MUTATIONS[name], { input }, as ? { as } : {});
  }

  async done(name: keyof typeof MUTATIONS, input: object, as: TestPerson): Promise<Shown> {
    const { data, errors } = await this.call(name, input, as);
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.done;
  }

  /** A need of the organisation that the person speaks for. */
  post(as: TestPerson, content: object = {}, more: object = {}): Promise<Shown> {
    const [network] = as.viewer.networks;
    const about = { title: 'Vi søger en korleder', targetGroups: ['tg-stress'], ...content };
    const where = { networkId: network?.networkId, organisationId: network?.organisationId };
    return this.done('postNotice', { ...where, kind: 'NEED', content: about, ...more }, as);
  }

  /** A public activity of the organisation that the person speaks for. */
  async log(as: TestPerson, content: object = {}, more: object = {}): Promise<string> {
    const [network] = as.viewer.networks;
    const id = uuid();
    const about = { title: 'Kor for stressramte', targetGroups: ['tg-stress'], artForms: ['af-choir'], ...content };
    const input = {
      ...{ id, networkId: network?.networkId, ownerId: network?.organisationId, sharing: 'PUBLIC', content: about },
      ...more,
    };
    const { data, errors } = await this.api.graphql(
      `mutation ($input: LogActivityInput!) { logActivity(input: $input) { id } }`,
      { input },
      { as },
    );
    if (data === null) throw new Error(JSON.stringify(errors));
    return id;
  }

  /** A draft of a concept of the organisation that the person speaks for, and what publishes it. */
  async draftConcept(as: TestPerson): Promise<{ slug: string; publish: () => Promise<void> }> {
    const [network] = as.viewer.networks;
    const id = uuid();
    const content = {
      ...{ title: 'Kor på recept', purpose: 'Fællesskab', targetGroups: ['tg-stress'], artForms: ['af-choir'] },
      coreElements: ['Ugentlig korsang'],
    };
    const input = { id, networkId: network?.networkId, ownerId: network?.organisationId, content };
    const run = async (name: string, type: string, sent: object): Promise<{ slug: string; lock: number }> => {
      const { data, errors } = await this.api.graphql<{ done: { slug: string; lock: number } }>(
        `mutation ($input: ${type}!) { done: ${name}(input: $input) { slug lock } }`,
        { input: sent },
        { as },
      );
      if (data === null) throw new Error(JSON.stringify(errors));
      return data.done;
    };
    const { slug, lock } = await run('draftConcept', 'DraftConceptInput', input);
    return {
      slug,
      publish: async () => void (await run('publishConcept', 'PublishConceptInput', { id, lock })),
    };
  }

  async list(query: string, variables: object, as: TestPerson): Promise<Listed> {
    const { data, errors } = await this.api.graphql<Listed>(query, { ...variables }, { as });
    if (data === null) throw new Error(JSON.stringify(errors));
    return data;
  }
}

export const titlesOf = ({ list }: Listed): string[] => list.edges.map(({ node }) => node.title);
