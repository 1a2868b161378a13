import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../shared/database/index.js';
import { TermUsageService, type MovedUse, type TermUsage } from '../vocabulary/term-usage.service.js';

/** The topics of requests follow when terms are merged. Requests are no sources, and are not counted as such. */
@Injectable()
export class RequestTermUsage implements TermUsage, OnModuleInit {
  readonly name = 'requests';
  readonly areSources = false;

  constructor(
    private readonly usages: TermUsageService,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.usages.register(this);
  }

  async countOf(termIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.query<{ id: string; count: number }>(
      `SELECT asked.id, count(*)::int AS count FROM unnest($1::text[]) AS asked (id)
       JOIN knowledge_request r ON r.term_ids @> ARRAY[asked.id] GROUP BY asked.id`,
      [termIds],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  async countOfBoth(termId: string, otherId: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM knowledge_request WHERE term_ids @> ARRAY[$1, $2]::text[]`,
      [termId, otherId],
    );
    return row?.count ?? 0;
  }

  async replace(fromId: string, toId: string): Promise<readonly MovedUse[]> {
    return this.database.query<MovedUse>(
      `WITH touched AS (
         SELECT id, $2 = ANY (term_ids) AS had_both FROM knowledge_request WHERE term_ids @> ARRAY[$1]::text[] FOR UPDATE
       ), replaced AS (
         UPDATE knowledge_request r SET term_ids =
           CASE WHEN had_both THEN array_remove(term_ids, $1) ELSE array_replace(term_ids, $1, $2) END
         FROM touched WHERE r.id = touched.id
       )
       SELECT id AS "itemId", had_both AS "hadBoth" FROM touched ORDER BY id`,
      [fromId, toId],
    );
  }

  async restore(fromId: string, toId: string, moved: readonly MovedUse[]): Promise<void> {
    await this.database.query(
      `UPDATE knowledge_request r SET term_ids =
         CASE WHEN m.had_both THEN array_append(term_ids, $1) ELSE array_replace(term_ids, $2, $1) END
       FROM unnest($3::uuid[], $4::boolean[]) AS m (id, had_both)
       WHERE r.id = m.id AND $2 = ANY (term_ids) AND NOT $1 = ANY (term_ids)`,
      [fromId, toId, moved.map(({ itemId }) => itemId), moved.map(({ hadBoth }) => hadBoth)],
    );
  }
}
