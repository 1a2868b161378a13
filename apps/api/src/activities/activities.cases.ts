import { v7 as uuid } from 'uuid';
import { signInAs, signInFor, type TestPerson } from '../testing/people.js';
import { startTestApi, type GraphqlAnswer, type TestApi } from '../testing/start-test-api.js';

const ACTIVITY = `id networkId title description kind status stoppedReason startsOn endsOn sharing
  owner { id name { da } municipalityCode } terms { id vocabulary label { da } } targetGroups artForms settings linkLevel stage
  fields { field who } missingFields municipalities { code name } place partners { organisationId name role }
  counts { registered completed sessionsHeld averageAttendance isSuppressed } payers { name amountDkk } costDkk goalIds
  files { id name mediaType bytes isPicture alt url }
  sessions(first: 10) { totalCount edges { node { id heldOn attendance note lock isDeleted } } }
  history(first: 10) { id kind byName fields } isDeleted lock viewerCan { edit share delete restore logSession }`;
const mutation = (name: string, input: string, answer = ACTIVITY): string =>
  `mutation ($input: ${input}!) { done: ${name}(input: $input) { ${answer} } }`;
const SESSION = 'id heldOn attendance note lock isDeleted';

export const MUTATIONS = {
  logActivity: mutation('logActivity', 'LogActivityInput'),
  saveActivity: mutation('saveActivity', 'SaveActivityInput'),
  deleteActivity: mutation('deleteActivity', 'ActivityIdInput'),
  restoreActivity: mutation('restoreActivity', 'ActivityIdInput'),
  logSession: mutation('logSession', 'LogSessionInput', SESSION),
  saveSession: mutation('saveSession', 'SaveSessionInput', SESSION),
  deleteSession: mutation('deleteSession', 'SessionIdInput', SESSION),
  restoreSession: mutation('restoreSession', 'SessionIdInput', SESSION),
  removeActivityFile: mutation('removeActivityFile', 'ActivityFileIdInput'),
  restoreActivityFile: mutation('restoreActivityFile', 'ActivityFileIdInput'),
  describeActivityFile: mutation('describeActivityFile', 'DescribeActivityFileInput'),
};
export const ONE = `query ($id: ID!) { one: activity(id: $id) { ${ACTIVITY} } }`;
export const LIST = `query ($input: ActivityListInput, $sort: ActivitySort, $first: Int, $after: String) {
  list: activities(input: $input, sort: $sort, first: $first, after: $after) {
    edges { node { id title terms { id label { da } } owner { name { da } } municipalities { name } files { id }
      counts { registered completed isSuppressed } } } pageInfo { hasNextPage endCursor } } }`;
export const FOUND = `query ($input: ActivityListInput, $sort: ActivitySort, $first: Int, $after: String) {
  list: activities(input: $input, sort: $sort, first: $first, after: $after) {
    edges { node { id title counts { registered isSuppressed } } } pageInfo { hasNextPage endCursor } total
    facets { facet values { value count } } interpretation { recognised { termId } added { word } } } }`;

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
    readonly total: number;
    readonly facets: readonly { facet: string; values: readonly { value: string; count: number }[] }[];
    readonly interpretation: { readonly recognised: readonly { termId: string }[] };
  };
}

/** One of each who may meet an activity of Holstebro. */
export type Role =
  'visitor' | 'member' | 'own' | 'colleague' | 'other' | 'coOwner' | 'coordinator' | 'administrator' | 'stranger';

const TERMS = [
  ['tg-stress', 'targetGroups', 'Stress', 'Stress'],
  ['tg-older', 'targetGroups', 'Ældre', 'Older people'],
  ['af-choir', 'artForms', 'Kor', 'Choir'],
  ['af-visual', 'artForms', 'Billedkunst', 'Visual art'],
  ['st-library', 'settings', 'Bibliotek', 'Library'],
  ['cl-attached', 'courseLevels', 'Tilknyttet', 'Attached'],
  ['cl-start', 'courseLevels', 'Opstart', 'Start-up'],
] as const;

/** A server with two networks, four organisations and the terms that the cases speak of. */
export class ActivitiesUnderTest {
  private constructor(readonly api: TestApi) {}

