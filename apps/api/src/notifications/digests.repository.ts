import { Injectable } from '@nestjs/common';
import { DEFAULT_PREFERENCES, type DueDigests } from '@samspil/domain/notifications';
import { Database } from '../shared/database/index.js';
import {
  NOTIFICATION_COLUMNS,
  NOTIFICATION_TABLES,
  VISIBLE_TO_RECEIVER,
  type MailReader,
  type NotificationRecord,
} from './notification-record.js';

/** How many digests are written in one transaction. */
const BATCH = 100;

/** The longest that something unread is told of, in days. */
const TOLD_FOR = 60;

/** Something unread that a digest may tell of. */
export interface DigestRow extends NotificationRecord {
  readonly isNew: boolean;
}

/** Every query about weekly digests. */
@Injectable()
export class DigestsRepository {
  constructor(private readonly database: Database) {}

  /**
   * Takes up to 100 people whose digest of the week is due, each once, whoever else asks at the same moment. Who joined,
   * or chose the day, after its hour has to wait for the next one.
   */
  claim({ week, due }: DueDigests): Promise<MailReader[]> {
    const { wantsDigest, digestWeekday } = DEFAULT_PREFERENCES;
    return this.database.query<MailReader>(
      `WITH claimed AS (
         INSERT INTO weekly_digest (user_id, week)
         SELECT reader.id, $1 FROM app_user reader
         LEFT JOIN notification_preference choice ON choice.user_id = reader.id
         JOIN unnest($2::int[], $3::timestamp[]) AS due (weekday, since)
           ON due.weekday = coalesce(choice.digest_weekday, $4)
         WHERE coalesce(choice.wants_digest, $5) AND NOT reader.demo
           AND greatest(reader.created_at, choice.digest_chosen_at) AT TIME ZONE 'Europe/Copenhagen' <= due.since
           AND NOT EXISTS (SELECT FROM weekly_digest earlier WHERE earlier.user_id = reader.id AND earlier.week = $1)
         ORDER BY reader.id LIMIT ${BATCH}
         ON CONFLICT (user_id, week) DO NOTHING RETURNING user_id)
       SELECT reader.id AS "userId", reader.name, reader.email, reader.language
       FROM claimed JOIN app_user reader ON reader.id = claimed.user_id ORDER BY reader.id`,
      [week, due.map(({ weekday }) => weekday), due.map(({ since }) => since), digestWeekday, wantsDigest],
    );
  }

  /** What each of them has not read and may see on the day; what came after their last digest is new. */
  unreadOf(userIds: readonly string[], week: string, today: string): Promise<DigestRow[]> {
    return this.database.query<DigestRow>(
      `SELECT ${NOTIFICATION_COLUMNS}, n.created_at > coalesce(
         (SELECT max(written_at) FROM weekly_digest w WHERE w.user_id = n.user_id AND w.week <> $3), '-infinity') AS "isNew"
       FROM ${NOTIFICATION_TABLES}
       WHERE n.user_id = ANY ($2::uuid[]) AND n.read_at IS NULL AND n.created_at > now() - interval '${TOLD_FOR} days'
         AND ${VISIBLE_TO_RECEIVER}
       ORDER BY n.user_id, n.created_at DESC, n.id DESC`,
      [today, userIds, week],
    );
  }
}
