import type { OnModuleInit } from '@nestjs/common';
import type { Database } from '../shared/database/index.js';
import type { MovedUse, TermUsage, TermUsageService } from './term-usage.service.js';

/** Where a capability keeps codes: in array columns of one table. The names are ours, never a caller's. */
export interface CodedTable {
  readonly table: string;
  /** Type of its `id`. */
  readonly idType: 'uuid' | 'text';
  /** Terms of one vocabulary stand in the same column, and only there. */
  readonly columns: readonly string[];
  /** An array column with all codes, for looking up; with one column that is it. */
  readonly allCodes: string;
}

/**
 * The codes of a table's rows are counted, and follow when terms are merged and when a merge is undone. Only terms of one
 * vocabulary are merged into each other, so that both stand in the same column.
 */
export abstract class ArrayTermUsage implements TermUsage, OnModuleInit {
  abstract readonly name: string;
  readonly areSources: boolean = false;

  protected constructor(
    private readonly usages: TermUsageService,
    protected readonly database: Database,
    private readonly coded: CodedTable,
  ) {}

  onModuleInit(): void {
    this.usages.register(this);
  }

  async countOf(termIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const { table, allCodes } = this.coded;
    const rows = await this.database.query<{ id: string; count: number }>(
      `SELECT asked.id, count(*)::int AS count FROM unnest($1::text[]) AS asked (id)
       JOIN ${table} r ON r.${allCodes} @> ARRAY[asked.id] GROUP BY asked.id`,
      [termIds],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  async countOfBoth(termId: string, otherId: string): Promise<number> {
    const { table, allCodes } = this.coded;
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${table} WHERE ${allCodes} @> ARRAY[$1, $2]::text[]`,
      [termId, otherId],
    );
    return row?.count ?? 0;
  }

  async replace(fromId: string, toId: string): Promise<readonly MovedUse[]> {
    const { table, allCodes } = this.coded;
    const moved = await this.database.query<MovedUse>(
      `WITH touched AS (
         SELECT id, $2 = ANY (${allCodes}) AS had_both FROM ${table} WHERE ${allCodes} @> ARRAY[$1]::text[] FOR UPDATE
       ), replaced AS (
         UPDATE ${table} r SET ${this.each(
           (column) =>
             `CASE WHEN had_both THEN array_remove(r.${column}, $1) ELSE array_replace(r.${column}, $1, $2) END`,
         )} FROM touched WHERE r.id = touched.id
       )
       SELECT id AS "itemId", had_both AS "hadBoth" FROM touched ORDER BY id`,
      [fromId, toId],
    );
    await this.followed(moved.map(({ itemId }) => itemId));
    return moved;
  }

  async restore(fromId: string, toId: string, moved: readonly MovedUse[]): Promise<void> {
    const { table, allCodes, idType } = this.coded;
    const ids = moved.map(({ itemId }) => itemId);
    await this.database.query(
      `UPDATE ${table} r SET ${this.each(
        (column) => `CASE WHEN NOT $2 = ANY (r.${column}) THEN r.${column}
           WHEN m.had_both THEN array_append(r.${column}, $1) ELSE array_replace(r.${column}, $2, $1) END`,
      )}
       FROM unnest($3::${idType}[], $4::boolean[]) AS m (id, had_both)
       WHERE r.id = m.id AND $2 = ANY (r.${allCodes}) AND NOT $1 = ANY (r.${allCodes})`,
      [fromId, toId, ids, moved.map(({ hadBoth }) => hadBoth)],
    );
    await this.followed(ids);
  }

  /** The codes of these have changed; for what is found by them. */
  protected followed(_ids: readonly string[]): Promise<void> {
    return Promise.resolve();
  }

  private each(value: (column: string) => string): string {
    return this.coded.columns.map((column) => `${column} = ${value(column)}`).join(', ');
  }
}
