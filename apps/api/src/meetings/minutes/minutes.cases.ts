import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import type { Role } from '@samspil/domain/shared';
import { seated, signInFor, type TestPerson } from '../../testing/people.js';
import { startTestApi, type GraphqlAnswer, type TestApi } from '../../testing/start-test-api.js';

export const NETWORK = 'midtjylland';
const ACTION = `id text agendaItemId itemTitle person { id name } organisation { id } dueOn doneAt isApproved meeting { id }
  viewerCan { finish }`;
const MINUTES = `id state isBeingWritten version lock reason isOnlyWriter sections { id title isFinished text }
  decisions { id agendaItemId text } actions { ${ACTION} } comments { id agendaItemId authorName text isSettled }
  versions { version approvedByName reason changes { kind title before after } }
  viewerCan { write comment send reopen approve correct }`;
const entry = (name: string, input: string, answer = MINUTES): string =>
  `mutation ($input: ${input}!) { done: ${name}(input: $input) { ${answer} } }`;

export const MUTATIONS = {
  writeMinutes: entry(
    'writeMinutes',
    'WriteMinutesInput',
    'update stateVector seen state revision others { name place }',
  ),
  moveMinutes: entry('moveMinutes', 'MoveMinutesInput'),
  recordDecision: entry('recordDecision', 'RecordDecisionInput'),
  assignAction: entry('assignAction', 'AssignActionInput'),
  removeDecision: entry('removeDecision', 'RemoveEntryInput'),
  removeAction: entry('removeAction', 'RemoveEntryInput'),
  finishAction: entry('finishAction', 'FinishActionInput', ACTION),
  commentOnMinutes: entry('commentOnMinutes', 'CommentOnMinutesInput'),
  settleMinutesComment: entry('settleMinutesComment', 'SettleCommentInput'),
  concludeAgendaItem: entry('concludeAgendaItem', 'ConcludeItemInput'),
};
const READ = `query ($id: ID!) { minutes(meetingId: $id) { ${MINUTES} } }`;
const ACTIONS = `query ($input: MeetingActionListInput!, $first: Int, $after: String) {
  list: meetingActions(input: $input, first: $first, after: $after) {
    edges { node { ${ACTION} } } pageInfo { hasNextPage endCursor } } }`;
const DECISIONS = `query ($input: DecisionListInput!, $first: Int, $after: String) {
  list: decisions(input: $input, first: $first, after: $after) {
    edges { node { id text itemTitle isApproved meeting { title } } } pageInfo { hasNextPage endCursor } } }`;
const OPEN = `query ($id: ID!) { open: openActionsBefore(meetingId: $id) { ${ACTION} } }`;

export interface Entry {
  readonly id: string;
  readonly text: string;
  readonly agendaItemId: string | null;
  readonly dueOn: string | null;
  readonly doneAt: string | null;
  readonly isApproved: boolean;
  readonly isSettled: boolean;
  readonly viewerCan: Readonly<Record<string, boolean>>;
}

export interface ShownMinutes {
  readonly lock: number;
  readonly state: string;
  readonly version: number;
  readonly isBeingWritten: boolean;
  readonly isOnlyWriter: boolean;
  readonly sections: readonly { readonly id: string; readonly text: string; readonly isFinished: boolean }[];
  readonly decisions: readonly Entry[];
  readonly actions: readonly Entry[];
  readonly comments: readonly Entry[];
  readonly versions: readonly { readonly changes: readonly object[]; readonly approvedByName: string }[];
  readonly viewerCan: Readonly<Record<string, boolean>>;
}

export interface Exchange {
  readonly update: string | null;
  readonly stateVector: string | null;
  readonly seen: number;
  readonly state: string;
  readonly revision: number;
  readonly others: readonly { readonly name: string; readonly place: string | null }[];
}

