import { Injectable } from '@nestjs/common';
import { validate } from 'uuid';
import { Database } from '../shared/database/index.js';
import type { ActivityFileRecord } from './activity-record.js';

const SELECT_FILE = `SELECT id, activity_id AS "activityId", stored_as AS "storedAs", name, media_type AS "mediaType",
  bytes::int AS bytes, is_picture AS "isPicture", alt, removed_at IS NOT NULL AS "isRemoved" FROM activity_file`;

/** What was removed since then can be put back. */
const KEPT_SINCE = `now() - interval '1 hour'`;

/** Who holds the content of a file in the file store. */
export function fileHolder(fileId: string): string {
  return `activity-file:${fileId}`;
}

/** Everything that is read and written about files of activities. */
@Injectable()
export class ActivityFilesRepository {
  constructor(private readonly database: Database) {}

  /** The files of each activity, oldest first. */
  async filesOf(activityIds: readonly string[]): Promise<Map<string, ActivityFileRecord[]>> {
    const rows = await this.database.query<ActivityFileRecord>(
      `${SELECT_FILE} WHERE activity_id = ANY ($1::uuid[]) AND removed_at IS NULL ORDER BY activity_id, id`,
      [activityIds],
    );
    const files = new Map<string, ActivityFileRecord[]>(activityIds.map((id) => [id, []]));
    for (const row of rows) files.get(row.activityId)?.push(row);
    return files;
  }

  /** Also one that was removed and can still be put back. */
  async file(id: string): Promise<ActivityFileRecord | null> {
    if (!validate(id)) return null;
    return (await this.database.query<ActivityFileRecord>(`${SELECT_FILE} WHERE id = $1`, [id]))[0] ?? null;
  }

  async add(file: Omit<ActivityFileRecord, 'isRemoved'>, byId: string | null): Promise<void> {
    const { id, activityId, storedAs, name, mediaType, bytes, isPicture, alt } = file;
    await this.database.query(
      `INSERT INTO activity_file (id, activity_id, stored_as, name, media_type, bytes, is_picture, alt, added_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, activityId, storedAs, name, mediaType, bytes, isPicture, alt, byId],
    );
  }

  async describe(id: string, alt: string): Promise<void> {
    await this.database.query('UPDATE activity_file SET alt = $2 WHERE id = $1', [id, alt]);
  }

  /** Takes it out of sight, or puts it back. False when it was so already, or is too late to be put back. */
  async setRemoved(id: string, isRemoved: boolean): Promise<boolean> {
    const change = isRemoved
      ? 'SET removed_at = now() WHERE id = $1 AND removed_at IS NULL'
      : `SET removed_at = NULL WHERE id = $1 AND removed_at > ${KEPT_SINCE}`;
    const rows = await this.database.query(
      `WITH changed AS (UPDATE activity_file ${change} RETURNING id) SELECT id FROM changed`,
      [id],
    );
    return rows.length === 1;
  }

  /** Deletes what was removed long enough ago; `release` lets go of the content of each. Returns how many. */
  async forgetRemoved(release: (id: string) => Promise<void>): Promise<number> {
    return this.database.inTransaction(async () => {
      const rows = await this.database.query<{ id: string }>(
        `WITH gone AS (DELETE FROM activity_file WHERE removed_at <= ${KEPT_SINCE} RETURNING id) SELECT id FROM gone`,
      );
      for (const { id } of rows) await release(id);
      return rows.length;
    });
  }
}
