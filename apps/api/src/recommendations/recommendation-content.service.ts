import { Injectable } from '@nestjs/common';
import type { RecommendationLevel } from '@samspil/domain/recommendations';
import { Database } from '../shared/database/index.js';

/** An invented recommendation of the starting content. */
export interface RecommendationSeed {
  readonly key: string;
  readonly level: RecommendationLevel;
  readonly title: string;
  readonly text: string;
  readonly grounds: string;
  /** `content_key` of concepts and findings that are there already. */
  readonly conceptKeys: readonly string[];
  readonly findingKeys: readonly string[];
  readonly state: 'draft' | 'proposed' | 'approved';
  readonly reviewOn: string | null;
}

/** Brings invented recommendations in, and takes them out. */
@Injectable()
export class RecommendationContentService {
  constructor(private readonly database: Database) {}

  /** Adds those that are not there; people may have worked with the others since. Plant concepts before. */
  async plantInvented(networkId: string, seeds: readonly RecommendationSeed[]): Promise<void> {
    await this.database.query(
      `INSERT INTO recommendation (id, network_id, level, title, text, grounds, review_on, state, concept_ids,
         finding_ids, proposed_at, approved_at, is_demonstration, content_key)
       SELECT gen_random_uuid(), $1, level, title, text, grounds, "reviewOn", state,
         ARRAY(SELECT c.id FROM unnest("conceptKeys") WITH ORDINALITY AS k (key, place)
               JOIN concept c ON c.content_key = k.key ORDER BY k.place),
         ARRAY(SELECT f.id FROM unnest("findingKeys") WITH ORDINALITY AS k (key, place)
               JOIN finding f ON f.content_key = k.key ORDER BY k.place),
         CASE WHEN state <> 'draft' THEN now() END, CASE WHEN state = 'approved' THEN now() END, true, key
       FROM jsonb_to_recordset($2::jsonb) AS r (key text, level text, title text, text text, grounds text,
         "reviewOn" date, state text, "conceptKeys" text[], "findingKeys" text[])
       ON CONFLICT (content_key) DO NOTHING`,
      [networkId, JSON.stringify(seeds)],
    );
  }

  async removeInvented(): Promise<void> {
    await this.database.query('DELETE FROM recommendation WHERE is_demonstration');
  }
}
