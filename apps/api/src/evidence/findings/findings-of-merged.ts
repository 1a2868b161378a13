import { Injectable, type OnModuleInit } from '@nestjs/common';
import { KnowledgeMergingService, type MergeFollower } from '../../knowledge/knowledge-merging.service.js';
import { Database } from '../../shared/database/index.js';

const EVENTS = `INSERT INTO finding_event (id, finding_id, kind, by_id, at)
  SELECT uuidv7(), id, 'source-merged', $2::uuid, clock_timestamp() FROM moved`;

/** What a source says is said by the item it was merged into, until the merge is taken back. */
@Injectable()
export class FindingsOfMerged implements MergeFollower, OnModuleInit {
  constructor(
    private readonly merging: KnowledgeMergingService,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.merging.register(this);
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
