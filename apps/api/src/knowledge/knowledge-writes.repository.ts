import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { KnowledgeContent, KnowledgePosition } from '@samspil/domain/knowledge';
import { Database } from '../shared/database/index.js';
import type { KnowledgeRecord, VersionRecord } from './knowledge-record.js';

/** What may change on the item itself beside its position. */
export interface ItemChanges {
  readonly ownerId?: string | null;
  readonly reviewDate?: string | null;
  readonly withdrawnReason?: string | null;
  readonly mergedIntoId?: string | null;
}

const EVENTS_JOIN_WITHIN = '30 minutes';

/** Every change of an existing item. Callers hold the item (`held`) and have checked the rules. */
@Injectable()
export class KnowledgeWritesRepository {
  constructor(private readonly database: Database) {}

  /** Moves the item and raises its lock; `null` clears, undefined leaves alone. */
  async update(
    record: KnowledgeRecord,
    byId: string | null,
    position: KnowledgePosition,
    changes: ItemChanges = {},
  ): Promise<void> {
    const keep = <Key extends keyof ItemChanges>(key: Key): ItemChanges[Key] =>
      changes[key] === undefined ? (record[key] as ItemChanges[Key]) : changes[key];
    await this.database.query(
      `UPDATE knowledge_item SET state = $2, working_state = $3, changed_by_id = $4, changed_at = now(), lock = lock + 1,
         owner_id = $5, review_date = $6, withdrawn_reason = $7, merged_into_id = $8,
         published_version_id = (SELECT id FROM knowledge_version WHERE item_id = $1 AND state = 'published'),
         working_version_id = (SELECT id FROM knowledge_version WHERE item_id = $1 AND state IN ('draft', 'in-review'))
       WHERE id = $1`,
      [
        record.id,
        position.state,
        position.workingState,
        byId,
        keep('ownerId'),
        keep('reviewDate'),
        keep('withdrawnReason'),
        keep('mergedIntoId'),
      ],
    );
  }

  /** Raises the lock of items whose content stays: a file came or went, or another item was merged in. */
  async touch(itemIds: readonly string[], byId: string | null): Promise<void> {
    await this.database.query(
      `UPDATE knowledge_item SET lock = lock + 1, changed_at = now(), changed_by_id = $2 WHERE id = ANY($1::uuid[])`,
      [itemIds, byId],
    );
  }

  /** A saved draft: the version's text and the item's lock in one statement. */
  async saveDraft(
    record: KnowledgeRecord,
    version: VersionRecord,
    content: KnowledgeContent,
    fieldLocks: Readonly<Record<string, number>>,
    byId: string | null,
  ): Promise<void> {
    await this.database.query(
      `WITH saved AS (
         UPDATE knowledge_version SET content = $2, field_locks = $3 WHERE id = $1
       )
       UPDATE knowledge_item SET lock = lock + 1, changed_at = now(), changed_by_id = $5 WHERE id = $4`,
      [version.id, JSON.stringify(content), JSON.stringify(fieldLocks), record.id, byId],
    );
  }

  /** Begins a new version of a published item; the published one stays as it is. */
  async beginVersion(
    record: KnowledgeRecord,
    published: VersionRecord,
    content: KnowledgeContent,
    fieldLocks: Readonly<Record<string, number>>,
    byId: string | null,
  ): Promise<void> {
    const id = uuid();
    await this.database.query(
      `INSERT INTO knowledge_version (id, item_id, number, state, content, field_locks, replaces_id, created_by_id)
       SELECT $1, $2, max(number) + 1, 'draft', $3, $4, $5, $6 FROM knowledge_version WHERE item_id = $2`,
      [id, record.id, JSON.stringify(content), JSON.stringify(fieldLocks), published.id, byId],
    );
    await this.database.query(
      `UPDATE knowledge_item SET lock = lock + 1, changed_at = now(), changed_by_id = $3, working_state = 'draft',
         working_version_id = $2 WHERE id = $1`,
      [record.id, id, byId],
    );
  }

  async submitVersion(version: VersionRecord, byId: string | null): Promise<void> {
    await this.database.query(
      `UPDATE knowledge_version SET state = 'in-review', submitted_at = now(), submitted_by_id = $2 WHERE id = $1`,
      [version.id, byId],
    );
  }

