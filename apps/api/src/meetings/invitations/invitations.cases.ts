import { randomUUID } from 'node:crypto';
import { addDays, addMinutes } from '@samspil/domain/meetings';
import type { Role } from '@samspil/domain/shared';
import type { Config } from '../../shared/config.js';
import { danishClock } from '../../shared/today.js';
import { seated, signInFor, type TestPerson } from '../../testing/people.js';
import { startTestApi, type Caller, type GraphqlAnswer, type TestApi } from '../../testing/start-test-api.js';
import { InvitationMails } from './invitation-mails.js';
import {
  PAGE,
  PARTICIPATION,
  type Answered,
  type AnswerPage,
  type OutboxMail,
  type ShownParticipation,
} from './participation.cases.js';

export const NETWORK = 'midtjylland';
export const SECTORS = ['se-culture', 'se-health', 'se-employment'] as const;

interface MeetingWish {
  readonly startsAt?: string;
  readonly respondBy?: string | null;
  readonly capacity?: number | null;
  readonly state?: string;
  readonly sharing?: string;
  readonly kind?: string;
  readonly bodyId?: string | null;
  readonly networkId?: string;
  readonly title?: string;
}

export interface PersonWish {
  readonly organisationId?: string | null;
  readonly role?: string;
  readonly sector?: string | null;
  /** Has agreed to be written to. */
  readonly email?: string | null;
  readonly name?: string;
  readonly userId?: string | null;
  readonly language?: 'da' | 'en';
  readonly isDemonstration?: boolean;
}

const SOMEBODY = {
  ...{ organisationId: null, role: 'other', sector: null, userId: null, language: 'da' },
  ...{ email: null, isDemonstration: false, name: null },
};

const A_MEETING = {
  ...{ networkId: NETWORK, kind: 'network-meeting', title: 'Efterårsmøde', state: 'announced', sharing: 'network' },
  ...{ capacity: null, respondBy: null, bodyId: null },
};

const inputTypes: Readonly<Record<string, string>> = {
  inviteToMeeting: 'InviteToMeetingInput',
  withdrawInvitations: 'WithdrawInvitationsInput',
  answerMeeting: 'AnswerMeetingInput',
  mailMeetingAgain: 'MailMeetingAgainInput',
  noteAttendance: 'NoteAttendanceInput',
  addWalkIn: 'AddWalkInInput',
  remindLiaisons: 'RemindLiaisonsInput',
};

/** The clock of Denmark so many days and minutes from now. */
export function fromNow(days: number, minutes = 0): string {
  return addMinutes(addDays(danishClock(), days), minutes);
}

/** Meetings, municipalities with their people, and what is done with invitations. */
export class InvitationsUnderTest {
  private constructor(readonly api: TestApi) {}

  static async start(overrides: Partial<Config> = {}): Promise<InvitationsUnderTest> {
    const api = await startTestApi({ publicUrl: 'https://samspil.example', ...overrides });
    const tried = new InvitationsUnderTest(api);
    await tried.network(NETWORK);
    return tried;
  }

  close(): Promise<void> {
    return this.api.close();
  }

  async network(id: string): Promise<void> {
    await this.api.database.query(
      `INSERT INTO network (id, name_da, name_en, hours_per_network_meeting) VALUES ($1, $1, $1, 7.5)`,
      [id],
    );
  }

  async organisation(id: string, kind = 'municipality', membership = 'active', networkId = NETWORK): Promise<void> {
    await this.api.database.query(
      `INSERT INTO organisation (id, name_da, name_en, kind) VALUES ($1, $2, $4, $3) ON CONFLICT (id) DO NOTHING`,
      [id, `${id} Kommune`, kind, `${id} Municipality`],
    );
    await this.api.database.query(
      `INSERT INTO organisation_membership (network_id, organisation_id, kind, valid_from)
       VALUES ($1, $2, $3, '2020-01-01')`,
      [networkId, id, membership],
    );
  }

  async body(isClosed: boolean): Promise<string> {
    const id = randomUUID();
    await this.api.database.query(
      `INSERT INTO body (id, network_id, kind, name_da, name_en, is_closed)
       VALUES ($1, $2, 'steering-group', 'Styregruppen', 'The steering group', $3)`,
      [id, NETWORK, isClosed],
    );
    return id;
  }

  /** Somebody of the directory, with a role. */
  async person(wish: PersonWish = {}): Promise<string> {
    const id = randomUUID();
    const { organisationId, role, sector, userId, language, email, isDemonstration, name } = { ...SOMEBODY, ...wish };
    await this.api.database.query(
      `INSERT INTO person (id, name, email, consent_on, delete_on, user_id, language, is_demonstration)
       VALUES ($1, $2, $3, CASE WHEN $3::text IS NOT NULL THEN '2020-01-01'::date END,
         CASE WHEN $3::text IS NOT NULL THEN '2090-01-01'::date END, $4, $5, $6)`,
      [id, name ?? `Navn ${id.slice(0, 8)}`, email, userId, language, isDemonstration],
    );
    if (organisationId !== null) {
      await this.api.database.query(
        `INSERT INTO position (id, network_id, organisation_id, person_id, role, sector, valid_from)
         VALUES ($1, $2, $3, $4, $5, $6, '2020-01-01')`,
        [randomUUID(), NETWORK, organisationId, id, role, sector],
      );
    }
    return id;
  }

