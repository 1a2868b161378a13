import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/index.js';

/** A finding of the starting content as it stands. */
export interface PlantedFinding {
  readonly id: string;
  readonly contentKey: string;
  readonly contentHash: string | null;
  /** Somebody has edited, moved or rated it. */
  readonly isTouched: boolean;
}

/** What is there of the starting content. */
@Injectable()
export class PlantedFindingsRepository {
  constructor(private readonly database: Database) {}

  /** Ids of sources by slug; one that was merged into another leads to the other. */
  async sourceIds(slugs: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ slug: string; id: string }>(
      `SELECT slug, coalesce(merged_into_id, id) AS id FROM knowledge_item WHERE slug = ANY($1::text[])`,
      [[...new Set(slugs)]],
    );
    return new Map(rows.map(({ slug, id }) => [slug, id]));
  }

  async byKeys(keys: readonly string[]): Promise<Map<string, PlantedFinding>> {
    const rows = await this.database.query<PlantedFinding>(
      `SELECT id, content_key AS "contentKey", content_hash AS "contentHash", (changed_by_id IS NOT NULL
         OR EXISTS (SELECT 1 FROM finding_rating r WHERE r.finding_id = finding.id)) AS "isTouched"
       FROM finding WHERE content_key = ANY($1::text[])`,
      [keys],
    );
    return new Map(rows.map((row) => [row.contentKey, row]));
  }
}
