import { randomUUID } from 'node:crypto';
import type { NewNotification } from '@samspil/domain/notifications';
import { OutboxWorker } from '../shared/outbox/index.js';
import { startMailCatcher, type CaughtMail, type MailCatcher } from '../testing/mail-catcher.js';
import { signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { NotificationsService } from './notifications.service.js';
import { WeeklyDigestsService } from './weekly-digests.service.js';

const NODE = 'id kind title url networkId bodyName { da } isAction dueOn isRead';
export const LIST = `query ($show: NotificationList, $kind: NotificationKind, $first: Int, $after: String) {
  list: notifications(show: $show, kind: $kind, first: $first, after: $after) {
    edges { node { ${NODE} } } pageInfo { hasNextPage endCursor } } unread: unreadNotifications }`;
export const MARK = `mutation ($input: MarkNotificationInput!) { one: markNotification(input: $input) { ${NODE} } }`;
export const MARK_ALL = `mutation { all: markAllNotifications { count batch } }`;
export const UNMARK = `mutation ($input: UnmarkNotificationsInput!) { unread: unmarkNotifications(input: $input) }`;
export const PREFERENCES = `query { chosen: notificationPreferences { wantsDigest digestWeekday withoutMail } }`;
export const SAVE_PREFERENCES = `mutation ($input: NotificationPreferencesInput!) {
  chosen: saveNotificationPreferences(input: $input) { wantsDigest digestWeekday withoutMail } }`;

export interface Told {
  readonly id: string;
  readonly title: string;
  readonly isRead: boolean;
  readonly [field: string]: unknown;
}

export interface Listed {
  readonly list: {
    readonly edges: readonly { readonly node: Told }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly unread: number;
}

/** A server with a mail server, and what the cases about notifications need again and again. */
export class NotificationsUnderTest {
  private constructor(
    readonly api: TestApi,
    readonly mailbox: MailCatcher,
  ) {}

  static async start(): Promise<NotificationsUnderTest> {
    const mailbox = await startMailCatcher();
    const api = await startTestApi({ smtpUrl: mailbox.url, publicUrl: 'https://samspil.example', logLevel: 'silent' });
    return new NotificationsUnderTest(api, mailbox);
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.mailbox.close();
  }

  /** A network of its own. */
  async network(): Promise<string> {
    const id = `network-${randomUUID()}`;
    await this.api.database.query(`INSERT INTO network (id, name_da, name_en) VALUES ($1, 'Nord', 'North')`, [id]);
    return id;
  }

  async body(networkId: string, isClosed: boolean, name = 'Styregruppen'): Promise<string> {
    const id = randomUUID();
    await this.api.database.query(
      `INSERT INTO body (id, network_id, kind, name_da, name_en, is_closed)
       VALUES ($1, $2, 'steering-group', $3, 'The steering group', $4)`,
      [id, networkId, name, isClosed],
    );
    return id;
  }

  /** The account gets a seat in the body, until the day if one is given. */
  async seat(userId: string, bodyId: string, endsOn: string | null = null): Promise<void> {
    const personId = randomUUID();
    await this.api.database.query(`INSERT INTO person (id, name, user_id) VALUES ($1, 'Sidder', $2)`, [
      personId,
      userId,
    ]);
    await this.api.database.query(
      `INSERT INTO body_seat (id, body_id, person_id, starts_on, ends_on) VALUES ($1, $2, $3, '2020-01-01', $4)`,
      [randomUUID(), bodyId, personId, endsOn],
    );
  }

  /** Nobody has anything left to be told, and no mail is waiting. */
  async forgetEverything(): Promise<void> {
    for (const table of ['notification', 'weekly_digest', 'outbox'])
      await this.api.database.query(`DELETE FROM ${table}`);
    this.mailbox.mails.length = 0;
  }

  member(networkId: string): Promise<TestPerson> {
    return signInAs(this.api, ['member'], networkId);
  }

  /** Tells the person of something; the key is made up unless it is given. */
  async tell(person: TestPerson, more: Partial<NewNotification> = {}): Promise<void> {
    await this.api.database.inTransaction(() =>
      this.api.app.get(NotificationsService).notify({
        ...{ kind: 'thread-post', userIds: [person.id], networkId: null, eventKey: randomUUID() },
        ...{ title: 'Kor i Herning', url: '/forum/1' },
        ...more,
      }),
    );
  }

  async listed(person: TestPerson, variables: Record<string, unknown> = {}): Promise<Listed> {
    const { data, errors } = await this.api.graphql<Listed>(LIST, variables, { as: person });
    if (data === null) throw new Error(JSON.stringify(errors));
    return data;
  }

  async titles(person: TestPerson, variables: Record<string, unknown> = {}): Promise<string[]> {
    return (await this.listed(person, variables)).list.edges.map(({ node }) => node.title);
  }

  /** What is mailed when the clock in Denmark says so. */
  async digestsAt(clock: string): Promise<void> {
    await this.api.app.get(WeeklyDigestsService).writeDue(clock);
    await this.api.app.get(OutboxWorker).drain();
  }

  async mailsTo(person: TestPerson): Promise<CaughtMail[]> {
    await this.api.app.get(OutboxWorker).drain();
    return this.mailbox.mails.filter(({ to }) => to === `${person.id}@kommune.example`);
  }
}
