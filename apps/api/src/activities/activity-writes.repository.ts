import { Injectable } from '@nestjs/common';
import type { ActivityContent, Sharing } from '@samspil/domain/activities';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/index.js';
import { found } from '../shared/errors/index.js';
import type { ActivityBefore, ActivityChangeKind, ActivityRecord } from './activity-record.js';
import {
  activityOf,
  CONTENT_COLUMNS,
  contentOf,
  contentParameters,
  contentValues,
  selectActivity,
  type ActivityRow,
} from './activity-rows.js';

export interface NewActivity {
  readonly id: string;
  readonly networkId: string;
  readonly ownerId: string;
  readonly sharing: Sharing;
  readonly createdById: string | null;
  readonly content: ActivityContent;
}

/** What a change is called in the history, who made it, and with which others it can be taken back. */
export interface ActivityChange {
  readonly kind: ActivityChangeKind;
  readonly byId: string | null;
  readonly fields: readonly string[];
  readonly batchId?: string | null;
}

const INSERT = `
  WITH a AS (
    INSERT INTO activity (id, network_id, owner_id, sharing, created_by_id, changed_by_id, ${CONTENT_COLUMNS.join(', ')})
    VALUES ($1, $2, $3, $4, $5, $5, ${contentParameters(6).join(', ')})
    ON CONFLICT (id) DO NOTHING RETURNING *
  ) ${selectActivity('a')}`;

const UPDATE = `
  WITH a AS (
    UPDATE activity SET lock = lock + 1, changed_at = now(), changed_by_id = $2, field_locks = $3, sharing = $4,
      (${CONTENT_COLUMNS.join(', ')}) = ROW (${contentParameters(9).join(', ')})
    WHERE id = $1 RETURNING *
  ), noted AS (
    INSERT INTO activity_change (id, activity_id, batch_id, kind, by_id, fields, before, lock)
    SELECT $5, a.id, $6, $7, $2, ARRAY(SELECT jsonb_array_elements_text($8::jsonb -> 'fields')), $8::jsonb -> 'before', a.lock
    FROM a
  ) ${selectActivity('a')}`;

const SET_DELETED = `
  WITH a AS (
    UPDATE activity SET lock = lock + 1, changed_at = now(), changed_by_id = $2,
      deleted_at = CASE WHEN $3 THEN now() END
    WHERE id = $1 RETURNING *
  ), noted AS (
    INSERT INTO activity_change (id, activity_id, batch_id, kind, by_id, lock)
    SELECT $4, a.id, $6, $5, $2, a.lock FROM a
  ) ${selectActivity('a')}`;

/** Every change of activities. Callers have checked the rules, and hold what they change. */
@Injectable()
export class ActivityWritesRepository {
  constructor(private readonly database: Database) {}

  /** The new activity, or null when there is one with this id. */
  async insert({ id, networkId, ownerId, sharing, createdById, content }: NewActivity): Promise<ActivityRecord | null> {
    const values = [id, networkId, ownerId, sharing, createdById, ...contentValues(content)];
    const [row] = await this.database.query<ActivityRow>(INSERT, values);
    return row === undefined ? null : activityOf(row);
  }

  /** Writes content and sharing, and what they were before into the history, in one statement. */
  async save(
    record: ActivityRecord,
    { content, sharing }: ActivityBefore,
    { kind, byId, fields, batchId }: ActivityChange,
  ): Promise<ActivityRecord> {
    const before: ActivityBefore = { content: contentOf(record), sharing: record.sharing };
    const fieldLocks = { ...record.fieldLocks, ...Object.fromEntries(fields.map((field) => [field, record.lock + 1])) };
    const [row] = await this.database.query<ActivityRow>(UPDATE, [
      ...[record.id, byId, JSON.stringify(fieldLocks), sharing],
      ...[uuid(), batchId ?? null, kind, JSON.stringify({ fields, before })],
      ...contentValues(content),
    ]);
    return activityOf(found(row));
  }

  /** Takes it out of sight, or brings it back. */
  async setDeleted(
    { id }: Pick<ActivityRecord, 'id'>,
    isDeleted: boolean,
    byId: string | null,
    batchId: string | null = null,
  ): Promise<ActivityRecord> {
    const kind: ActivityChangeKind = isDeleted ? 'deleted' : 'restored';
    const [row] = await this.database.query<ActivityRow>(SET_DELETED, [id, byId, isDeleted, uuid(), kind, batchId]);
    return activityOf(found(row));
  }
}
