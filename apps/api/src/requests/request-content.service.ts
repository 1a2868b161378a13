import { Injectable } from '@nestjs/common';
import type { RequestAnswer } from '@samspil/domain/requests';
import { Database } from '../shared/database/index.js';

/** An invented request of the starting content. */
export interface RequestSeed {
  readonly key: string;
  readonly question: string;
  readonly background: string;
  readonly forWhom: string;
  readonly termIds: readonly string[];
  readonly answer: RequestAnswer | null;
}

/** Brings invented requests in, and takes them out. */
@Injectable()
export class RequestContentService {
  constructor(private readonly database: Database) {}

  /** Adds those that are not there; people may have answered or closed the others since. */
  async plantInvented(networkId: string, seeds: readonly RequestSeed[]): Promise<void> {
    await this.database.query(
      `INSERT INTO knowledge_request (id, network_id, question, background, for_whom, term_ids, state, answer_text,
         answer_sources, settled_at, is_demonstration, content_key)
       SELECT gen_random_uuid(), $1, question, background, "forWhom", "termIds",
         CASE WHEN answer IS NULL THEN 'open' ELSE 'answered' END, answer ->> 'text',
         ARRAY(SELECT jsonb_array_elements_text(answer -> 'sources')), CASE WHEN answer IS NOT NULL THEN now() END, true, key
       FROM jsonb_to_recordset($2::jsonb) AS r (key text, question text, background text, "forWhom" text,
         "termIds" text[], answer jsonb)
       ON CONFLICT (content_key) DO NOTHING`,
      // What is absent must not become the JSON null.
      [networkId, JSON.stringify(seeds.map(({ answer, ...seed }) => (answer === null ? seed : { ...seed, answer })))],
    );
  }

  async removeInvented(): Promise<void> {
    await this.database.query('DELETE FROM knowledge_request WHERE is_demonstration');
  }
}
