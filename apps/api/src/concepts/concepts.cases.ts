import { v7 as uuid } from 'uuid';
import { ActivitiesUnderTest, type Role } from '../activities/activities.cases.js';
import type { TestPerson } from '../testing/people.js';
import type { GraphqlAnswer, TestApi } from '../testing/start-test-api.js';

const TRIAL = `id conceptVersion hasNewerVersion direction networkId organisation { id name { da } } place status isOpen
  reason adaptations { what why } startsOn endsOn activity { id title } result learning lock viewerCan { edit }`;
const CONCEPT = `id slug networkId title purpose targetGroups artForms settings orgForms coreElements
  adaptableParts { part advice } steps { title text } staffing groupSizeFrom groupSizeTo weeks sessions costFromDkk
  costToDkk origin originPlace state sharing version shownVersion hasUnpublishedChanges owner { id name { da } }
  terms { id label { da } } activities { id title } findings { id slug statement direction } activityIds findingIds
  versions { number title note } trials { ${TRIAL} } lock
  viewerCan { edit publish withdraw restore adopt adoptElsewhere }`;
const mutation = (name: string, input: string, answer: string): string =>
  `mutation ($input: ${input}!) { done: ${name}(input: $input) { ${answer} } }`;

export const MUTATIONS = {
  draftConcept: mutation('draftConcept', 'DraftConceptInput', CONCEPT),
  saveConcept: mutation('saveConcept', 'SaveConceptInput', CONCEPT),
  publishConcept: mutation('publishConcept', 'PublishConceptInput', CONCEPT),
  withdrawConcept: mutation('withdrawConcept', 'ConceptLockInput', CONCEPT),
  restoreConcept: mutation('restoreConcept', 'ConceptLockInput', CONCEPT),
  adoptConcept: mutation('adoptConcept', 'AdoptConceptInput', TRIAL),
  saveTrial: mutation('saveTrial', 'SaveTrialInput', TRIAL),
};
export const ONE = `query ($slug: String!, $version: Int, $working: Boolean! = false) {
  one: concept(slug: $slug, version: $version, working: $working) { ${CONCEPT} } }`;
export const LIST = `query ($input: ConceptListInput! = {}, $sort: ConceptSort! = RELEVANCE, $first: Int, $after: String) {
  list: concepts(input: $input, sort: $sort, first: $first, after: $after) {
    edges { node { id slug title owner { name { da } } terms { label { da } } } } pageInfo { hasNextPage endCursor } total
    facets { facet values { value count } } } }`;
export const TRIALS = `query ($networkId: ID, $organisationId: ID, $direction: TrialDirection, $first: Int, $after: String) {
  list: conceptTrials(networkId: $networkId, organisationId: $organisationId, direction: $direction, first: $first, after: $after) {
    edges { node { id direction concept { slug title terms { id } } } } pageInfo { hasNextPage endCursor } } }`;
export const FIT = `query ($slug: String!, $situation: SituationInput!) { fit: transferFit(slug: $slug, situation: $situation) {
  mine { groupSize } places { organisation { id } place trialId activityId theirs { groupSize targetGroups } lines { aspect verdict } } } }`;
export const MINE = `query ($networkId: ID!, $slug: String) { mine: mySituation(networkId: $networkId, slug: $slug) {
  targetGroups groupSize volunteers weeks settings population readFrom areAlike } }`;

export interface Shown {
  readonly id: string;
  readonly slug: string;
  readonly lock: number;
  readonly viewerCan: Readonly<Record<string, boolean>>;
  readonly trials: readonly Shown[];
  readonly [field: string]: unknown;
}

export interface Listed {
  readonly list: {
    readonly edges: readonly { readonly node: Shown }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly total: number | null;
    readonly facets: readonly { facet: string; values: readonly { value: string; count: number }[] }[];
  };
}

export const idsOf = (listed: Listed | null): string[] => (listed?.list.edges ?? []).map(({ node }) => node.id);

/** What a concept needs before others can borrow it. */
export const WHOLE = {
  title: 'Kor på biblioteket',
  purpose: 'Et åbent kor for mennesker med stress.',
  targetGroups: ['tg-stress'],
  artForms: ['af-choir'],
  coreElements: ['Samme sted hver uge'],
};

/** A server with activities to draw from, people of two networks, and what the cases do with concepts. */
export class ConceptsUnderTest {
  private constructor(
    readonly activities: ActivitiesUnderTest,
    readonly people: Record<Exclude<Role, 'visitor'>, TestPerson>,
  ) {}

  static async start(): Promise<ConceptsUnderTest> {
    const activities = await ActivitiesUnderTest.start();
    const { database } = activities.api;
    await database.query(
      `INSERT INTO organisation (id, name_da, name_en, kind) VALUES ('org-nord', 'Nord', 'North', 'association')`,
    );
    await database.query(
      `INSERT INTO organisation_membership (network_id, organisation_id, kind, valid_from)
       VALUES ('nord', 'org-nord', 'active', '2024-01-01')`,
    );
    return new ConceptsUnderTest(activities, await activities.people());
  }

  get api(): TestApi {
    return this.activities.api;
  }

  close(): Promise<void> {
    return this.activities.close();
  }

  call(name: keyof typeof MUTATIONS, input: object, as?: TestPerson): Promise<GraphqlAnswer<{ done: Shown }>> {
    return this.api.graphql<{ done: Shown }>(MUTATIONS[name], { input }, as ? { as } : {});
  }

  async done(name: keyof typeof MUTATIONS, input: object, as: TestPerson): Promise<Shown> {
    const { data, errors } = await this.call(name, input, as);
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.done;
  }

  /** A draft of Holstebro's liaison. */
  draft(content: object = {}, more: object = {}, as: TestPerson = this.people.own): Promise<Shown> {
    const input = { id: uuid(), networkId: 'midtjylland', ownerId: 'org-holstebro', sharing: 'PUBLIC', ...more };
    return this.done('draftConcept', { ...input, content: { ...WHOLE, ...content } }, as);
  }

  async published(content: object = {}, more: object = {}): Promise<Shown> {
    const { id, lock } = await this.draft(content, more);
    return this.done('publishConcept', { id, lock }, this.people.own);
  }

  /** The concept as somebody sees it; undefined when it does not exist for that person. */
  async seen(slug: string, as?: TestPerson, more: object = {}): Promise<Shown | undefined> {
    const { data, code } = await this.api.graphql<{ one: Shown }>(ONE, { slug, ...more }, as ? { as } : {});
    if (data === null && code !== 'NOT_FOUND') throw new Error(code);
    return data?.one;
  }

  async list(variables: Readonly<Record<string, unknown>>, as?: TestPerson): Promise<Listed> {
    const { data, errors } = await this.api.graphql<Listed>(LIST, variables, as ? { as } : {});
    if (data === null) throw new Error(JSON.stringify(errors));
    return data;
  }

  adopt(concept: Shown, organisationId: string, more: object = {}): Promise<Shown> {
    const as = organisationId === 'org-silkeborg' ? this.people.other : this.people.coordinator;
    return this.done('adoptConcept', { id: uuid(), conceptId: concept.id, organisationId, ...more }, as);
  }
}
