import { Injectable } from '@nestjs/common';
import {
  recommendationNetworks,
  type RecommendationContent,
  type RecommendationLevel,
  type RecommendationState,
} from '@samspil/domain/recommendations';
import type { Viewer } from '@samspil/domain/shared';
import { Database } from '../shared/database/index.js';
import type { PlaceByChange } from '../shared/pagination/index.js';
import type { RecommendationEntity } from './recommendation.entity.js';

/** A recommendation as it is read. */
export interface RecommendationRecord extends Omit<RecommendationEntity, 'contentKey'> {
  /** `changedAt` to the microsecond, for cursors. */
  readonly changedKey: string;
}

/** What narrows a list; null narrows nothing. */
export interface RecommendationsWish {
  readonly networkId: string | null;
  readonly level: RecommendationLevel | null;
  readonly state: RecommendationState | null;
}

export interface NewRecommendation {
  readonly id: string;
  readonly networkId: string;
  readonly writerId: string | null;
  readonly content: RecommendationContent;
}

const SELECT = `
  SELECT r.id, r.network_id AS "networkId", r.level, r.title, r.text, r.grounds, r.concept_ids AS "conceptIds",
    r.finding_ids AS "findingIds", r.review_on::text AS "reviewOn", r.state, r.writer_ids AS "writerIds", r.reason,
    r.proposed_at AS "proposedAt", r.approved_at AS "approvedAt", r.approved_by_id AS "approvedById",
    r.field_locks AS "fieldLocks", r.lock, r.is_demonstration AS "isDemonstration", r.created_at AS "createdAt",
    r.changed_at AS "changedAt",
    to_char(r.changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "changedKey"
  FROM recommendation r`;

/** `canSeeRecommendation` as a condition. `$1` are the networks of which the viewer sees everything. */
const VISIBLE = `(r.state = 'approved' OR r.network_id = ANY ($1::text[]))`;

/** Reading and writing recommendations; each change counts the lock up. */
@Injectable()
export class RecommendationsRepository {
  constructor(private readonly database: Database) {}

  async byId(id: string): Promise<RecommendationRecord | null> {
    return (await this.database.query<RecommendationRecord>(`${SELECT} WHERE r.id = $1`, [id]))[0] ?? null;
  }

  /** The recommendation, held against other writers until the transaction ends. */
  async held(id: string): Promise<RecommendationRecord | null> {
    return (await this.database.query<RecommendationRecord>(`${SELECT} WHERE r.id = $1 FOR UPDATE`, [id]))[0] ?? null;
  }

  /** What the viewer may see, latest changed first: one row more than `size`. */
  list(
    viewer: Viewer,
    { networkId, level, state }: RecommendationsWish,
    size: number,
    after: PlaceByChange | null,
  ): Promise<RecommendationRecord[]> {
    return this.database.query<RecommendationRecord>(
      `${SELECT} WHERE ${VISIBLE} AND ($2::text IS NULL OR r.network_id = $2) AND ($3::text IS NULL OR r.level = $3)
         AND ($4::text IS NULL OR r.state = $4)
         AND ($5::timestamptz IS NULL OR (r.changed_at, r.id) < ($5::timestamptz, $6::uuid))
       ORDER BY r.changed_at DESC, r.id DESC LIMIT $7`,
      [recommendationNetworks(viewer), networkId, level, state, after?.changedAt ?? null, after?.id ?? null, size + 1],
    );
  }

  /** Recommendations of one id come one after the other until the transaction ends: sent twice, it is there once. */
  async inTurn(id: string): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('recommendation ' || $1, 0))`, [id]);
  }

  async insert({ id, networkId, writerId, content }: NewRecommendation): Promise<void> {
    await this.database.query(
      `INSERT INTO recommendation (id, network_id, writer_ids, level, title, text, grounds, concept_ids, finding_ids,
         review_on)
       VALUES ($1, $2, array_remove(ARRAY[$3::uuid], NULL), $4, $5, $6, $7, $8, $9, $10)`,
      [id, networkId, writerId, ...valuesOf(content)],
    );
  }

  async save(
    id: string,
    content: RecommendationContent,
    writerId: string | null,
    fieldLocks: Readonly<Record<string, number>>,
  ): Promise<void> {
    await this.database.query(
      `UPDATE recommendation SET level = $4, title = $5, text = $6, grounds = $7, concept_ids = $8, finding_ids = $9,
         review_on = $10, field_locks = $3, lock = lock + 1, changed_at = now(),
         writer_ids = CASE WHEN $2::uuid IS NULL OR $2::uuid = ANY (writer_ids) THEN writer_ids
           ELSE writer_ids || $2::uuid END
       WHERE id = $1`,
      [id, writerId, JSON.stringify(fieldLocks), ...valuesOf(content)],
    );
  }

  async setState(id: string, state: RecommendationState, reason: string, byId: string | null): Promise<void> {
    await this.database.query(
      `UPDATE recommendation SET state = $2, reason = $3, lock = lock + 1, changed_at = now(),
         proposed_at = CASE WHEN $2 = 'proposed' THEN now() ELSE proposed_at END,
         approved_at = CASE $2 WHEN 'approved' THEN now() WHEN 'draft' THEN NULL ELSE approved_at END,
         approved_by_id = CASE $2 WHEN 'approved' THEN $4::uuid WHEN 'draft' THEN NULL ELSE approved_by_id END
       WHERE id = $1`,
      [id, state, reason, byId],
    );
  }
}

function valuesOf({ level, title, text, grounds, conceptIds, findingIds, reviewOn }: RecommendationContent): unknown[] {
  return [level, title, text, grounds, conceptIds, findingIds, reviewOn];
}
