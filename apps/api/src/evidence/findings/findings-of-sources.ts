import { Injectable, type OnModuleInit } from '@nestjs/common';
import { KnowledgeIntakeService, type ItemKeeper } from '../../knowledge/knowledge-intake.service.js';
import { KnowledgeMergingService, type MergeFollower } from '../../knowledge/knowledge-merging.service.js';
import { Database } from '../../shared/database/index.js';

const EVENTS = `INSERT INTO finding_event (id, finding_id, kind, by_id, at)
  SELECT uuidv7(), id, 'source-merged', $2::uuid, clock_timestamp() FROM moved`;

/**
 * Findings hang on their source: what a source says is said by the item it was merged into, until the merge is taken
 * back; and what was coded from an imported item keeps it when the import is taken back.
 */
@Injectable()
export class FindingsOfSources implements MergeFollower, ItemKeeper, OnModuleInit {
  constructor(
    private readonly merging: KnowledgeMergingService,
    private readonly intake: KnowledgeIntakeService,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.merging.register(this);
    this.intake.register(this);
  }

  async needed(itemIds: readonly string[]): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT DISTINCT source_id AS id FROM finding WHERE source_id = ANY($1::uuid[])',
      [itemIds],
    );
    return rows.map(({ id }) => id);
  }

  async merged(fromId: string, intoId: string, byId: string | null): Promise<void> {
    await this.database.query(
      `WITH moved AS (
         UPDATE finding SET source_id = $3, merged_from = merged_from || source_id, lock = lock + 1
         WHERE source_id = $1 RETURNING id
       ) ${EVENTS}`,
      [fromId, byId, intoId],
    );
  }

  /** Also what was merged on since, in whatever order merges are taken back. */
  async broughtBack(itemId: string, byId: string | null): Promise<void> {
    await this.database.query(
      `WITH moved AS (
         UPDATE finding SET source_id = $1, lock = lock + 1,
           merged_from = merged_from[: array_position(merged_from, $1::uuid) - 1]
         WHERE $1::uuid = ANY(merged_from) RETURNING id
       ) ${EVENTS}`,
      [itemId, byId],
    );
  }
}
