import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../shared/database/index.js';
import { TermUsageService, type MovedUse, type TermUsage } from '../vocabulary/term-usage.service.js';
import { ConceptIndex } from './concept-index.js';

const COLUMNS = ['target_groups', 'art_forms', 'settings', 'org_forms'] as const;

/** Each column with the expression in place of `column`. */
const inEach = (expression: string): string =>
  COLUMNS.map((column) => `${column} = ${expression.replaceAll('column', column)}`).join(', ');

/** The codes of concepts, in all their versions, follow when terms are merged. Concepts are no sources. */
@Injectable()
export class ConceptTermUsage implements TermUsage, OnModuleInit {
  readonly name = 'concepts';
  readonly areSources = false;

  constructor(
    private readonly usages: TermUsageService,
    private readonly database: Database,
    private readonly index: ConceptIndex,
  ) {}

  onModuleInit(): void {
    this.usages.register(this);
  }

  async countOf(termIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.query<{ id: string; count: number }>(
      `SELECT asked.id, count(DISTINCT v.concept_id)::int AS count FROM unnest($1::text[]) AS asked (id)
       JOIN concept_version v ON v.term_ids @> ARRAY[asked.id] GROUP BY asked.id`,
      [termIds],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  async countOfBoth(termId: string, otherId: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(DISTINCT concept_id)::int AS count FROM concept_version WHERE term_ids @> ARRAY[$1, $2]::text[]`,
      [termId, otherId],
    );
    return row?.count ?? 0;
  }

  /** Terms of one vocabulary are merged into each other: both stand in the same column. What is moved are versions. */
  async replace(fromId: string, toId: string): Promise<readonly MovedUse[]> {
    const moved = await this.database.query<MovedUse>(
      `WITH touched AS (
         SELECT id, $2 = ANY (term_ids) AS had_both FROM concept_version WHERE term_ids @> ARRAY[$1]::text[] FOR UPDATE
       ), replaced AS (
         UPDATE concept_version v SET
           ${inEach('CASE WHEN had_both THEN array_remove(v.column, $1) ELSE array_replace(v.column, $1, $2) END')}
         FROM touched WHERE v.id = touched.id
       )
       SELECT id AS "itemId", had_both AS "hadBoth" FROM touched ORDER BY id`,
      [fromId, toId],
    );
    await this.indexVersions(moved.map(({ itemId }) => itemId));
    return moved;
  }

  async restore(fromId: string, toId: string, moved: readonly MovedUse[]): Promise<void> {
    const ids = moved.map(({ itemId }) => itemId);
    await this.database.query(
      `UPDATE concept_version v SET
         ${inEach(`CASE WHEN NOT $2 = ANY (v.column) THEN v.column
           WHEN m.had_both THEN array_append(v.column, $1) ELSE array_replace(v.column, $2, $1) END`)}
       FROM unnest($3::uuid[], $4::boolean[]) AS m (id, had_both)
       WHERE v.id = m.id AND $2 = ANY (v.term_ids) AND NOT $1 = ANY (v.term_ids)`,
      [fromId, toId, ids, moved.map(({ hadBoth }) => hadBoth)],
    );
    await this.indexVersions(ids);
  }

  /** Concepts are found by the names of their codes. */
  async renamed(termIds: readonly string[]): Promise<void> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT c.id FROM concept c JOIN concept_version v ON v.concept_id = c.id AND v.number = c.version
       WHERE c.state = 'published' AND v.term_ids && $1::text[]`,
      [termIds],
    );
    await this.index.refresh(rows.map(({ id }) => id));
  }

  private async indexVersions(versionIds: readonly string[]): Promise<void> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT concept_id AS id FROM concept_version WHERE id = ANY ($1::uuid[])`,
      [versionIds],
    );
    await this.index.refresh(rows.map(({ id }) => id));
  }
}
