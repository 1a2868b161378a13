import { Injectable } from '@nestjs/common';
import type { DuplicateKey, MatchReason } from '@samspil/domain/imports';
import { Database } from '../shared/database/index.js';

export interface ItemKey extends DuplicateKey {
  readonly itemId: string;
  readonly networkId: string;
  readonly lock: number;
}

export interface PairRecord {
  readonly firstId: string;
  readonly secondId: string;
  readonly networkId: string;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

const MOST_CANDIDATES = 40;

/** What items are compared by, and the pairs that look alike. */
@Injectable()
export class DuplicatesRepository {
  constructor(private readonly database: Database) {}

  /** Items whose key is missing or older than the item, at most `size`. */
  async outdated(size: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT i.id FROM knowledge_item i LEFT JOIN duplicate_key k ON k.item_id = i.id
       WHERE i.merged_into_id IS NULL AND (k.item_id IS NULL OR k.lock <> i.lock) LIMIT $1`,
      [size],
    );
    return rows.map(({ id }) => id);
  }

  async saveKeys(keys: readonly ItemKey[]): Promise<void> {
    const json = JSON.stringify(keys);
    await this.database.query(
      `INSERT INTO duplicate_key (item_id, network_id, lock, doi, title, year, first_author)
       SELECT "itemId", "networkId", lock, doi, title, year, "firstAuthor"
       FROM jsonb_to_recordset($1::jsonb) AS r("itemId" uuid, "networkId" text, lock integer, doi text, title text,
         year integer, "firstAuthor" text)
       ON CONFLICT (item_id) DO UPDATE SET lock = excluded.lock, doi = excluded.doi, title = excluded.title,
         year = excluded.year, first_author = excluded.first_author`,
      [json],
    );
    await this.database.query('DELETE FROM duplicate_block WHERE item_id = ANY($1::uuid[])', [
      keys.map(({ itemId }) => itemId),
    ]);
    await this.database.query(
      `INSERT INTO duplicate_block (block, item_id)
       SELECT DISTINCT unnest(blocks), "itemId" FROM jsonb_to_recordset($1::jsonb) AS r("itemId" uuid, blocks text[])`,
      [json],
    );
  }

  async removeKey(itemId: string): Promise<void> {
    await this.database.query('DELETE FROM duplicate_key WHERE item_id = $1', [itemId]);
  }

  /**
   * For each key (by its place in the list) the items of the network that share a block with it, equal DOI or title
   * first. The domain decides which of them are the same work.
   */
  async candidates(networkId: string, keys: readonly DuplicateKey[]): Promise<Map<number, ItemKey[]>> {
    const rows = await this.database.query<ItemKey & { place: number }>(CANDIDATES, [
      networkId,
      JSON.stringify(keys.map(({ doi, title, blocks }, place) => ({ place, doi, title, blocks }))),
    ]);
    const found = new Map<number, ItemKey[]>();
    for (const { place, ...key } of rows) found.set(place, [...(found.get(place) ?? []), key]);
    return found;
  }

  /** Replaces the open pairs of the items; what somebody said is no duplicate stays said. */
  async replacePairs(itemIds: readonly string[], pairs: readonly PairRecord[]): Promise<void> {
    await this.database.query(
      `DELETE FROM duplicate_pair WHERE dismissed_at IS NULL
         AND (first_id = ANY($1::uuid[]) OR second_id = ANY($1::uuid[]))`,
      [itemIds],
    );
    await this.addPairs(pairs);
  }

  async addPairs(pairs: readonly PairRecord[]): Promise<void> {
    if (pairs.length === 0) return;
    await this.database.query(
      `INSERT INTO duplicate_pair (first_id, second_id, network_id, score, reasons)
       SELECT DISTINCT ON (1, 2) least("firstId", "secondId"), greatest("firstId", "secondId"), "networkId", score,
         ARRAY(SELECT jsonb_array_elements_text(reasons))
       FROM jsonb_to_recordset($1::jsonb)
         AS r("firstId" uuid, "secondId" uuid, "networkId" text, score real, reasons jsonb)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(pairs)],
    );
  }

  /** Open pairs, most alike first, one more than `size`. */
  async openPairs(
    networkIds: readonly string[],
    size: number,
    after: readonly (string | number | null)[] | null,
  ): Promise<PairRecord[]> {
    const [score, first, second] = after ?? [null, null, null];
    return this.database.query<PairRecord>(
      `SELECT p.first_id AS "firstId", p.second_id AS "secondId", p.network_id AS "networkId", p.score::float8 AS score,
         p.reasons FROM duplicate_pair p
       WHERE p.dismissed_at IS NULL AND p.network_id = ANY($1)
         AND ($2::real IS NULL OR p.score < $2::real OR (p.score = $2::real AND (p.first_id, p.second_id) > ($3::uuid, $4::uuid)))
       ORDER BY p.score DESC, p.first_id, p.second_id LIMIT $5`,
      [networkIds, score, first, second, size + 1],
    );
  }

  async countOpen(networkIds: readonly string[]): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM duplicate_pair WHERE dismissed_at IS NULL AND network_id = ANY($1)',
      [networkIds],
    );
    return row?.count ?? 0;
  }

  async dismiss(firstId: string, secondId: string, isDuplicate: boolean, byId: string | null): Promise<boolean> {
    const result = (await this.database.query<unknown>(
      `UPDATE duplicate_pair SET dismissed_at = CASE WHEN $3 THEN NULL ELSE now() END,
         dismissed_by_id = CASE WHEN $3 THEN NULL ELSE $4::uuid END
       WHERE first_id = least($1::uuid, $2::uuid) AND second_id = greatest($1::uuid, $2::uuid)`,
      [firstId, secondId, isDuplicate, byId],
    )) as unknown as [unknown[], number];
    return result[1] === 1;
  }
}

const CANDIDATES = `
  WITH asked AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS r(place integer, doi text, title text, blocks text[])
  ), hits AS MATERIALIZED (
    SELECT DISTINCT a.place, b.item_id FROM asked a
    CROSS JOIN LATERAL unnest(a.blocks) AS own(block) JOIN duplicate_block b ON b.block = own.block
  ), ranked AS (
    SELECT h.place, k.*, row_number() OVER (
      PARTITION BY h.place ORDER BY k.doi <> '' AND k.doi = a.doi DESC, k.title = a.title DESC, k.item_id) AS rank
    FROM hits h JOIN asked a ON a.place = h.place JOIN duplicate_key k ON k.item_id = h.item_id AND k.network_id = $1
  )
  SELECT place, item_id AS "itemId", network_id AS "networkId", lock, doi, title, year, first_author AS "firstAuthor",
    '{}'::text[] AS blocks
  FROM ranked WHERE rank <= ${MOST_CANDIDATES} ORDER BY place, rank`;
