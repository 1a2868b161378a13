import { Injectable } from '@nestjs/common';
import { managedBodyNetworks } from '@samspil/domain/bodies';
import {
  asksForAction,
  notificationTitle,
  type NewNotification,
  type NotificationKind,
} from '@samspil/domain/notifications';
import type { Viewer } from '@samspil/domain/shared';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/index.js';
import { today } from '../shared/today.js';
import {
  NOTIFICATION_COLUMNS,
  NOTIFICATION_TABLES,
  VISIBLE_TO_RECEIVER,
  VISIBLE_TO_VIEWER,
  type MailReader,
  type NotificationRecord,
} from './notification-record.js';

/** Everything; what is unread; what is asked of the reader and unread. */
export const NOTIFICATION_LISTS = ['all', 'unread', 'actions'] as const;

/** Which of a person's notifications are listed. */
export interface NotificationsWish {
  readonly show: (typeof NOTIFICATION_LISTS)[number];
  readonly kind: NotificationKind | null;
}

/** Unread actions are 0, what else is unread is 1, what has been read is 2; the newest of each first. */
const RANK = `CASE WHEN n.read_at IS NOT NULL THEN 2 WHEN n.is_action THEN 0 ELSE 1 END`;
const LISTED_COLUMNS = `${NOTIFICATION_COLUMNS}, ${RANK} AS rank,
  to_char(n.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "createdKey"`;

export interface ListedNotification extends NotificationRecord {
  readonly rank: number;
  /** `createdAt` to the microsecond, for cursors. */
  readonly createdKey: string;
}

/** Where the list goes on. */
export interface NotificationsPlace {
  readonly rank: number;
  readonly createdKey: string;
  readonly id: string;
}

/** Every query about what people are told in the platform. */
@Injectable()
export class NotificationsRepository {
  constructor(private readonly database: Database) {}

