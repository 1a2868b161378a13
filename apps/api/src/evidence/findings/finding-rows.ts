import type { FindingContent, FindingState } from '@samspil/domain/evidence';
import type { KnowledgeState } from '@samspil/domain/knowledge';
import type { FindingOrigin, FindingRecord } from './finding-record.js';

/** Findings with their sources; `f` and `s` are what conditions speak of. */
export const SELECT_FINDING = `
  SELECT f.id, f.network_id, f.source_id, s.slug AS source_slug, s.state AS source_state, f.state, f.content, f.origin,
    f.is_demonstration OR s.is_demonstration AS is_demonstration, f.withdrawn_reason, f.lock, f.field_locks, f.certainty_rated_by_id, f.certainty_rated_at,
    f.consensus_at, f.created_at, f.created_by_id, f.changed_at, f.published_at,
    ARRAY(SELECT r.rater_id::text FROM finding_rating r WHERE r.finding_id = f.id) AS rater_ids
  FROM finding f JOIN knowledge_item s ON s.id = f.source_id`;

/** A row of `SELECT_FINDING`. */
export interface FindingRow {
  id: string;
  network_id: string;
  source_id: string;
  source_slug: string;
  source_state: KnowledgeState;
  state: FindingState;
  content: FindingContent;
  origin: FindingOrigin;
  is_demonstration: boolean;
  withdrawn_reason: string | null;
  lock: number;
  field_locks: Record<string, number>;
  certainty_rated_by_id: string | null;
  certainty_rated_at: Date | null;
  consensus_at: Date | null;
  created_at: Date;
  created_by_id: string | null;
  changed_at: Date;
  published_at: Date | null;
  rater_ids: string[];
}

export function readFinding(row: FindingRow): FindingRecord {
  return {
    id: row.id,
    networkId: row.network_id,
    sourceId: row.source_id,
    sourceSlug: row.source_slug,
    sourceState: row.source_state,
    state: row.state,
    content: row.content,
    origin: row.origin,
    isDemonstration: row.is_demonstration,
    withdrawnReason: row.withdrawn_reason,
    lock: row.lock,
    fieldLocks: row.field_locks,
    certaintyRatedById: row.certainty_rated_by_id,
    certaintyRatedAt: row.certainty_rated_at,
    consensusAt: row.consensus_at,
    raterIds: row.rater_ids,
    createdAt: row.created_at,
    createdById: row.created_by_id,
    changedAt: row.changed_at,
    publishedAt: row.published_at,
  };
}