  async returnVersion(version: VersionRecord): Promise<void> {
    await this.database.query(
      `UPDATE knowledge_version SET state = 'draft', submitted_at = NULL, submitted_by_id = NULL WHERE id = $1`,
      [version.id],
    );
  }

  /** The working version becomes the public one; the one before is kept as superseded. */
  async publishVersion(record: KnowledgeRecord, version: VersionRecord, byId: string | null): Promise<void> {
    await this.database.query(
      `UPDATE knowledge_version SET state = 'superseded' WHERE item_id = $1 AND state = 'published'`,
      [record.id],
    );
    await this.database.query(
      `UPDATE knowledge_version SET state = 'published', published_at = now(), published_by_id = $2,
         published_own_work = (created_by_id = $2 OR submitted_by_id = $2) IS TRUE WHERE id = $1`,
      [version.id, byId],
    );
    await this.database.query(
      `UPDATE knowledge_item SET published_at = now(), first_published_at = coalesce(first_published_at, now())
       WHERE id = $1`,
      [record.id],
    );
  }

  /** Takes the last publication back: it is in review again, and the version it replaced is public again. */
  async unpublishVersion(record: KnowledgeRecord, published: VersionRecord): Promise<void> {
    await this.database.query(
      `UPDATE knowledge_version SET state = 'in-review', published_at = NULL, published_by_id = NULL,
         published_own_work = false WHERE id = $1`,
      [published.id],
    );
    await this.database.query(
      `UPDATE knowledge_version SET state = 'published'
       WHERE id = (SELECT replaces_id FROM knowledge_version WHERE id = $1)`,
      [published.id],
    );
    await this.database.query(
      `UPDATE knowledge_item SET published_at = v.published_at,
         first_published_at = CASE WHEN v.id IS NULL THEN NULL ELSE first_published_at END
       FROM (SELECT $1::uuid AS item_id) given
       LEFT JOIN knowledge_version v ON v.item_id = given.item_id AND v.state = 'published'
       WHERE knowledge_item.id = given.item_id`,
      [record.id],
    );
  }

  /** Throws a new version away. Its number is not used again as long as a later version exists. */
  async discardVersion(record: KnowledgeRecord, version: VersionRecord): Promise<void> {
    await this.database.query(
      `UPDATE knowledge_item SET working_version_id = NULL, working_state = NULL WHERE id = $1`,
      [record.id],
    );
    await this.database.query(`DELETE FROM knowledge_version WHERE id = $1`, [version.id]);
  }

  /** One line of history. Saves of one person that follow each other within half an hour become one line. */
  async record(
    itemId: string,
    versionNumber: number,
    kind: string,
    byId: string | null,
    detail: { readonly fields?: readonly string[]; readonly note?: string | null } = {},
  ): Promise<void> {
    const fields = detail.fields ?? [];
    if (kind === 'edited' && (await this.joinEdit(itemId, versionNumber, byId, fields))) return;
    await this.database.query(
      `INSERT INTO knowledge_event (id, item_id, version_number, kind, by_id, fields, note, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())`,
      [uuid(), itemId, versionNumber, kind, byId, fields, detail.note ?? null],
    );
  }

  private async joinEdit(
    itemId: string,
    versionNumber: number,
    byId: string | null,
    fields: readonly string[],
  ): Promise<boolean> {
    const [, joined] = (await this.database.query<unknown>(
      `UPDATE knowledge_event SET at = clock_timestamp(),
         fields = (SELECT array_agg(DISTINCT field) FROM unnest(fields || $4::text[]) AS field)
       WHERE id = (SELECT id FROM knowledge_event WHERE item_id = $1 ORDER BY id DESC LIMIT 1)
         AND kind = 'edited' AND version_number = $2 AND by_id IS NOT DISTINCT FROM $3::uuid
         AND at > clock_timestamp() - interval '${EVENTS_JOIN_WITHIN}'`,
      [itemId, versionNumber, byId, fields],
    )) as [unknown, number];
    return joined > 0;
  }
}
