import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../shared/database/index.js';
import { TermUsageService, type MovedUse, type TermUsage } from '../vocabulary/term-usage.service.js';

/** The sectors of organisations are vocabulary terms too, and follow when terms are merged. They are not counted. */
@Injectable()
export class OrganisationTermUsage implements TermUsage, OnModuleInit {
  readonly name = 'organisation';
  readonly areSources = false;

  constructor(
    private readonly usages: TermUsageService,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.usages.register(this);
  }

  countOf(): Promise<ReadonlyMap<string, number>> {
    return Promise.resolve(new Map());
  }

  countOfBoth(): Promise<number> {
    return Promise.resolve(0);
  }

  async replace(fromId: string, toId: string): Promise<readonly MovedUse[]> {
    return this.database.query<MovedUse>(
      `WITH touched AS (
         SELECT id, $2 = ANY (sectors) AS had_both FROM organisation WHERE $1 = ANY (sectors)
       ), replaced AS (
         UPDATE organisation o SET sectors =
           CASE WHEN had_both THEN array_remove(sectors, $1) ELSE array_replace(sectors, $1, $2) END
         FROM touched WHERE o.id = touched.id
       )
       SELECT id AS "itemId", had_both AS "hadBoth" FROM touched ORDER BY id`,
      [fromId, toId],
    );
  }

  /** Organisations are found by their own names, not by those of their sectors. */
  renamed(): Promise<void> {
    return Promise.resolve();
  }

  async restore(fromId: string, toId: string, moved: readonly MovedUse[]): Promise<void> {
    await this.database.query(
      `UPDATE organisation o SET sectors =
         CASE WHEN m.had_both THEN array_append(sectors, $1) ELSE array_replace(sectors, $2, $1) END
       FROM unnest($3::text[], $4::boolean[]) AS m(id, had_both)
       WHERE o.id = m.id AND $2 = ANY (sectors) AND NOT $1 = ANY (sectors)`,
      [fromId, toId, moved.map(({ itemId }) => itemId), moved.map(({ hadBoth }) => hadBoth)],
    );
  }
}
