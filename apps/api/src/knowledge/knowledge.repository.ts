import { Injectable } from '@nestjs/common';
import type { Viewer } from '@samspil/domain/shared';
import { canCreateKnowledge, EVENTS_BESIDE_THE_TEXT, isCurator } from '@samspil/domain/knowledge';
import { Database } from '../shared/database/index.js';
import { readRecord, type RecordRow } from './knowledge-rows.js';
import type { KnowledgeRecord } from './knowledge-record.js';
import type { KnowledgeQueueFilter } from './knowledge-queue.js';

const COLUMNS = `
  i.id, i.slug, i.network_id, i.state, i.working_state, i.owner_id, i.created_by_id, i.changed_by_id,
    i.review_date::text AS review_date, i.withdrawn_reason, i.merged_into_id, i.origin, i.is_demonstration, i.lock,
    i.created_at, i.changed_at, i.published_at, i.first_published_at,
    i.first_published_at::text AS first_published_key,
    (SELECT e.kind FROM knowledge_event e
     WHERE e.item_id = i.id AND e.kind NOT IN (${EVENTS_BESIDE_THE_TEXT.map((kind) => `'${kind}'`).join(', ')})
     ORDER BY e.id DESC LIMIT 1) AS last_text_event,
    p.id AS published_id, p.number AS published_number, p.content AS published_content,
    p.field_locks AS published_field_locks, p.created_by_id AS published_created_by_id,
    p.submitted_by_id AS published_submitted_by_id,
    w.id AS working_id, w.number AS working_number, w.content AS working_content,
    w.field_locks AS working_field_locks, w.created_by_id AS working_created_by_id,
    w.submitted_by_id AS working_submitted_by_id`;

const TABLES = `
  FROM knowledge_item i
  LEFT JOIN knowledge_version p ON p.id = i.published_version_id
  LEFT JOIN knowledge_version w ON w.id = i.working_version_id`;

const SELECT_RECORD = `SELECT ${COLUMNS} ${TABLES}`;

const MOST_RELATED = 12;

/** What items about the same are looked for by. */
interface AskedRelated {
  readonly id: string;
  readonly codes: readonly string[];
  readonly title: string;
}

const RELATED = `
  WITH asked AS MATERIALIZED (
    SELECT DISTINCT ON (id) id, topics, title
    FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, topics text[], title text)
  ), compared AS (
    SELECT a.id AS asked_id, hit.id FROM asked a CROSS JOIN LATERAL (
      (SELECT id FROM knowledge_version WHERE state = 'published' AND cardinality(a.topics) > 0
         AND content -> 'codes' @> to_jsonb(a.topics) LIMIT 200)
      UNION
      SELECT v.id FROM unnest(a.topics) AS topic CROSS JOIN LATERAL (
        SELECT id FROM knowledge_version WHERE state = 'published' AND content -> 'codes' ? topic LIMIT 200
      ) v
      UNION
      (SELECT id FROM knowledge_version WHERE state = 'published' AND cardinality(a.topics) = 0 AND title % a.title
       LIMIT 200)
    ) hit
  ), alike AS (
    SELECT c.asked_id, v.item_id, 3 * similarity(v.title, a.title) + (
      SELECT count(*) FROM jsonb_array_elements_text(v.content -> 'codes') AS code WHERE code = ANY(a.topics)
    ) AS score
    FROM compared c JOIN asked a ON a.id = c.asked_id JOIN knowledge_version v ON v.id = c.id WHERE v.item_id <> a.id
  ), ranked AS (
    SELECT alike.asked_id, i.id, row_number() OVER (
      PARTITION BY alike.asked_id ORDER BY alike.score DESC, i.first_published_at DESC, i.id) AS place
    FROM alike JOIN knowledge_item i ON i.id = alike.item_id WHERE i.state = 'published'
  )
  SELECT ${COLUMNS}, chosen.places ${TABLES}
  JOIN (SELECT id, jsonb_object_agg(asked_id, place) AS places FROM ranked WHERE place <= ${MOST_RELATED} GROUP BY id)
    chosen ON chosen.id = i.id`;

/** Collects `$n` parameters while a statement is put together. */
class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** Everything that is read about items. What a viewer may see is decided here, in SQL, for every list. */
@Injectable()
export class KnowledgeRepository {
  constructor(private readonly database: Database) {}

