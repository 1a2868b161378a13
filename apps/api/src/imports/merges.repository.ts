import { Injectable } from '@nestjs/common';
import type { KnowledgeContent, KnowledgePosition } from '@samspil/domain/knowledge';
import { Database } from '../shared/database/index.js';

export interface MergeRecord {
  readonly id: string;
  readonly networkId: string;
  readonly keptId: string;
  readonly mergedId: string;
  readonly before: {
    readonly content: KnowledgeContent;
    readonly hadWorkingVersion: boolean;
    readonly mergedPosition: KnowledgePosition;
  };
  readonly after: { readonly content: KnowledgeContent };
  readonly movedFileIds: readonly string[];
  readonly mergedById: string | null;
  readonly mergedAt: Date;
  readonly undoneAt: Date | null;
}

const SELECT_MERGE = `
  SELECT id, network_id AS "networkId", kept_id AS "keptId", merged_id AS "mergedId", before, after,
    moved_file_ids AS "movedFileIds", merged_by_id AS "mergedById", merged_at AS "mergedAt", undone_at AS "undoneAt"
  FROM item_merge`;

/** Merges with what they changed. */
@Injectable()
export class MergesRepository {
  constructor(private readonly database: Database) {}

  async create(record: Omit<MergeRecord, 'mergedAt' | 'undoneAt'>): Promise<void> {
    await this.database.query(
      `INSERT INTO item_merge (id, network_id, kept_id, merged_id, before, after, moved_file_ids, merged_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        record.id,
        record.networkId,
        record.keptId,
        record.mergedId,
        JSON.stringify(record.before),
        JSON.stringify(record.after),
        record.movedFileIds,
        record.mergedById,
      ],
    );
  }

  async held(id: string): Promise<MergeRecord | null> {
    const [row] = await this.database.query<MergeRecord>(`${SELECT_MERGE} WHERE id = $1 FOR UPDATE`, [id]);
    return row ?? null;
  }

  async newest(networkIds: readonly string[], size: number, before: string | null): Promise<MergeRecord[]> {
    return this.database.query<MergeRecord>(
      `${SELECT_MERGE} WHERE network_id = ANY($1) AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [networkIds, before, size + 1],
    );
  }

  /** Merges that stand between an invented item and a real one, latest first. */
  async withInvented(): Promise<MergeRecord[]> {
    return this.database.query<MergeRecord>(
      `${SELECT_MERGE} WHERE undone_at IS NULL AND
         (SELECT count(DISTINCT is_demonstration) FROM knowledge_item WHERE id IN (kept_id, merged_id)) = 2
       ORDER BY id DESC FOR UPDATE`,
    );
  }

  async conclude(id: string, byId: string | null): Promise<void> {
    await this.database.query('UPDATE item_merge SET undone_at = now(), undone_by_id = $2 WHERE id = $1', [id, byId]);
  }
}