export interface Listed {
  readonly list: {
    readonly edges: readonly { readonly node: Entry }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

export interface PlantedMeeting {
  readonly id: string;
  readonly items: readonly string[];
}

interface Wish {
  readonly bodyId?: string | null;
  readonly startsAt?: string;
  readonly title?: string;
  readonly state?: string;
}

/** Somebody with an account, by the place in the directory. */
export type MinutesPerson = TestPerson & { readonly personId: string };

/** Meetings with agendas, bodies and people, and what is done with their minutes. */
export class MinutesUnderTest {
  private constructor(readonly api: TestApi) {}

  static async start(): Promise<MinutesUnderTest> {
    const api = await startTestApi();
    await api.database.query(`INSERT INTO network (id, name_da, name_en) VALUES ($1, 'Midt', 'Mid')`, [NETWORK]);
    await api.database.query(`INSERT INTO organisation (id, name_da, name_en, kind) VALUES
      ('skive', 'Skive Kommune', 'Skive', 'municipality'), ('viborg', 'Viborg Kommune', 'Viborg', 'municipality')`);
    await api.database.query(
      `INSERT INTO organisation_membership (network_id, organisation_id, kind, valid_from)
       VALUES ($1, 'skive', 'active', '2020-01-01'), ($1, 'viborg', 'active', '2020-01-01')`,
      [NETWORK],
    );
    return new MinutesUnderTest(api);
  }

  close(): Promise<void> {
    return this.api.close();
  }

  /** A coordinator, somebody else who takes minutes, and a member who speaks for another municipality. */
  async people(): Promise<Readonly<Record<'coordinator' | 'colleague' | 'member', MinutesPerson>>> {
    return {
      coordinator: await this.person(['coordinator']),
      colleague: await this.person(['steering']),
      member: await this.person(['member'], { organisationId: 'viborg' }),
    };
  }

  /** Somebody with an account and a place in the directory, at an organisation, with seats. */
  async person(
    roles: readonly Role[],
    { organisationId = 'skive', bodyIds = [], seat = 'member' }: Partial<PersonWish> = {},
  ): Promise<MinutesPerson> {
    const signedIn = await signInFor(this.api, organisationId, roles, NETWORK);
    const personId = randomUUID();
    const { database } = this.api;
    await database.query('INSERT INTO person (id, name, user_id) VALUES ($1, $2, $3)', [
      personId,
      `Navn ${personId.slice(0, 8)}`,
      signedIn.id,
    ]);
    await database.query(
      `INSERT INTO position (id, network_id, organisation_id, person_id, role, valid_from)
       VALUES ($1, $2, $3, $4, 'administration', '2020-01-01')`,
      [randomUUID(), NETWORK, organisationId, personId],
    );
    for (const bodyId of bodyIds) {
      await database.query(
        `INSERT INTO body_seat (id, body_id, person_id, organisation_id, role, starts_on)
         VALUES ($1, $2, $3, $4, $5, '2020-01-01')`,
        [randomUUID(), bodyId, personId, organisationId, seat],
      );
    }
    return { ...seated(this.api, signedIn, bodyIds, personId), personId };
  }

  async body(isClosed = true): Promise<string> {
    const id = randomUUID();
    await this.api.database.query(
      `INSERT INTO body (id, network_id, kind, name_da, name_en, is_closed)
       VALUES ($1, $2, 'steering-group', 'Styregruppen', 'Steering group', $3)`,
      [id, NETWORK, isClosed],
    );
    return id;
  }

  /** An announced meeting with two items. */
  async meeting({ bodyId = null, startsAt = '2026-09-15T10:00', title = 'Møde', state = 'announced' }: Wish = {}) {
    const id = randomUUID();
    const { database } = this.api;
    await database.query(
      `INSERT INTO meeting (id, network_id, body_id, kind, title, starts_at, ends_at, state)
       VALUES ($1, $2, $3, 'other', $4, $5::timestamp, $5::timestamp + interval '2 hours', $6)`,
      [id, NETWORK, bodyId, title, startsAt, state],
    );
    const items = [randomUUID(), randomUUID()];
    for (const [position, item] of items.entries()) {
      await database.query('INSERT INTO agenda_item (id, meeting_id, position, title) VALUES ($1, $2, $3, $4)', [
        ...[item, id, position],
        `Punkt ${position + 1}`,
      ]);
    }
    return { id, items } satisfies PlantedMeeting;
  }

  call<Done = ShownMinutes>(
    name: keyof typeof MUTATIONS,
    input: object,
    as?: TestPerson,
  ): Promise<GraphqlAnswer<{ done: Done }>> {
    return this.api.graphql<{ done: Done }>(MUTATIONS[name], { input }, as ? { as } : {});
  }

  async done<Done = ShownMinutes>(name: keyof typeof MUTATIONS, input: object, as: TestPerson): Promise<Done> {
    return dataOf(await this.call<Done>(name, input, as)).done;
  }

  readAnswer(id: string, as?: TestPerson): Promise<GraphqlAnswer<{ minutes: ShownMinutes }>> {
    return this.api.graphql<{ minutes: ShownMinutes }>(READ, { id }, as ? { as } : {});
  }

  async read(id: string, as: TestPerson): Promise<ShownMinutes> {
    return dataOf(await this.readAnswer(id, as)).minutes;
  }

  async actions(input: object, as: TestPerson, page: object = {}): Promise<Listed['list']> {
    return dataOf(await this.api.graphql<Listed>(ACTIONS, { input, ...page }, { as })).list;
  }

  async decisions(input: object, as: TestPerson, page: object = {}): Promise<Listed['list']> {
    return dataOf(await this.api.graphql<Listed>(DECISIONS, { input, ...page }, { as })).list;
  }

  async openBefore(id: string, as: TestPerson): Promise<readonly Entry[]> {
    return dataOf(await this.api.graphql<{ open: readonly Entry[] }>(OPEN, { id }, { as })).open;
  }

  writer(meetingId: string, as: TestPerson): Writer {
    return new Writer(this, meetingId, as);
  }

  /** An action at the first item, or as `content` says. */
  async assign(meeting: PlantedMeeting, content: object, as: TestPerson): Promise<Entry | undefined> {
    const id = randomUUID();
    const input = { id, meetingId: meeting.id, agendaItemId: meeting.items[0], text: 'Ring rundt', ...content };
    return (await this.done('assignAction', input, as)).actions.find((action) => action.id === id);
  }

  /** A decision at the second item. */
  async decide(meeting: PlantedMeeting, text: string, as: TestPerson): Promise<Entry | undefined> {
    const id = randomUUID();
    const input = { id, meetingId: meeting.id, agendaItemId: meeting.items[1], text };
    return (await this.done('recordDecision', input, as)).decisions.find((decision) => decision.id === id);
  }

  /** Takes a step from where the minutes stand. */
  async step({ id }: PlantedMeeting, step: string, as: TestPerson, said: object = {}): Promise<ShownMinutes> {
    const { lock } = await this.read(id, as);
    return this.done('moveMinutes', { meetingId: id, lock, step, ...said }, as);
  }

  /** Minutes with a text, sent for comments. */
  async sent(meeting: PlantedMeeting, as: TestPerson, text = 'Vi drøftede planen.'): Promise<ShownMinutes> {
    const writer = this.writer(meeting.id, as);
    writer.text(meeting.items[0] ?? '').insert(0, text);
    await writer.exchange();
    const { lock } = await this.read(meeting.id, as);
    return this.done('moveMinutes', { meetingId: meeting.id, lock, step: 'SEND' }, as);
  }
}

/** What a list says, in its order. */
export function textsOf({ edges }: Listed['list']): string[] {
  return edges.map(({ node }) => node.text);
}

interface PersonWish {
  readonly organisationId: string;
  readonly bodyIds: readonly string[];
  readonly seat: string;
}

/** One open page: a document of its own that is exchanged with the server. */
export class Writer {
  readonly doc = new Y.Doc();
  private known: Uint8Array | undefined;
  private seen = 0;

  constructor(
    private readonly tried: MinutesUnderTest,
    private readonly meetingId: string,
    private readonly as: TestPerson,
  ) {}

  text(place: string): Y.Text {
    return this.doc.getText(place);
  }

  input(place: string | null = null): object {
    const update = Buffer.from(Y.encodeStateAsUpdate(this.doc, this.known)).toString('base64');
    const stateVector = Buffer.from(Y.encodeStateVector(this.doc)).toString('base64');
    return { meetingId: this.meetingId, update, stateVector, seen: this.seen, place };
  }

  async exchange(place: string | null = null): Promise<Exchange> {
    const answer = await this.tried.done<Exchange>('writeMinutes', this.input(place), this.as);
    if (answer.update !== null) Y.applyUpdate(this.doc, Buffer.from(answer.update, 'base64'));
    if (answer.stateVector !== null) this.known = Buffer.from(answer.stateVector, 'base64');
    this.seen = answer.seen;
    return answer;
  }
}

function dataOf<Data>({ data, errors }: GraphqlAnswer<Data>): Data {
  if (data === null) throw new Error(JSON.stringify(errors));
  return data;
}
