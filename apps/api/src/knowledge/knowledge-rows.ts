import type { ContentOrigin, KnowledgeContent, KnowledgeState, WorkingState } from '@samspil/domain/knowledge';
import type { KnowledgeRecord, VersionRecord } from './knowledge-record.js';

/** A row of `SELECT_RECORD`: the item with its two versions beside it. */
export interface RecordRow {
  id: string;
  slug: string;
  network_id: string;
  state: KnowledgeState;
  working_state: WorkingState | null;
  owner_id: string | null;
  created_by_id: string | null;
  changed_by_id: string | null;
  review_date: string | null;
  withdrawn_reason: string | null;
  merged_into_id: string | null;
  origin: ContentOrigin;
  is_demonstration: boolean;
  lock: number;
  created_at: Date;
  changed_at: Date;
  published_at: Date | null;
  first_published_at: Date | null;
  first_published_key: string | null;
  last_text_event: string | null;
  published_id: string | null;
  published_number: number;
  published_content: KnowledgeContent;
  published_field_locks: Record<string, number>;
  published_created_by_id: string | null;
  published_submitted_by_id: string | null;
  working_id: string | null;
  working_number: number;
  working_content: KnowledgeContent;
  working_field_locks: Record<string, number>;
  working_created_by_id: string | null;
  working_submitted_by_id: string | null;
}

export function readRecord(row: RecordRow): KnowledgeRecord {
  return {
    id: row.id,
    slug: row.slug,
    networkId: row.network_id,
    state: row.state,
    workingState: row.working_state,
    ownerId: row.owner_id,
    createdById: row.created_by_id,
    changedById: row.changed_by_id,
    reviewDate: row.review_date,
    withdrawnReason: row.withdrawn_reason,
    mergedIntoId: row.merged_into_id,
    origin: row.origin,
    isDemonstration: row.is_demonstration,
    lock: row.lock,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    publishedAt: row.published_at,
    firstPublishedAt: row.first_published_at,
    firstPublishedKey: row.first_published_key,
    lastTextEvent: row.last_text_event,
    published: publishedOf(row),
    working: workingOf(row),
  };
}

function publishedOf(row: RecordRow): VersionRecord | null {
  if (row.published_id === null) return null;
  return {
    id: row.published_id,
    number: row.published_number,
    content: row.published_content,
    fieldLocks: row.published_field_locks,
    createdById: row.published_created_by_id,
    submittedById: row.published_submitted_by_id,
  };
}

function workingOf(row: RecordRow): VersionRecord | null {
  if (row.working_id === null) return null;
  return {
    id: row.working_id,
    number: row.working_number,
    content: row.working_content,
    fieldLocks: row.working_field_locks,
    createdById: row.working_created_by_id,
    submittedById: row.working_submitted_by_id,
  };
}
