import { Injectable } from '@nestjs/common';
import type { BulkChanges } from '@samspil/domain/activities';
import { v7 as uuid } from 'uuid';
import { Database } from '../../shared/database/index.js';
import type { ActivityBatchEntity, EditedActivity, RefusedActivity } from './activity-batch.entity.js';

export type ActivityBatchRecord = Omit<ActivityBatchEntity, 'at'>;

const SELECT_BATCH = `
  SELECT id, by_id AS "byId", changes, activity_ids AS "activityIds", edited, refused, undone_at AS "undoneAt", kept
  FROM activity_batch`;

/** Activities that were edited together. */
@Injectable()
export class ActivityBatchesRepository {
  constructor(private readonly database: Database) {}

  /** False when there is a batch with this id; whoever is writing it is waited for. */
  async begin(id: string, byId: string, changes: BulkChanges, activityIds: readonly string[]): Promise<boolean> {
    const rows = await this.database.query<{ id: string }>(
      `INSERT INTO activity_batch (id, by_id, changes, activity_ids) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [id, byId, JSON.stringify(changes), activityIds],
    );
    return rows.length === 1;
  }

  /** The batch, held against other writers until the transaction ends. */
  async held(id: string): Promise<ActivityBatchRecord | null> {
    const [row] = await this.database.query<ActivityBatchRecord>(`${SELECT_BATCH} WHERE id = $1 FOR UPDATE`, [id]);
    return row ?? null;
  }

  async conclude(id: string, edited: readonly EditedActivity[], refused: readonly RefusedActivity[]): Promise<void> {
    await this.database.query('UPDATE activity_batch SET edited = $2, refused = $3 WHERE id = $1', [
      id,
      JSON.stringify(edited),
      JSON.stringify(refused),
    ]);
  }

  async concludeUndo(id: string, kept: readonly string[]): Promise<void> {
    await this.database.query('UPDATE activity_batch SET undone_at = now(), kept = $2 WHERE id = $1', [id, kept]);
  }

  /** A line in the history of each that says which table it came from. */
  async noteImported(activityIds: readonly string[], importId: string, byId: string | null): Promise<void> {
    await this.database.query(
      `INSERT INTO activity_change (id, activity_id, batch_id, kind, by_id, lock)
       SELECT r.id, a.id, $3, 'imported', $4, a.lock FROM unnest($1::uuid[], $2::uuid[]) AS r(id, activity_id)
       JOIN activity a ON a.id = r.activity_id
       WHERE NOT EXISTS (SELECT FROM activity_change c WHERE c.activity_id = a.id AND c.batch_id = $3)`,
      [activityIds.map(() => uuid()), activityIds, importId, byId],
    );
  }

  /** Those of the activities that somebody has added a session or a file to. */
  async withSessionsOrFiles(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT activity_id AS id FROM activity_session WHERE activity_id = ANY ($1::uuid[])
       UNION SELECT activity_id FROM activity_file WHERE activity_id = ANY ($1::uuid[]) AND removed_at IS NULL`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
