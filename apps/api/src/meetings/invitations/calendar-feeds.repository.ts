import { Injectable } from '@nestjs/common';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import { Database } from '../../shared/database/index.js';

export interface CalendarFeedRecord {
  readonly userId: string;
  readonly language: InterfaceLanguage;
  readonly createdAt: Date;
}

const SELECT = 'SELECT user_id AS "userId", language, created_at AS "createdAt" FROM calendar_feed';

/** The secret addresses of personal calendars; one for each person. */
@Injectable()
export class CalendarFeedsRepository {
  constructor(private readonly database: Database) {}

  async ofUser(userId: string): Promise<CalendarFeedRecord | null> {
    const [feed] = await this.database.query<CalendarFeedRecord>(`${SELECT} WHERE user_id = $1`, [userId]);
    return feed ?? null;
  }

  async bySecret(secretHash: string): Promise<CalendarFeedRecord | null> {
    const [feed] = await this.database.query<CalendarFeedRecord>(`${SELECT} WHERE secret_hash = $1`, [secretHash]);
    return feed ?? null;
  }

  /** The address before stops working. */
  async renew(userId: string, secretHash: string, language: InterfaceLanguage): Promise<void> {
    await this.database.query(
      `INSERT INTO calendar_feed (user_id, secret_hash, language) VALUES ($1, $2, $3)
       ON CONFLICT (user_id) DO UPDATE SET secret_hash = $2, language = $3, created_at = now()`,
      [userId, secretHash, language],
    );
  }

  async revoke(userId: string): Promise<void> {
    await this.database.query('DELETE FROM calendar_feed WHERE user_id = $1', [userId]);
  }
}
