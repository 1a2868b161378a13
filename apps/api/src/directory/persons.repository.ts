import { Injectable } from '@nestjs/common';
import { FORGOTTEN_NAME, type PersonContent, type PositionContent } from '@samspil/domain/directory';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/index.js';
import { today } from '../shared/today.js';

/** A role as it is saved. */
export interface SavedPosition extends PositionContent {
  readonly id: string;
}

/** Who stands for an address. */
export interface AddressWord {
  readonly isConfirmed: boolean;
  readonly writtenById: string | null;
}

/** A condition: the row `account` of app_user is a member of a network in which `person`, a row of person, has or had a role. */
export const KNOWS_ACCOUNT = (person: string): string => `EXISTS (
  SELECT FROM network_member member JOIN position ON position.network_id = member.network_id
  WHERE member.user_id = account.id AND position.person_id = ${person}.id)`;

/** Writing people and their roles; each change of a person counts the lock up. */
@Injectable()
export class PersonsRepository {
  constructor(private readonly database: Database) {}

  /** Whoever writes roles of these organisations, or the person, does so one after the other. */
  async inTurn(ids: readonly string[]): Promise<void> {
    for (const id of [...new Set(ids)].sort()) {
      await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('directory ' || $1, 0))`, [id]);
    }
  }

  async insert(id: string, content: PersonContent, word: AddressWord): Promise<void> {
    await this.database.query(
      `INSERT INTO person (id, name, email, phone, language, contact_purpose, consent_on, delete_on, is_name_public,
         is_email_confirmed, email_written_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, ...valuesOf(content), word.isConfirmed, word.writtenById],
    );
  }

  async save(id: string, content: PersonContent): Promise<void> {
    await this.database.query(
      `UPDATE person SET name = $2, email = $3, phone = $4, language = $5, contact_purpose = $6, consent_on = $7,
         delete_on = $8, is_name_public = $9, lock = lock + 1, changed_at = now() WHERE id = $1`,
      [id, ...valuesOf(content)],
    );
  }

  /** It belongs to a change of the person, which counts the lock up, or changes nothing that is written. */
  async setAddressWord(id: string, { isConfirmed, writtenById }: AddressWord): Promise<void> {
    await this.database.query('UPDATE person SET is_email_confirmed = $2, email_written_by_id = $3 WHERE id = $1', [
      id,
      isConfirmed,
      writtenById,
    ]);
  }

  async insertPositions(personId: string, positions: readonly SavedPosition[]): Promise<void> {
    if (positions.length === 0) return;
    await this.database.query(
      `INSERT INTO position (id, network_id, organisation_id, person_id, role, sector, title, valid_from, valid_to)
       SELECT id, "networkId", "organisationId", $1, role, sector, title, "validFrom", "validTo"
       FROM jsonb_to_recordset($2::jsonb) AS p (id uuid, "networkId" text, "organisationId" text, role text, sector text,
         title text, "validFrom" date, "validTo" date)
       ON CONFLICT (id) DO UPDATE SET network_id = excluded.network_id, organisation_id = excluded.organisation_id,
         role = excluded.role, sector = excluded.sector, title = excluded.title, valid_from = excluded.valid_from,
         valid_to = excluded.valid_to, changed_at = now()`,
      [personId, JSON.stringify(positions)],
    );
  }

  async deletePositions(ids: readonly string[]): Promise<void> {
    await this.database.query('DELETE FROM position WHERE id = ANY ($1::uuid[])', [ids]);
  }

  /** The person with all roles. Whoever came to meetings stays counted there, under nobody’s name. */
  async remove(id: string): Promise<void> {
    const [nobody] = await this.database.query<{ id: string }>(
      `WITH left_behind AS (
         INSERT INTO person (id, name, forgotten_on, is_demonstration)
         SELECT $2, $3, $4::date, is_demonstration FROM person
         WHERE id = $1 AND EXISTS (SELECT FROM meeting_participant WHERE person_id = $1 AND has_attended)
         RETURNING id)
       SELECT id FROM left_behind`,
      [id, uuid(), FORGOTTEN_NAME.da, today()],
    );
    if (nobody !== undefined) {
      await this.database.query(
        `UPDATE meeting_participant SET person_id = $2, remark = '' WHERE person_id = $1 AND has_attended`,
        [id, nobody.id],
      );
    }
    await this.database.query('DELETE FROM position WHERE person_id = $1', [id]);
    await this.database.query('DELETE FROM person WHERE id = $1', [id]);
  }

  /** People who sign in with the address that is confirmed become one with their account; of these people, or of all. */
  async linkAccounts(ids: readonly string[] | null): Promise<void> {
    await this.database.query(
      `UPDATE person SET user_id = account.id FROM app_user account
       WHERE person.user_id IS NULL AND person.is_email_confirmed AND account.email = person.email
         AND account.demo = person.is_demonstration
         AND ($1::uuid[] IS NULL OR person.id = ANY ($1))
         AND ${KNOWS_ACCOUNT('person')}
         AND NOT EXISTS (SELECT 1 FROM person other WHERE other.user_id = account.id
                           OR (other.email = person.email AND other.user_id IS NULL AND other.is_email_confirmed
                             AND other.is_demonstration = person.is_demonstration AND other.id < person.id
                             AND ${KNOWS_ACCOUNT('other')}))`,
      [ids],
    );
  }

  /** Removes mail and phone whose day has come; how many people. */
  async forgetExpiredContacts(): Promise<number> {
    const rows = await this.database.query<{ id: string }>(
      `WITH forgotten AS (
         UPDATE person SET email = NULL, phone = NULL, contact_purpose = '', consent_on = NULL, delete_on = NULL,
           lock = lock + 1, changed_at = now()
         WHERE delete_on <= $1::date RETURNING id)
       SELECT id FROM forgotten`,
      [today()],
    );
    return rows.length;
  }
}

function valuesOf(content: PersonContent): unknown[] {
  const { name, email, phone, language, contactPurpose, consentOn, deleteOn, isNamePublic } = content;
  return [name, email, phone, language, contactPurpose, consentOn, deleteOn, isNamePublic];
}
