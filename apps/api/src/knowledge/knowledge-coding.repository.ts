import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/index.js';

export interface MovedCode {
  readonly itemId: string;
  readonly hadBoth: boolean;
}

/** The codes in all versions of all items: counting them, and moving them when terms are merged. */
@Injectable()
export class KnowledgeCodingRepository {
  constructor(private readonly database: Database) {}

  /** How many published items have each code. */
  async countOf(codes: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.query<{ code: string; count: number }>(
      `SELECT code, count(*)::int AS count
       FROM knowledge_item i JOIN knowledge_version v ON v.id = i.published_version_id
       CROSS JOIN LATERAL jsonb_array_elements_text(v.content -> 'codes') AS code
       WHERE i.state = 'published' AND v.content -> 'codes' ?| $1::text[] AND code = ANY($1::text[]) GROUP BY code`,
      [codes],
    );
    return new Map(rows.map(({ code, count }) => [code, count]));
  }

  /** Published items with at least one of the codes. */
  async publishedWith(codes: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT i.id FROM knowledge_item i JOIN knowledge_version v ON v.id = i.published_version_id
       WHERE i.state = 'published' AND v.content -> 'codes' ?| $1::text[] ORDER BY i.id`,
      [codes],
    );
    return rows.map(({ id }) => id);
  }

  async countOfBoth(code: string, other: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count
       FROM knowledge_item i JOIN knowledge_version v ON v.id = i.published_version_id
       WHERE i.state = 'published' AND v.content -> 'codes' ?& $1::text[]`,
      [[code, other]],
    );
    return row?.count ?? 0;
  }

  /** Puts `to` where `from` stands, in every version; says which items and whether a version of it had both. */
  async replace(from: string, to: string): Promise<MovedCode[]> {
    return this.database.query<MovedCode>(
      `WITH touched AS (
         SELECT id, item_id, content -> 'codes' ? $2 AS had_both FROM knowledge_version WHERE content -> 'codes' ? $1
       ), replaced AS (
         UPDATE knowledge_version v SET content = jsonb_set(v.content, '{codes}', (
           SELECT jsonb_agg(code ORDER BY place) FROM (
             SELECT CASE WHEN value = $1 THEN $2 ELSE value END AS code, min(ordinality) AS place
             FROM jsonb_array_elements_text(v.content -> 'codes') WITH ORDINALITY GROUP BY 1
           ) AS codes))
         FROM touched WHERE v.id = touched.id
       )
       SELECT item_id AS "itemId", bool_or(had_both) AS "hadBoth" FROM touched GROUP BY item_id ORDER BY item_id`,
      [from, to],
    );
  }

  /** Puts `from` back on the items it was taken from; those that had both keep both. */
  async restore(from: string, to: string, moved: readonly MovedCode[]): Promise<void> {
    await this.database.query(
      `UPDATE knowledge_version v SET content = jsonb_set(v.content, '{codes}', CASE
           WHEN m.had_both THEN v.content -> 'codes' || to_jsonb($1::text)
           ELSE (SELECT jsonb_agg(CASE WHEN value = $2 THEN $1 ELSE value END ORDER BY ordinality)
                 FROM jsonb_array_elements_text(v.content -> 'codes') WITH ORDINALITY)
         END)
       FROM unnest($3::uuid[], $4::boolean[]) AS m(item_id, had_both)
       WHERE v.item_id = m.item_id AND v.content -> 'codes' ? $2 AND NOT v.content -> 'codes' ? $1`,
      [from, to, moved.map(({ itemId }) => itemId), moved.map(({ hadBoth }) => hadBoth)],
    );
  }
}