  /** A municipality with a liaison and the three administrations. */
  async municipality(id: string): Promise<{ readonly liaison: string; readonly administrations: readonly string[] }> {
    await this.organisation(id);
    const liaison = await this.person({ organisationId: id, role: 'liaison', email: `liaison@${id}.example` });
    const administrations: string[] = [];
    for (const sector of SECTORS) {
      const email = `${sector}@${id}.example`;
      administrations.push(await this.person({ organisationId: id, role: 'administration', sector, email }));
    }
    return { liaison, administrations };
  }

  /** Somebody with an account, who may be a person of the directory. */
  async signIn(
    roles: readonly Role[],
    { organisationId = 'skive', personId = null, bodyIds = [] }: SignInWish = {},
  ): Promise<TestPerson> {
    const person = await signInFor(this.api, organisationId, roles);
    if (personId !== null) {
      await this.api.database.query('UPDATE person SET user_id = $2 WHERE id = $1', [personId, person.id]);
    }
    return seated(this.api, person, bodyIds, personId);
  }

  async meeting(wish: MeetingWish = {}): Promise<string> {
    const id = randomUUID();
    const { startsAt, networkId, kind, title, state, sharing, capacity, respondBy, bodyId } = {
      ...{ ...A_MEETING, startsAt: fromNow(21) },
      ...wish,
    };
    await this.api.database.query(
      `INSERT INTO meeting (id, network_id, kind, title, starts_at, ends_at, place, online_url, state, sharing, capacity,
         respond_by, body_id)
       VALUES ($1, $2, $3, $4, $5, $6, 'Skive Bibliotek', 'https://meet.example/x', $7, $8, $9, $10, $11)`,
      [
        ...[id, networkId, kind, title, startsAt, addMinutes(startsAt, 120)],
        ...[state, sharing, capacity, respondBy, bodyId],
      ],
    );
    return id;
  }

  call(mutation: string, input: object, as: Caller): Promise<Answered> {
    const query = `mutation ($input: ${inputTypes[mutation] ?? ''}!) { done: ${mutation}(input: $input) { ${PARTICIPATION} } }`;
    return this.api.graphql(query, { input }, { as });
  }

  /** Fails when the server refuses. */
  async done(mutation: string, input: object, as: Caller): Promise<ShownParticipation> {
    const answer = await this.call(mutation, input, as);
    if (answer.data === null) throw new Error(JSON.stringify(answer.errors));
    return answer.data.done;
  }

  read(meetingId: string, as?: Caller): Promise<Answered> {
    const query = `query ($id: ID!) { done: meetingParticipation(meetingId: $id) { ${PARTICIPATION} } }`;
    return this.api.graphql(query, { id: meetingId }, as === undefined ? {} : { as });
  }

  async seen(meetingId: string, as: Caller): Promise<ShownParticipation> {
    const { data, errors } = await this.read(meetingId, as);
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.done;
  }

  /** The token of the link that the person's mail has. */
  async token(meetingId: string, personId: string): Promise<string> {
    const [row] = await this.api.database.query<{ id: string; ends: string }>(
      `SELECT p.id, to_char(m.ends_at, 'YYYY-MM-DD"T"HH24:MI') AS ends FROM meeting_participant p
       JOIN meeting m ON m.id = p.meeting_id WHERE p.meeting_id = $1 AND p.person_id = $2`,
      [meetingId, personId],
    );
    const url = await this.api.app.get(InvitationMails).answerUrl({ id: row?.id ?? '' }, { endsAt: row?.ends ?? '' });
    return new URL(url).searchParams.get('t') ?? '';
  }

  answerByLink(token: string, answer: 'YES' | 'NO', remark = ''): Promise<GraphqlAnswer<{ done: AnswerPage }>> {
    return this.api.graphql(
      `mutation ($input: AnswerMeetingByLinkInput!) { done: answerMeetingByLink(input: $input) { ${PAGE} } }`,
      { input: { token, answer, remark } },
    );
  }

  async page(token: string): Promise<AnswerPage> {
    const { data, errors } = await this.api.graphql<{ done: AnswerPage }>(
      `query ($token: String!) { done: meetingAnswer(token: $token) { ${PAGE} } }`,
      { token },
    );
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.done;
  }

  /** What waits in the outbox, as written. */
  mails(): Promise<readonly OutboxMail[]> {
    return this.api.database.query<OutboxMail>(
      `SELECT idempotency_key AS key, payload ->> 'to' AS to, payload ->> 'subject' AS subject, payload ->> 'text' AS text,
         payload -> 'calendar' ->> 'method' AS method, payload -> 'calendar' ->> 'content' AS calendar
       FROM outbox WHERE topic = 'mail' ORDER BY id`,
    );
  }
}

interface SignInWish {
  readonly organisationId?: string;
  readonly personId?: string | null;
  readonly bodyIds?: readonly string[];
}
