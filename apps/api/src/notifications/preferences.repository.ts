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

  /** False, and nothing is kept, when the account is gone. */
  async save(userId: string, { wantsDigest, digestWeekday, withoutMail }: NotificationPreferences): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO notification_preference AS choice (user_id, wants_digest, digest_weekday, without_mail)
       SELECT id, $2, $3, $4 FROM app_user WHERE id = $1::uuid
       ON CONFLICT (user_id) DO UPDATE SET wants_digest = $2, digest_weekday = $3, without_mail = $4,
         digest_chosen_at = CASE WHEN (choice.wants_digest, choice.digest_weekday) = ($2, $3) THEN choice.digest_chosen_at
           ELSE now() END
       RETURNING user_id`,
      [userId, wantsDigest, digestWeekday, withoutMail],
    );
    return rows.length === 1;
  }
}
