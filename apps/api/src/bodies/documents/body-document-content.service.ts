import { Injectable } from '@nestjs/common';
import type { BodyDocumentContent, BodyDocumentState } from '@samspil/domain/bodies';
import { SearchIndexer } from '../../search/search-indexer.service.js';
import { Database } from '../../shared/database/index.js';

/** An invented document of the starting content; bodies by their keys. */
export interface BodyDocumentSeed extends BodyDocumentContent {
  readonly key: string;
  readonly bodies: readonly string[];
  readonly state: BodyDocumentState;
  /** Oldest first. */
  readonly versions: readonly { readonly title: string; readonly text: string; readonly decidedOn: string }[];
}

/** Brings invented documents of bodies in, and takes them out. */
@Injectable()
export class BodyDocumentContentService {
  constructor(
    private readonly database: Database,
    private readonly indexer: SearchIndexer,
  ) {}

  /** Adds those that are not there; people may have worked with the others since. Plant bodies before. */
  async plantInvented(networkId: string, seeds: readonly BodyDocumentSeed[]): Promise<void> {
    const added = await this.database.query<{ id: string }>(PLANT, [networkId, JSON.stringify(seeds)]);
    await this.indexer.refresh(
      'document',
      added.map(({ id }) => id),
    );
  }

  async removeInvented(): Promise<void> {
    const gone = await this.database.query<{ id: string }>(
      'WITH gone AS (DELETE FROM body_document WHERE is_demonstration RETURNING id) SELECT id FROM gone',
    );
    await this.indexer.remove(
      'document',
      gone.map(({ id }) => id),
    );
  }
}

const PLANT = `
  WITH seed AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS s (key text, kind text, title text, text text, state text,
      bodies jsonb, versions jsonb)
  ), added AS (
    INSERT INTO body_document (id, network_id, body_ids, kind, title, text, state, is_demonstration, content_key)
    SELECT gen_random_uuid(), $1, ARRAY(SELECT b.id FROM body b WHERE seed.bodies ? b.content_key), kind, title, text,
      state, true, key
    FROM seed ON CONFLICT (content_key) DO NOTHING RETURNING id, content_key
  ), approved AS (
    INSERT INTO body_document_version (document_id, number, title, text, decided_on, is_demonstration)
    SELECT added.id, v.number, v.version ->> 'title', v.version ->> 'text', (v.version ->> 'decidedOn')::date, true
    FROM added JOIN seed ON seed.key = added.content_key
    CROSS JOIN LATERAL jsonb_array_elements(seed.versions) WITH ORDINALITY AS v (version, number)
  )
  SELECT id FROM added`;
