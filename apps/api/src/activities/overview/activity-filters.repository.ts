import { Injectable } from '@nestjs/common';
import type { ActivityFilterDraft } from '@samspil/domain/activities';
import { labelKey } from '@samspil/domain/vocabulary';
import { validate } from 'uuid';
import { Database } from '../../shared/database/index.js';

export interface ActivityFilterRecord extends ActivityFilterDraft {
  readonly id: string;
  readonly networkId: string;
  readonly createdById: string;
}

const SELECT_FILTER = `
  SELECT id, network_id AS "networkId", created_by_id AS "createdById", name, address, is_shared AS "isShared"
  FROM activity_filter`;

/** Overviews that people keep. */
@Injectable()
export class ActivityFiltersRepository {
  constructor(private readonly database: Database) {}

  /** The person's own and those that others share, by name. */
  async visibleTo(userId: string, networkId: string): Promise<ActivityFilterRecord[]> {
    return this.database.query<ActivityFilterRecord>(
      `${SELECT_FILTER} WHERE network_id = $1 AND (created_by_id = $2 OR is_shared) ORDER BY name_key, id`,
      [networkId, userId],
    );
  }

  /** Held against other writers until the transaction ends. */
  async held(id: string): Promise<ActivityFilterRecord | null> {
    if (!validate(id)) return null;
    const [row] = await this.database.query<ActivityFilterRecord>(`${SELECT_FILTER} WHERE id = $1 FOR UPDATE`, [id]);
    return row ?? null;
  }

  /** The person's own ones; nobody saves another for that person until the transaction ends. */
  async ownOf(userId: string, networkId: string): Promise<ActivityFilterRecord[]> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`filters ${userId}`]);
    return this.database.query<ActivityFilterRecord>(
      `${SELECT_FILTER} WHERE network_id = $1 AND created_by_id = $2 ORDER BY name_key, id`,
      [networkId, userId],
    );
  }

  /** False, and nothing is written, when the id is somebody else's. */
  async save({ id, networkId, createdById, name, address, isShared }: ActivityFilterRecord): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO activity_filter (id, network_id, created_by_id, name, name_key, address, is_shared)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_key = excluded.name_key, address = excluded.address,
         is_shared = excluded.is_shared, changed_at = now()
         WHERE activity_filter.created_by_id = excluded.created_by_id AND activity_filter.network_id = excluded.network_id
       RETURNING id`,
      [id, networkId, createdById, name, labelKey(name), address, isShared],
    );
    return rows.length === 1;
  }

  async remove(id: string): Promise<void> {
    await this.database.query('DELETE FROM activity_filter WHERE id = $1', [id]);
  }
}