  async bySlug(slug: string): Promise<KnowledgeRecord | null> {
    return this.one(`${SELECT_RECORD} WHERE i.slug = $1`, [slug]);
  }

  async bySlugs(slugs: readonly string[]): Promise<KnowledgeRecord[]> {
    return this.many(`${SELECT_RECORD} WHERE i.slug = ANY($1::text[])`, [slugs]);
  }

  async byId(id: string): Promise<KnowledgeRecord | null> {
    return this.one(`${SELECT_RECORD} WHERE i.id = $1`, [id]);
  }

  async byIds(ids: readonly string[]): Promise<KnowledgeRecord[]> {
    return this.many(`${SELECT_RECORD} WHERE i.id = ANY($1::uuid[])`, [ids]);
  }

  /** The item, held against other writers until the transaction ends. */
  async held(id: string): Promise<KnowledgeRecord | null> {
    return this.one(`${SELECT_RECORD} WHERE i.id = $1 FOR UPDATE OF i`, [id]);
  }

  async heldMany(ids: readonly string[]): Promise<KnowledgeRecord[]> {
    return this.many(`${SELECT_RECORD} WHERE i.id = ANY($1::uuid[]) ORDER BY i.id FOR UPDATE OF i`, [ids]);
  }

  /** One page of the curation lists, one row more than asked for so that a next page is known. */
  async queue(
    viewer: Viewer,
    filter: KnowledgeQueueFilter,
    size: number,
    after: readonly (string | number | null)[] | null,
  ): Promise<KnowledgeRecord[]> {
    const parameters = new Parameters();
    const conditions = [
      `i.network_id = ${parameters.add(filter.networkId)}`,
      visibleTo(viewer, filter.networkId, parameters),
      tabCondition(filter, parameters),
      ...filterConditions(filter, viewer, parameters),
    ];
    const byDate = filter.tab === 'due-for-review';
    if (after && byDate) {
      conditions.push(`(i.review_date, i.id) > (${parameters.add(after[0])}::date, ${parameters.add(after[1])}::uuid)`);
    } else if (after) {
      conditions.push(`i.id < ${parameters.add(after[1])}::uuid`);
    }
    const order = byDate ? 'i.review_date, i.id' : 'i.id DESC';
    const sql = `${SELECT_RECORD} WHERE ${conditions.join(' AND ')} ORDER BY ${order} LIMIT ${parameters.add(size + 1)}`;
    return this.many(sql, parameters.values);
  }

  /** How many wait on each tab, as far as the viewer may see them. */
  async queueCounts(
    viewer: Viewer,
    networkId: string,
    today: string,
  ): Promise<{ inbox: number; inReview: number; dueForReview: number }> {
    const parameters = new Parameters();
    const count = (tab: KnowledgeQueueFilter['tab']): string =>
      `count(*) FILTER (WHERE ${tabCondition({ networkId, tab, today }, parameters)})::int`;
    const sql = `SELECT ${count('inbox')} AS inbox, ${count('in-review')} AS in_review,
        ${count('due-for-review')} AS due_for_review
      FROM knowledge_item i WHERE i.network_id = ${parameters.add(networkId)}
        AND ${visibleTo(viewer, networkId, parameters)}
        AND (i.working_state IS NOT NULL OR i.review_date IS NOT NULL)`;
    const [row] = await this.database.query<{ inbox: number; in_review: number; due_for_review: number }>(
      sql,
      parameters.values,
    );
    return { inbox: row?.inbox ?? 0, inReview: row?.in_review ?? 0, dueForReview: row?.due_for_review ?? 0 };
  }

  /** Published items, latest first published first. */
  async newest(size: number, after: readonly (string | number | null)[] | null): Promise<KnowledgeRecord[]> {
    const place = after ? 'AND (i.first_published_at, i.id) < ($2::timestamptz, $3::uuid)' : '';
    return this.many(
      `${SELECT_RECORD} WHERE i.state = 'published' ${place}
       ORDER BY i.first_published_at DESC, i.id DESC LIMIT $1`,
      [size + 1, ...(after ? [after[0], after[1]] : [])],
    );
  }

