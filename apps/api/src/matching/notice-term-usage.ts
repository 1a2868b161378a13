import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../shared/database/index.js';
import { TermUsageService, type MovedUse, type TermUsage } from '../vocabulary/term-usage.service.js';

const CARRIES_FIRST = `(target_groups @> ARRAY[$1]::text[] OR art_forms @> ARRAY[$1]::text[] OR settings @> ARRAY[$1]::text[])`;
const COLUMNS = ['target_groups', 'art_forms', 'settings'];

/** The terms of offers and needs follow when terms are merged. They are no sources, and are not counted as such. */
@Injectable()
export class NoticeTermUsage implements TermUsage, OnModuleInit {
  readonly name = 'notices';
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
       JOIN notice n ON n.target_groups @> ARRAY[asked.id] OR n.art_forms @> ARRAY[asked.id] OR n.settings @> ARRAY[asked.id]
       GROUP BY asked.id`,
      [termIds],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  async countOfBoth(termId: string, otherId: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM notice
       WHERE ${CARRIES_FIRST} AND $2::text = ANY (target_groups || art_forms || settings)`,
      [termId, otherId],
    );
    return row?.count ?? 0;
  }

  async replace(fromId: string, toId: string): Promise<readonly MovedUse[]> {
    const replaced = COLUMNS.map(
      (column) =>
        `${column} = CASE WHEN had_both THEN array_remove(${column}, $1) ELSE array_replace(${column}, $1, $2) END`,
    );
    return this.database.query<MovedUse>(
      `WITH touched AS (
         SELECT id, $2::text = ANY (target_groups || art_forms || settings) AS had_both FROM notice
         WHERE ${CARRIES_FIRST} FOR UPDATE
       ), replaced AS (UPDATE notice n SET ${replaced.join(', ')} FROM touched WHERE n.id = touched.id)
       SELECT id AS "itemId", had_both AS "hadBoth" FROM touched ORDER BY id`,
      [fromId, toId],
    );
  }

  async restore(fromId: string, toId: string, moved: readonly MovedUse[]): Promise<void> {
    const restored = COLUMNS.map(
      (column) => `${column} = CASE WHEN NOT $2 = ANY (${column}) THEN ${column}
         WHEN m.had_both THEN array_append(${column}, $1) ELSE array_replace(${column}, $2, $1) END`,
    );
    await this.database.query(
      `UPDATE notice n SET ${restored.join(', ')}
       FROM unnest($3::uuid[], $4::boolean[]) AS m (id, had_both)
       WHERE n.id = m.id AND NOT $1 = ANY (target_groups || art_forms || settings)`,
      [fromId, toId, moved.map(({ itemId }) => itemId), moved.map(({ hadBoth }) => hadBoth)],
    );
  }
}
