import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/index.js';
import type { ActivityChangeRecord, ActivityFileRecord } from './activity-record.js';

/** What belongs to activities and is read for a whole answer at once: changes and files. */
@Injectable()
export class ActivityHistoryRepository {
  constructor(private readonly database: Database) {}

  /** The latest `size` changes of each activity, newest first. That it was logged stands in the activity itself. */
  async changesOf(activityIds: readonly string[], size: number): Promise<Map<string, ActivityChangeRecord[]>> {
    const rows = await this.database.query<ActivityChangeRecord>(
      `SELECT c.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
         SELECT id, activity_id AS "activityId", batch_id AS "batchId", kind, by_id AS "byId", at, fields
         FROM activity_change WHERE activity_id = asked.id ORDER BY id DESC LIMIT $2
       ) c`,
      [activityIds, size],
    );
    return grouped(activityIds, rows);
  }

  async filesOf(activityIds: readonly string[]): Promise<Map<string, ActivityFileRecord[]>> {
    const rows = await this.database.query<ActivityFileRecord>(
      `${SELECT_FILE} WHERE activity_id = ANY ($1::uuid[]) ORDER BY activity_id, id`,
      [activityIds],
    );
    return grouped(activityIds, rows);
  }

  async file(id: string): Promise<ActivityFileRecord | null> {
    return (await this.database.query<ActivityFileRecord>(`${SELECT_FILE} WHERE id = $1`, [id]))[0] ?? null;
  }
}

const SELECT_FILE = `SELECT id, activity_id AS "activityId", stored_as AS "storedAs", name, media_type AS "mediaType",
  bytes::int AS bytes, is_picture AS "isPicture", alt FROM activity_file`;

function grouped<Row extends { readonly activityId: string }>(
  ids: readonly string[],
  rows: readonly Row[],
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(row.activityId)?.push(row);
  return groups;
}
