import { Injectable } from '@nestjs/common';
import type { NoticeContent } from '@samspil/domain/matching';
import { v7 as uuid } from 'uuid';
import { SearchService } from '../search/search.service.js';
import { Database } from '../shared/database/index.js';

/** An invented offer or need of the starting content. */
export interface NoticeSeed extends NoticeContent {
  readonly key: string;
  readonly organisationId: string;
}

/** Brings invented offers and needs in, and takes them out. */
@Injectable()
export class MatchingContentService {
  constructor(
    private readonly database: Database,
    private readonly search: SearchService,
  ) {}

  /** Adds those that are not there and whose organisation is; people may have changed the others since. */
  async plantInvented(networkId: string, seeds: readonly NoticeSeed[]): Promise<void> {
    const rows = [];
    for (const seed of seeds) {
      const words = await this.search.wordsOf(`${seed.title} ${seed.question}`);
      rows.push({ ...seed, id: uuid(), words: [...new Set(words.map(({ term }) => term))] });
    }
    await this.database.query(
      `INSERT INTO notice (id, network_id, organisation_id, kind, title, text, question, target_groups, art_forms,
         settings, valid_until, words, is_demonstration, content_key)
       SELECT r.id, $1, organisation.id, r.kind, r.title, r.text, r.question, r."targetGroups", r."artForms", r.settings,
         r."validUntil", r.words, true, r.key
       FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, key text, "organisationId" text, kind text, title text,
         text text, question text, "targetGroups" text[], "artForms" text[], settings text[], "validUntil" date, words text[])
       JOIN organisation ON organisation.id = r."organisationId"
       ON CONFLICT (content_key) DO NOTHING`,
      [networkId, JSON.stringify(rows)],
    );
  }

  /** Before activities and concepts go: threads about anything invented go with it. */
  async removeInvented(): Promise<void> {
    await this.database.query(
      `DELETE FROM contact_request WHERE notice_id IN (SELECT id FROM notice WHERE is_demonstration)
         OR activity_id IN (SELECT id FROM activity WHERE is_demonstration)
         OR concept_slug IN (SELECT slug FROM concept WHERE is_demonstration)`,
    );
    await this.database.query('DELETE FROM notice WHERE is_demonstration');
  }
}
