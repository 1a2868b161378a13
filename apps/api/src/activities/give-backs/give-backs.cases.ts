import type { TestPerson } from '../../testing/people.js';
import type { GraphqlAnswer, TestApi } from '../../testing/start-test-api.js';
import { ActivitiesUnderTest } from '../activities.cases.js';

const GIVE_BACK = `id networkId activityId activity { title } organisation { id name { da } } assigned { id } participants
  isSuppressed what toWhom dueOn isOverdue status doneOn droppedReason note isDeleted lock
  viewerCan { edit delete restore }`;
const mutation = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { done: ${name}(input: $input) { ${GIVE_BACK} } }`;
export const MUTATIONS = {
  agreeGiveBack: mutation('agreeGiveBack', 'AgreeGiveBackInput'),
  saveGiveBack: mutation('saveGiveBack', 'SaveGiveBackInput'),
  deleteGiveBack: mutation('deleteGiveBack', 'GiveBackIdInput'),
  restoreGiveBack: mutation('restoreGiveBack', 'GiveBackIdInput'),
};
export const ONE = `query ($id: ID!) { one: giveBack(id: $id) { ${GIVE_BACK} } }`;
export const LIST = `query ($networkId: ID, $activityId: ID, $status: GiveBackStatus, $own: Boolean, $first: Int, $after: String) {
  list: giveBacks(networkId: $networkId, activityId: $activityId, status: $status, own: $own, first: $first, after: $after) {
    edges { node { ${GIVE_BACK} } } pageInfo { hasNextPage endCursor } } }`;

export interface Shown {
  readonly id: string;
  readonly lock: number;
  readonly toWhom: string;
  readonly isOverdue: boolean;
  readonly [field: string]: unknown;
}

export interface Listed {
  readonly list: {
    readonly edges: readonly { readonly node: Shown }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** What the cases do with give-backs of the activities under test. */
export class GiveBacksUnderTest {
  private constructor(
    readonly tried: ActivitiesUnderTest,
    readonly people: Awaited<ReturnType<ActivitiesUnderTest['people']>>,
  ) {}

  static async start(): Promise<GiveBacksUnderTest> {
    const tried = await ActivitiesUnderTest.start();
    return new GiveBacksUnderTest(tried, await tried.people());
  }

  get api(): TestApi {
    return this.tried.api;
  }

  call(name: keyof typeof MUTATIONS, input: object, as?: TestPerson): Promise<GraphqlAnswer<{ done: Shown }>> {
    return this.api.graphql<{ done: Shown }>(MUTATIONS[name], { input }, as ? { as } : {});
  }

  async done(name: keyof typeof MUTATIONS, input: object, as: TestPerson): Promise<Shown> {
    const { data, errors } = await this.call(name, input, as);
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.done;
  }

  /** An activity in Holstebro that somebody from Silkeborg takes part in. */
  async course(more: object = {}): Promise<string> {
    return (await this.tried.log(this.people.own, { municipalityCodes: ['0661'] }, more)).id;
  }

  agree(as: TestPerson, activityId: string, content: object = {}): Promise<Shown> {
    const about = { organisationId: 'org-silkeborg', what: 'CARE_HOME', toWhom: 'Plejehjem', ...content };
    return this.done('agreeGiveBack', { activityId, content: about }, as);
  }

  one(id: string, as?: TestPerson): Promise<GraphqlAnswer<{ one: Shown }>> {
    return this.api.graphql<{ one: Shown }>(ONE, { id }, as ? { as } : {});
  }

  async list(variables: object, as: TestPerson): Promise<Listed['list']> {
    const { data, errors } = await this.api.graphql<Listed>(LIST, { ...variables }, { as });
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.list;
  }
}