  /** The ids of those that are new; the same event tells the same person once, and people who are gone are passed over. */
  async insert(told: NewNotification): Promise<string[]> {
    const userIds = [...new Set(told.userIds)];
    const rows = await this.database.query<{ id: string }>(
      `INSERT INTO notification (id, user_id, network_id, body_id, kind, event_key, title, url, is_action, due_on)
       SELECT told.id, person.id, $3, $4::uuid, $5, $6, $7, $8, $9, $10::date
       FROM unnest($1::uuid[], $2::uuid[]) AS told (id, user_id) JOIN app_user person ON person.id = told.user_id
       ON CONFLICT (user_id, event_key) DO NOTHING RETURNING id`,
      [
        userIds.map(() => uuid()),
        userIds,
        ...[told.networkId, told.bodyId ?? null, told.kind, told.eventKey],
        ...[notificationTitle(told.title), told.url, told.isAction ?? asksForAction(told.kind), told.dueOn ?? null],
      ],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of `ids` that are to be mailed at once: who receives them may see them, wants the mail, and is not invented. */
  mailedAtOnce(ids: readonly string[]): Promise<(NotificationRecord & MailReader)[]> {
    return this.database.query<NotificationRecord & MailReader>(
      `SELECT ${NOTIFICATION_COLUMNS}, reader.name, reader.email, reader.language
       FROM ${NOTIFICATION_TABLES} JOIN app_user reader ON reader.id = n.user_id AND NOT reader.demo
       LEFT JOIN notification_preference choice ON choice.user_id = n.user_id
       WHERE n.id = ANY ($2::uuid[]) AND ${VISIBLE_TO_RECEIVER}
         AND (choice.without_mail IS NULL OR n.kind <> ALL (choice.without_mail)) ORDER BY n.id`,
      [today(), ids],
    );
  }

  /** What was asked has been done: nobody, or none of `userIds`, needs to be told any more. */
  async settle(eventKey: string, userIds: readonly string[] | null): Promise<void> {
    await this.database.query(
      `UPDATE notification SET read_at = now() WHERE event_key = $1 AND read_at IS NULL
         AND ($2::uuid[] IS NULL OR user_id = ANY ($2::uuid[]))`,
      [eventKey, userIds],
    );
  }

  /** The same of every event whose key begins so. */
  async settleAll(keyStart: string, userIds: readonly string[] | null): Promise<void> {
    await this.database.query(
      `UPDATE notification SET read_at = now() WHERE event_key ^@ $1 AND read_at IS NULL
         AND ($2::uuid[] IS NULL OR user_id = ANY ($2::uuid[]))`,
      [keyStart, userIds],
    );
  }

  /** What the viewer is told: one row more than `size`. */
  list(
    viewer: Viewer,
    { show, kind }: NotificationsWish,
    size: number,
    after: NotificationsPlace | null,
  ): Promise<ListedNotification[]> {
    return this.database.query<ListedNotification>(
      `SELECT * FROM (
         SELECT ${LISTED_COLUMNS}, n.created_at AS placed FROM ${NOTIFICATION_TABLES}
         WHERE ${VISIBLE_TO_VIEWER} AND ($5 = 'all' OR n.read_at IS NULL) AND ($5 <> 'actions' OR n.is_action)
           AND ($6::text IS NULL OR n.kind = $6)) told
       WHERE $7::int IS NULL OR rank > $7 OR (rank = $7 AND (placed, id) < ($8::timestamptz, $9::uuid))
       ORDER BY rank, placed DESC, id DESC LIMIT $10`,
      [...receiver(viewer), show, kind, after?.rank ?? null, after?.createdKey ?? null, after?.id ?? null, size + 1],
    );
  }

  async unread(viewer: Viewer): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${NOTIFICATION_TABLES} WHERE ${VISIBLE_TO_VIEWER} AND n.read_at IS NULL`,
      receiver(viewer),
    );
    return row?.count ?? 0;
  }

  async byId(viewer: Viewer, id: string): Promise<NotificationRecord | null> {
    const [row] = await this.database.query<NotificationRecord>(
      `SELECT ${NOTIFICATION_COLUMNS} FROM ${NOTIFICATION_TABLES} WHERE ${VISIBLE_TO_VIEWER} AND n.id = $5::uuid`,
      [...receiver(viewer), id],
    );
    return row ?? null;
  }

  /** What has been read before keeps the moment of it. */
  async mark(id: string, isRead: boolean): Promise<void> {
    await this.database.query(
      `UPDATE notification SET read_at = CASE WHEN $2 THEN coalesce(read_at, now()) END WHERE id = $1`,
      [id, isRead],
    );
  }

  /** Everything the viewer sees counts as read; the moment of it, and how many it were. */
  async markAll(viewer: Viewer): Promise<{ batch: string; count: number }> {
    const [row] = await this.database.query<{ batch: string; count: number }>(
      `WITH marked AS (
         UPDATE notification SET read_at = now() WHERE id IN (
           SELECT n.id FROM ${NOTIFICATION_TABLES} WHERE ${VISIBLE_TO_VIEWER} AND n.read_at IS NULL)
         RETURNING id)
       SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS batch, count(*)::int AS count FROM marked`,
      receiver(viewer),
    );
    return row ?? { batch: '', count: 0 };
  }

  /** Deletes what is older than a year. */
  async forgetOld(): Promise<void> {
    await this.database.query(`DELETE FROM notification WHERE created_at < now() - interval '1 year'`);
  }

  /** What was marked as read at that moment is unread again. */
  async unmarkAll(viewer: Viewer, batch: string): Promise<void> {
    await this.database.query(
      `UPDATE notification SET read_at = NULL WHERE user_id = $1::uuid AND read_at = $2::timestamptz`,
      [viewer.userId, batch],
    );
  }
}

function receiver(viewer: Viewer): unknown[] {
  return [
    viewer.userId,
    viewer.bodyIds ?? [],
    viewer.networks.filter(({ roles }) => roles.length > 0).map(({ networkId }) => networkId),
    managedBodyNetworks(viewer),
  ];
}
