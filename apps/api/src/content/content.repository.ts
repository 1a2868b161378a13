import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/index.js';
import type { SourceSeed } from './content-files.js';

/** Written instead of a hash when the invented examples were removed for good. */
const REMOVED = 'removed';

/** What was loaded, the source documents, and the rows that are marked as invented. */
@Injectable()
export class ContentRepository {
  constructor(private readonly database: Database) {}

  /** Two servers may start at once: the second waits, and finds everything loaded. */
  async lock(): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtext('starting content'))`);
  }

  async loadedHashes(): Promise<Map<string, string>> {
    const rows = await this.database.query<{ file: string; hash: string }>('SELECT file, hash FROM loaded_content');
    return new Map(rows.map(({ file, hash }) => [file, hash]));
  }

  async rememberLoaded(file: string, hash: string): Promise<void> {
    await this.database.query(
      `INSERT INTO loaded_content (file, hash) VALUES ($1, $2)
       ON CONFLICT (file) DO UPDATE SET hash = excluded.hash, loaded_at = now()`,
      [file, hash],
    );
  }

  wasRemoved(hash: string | undefined): boolean {
    return hash === REMOVED;
  }

  rememberRemoved(file: string): Promise<void> {
    return this.rememberLoaded(file, REMOVED);
  }

  async plantSources(sources: readonly SourceSeed[]): Promise<void> {
    await this.database.query(
      `INSERT INTO source_document (key, title, publisher, year, year_note)
       SELECT key, title, publisher, year, "yearNote" FROM jsonb_to_recordset($1::jsonb)
         AS r(key text, title text, publisher text, year integer, "yearNote" text)
       ON CONFLICT (key) DO UPDATE SET title = excluded.title, publisher = excluded.publisher, year = excluded.year,
         year_note = excluded.year_note`,
      [JSON.stringify(sources)],
    );
  }

  /** Deletes the rows of a table that are marked as invented; returns their ids. */
  async deleteInvented(table: 'knowledge_item' | 'organisation' | 'app_user', mark: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `WITH gone AS (DELETE FROM ${table} WHERE ${mark} RETURNING id) SELECT id::text AS id FROM gone`,
    );
    return rows.map(({ id }) => id);
  }

  /** No permanent link leads to an invented item any more, also where a merge could not be taken back. */
  async freeItemsMergedIntoInvented(): Promise<void> {
    await this.database.query(
      `UPDATE knowledge_item SET merged_into_id = NULL
       WHERE merged_into_id IN (SELECT id FROM knowledge_item WHERE is_demonstration)`,
    );
  }
}
