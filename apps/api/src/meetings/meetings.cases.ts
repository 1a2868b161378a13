import type { Role } from '@samspil/domain/shared';
import { v7 as uuid } from 'uuid';
import { seated, signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';

export const NETWORK = 'midtjylland';

const MEETING = `id networkId kind title summary startsAt endsAt place onlineUrl state sharing cancelReason seriesId
  capacity respondBy isClosed sectors lock body { id } host { id }
  agenda { id title kind minutesBudgeted carriedFromId isFinished ownerPersonId } papers { id name url agendaItemId }
  viewerCan { edit delete announce cancel hold reopen readPapers takeMinutes }`;
const mutation = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { done: ${name}(input: $input) { ${MEETING} } }`;
const TEMPLATE = 'id name lock title durationMinutes items { title minutesBudgeted }';
const MUTATIONS = {
  writeMeetingTemplate: `mutation ($input: WriteMeetingTemplateInput!) {
    done: writeMeetingTemplate(input: $input) { ${TEMPLATE} } }`,
  saveMeetingTemplate: `mutation ($input: SaveMeetingTemplateInput!) {
    done: saveMeetingTemplate(input: $input) { ${TEMPLATE} } }`,
  removeMeetingTemplate: `mutation ($input: RemoveMeetingTemplateInput!) {
    done: removeMeetingTemplate(input: $input) { ${TEMPLATE} } }`,
  planMeeting: mutation('planMeeting', 'PlanMeetingInput'),
  planMeetingSeries: mutation('planMeetingSeries', 'PlanMeetingSeriesInput'),
  saveMeeting: mutation('saveMeeting', 'SaveMeetingInput'),
  moveMeeting: mutation('moveMeeting', 'MoveMeetingInput'),
  saveAgenda: mutation('saveAgenda', 'SaveAgendaInput'),
  deleteMeeting: mutation('deleteMeeting', 'DeleteMeetingInput'),
  restoreMeeting: mutation('restoreMeeting', 'RestoreMeetingInput'),
  removeMeetingPaper: mutation('removeMeetingPaper', 'RemoveMeetingPaperInput'),
};
const ONE = `query ($id: ID!) { one: meeting(id: $id) { ${MEETING}
  carryOver { meeting { id } items { id title } } series { id startsAt } } }`;
const LIST = `query ($input: MeetingListInput, $first: Int, $after: String) {
  list: meetings(input: $input, first: $first, after: $after) {
    edges { node { id title startsAt state } } pageInfo { hasNextPage endCursor } } }`;

export interface ShownItem {
  readonly id: string;
  readonly title: string;
  readonly minutesBudgeted: number | null;
  readonly carriedFromId: string | null;
  readonly isFinished: boolean;
}

export interface Shown {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly onlineUrl: string;
  readonly cancelReason: string;
  readonly lock: number;
  readonly agenda: readonly ShownItem[];
  readonly papers: readonly { readonly id: string; readonly url: string; readonly name: string }[];
  readonly carryOver: { readonly meeting: { readonly id: string }; readonly items: readonly ShownItem[] } | null;
  readonly series: readonly { readonly id: string; readonly startsAt: string }[];
  readonly viewerCan: Readonly<Record<string, boolean>>;
}

interface Listed {
  readonly edges: readonly { readonly node: Shown }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Everybody a table asks for; `seated` sits in the body, `elsewhere` coordinates another network. */
export type Who = Role | 'visitor' | 'seated' | 'elsewhere';

/** An API with a network, a closed body in it, and people of every kind. */
export class MeetingsUnderTest {
  private constructor(
    readonly api: TestApi,
    readonly bodyId: string,
    readonly people: Readonly<Record<Exclude<Who, 'visitor'>, TestPerson>>,
  ) {}

  static async start(): Promise<MeetingsUnderTest> {
    const api = await startTestApi();
    const bodyId = uuid();
    await api.database.query(
      `INSERT INTO network (id, name_da, name_en, starts_on, network_meetings_per_year) VALUES
         ($1, 'Midt', 'Mid', '2019-07-01', 2), ('elsewhere', 'Andre', 'Others', NULL, NULL)`,
      [NETWORK],
    );
    await api.database.query(
      `INSERT INTO organisation (id, name_da, name_en, kind) VALUES ('org-a', 'A', 'A', 'municipality'),
         ('org-b', 'B', 'B', 'municipality'), ('uni', 'AU', 'AU', 'university')`,
    );
    await api.database.query(
      `INSERT INTO organisation_membership (network_id, organisation_id, kind, valid_from)
       VALUES ($1, 'org-a', 'active', '2019-07-01'), ($1, 'org-b', 'active', '2019-07-01'),
         ($1, 'uni', 'active', '2019-07-01')`,
      [NETWORK],
    );
    await api.database.query(
      `INSERT INTO body (id, network_id, kind, name_da, name_en) VALUES ($1, $2, 'steering-group', 'Styregruppen',
         'The steering group')`,
      [bodyId, NETWORK],
    );
    const as = (role: Role): Promise<TestPerson> => signInAs(api, [role]);
    const people = {
      member: await as('member'),
      liaison: await as('liaison'),
      coordinator: await as('coordinator'),
      steering: await as('steering'),
      'fund-administrator': await as('fund-administrator'),
      administrator: await as('administrator'),
      seated: seated(api, await as('member'), [bodyId]),
      elsewhere: await signInAs(api, ['coordinator'], 'elsewhere'),
    };
    return new MeetingsUnderTest(api, bodyId, people);
  }

  close(): Promise<void> {
    return this.api.close();
  }

  person(who: Who): TestPerson | undefined {
    return who === 'visitor' ? undefined : this.people[who];
  }

  call(name: keyof typeof MUTATIONS, input: object, as: TestPerson | undefined = this.people.coordinator) {
    return this.api.graphql<{ done: Shown }>(MUTATIONS[name], { input }, as ? { as } : {});
  }

  /** What was wrong with it, as `problemsOf` says it. */
  async refused(name: keyof typeof MUTATIONS, input: object, as?: TestPerson): Promise<string[]> {
    return problemsOf((await this.call(name, input, as)).errors);
  }

  /** What came of it; throws what was refused. */
  async done(name: keyof typeof MUTATIONS, input: object, as = this.people.coordinator): Promise<Shown> {
    const { data, errors } = await this.call(name, input, as);
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.done;
  }

  plan(content: object = {}, as = this.people.coordinator): Promise<Shown> {
    return this.done('planMeeting', { id: uuid(), networkId: NETWORK, content: { ...CONTENT, ...content } }, as);
  }

  async announced(content: object = {}): Promise<Shown> {
    return this.move(await this.plan(content), 'ANNOUNCE');
  }

  move({ id, lock }: Shown, step: string, reason = ''): Promise<Shown> {
    return this.done('moveMeeting', { id, lock, step, reason });
  }

  async one(id: string, who: Who = 'coordinator'): Promise<Shown | undefined> {
    const as = this.person(who);
    return (await this.api.graphql<{ one: Shown }>(ONE, { id }, as ? { as } : {})).data?.one;
  }

  async list(variables: Readonly<Record<string, unknown>> = {}, who: Who = 'coordinator'): Promise<Listed> {
    const as = this.person(who);
    const { data, errors } = await this.api.graphql<{ list: Listed }>(LIST, variables, as ? { as } : {});
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.list;
  }
}

export const CONTENT = {
  kind: 'NETWORK_MEETING',
  title: 'Netværksmøde',
  startsAt: '2031-03-12T10:00',
  endsAt: '2031-03-12T15:00',
  place: 'Herning',
};

/** What was wrong: codes without the capability, with their field. */
export function problemsOf(errors: unknown): string[] {
  const [first] = (errors ?? []) as readonly {
    readonly extensions?: { readonly problems?: readonly { readonly code: string; readonly field?: string }[] };
  }[];
  return (first?.extensions?.problems ?? []).map(({ code, field }) =>
    `${code.replace('meetings.', '')} ${field ?? ''}`.trim(),
  );
}
