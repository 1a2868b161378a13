import { Injectable } from '@nestjs/common';
import type { GiveBackContent, GiveBackWhat } from '@samspil/domain/activities';
import { Database } from '../../shared/database/index.js';

/** An invented give-back of the starting content; `activity` is the key of the activity there. */
export interface GiveBackSeed extends GiveBackContent {
  readonly key: string;
  readonly activity: string;
  readonly what: GiveBackWhat;
}

/** Brings invented give-backs in, and takes them out. */
@Injectable()
export class GiveBackContentService {
  constructor(private readonly database: Database) {}

  /** Adds those that are not there and whose activity is; people may have changed the others since. Activities come first. */
  async plantInvented(seeds: readonly GiveBackSeed[]): Promise<void> {
    await this.database.query(
      `INSERT INTO activity_give_back (id, network_id, activity_id, organisation_id, participants, what, to_whom, due_on,
         assigned_organisation_id, status, done_on, dropped_reason, note, is_demonstration, content_key)
       SELECT uuidv7(), a.network_id, a.id, home.id, r.participants, r.what, r."toWhom", r."dueOn", assigned.id, r.status,
         r."doneOn", r."droppedReason", r.note, true, r.key
       FROM jsonb_to_recordset($1::jsonb) AS r (key text, activity text, "organisationId" text, participants integer,
         what text, "toWhom" text, "dueOn" date, "assignedOrganisationId" text, status text, "doneOn" date,
         "droppedReason" text, note text)
       JOIN activity a ON a.content_key = r.activity
       JOIN organisation home ON home.id = r."organisationId"
       LEFT JOIN organisation assigned ON assigned.id = r."assignedOrganisationId"
       ON CONFLICT (content_key) DO NOTHING`,
      [JSON.stringify(seeds)],
    );
  }

  /** Those of invented activities go with them. */
  async removeInvented(): Promise<void> {
    await this.database.query('DELETE FROM activity_give_back WHERE is_demonstration');
  }
}