  static async start(): Promise<ActivitiesUnderTest> {
    const api = await startTestApi({ publicUrl: 'https://samspil.example' });
    const { database } = api;
    await database.query(
      `INSERT INTO network (id, name_da, name_en) VALUES ('midtjylland', 'Midtjylland', 'Central'), ('nord', 'Nord', 'North')`,
    );
    await database.query(`INSERT INTO municipality (code, name, official_name) VALUES
      ('0661', 'Holstebro', 'Holstebro Kommune'), ('0740', 'Silkeborg', 'Silkeborg Kommune')`);
    await database.query(`INSERT INTO organisation (id, name_da, name_en, kind, municipality_code) VALUES
      ('org-holstebro', 'Holstebro Kommune', 'Holstebro Municipality', 'municipality', '0661'),
      ('org-silkeborg', 'Silkeborg Kommune', 'Silkeborg Municipality', 'municipality', '0740'),
      ('org-viborg', 'Viborg Kommune', 'Viborg Municipality', 'municipality', NULL),
      ('org-museum', 'Museet', 'The Museum', 'cultural-institution', '0661')`);
    await database.query(`INSERT INTO organisation_membership (network_id, organisation_id, kind, valid_from)
      SELECT 'midtjylland', id, 'active', '2024-01-01'::date FROM organisation
      UNION ALL SELECT 'nord', 'org-holstebro', 'active', '2024-01-01'`);
    await database.query(`INSERT INTO network_goal (id, network_id, kind, label_da, label_en, position)
      VALUES ('mg-1', 'midtjylland', 'subgoal', 'Flere tilbud', 'More offers', 1)`);
    const vocabularies = [...new Set(TERMS.map(([, vocabulary]) => vocabulary))];
    for (const [position, id] of vocabularies.entries()) {
      await database.query('INSERT INTO vocabulary (id, title_da, title_en, position) VALUES ($1, $1, $1, $2)', [
        id,
        position,
      ]);
    }
    for (const [position, [id, vocabulary, da, en]] of TERMS.entries()) {
      await database.query(
        'INSERT INTO term (id, vocabulary_id, label_da, label_en, position) VALUES ($1, $2, $3, $4, $5)',
        [id, vocabulary, da, en, position],
      );
    }
    return new ActivitiesUnderTest(api);
  }

  close(): Promise<void> {
    return this.api.close();
  }

  async people(): Promise<Record<Exclude<Role, 'visitor'>, TestPerson>> {
    const { api } = this;
    return {
      member: await signInAs(api, ['member']),
      own: await signInFor(api, 'org-holstebro', ['liaison']),
      colleague: await signInFor(api, 'org-holstebro', ['member']),
      other: await signInFor(api, 'org-silkeborg', ['liaison']),
      coOwner: await signInFor(api, 'org-museum', ['liaison']),
      coordinator: await signInAs(api, ['coordinator']),
      administrator: await signInAs(api, ['administrator']),
      stranger: await signInFor(api, 'org-holstebro', ['coordinator'], 'nord'),
    };
  }

  async call(name: keyof typeof MUTATIONS, input: object, as?: TestPerson): Promise<GraphqlAnswer<{ done: Shown }>> {
    return this.api.graphql<{ done: Shown }>(MUTATIONS[name], { input }, as ? { as } : {});
  }

  /** The input of an activity of Holstebro that everybody may read. */
  input(content: object = {}, more: object = {}): { id: string } & Readonly<Record<string, unknown>> {
    return {
      id: uuid(),
      networkId: 'midtjylland',
      ownerId: 'org-holstebro',
      sharing: 'PUBLIC',
      content: { title: 'Kor for stressramte', targetGroups: ['tg-stress'], artForms: ['af-choir'], ...content },
      ...more,
    };
  }

  async log(as: TestPerson, content: object = {}, more: object = {}): Promise<Shown> {
    const { data, errors } = await this.call('logActivity', this.input(content, more), as);
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.done;
  }

  async one(id: string, as?: TestPerson): Promise<GraphqlAnswer<{ one: Shown }>> {
    return this.api.graphql<{ one: Shown }>(ONE, { id }, as ? { as } : {});
  }

  async list(variables: object, as?: TestPerson, query = LIST): Promise<Listed['list']> {
    const { data, errors } = await this.api.graphql<Listed>(query, { input: {}, ...variables }, as ? { as } : {});
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.list;
  }
}

export const idsOf = (list: Listed['list']): string[] => list.edges.map(({ node }) => node.id);
