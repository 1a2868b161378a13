import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/index.js';
import type { LiaisonReminderRecord, ReminderReach } from './participant-record.js';

export interface NewLiaisonReminder {
  readonly meetingId: string;
  readonly organisationId: string;
  /** `yyyy-mm-dd`. */
  readonly remindedOn: string;
  readonly personId: string;
  readonly sectors: readonly string[];
  readonly reach: ReminderReach;
  readonly remindedById: string | null;
}

/** When liaisons were reminded of missing administrations. */
@Injectable()
export class RepresentationRepository {
  constructor(private readonly database: Database) {}

  /** The latest of each organisation. */
  remindersOf(meetingId: string): Promise<LiaisonReminderRecord[]> {
    return this.database.query<LiaisonReminderRecord>(
      `SELECT DISTINCT ON (organisation_id) organisation_id AS "organisationId", reminded_on::text AS "remindedOn", reach
       FROM liaison_reminder WHERE meeting_id = $1 ORDER BY organisation_id, reminded_on DESC`,
      [meetingId],
    );
  }

  async add({ meetingId, organisationId, remindedOn, ...more }: NewLiaisonReminder): Promise<void> {
    const { personId, sectors, reach, remindedById } = more;
    await this.database.query(
      `INSERT INTO liaison_reminder (meeting_id, organisation_id, reminded_on, person_id, sectors, reach, reminded_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [meetingId, organisationId, remindedOn, personId, sectors, reach, remindedById],
    );
  }

  /** The account that the person signs in with. */
  async userOf(personId: string): Promise<string | null> {
    const [row] = await this.database.query<{ userId: string | null }>(
      'SELECT user_id AS "userId" FROM person WHERE id = $1',
      [personId],
    );
    return row?.userId ?? null;
  }
}
