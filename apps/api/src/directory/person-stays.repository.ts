import { Injectable } from '@nestjs/common';
import type { PersonStay } from '@samspil/domain/directory';
import { Database } from '../shared/database/index.js';

const SELECT_STAY = `
  SELECT person.id, (person.created_at AT TIME ZONE 'Europe/Copenhagen')::date::text AS "knownSince",
    EXISTS (SELECT FROM network_member WHERE user_id = person.user_id) AS "isMember",
    person.left_noted_on::text AS "leftNotedOn",
    coalesce((SELECT json_agg(stay.last_day) FROM (
      SELECT valid_to::text AS last_day FROM position WHERE person_id = person.id
      UNION ALL SELECT ends_on::text FROM body_seat WHERE person_id = person.id) stay), '[]') AS "lastDays"
  FROM person`;

/** What keeps people in the directory, and who has left where. */
@Injectable()
export class PersonStaysRepository {
  constructor(private readonly database: Database) {}

  /** Of all who have no role and no seat that goes on; the invented stay. */
  async thatEnd(): Promise<(PersonStay & { readonly id: string })[]> {
    return this.database.query(`${SELECT_STAY} WHERE NOT person.is_demonstration AND person.forgotten_on IS NULL
      AND NOT EXISTS (SELECT FROM position WHERE person_id = person.id AND valid_to IS NULL)
      AND NOT EXISTS (SELECT FROM body_seat WHERE person_id = person.id AND ends_on IS NULL)`);
  }

  /** These and nobody else have left; whose leaving is noted already keeps the day. Who has come back has no day. */
  async noteWhoLeft(ids: readonly string[], today: string): Promise<void> {
    await this.database.query(
      `UPDATE person SET left_noted_on = CASE WHEN id = ANY ($1::uuid[]) THEN $2::date END
       WHERE (left_noted_on IS NOT NULL) <> (id = ANY ($1::uuid[]))`,
      [ids, today],
    );
  }

  /** Null where there is no such person. */
  async of(id: string): Promise<PersonStay | null> {
    const [stay] = await this.database.query<PersonStay>(`${SELECT_STAY} WHERE person.id = $1`, [id]);
    return stay ?? null;
  }

  /** People of whom a role ended from the day (`yyyy-mm-dd`, null for ever) until the day before `today`. */
  async withRoleEnded(from: string | null, today: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT person_id AS id FROM position
       WHERE person_id IS NOT NULL AND valid_to < $2::date AND valid_to >= coalesce($1::date, '-infinity')`,
      [from, today],
    );
    return rows.map(({ id }) => id);
  }
}
