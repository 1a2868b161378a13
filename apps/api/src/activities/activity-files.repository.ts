import { Injectable } from '@nestjs/common';
import { validate } from 'uuid';
import { Database } from '../shared/database/index.js';
import type { ActivityFileRecord } from './activity-record.js';

const SELECT_FILE = `SELECT id, activity_id AS "activityId", stored_as AS "storedAs", name, media_type AS "mediaType",
  bytes::int AS bytes, is_picture AS "isPicture", alt FROM activity_file`;

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
      `${SELECT_FILE} WHERE activity_id = ANY ($1::uuid[]) ORDER BY activity_id, id`,
      [activityIds],
    );
    const files = new Map<string, ActivityFileRecord[]>(activityIds.map((id) => [id, []]));
    for (const row of rows) files.get(row.activityId)?.push(row);
    return files;
  }

  async file(id: string): Promise<ActivityFileRecord | null> {
    if (!validate(id)) return null;
    return (await this.database.query<ActivityFileRecord>(`${SELECT_FILE} WHERE id = $1`, [id]))[0] ?? null;
  }

  async add(file: ActivityFileRecord, byId: string | null): Promise<void> {
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

  async remove(id: string): Promise<void> {
    await this.database.query('DELETE FROM activity_file WHERE id = $1', [id]);
  }
}
