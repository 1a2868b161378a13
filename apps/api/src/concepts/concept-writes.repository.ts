import { Injectable } from '@nestjs/common';
import type { ConceptContent, ConceptSharing } from '@samspil/domain/concepts';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/index.js';

export interface NewConcept {
  readonly id: string;
  readonly slug: string;
  readonly networkId: string;
  readonly ownerId: string;
  readonly sharing: ConceptSharing;
  readonly createdById: string | null;
  readonly content: ConceptContent;
}

export interface SavedConcept {
  readonly slug: string;
  readonly ownerId: string;
  readonly sharing: ConceptSharing;
  readonly fieldLocks: Readonly<Record<string, number>>;
  readonly content: ConceptContent;
  /** What readers see differs from what is written. */
  readonly hasUnpublishedChanges: boolean;
}

const CONTENT_COLUMNS =
  'title, target_groups, art_forms, settings, org_forms, activity_ids, finding_ids, details' as const;

/** Everything that is written about concepts; each change counts the lock up. */
@Injectable()
export class ConceptWritesRepository {
  constructor(private readonly database: Database) {}

  /** Slugs that begin like this one; nobody else gives out one of them until the transaction ends. */
  async takenSlugs(slug: string): Promise<Set<string>> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('concept slug ' || $1, 0))`, [slug]);
    const rows = await this.database.query<{ slug: string }>(
      `SELECT slug FROM concept WHERE slug = $1 OR starts_with(slug, $1 || '-')`,
      [slug],
    );
    return new Set(rows.map((row) => row.slug));
  }

  /** Concepts of one id come one after the other until the transaction ends: sent twice, it is there once. */
  async inTurn(id: string): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('concept ' || $1, 0))`, [id]);
  }

  async insert({ id, slug, networkId, ownerId, sharing, createdById, content }: NewConcept): Promise<void> {
    await this.database.query(
      `INSERT INTO concept (id, slug, network_id, owner_id, sharing, created_by_id) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, slug, networkId, ownerId, sharing, createdById],
    );
    await this.database.query(
      `INSERT INTO concept_version (id, concept_id, ${CONTENT_COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [uuid(), id, ...contentValues(content)],
    );
  }

  async save(id: string, saved: SavedConcept): Promise<void> {
    const { slug, ownerId, sharing, fieldLocks, content, hasUnpublishedChanges } = saved;
    await this.database.query(
      `UPDATE concept SET slug = $2, owner_id = $3, sharing = $4, field_locks = $5, has_unpublished_changes = $6,
         lock = lock + 1, changed_at = now() WHERE id = $1`,
      [id, slug, ownerId, sharing, JSON.stringify(fieldLocks), hasUnpublishedChanges],
    );
    await this.database.query(
      `UPDATE concept_version SET (${CONTENT_COLUMNS}) = ($2, $3, $4, $5, $6, $7, $8, $9)
       WHERE concept_id = $1 AND number IS NULL`,
      [id, ...contentValues(content)],
    );
  }

  /** What is written becomes the next version, for readers. */
  async publish(id: string, note: string, byId: string | null): Promise<void> {
    await this.database.query(
      `UPDATE concept SET state = 'published', version = version + 1, has_unpublished_changes = false,
         published_at = now(), lock = lock + 1, changed_at = now() WHERE id = $1`,
      [id],
    );
    await this.database.query(
      `INSERT INTO concept_version (id, concept_id, number, note, published_at, published_by_id, ${CONTENT_COLUMNS})
       SELECT $2, c.id, c.version, $3, c.published_at, $4, ${CONTENT_COLUMNS}
       FROM concept c JOIN concept_version w ON w.concept_id = c.id AND w.number IS NULL WHERE c.id = $1`,
      [id, uuid(), note, byId],
    );
  }

  async setState(id: string, state: 'published' | 'withdrawn'): Promise<void> {
    await this.database.query(`UPDATE concept SET state = $2, lock = lock + 1, changed_at = now() WHERE id = $1`, [
      id,
      state,
    ]);
  }
}

function contentValues(content: ConceptContent): unknown[] {
  const { title, targetGroups, artForms, settings, orgForms, activityIds, findingIds, ...details } = content;
  return [title, targetGroups, artForms, settings, orgForms, activityIds, findingIds, JSON.stringify(details)];
}
