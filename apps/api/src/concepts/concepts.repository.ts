import { Injectable } from '@nestjs/common';
import type { ConceptContent } from '@samspil/domain/concepts';
import type { Viewer } from '@samspil/domain/shared';
import { Database } from '../shared/database/index.js';
import type { PlaceByChange } from '../shared/pagination/index.js';
import { contentColumns, instant, organisationColumn } from './concept-columns.js';
import type { ConceptRecord, ConceptVersionRecord } from './concept-record.js';

const SELECT = `
  SELECT c.id, c.slug, c.network_id AS "networkId", c.owner_id AS "ownerId", c.state, c.sharing, c.version,
    c.has_unpublished_changes AS "hasUnpublishedChanges", c.created_by_id AS "createdById",
    c.field_locks AS "fieldLocks", c.lock, c.is_demonstration AS "isDemonstration", c.created_at AS "createdAt",
    c.changed_at AS "changedAt", ${instant('c.changed_at')} AS "changedKey",
    c.published_at AS "publishedAt", ${organisationColumn('o')} AS owner,
    ${contentColumns('w')} AS working, CASE WHEN p.id IS NOT NULL THEN ${contentColumns('p')} END AS published
  FROM concept c JOIN organisation o ON o.id = c.owner_id
  JOIN concept_version w ON w.concept_id = c.id AND w.number IS NULL
  LEFT JOIN concept_version p ON p.concept_id = c.id AND p.number = c.version`;

/** Everything that is read about concepts. */
@Injectable()
export class ConceptsRepository {
  constructor(private readonly database: Database) {}

  async byId(id: string): Promise<ConceptRecord | null> {
    return (await this.database.query<ConceptRecord>(`${SELECT} WHERE c.id = $1`, [id]))[0] ?? null;
  }

  async bySlug(slug: string): Promise<ConceptRecord | null> {
    return (await this.database.query<ConceptRecord>(`${SELECT} WHERE c.slug = $1`, [slug]))[0] ?? null;
  }

  byIds(ids: readonly string[]): Promise<ConceptRecord[]> {
    return this.database.query<ConceptRecord>(`${SELECT} WHERE c.id = ANY ($1::uuid[])`, [ids]);
  }

  /** The concept, held against other writers until the transaction ends. */
  async held(id: string): Promise<ConceptRecord | null> {
    return (await this.database.query<ConceptRecord>(`${SELECT} WHERE c.id = $1 FOR UPDATE OF c`, [id]))[0] ?? null;
  }

  /** What the viewer may edit, latest changed first: one row more than `size`. */
  editable(
    viewer: Viewer,
    networkId: string | null,
    size: number,
    after: PlaceByChange | null,
  ): Promise<ConceptRecord[]> {
    return this.database.query<ConceptRecord>(
      `${SELECT} WHERE ${EDITABLE} AND ($6::text IS NULL OR c.network_id = $6)
         AND ($7::timestamptz IS NULL OR (c.changed_at, c.id) < ($7::timestamptz, $8::uuid))
       ORDER BY c.changed_at DESC, c.id DESC LIMIT $9`,
      [...editableBy(viewer), networkId, after?.changedAt ?? null, after?.id ?? null, size + 1],
    );
  }

  /** Published versions of the concepts, newest first. */
  versions(conceptIds: readonly string[]): Promise<ConceptVersionRecord[]> {
    return this.database.query<ConceptVersionRecord>(
      `SELECT concept_id AS "conceptId", number, note, published_at AS "publishedAt",
         published_by_id AS "publishedById", title
       FROM concept_version WHERE concept_id = ANY ($1::uuid[]) AND number IS NOT NULL
       ORDER BY concept_id, number DESC`,
      [conceptIds],
    );
  }

  /** What a published version said. */
  async contentOf(conceptId: string, number: number): Promise<ConceptContent | null> {
    const [row] = await this.database.query<{ content: ConceptContent }>(
      `SELECT ${contentColumns('v')} AS content FROM concept_version v WHERE concept_id = $1 AND number = $2`,
      [conceptId, number],
    );
    return row?.content ?? null;
  }

  /** Published concepts that are drawn from the activities, or tried as them; mere interest is no trial yet. */
  ofActivities(activityIds: readonly string[]): Promise<{ activityId: string; conceptId: string }[]> {
    return this.database.query(
      `SELECT a.id AS "activityId", c.id AS "conceptId" FROM unnest($1::uuid[]) AS a (id)
         JOIN concept_version v ON v.activity_ids @> ARRAY[a.id]
         JOIN concept c ON c.id = v.concept_id AND c.version = v.number AND c.state = 'published'
       UNION
       SELECT t.activity_id, t.concept_id FROM concept_trial t JOIN concept c ON c.id = t.concept_id
       WHERE t.activity_id = ANY ($1::uuid[]) AND t.status <> 'interested' AND c.state = 'published'
       ORDER BY 1, 2`,
      [activityIds],
    );
  }

  /** Ids of published concepts after `id`, in order: for indexing in portions. */
  async publishedIdsAfter(id: string | null, most: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM concept WHERE state = 'published' AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
      [id, most],
    );
    return rows.map((row) => row.id);
  }

  async publicCount(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM concept WHERE ${PUBLIC}`,
    );
    return row?.count ?? 0;
  }

  /** For the sitemap. */
  publicAddresses(offset: number, most: number): Promise<{ slug: string; publishedAt: Date }[]> {
    return this.database.query(
      `SELECT slug, published_at AS "publishedAt" FROM concept WHERE ${PUBLIC} ORDER BY id OFFSET $1 LIMIT $2`,
      [offset, most],
    );
  }
}

const PUBLIC = `state = 'published' AND sharing = 'public'`;

/**
 * `canEditConcept` as a condition. `$1` is the viewer; `$2` networks looked after; `$3` and `$4` pairs of network and
 * organisation spoken for as liaison; `$5` all networks of the viewer.
 */
const EDITABLE = `(c.network_id = ANY ($2::text[])
  OR (c.network_id, c.owner_id) IN (SELECT * FROM unnest($3::text[], $4::text[]))
  OR (c.state = 'draft' AND c.created_by_id = $1::uuid AND c.network_id = ANY ($5::text[])))`;

function editableBy({ userId, networks }: Viewer): unknown[] {
  const caretaken = networks.filter(({ roles }) => roles.includes('coordinator') || roles.includes('administrator'));
  const liaisons = networks.filter(({ roles, organisationId }) => roles.includes('liaison') && organisationId);
  return [
    userId,
    caretaken.map(({ networkId }) => networkId),
    liaisons.map(({ networkId }) => networkId),
    liaisons.map(({ organisationId }) => organisationId),
    networks.map(({ networkId }) => networkId),
  ];
}
