import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/index.js';
import type { ActivityChangeKind, ActivityChangeRecord } from './activity-record.js';

/** What happened to activities, read for a whole answer at once. */
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

  /** A line about something that leaves the content as it is. */
  async note(activityId: string, kind: ActivityChangeKind, byId: string | null): Promise<void> {
    await this.database.query(
      `INSERT INTO activity_change (id, activity_id, kind, by_id, fields, lock)
       SELECT $1, id, $3, $4, ARRAY['files'], lock FROM activity WHERE id = $2`,
      [uuid(), activityId, kind, byId],
    );
  }
}

function grouped<Row extends { readonly activityId: string }>(
  ids: readonly string[],
  rows: readonly Row[],
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(row.activityId)?.push(row);
  return groups;
}
