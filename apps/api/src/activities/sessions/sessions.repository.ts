import { Injectable } from '@nestjs/common';
import type { SessionContent } from '@samspil/domain/activities';
import { validate } from 'uuid';
import { Database } from '../../shared/database/index.js';
import type { ActivitySessionRecord } from '../activity-record.js';

const COLUMNS = `id, activity_id AS "activityId", held_on::text AS "heldOn", attendance, note, lock,
  deleted_at IS NOT NULL AS "isDeleted"`;

/** Which sessions of an activity are asked for. */
export interface SessionPageWish {
  readonly activityId: string;
  readonly size: number;
  readonly after: { readonly heldOn: string; readonly id: string } | null;
}

/** Everything that is read and written about sessions. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  async byId(id: string): Promise<ActivitySessionRecord | null> {
    if (!validate(id)) return null;
    return this.one(`SELECT ${COLUMNS} FROM activity_session WHERE id = $1`, [id]);
  }

  /** A page for each wish, newest first, with one row more than its size: one statement for all. */
  async pages(wishes: readonly SessionPageWish[]): Promise<Map<SessionPageWish, ActivitySessionRecord[]>> {
    const rows = await this.database.query<ActivitySessionRecord & { number: number }>(
      `SELECT asked.number::int, s.* FROM unnest($1::uuid[], $2::int[], $3::date[], $4::uuid[]) WITH ORDINALITY
         AS asked (activity_id, size, held_on, id, number)
       CROSS JOIN LATERAL (
         SELECT ${COLUMNS} FROM activity_session s WHERE s.activity_id = asked.activity_id AND s.deleted_at IS NULL
           AND (asked.id IS NULL OR (s.held_on, s.id) < (asked.held_on, asked.id))
         ORDER BY s.held_on DESC, s.id DESC LIMIT asked.size + 1
       ) s`,
      [
        wishes.map(({ activityId }) => activityId),
        wishes.map(({ size }) => size),
        wishes.map(({ after }) => after?.heldOn ?? null),
        wishes.map(({ after }) => after?.id ?? null),
      ],
    );
    const pages = new Map<SessionPageWish, ActivitySessionRecord[]>(wishes.map((wish) => [wish, []]));
    for (const { number, ...session } of rows) pages.get(wishes[number - 1] as SessionPageWish)?.push(session);
    return pages;
  }

  /** The new session, or null when there is one with this id. */
  async insert(
    { id, activityId }: Pick<ActivitySessionRecord, 'id' | 'activityId'>,
    { heldOn, attendance, note }: SessionContent,
    byId: string | null,
  ): Promise<ActivitySessionRecord | null> {
    return this.one(
      `INSERT INTO activity_session (id, activity_id, held_on, attendance, note, created_by_id)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING RETURNING ${COLUMNS}`,
      [id, activityId, heldOn, attendance, note, byId],
    );
  }

  /** Null when somebody else saved since `lock`. */
  async save(id: string, lock: number, content: SessionContent): Promise<ActivitySessionRecord | null> {
    return this.written(
      `UPDATE activity_session SET held_on = $3, attendance = $4, note = $5, lock = lock + 1, changed_at = now()
       WHERE id = $1 AND lock = $2 AND deleted_at IS NULL RETURNING ${COLUMNS}`,
      [id, lock, content.heldOn, content.attendance, content.note],
    );
  }

  async setDeleted(id: string, isDeleted: boolean): Promise<ActivitySessionRecord | null> {
    return this.written(
      `UPDATE activity_session SET deleted_at = CASE WHEN $2 THEN now() END, lock = lock + 1, changed_at = now()
       WHERE id = $1 RETURNING ${COLUMNS}`,
      [id, isDeleted],
    );
  }

  private async one(sql: string, values: readonly unknown[]): Promise<ActivitySessionRecord | null> {
    return (await this.database.query<ActivitySessionRecord>(sql, values))[0] ?? null;
  }

  /** TypeORM answers an UPDATE with its rows and their number. */
  private async written(sql: string, values: readonly unknown[]): Promise<ActivitySessionRecord | null> {
    const [rows] = (await this.database.query<unknown>(sql, values)) as [ActivitySessionRecord[], number];
    return rows[0] ?? null;
  }
}
