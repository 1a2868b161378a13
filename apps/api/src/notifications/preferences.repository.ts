import { Injectable } from '@nestjs/common';
import { DEFAULT_PREFERENCES, type NotificationPreferences } from '@samspil/domain/notifications';
import { Database } from '../shared/database/index.js';

/** Every query about what people want to be told by mail. */
@Injectable()
export class PreferencesRepository {
  constructor(private readonly database: Database) {}

  /** What the person chose, or what holds until then. */
  async of(userId: string): Promise<NotificationPreferences> {
    const [row] = await this.database.query<NotificationPreferences>(
      `SELECT wants_digest AS "wantsDigest", digest_weekday AS "digestWeekday", without_mail AS "withoutMail"
       FROM notification_preference WHERE user_id = $1`,
      [userId],
    );
    return row ?? DEFAULT_PREFERENCES;
  }

  /** What is left out stays as it is, also while somebody else writes it. Null when the account is gone. */
  async save(userId: string, changes: Partial<NotificationPreferences>): Promise<NotificationPreferences | null> {
    const { wantsDigest = null, digestWeekday = null, withoutMail = null } = changes;
    const usual = DEFAULT_PREFERENCES;
    const [row] = await this.database.query<NotificationPreferences>(
      `INSERT INTO notification_preference AS choice (user_id, wants_digest, digest_weekday, without_mail)
       SELECT id, coalesce($2::boolean, $5), coalesce($3::smallint, $6), coalesce($4::text[], $7)
       FROM app_user WHERE id = $1::uuid
       ON CONFLICT (user_id) DO UPDATE SET wants_digest = coalesce($2, choice.wants_digest),
         digest_weekday = coalesce($3, choice.digest_weekday), without_mail = coalesce($4, choice.without_mail),
         digest_chosen_at = CASE WHEN coalesce($2, choice.wants_digest) = choice.wants_digest
             AND coalesce($3, choice.digest_weekday) = choice.digest_weekday
           THEN choice.digest_chosen_at ELSE now() END
       RETURNING wants_digest AS "wantsDigest", digest_weekday AS "digestWeekday", without_mail AS "withoutMail"`,
      [
        ...[userId, wantsDigest, digestWeekday, withoutMail],
        ...[usual.wantsDigest, usual.digestWeekday, usual.withoutMail],
      ],
    );
    return row ?? null;
  }
}
