import { Injectable } from '@nestjs/common';
import { asksForAction, notificationTitle, type NewNotification } from '@samspil/domain/notifications';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/index.js';

/** Every query about what people are told. */
@Injectable()
export class NotificationsRepository {
  constructor(private readonly database: Database) {}

  /** Those that are new; the same event tells the same person once, and people who are gone are passed over. */
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

  /** What was asked has been done: nobody, or none of `userIds`, needs to be told any more. */
  async settle(eventKey: string, userIds: readonly string[] | null): Promise<void> {
    await this.database.query(
      `UPDATE notification SET read_at = now() WHERE event_key = $1 AND read_at IS NULL
         AND ($2::uuid[] IS NULL OR user_id = ANY ($2::uuid[]))`,
      [eventKey, userIds],
    );
  }
}