  async publishedCount(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM knowledge_item WHERE state = 'published'`,
    );
    return row?.count ?? 0;
  }

  /** Addresses and dates of what is published, for the sitemap. */
  async publishedAddresses(offset: number, most: number): Promise<{ slug: string; changedAt: Date }[]> {
    return this.database.query(
      `SELECT slug, published_at AS "changedAt" FROM knowledge_item WHERE state = 'published'
       ORDER BY id OFFSET $1 LIMIT $2`,
      [offset, most],
    );
  }

  /**
   * Published items about the same as each of those asked for, the closest first: every shared topical code counts
   * one, a title that is alike up to three (pg_trgm's similarity, 0–1, times three). Evidence codes say how, not what,
   * so they do not count. So that the work does not grow with the bank, at most 200 items of each code are compared;
   * only an item without codes goes by its title alone.
   */
  async relatedTo(asked: readonly AskedRelated[]): Promise<Map<string, KnowledgeRecord[]>> {
    const topics = asked.map(({ codes, ...rest }) => ({
      ...rest,
      topics: codes.filter((code) => !/^(?:et|el|ei)-/u.test(code)),
    }));
    const rows = await this.database.query<RecordRow & { places: Record<string, number> }>(RELATED, [
      JSON.stringify(topics),
    ]);
    const related = new Map<string, KnowledgeRecord[]>();
    for (const row of rows) {
      const record = readRecord(row);
      for (const [askedId, place] of Object.entries(row.places)) {
        const others = related.get(askedId) ?? [];
        others[place - 1] = record;
        related.set(askedId, others);
      }
    }
    return related;
  }

  /** Whether an earlier version becomes public again when this one is taken back. */
  async replacesAnother(versionId: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM knowledge_version WHERE id = $1 AND replaces_id IS NOT NULL`,
      [versionId],
    );
    return rows.length > 0;
  }

  /** Ids of published items after `id`, in order: for re-indexing in portions. */
  async publishedIdsAfter(id: string | null, most: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM knowledge_item WHERE state = 'published' AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
      [id, most],
    );
    return rows.map((row) => row.id);
  }

  private async one(sql: string, parameters: readonly unknown[]): Promise<KnowledgeRecord | null> {
    return (await this.many(sql, parameters))[0] ?? null;
  }

  private async many(sql: string, parameters: readonly unknown[]): Promise<KnowledgeRecord[]> {
    return (await this.database.query<RecordRow>(sql, parameters)).map(readRecord);
  }
}

/** The SQL twin of `canSeeDraft`: curators see all of their network, who works in it what they wrote or own. */
function visibleTo(viewer: Viewer, networkId: string, parameters: Parameters): string {
  if (isCurator(viewer, networkId)) return 'true';
  if (viewer.userId === null || !canCreateKnowledge(viewer, networkId)) return 'false';
  const user = parameters.add(viewer.userId);
  return `(i.owner_id = ${user}::uuid OR i.created_by_id = ${user}::uuid)`;
}

function tabCondition(
  filter: Pick<KnowledgeQueueFilter, 'networkId' | 'tab' | 'today'>,
  parameters: Parameters,
): string {
  switch (filter.tab) {
    case 'inbox':
      return `i.working_state = 'draft' AND i.state NOT IN ('archived', 'withdrawn')`;
    case 'in-review':
      return `i.working_state = 'in-review' AND i.state NOT IN ('archived', 'withdrawn')`;
    case 'due-for-review':
      return `i.state = 'published' AND i.review_date <= ${parameters.add(filter.today)}::date`;
    default:
      return `i.state = ${parameters.add(filter.tab)}`;
  }
}

function filterConditions(filter: KnowledgeQueueFilter, viewer: Viewer, parameters: Parameters): string[] {
  const conditions: string[] = [];
  if (filter.text?.trim()) {
    const pattern = `%${filter.text.trim().replace(/[\\%_]/gu, (sign) => `\\${sign}`)}%`;
    conditions.push(`coalesce(w.title, p.title) ILIKE ${parameters.add(pattern)}`);
  }
  if (filter.type) conditions.push(`coalesce(w.content, p.content) ->> 'type' = ${parameters.add(filter.type)}`);
  if (filter.origin) conditions.push(`i.origin = ${parameters.add(filter.origin)}`);
  if (filter.mine) conditions.push(`i.owner_id = ${parameters.add(viewer.userId)}::uuid`);
  if (filter.withoutCodes) {
    conditions.push(`jsonb_array_length(coalesce(w.content, p.content) -> 'codes') = 0`);
  }
  return conditions;
}
