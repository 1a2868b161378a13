import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { ImportState } from '@samspil/domain/imports';
import type { Problem } from '@samspil/domain/shared';
import { Database } from '../shared/database/index.js';
import { ImportFileEntity } from './import-file.entity.js';
import type { ImportFileRecord, ImportRecord } from './import-record.js';
import type { ParsedFormat, ParsedPage, ImportNote } from './parsing/parsed.js';

const SELECT_IMPORT = `
  SELECT id, network_id AS "networkId", name, source, state, problems, done, total, created_by_id AS "createdById",
    created_at AS "createdAt", finished_at AS "finishedAt" FROM import`;

const SELECT_FILE = `
  SELECT id, import_id AS "importId", position, name, bytes::float8 AS bytes, sha256, format,
    media_type AS "mediaType", notes, problems FROM import_file`;

const LEASE = '60 seconds';
/** After so many servers died over one import, it is the import. */
const MAX_ATTEMPTS = 3;

export interface NewImportFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string | null;
  readonly problems: readonly Problem[];
}

/** Imports and their files. */
@Injectable()
export class ImportsRepository {
  constructor(private readonly database: Database) {}

  async create(
    record: Pick<ImportRecord, 'id' | 'networkId' | 'name' | 'source' | 'createdById'>,
    files: readonly NewImportFile[],
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO import (id, network_id, name, source, state, created_by_id) VALUES ($1, $2, $3, $4, 'parsing', $5)`,
      [record.id, record.networkId, record.name, record.source, record.createdById],
    );
    const rows = files.map((file, position) => ({ id: uuid(), position, ...file }));
    await this.database.query(
      `INSERT INTO import_file (id, import_id, position, name, bytes, sha256, problems)
       SELECT id, $1, position, name, bytes, sha256, problems
       FROM jsonb_to_recordset($2::jsonb)
         AS r(id uuid, position integer, name text, bytes bigint, sha256 text, problems jsonb)`,
      [record.id, JSON.stringify(rows)],
    );
  }

  async byId(id: string): Promise<ImportRecord | null> {
    const [row] = await this.database.query<ImportRecord>(`${SELECT_IMPORT} WHERE id = $1`, [id]);
    return row ?? null;
  }

  /** The import, held against other writers until the transaction ends. */
  async held(id: string): Promise<ImportRecord | null> {
    const [row] = await this.database.query<ImportRecord>(`${SELECT_IMPORT} WHERE id = $1 FOR UPDATE`, [id]);
    return row ?? null;
  }

  /** Imports of the networks, latest first, one more than `size`. */
  async newest(networkIds: readonly string[], size: number, before: string | null): Promise<ImportRecord[]> {
    return this.database.query<ImportRecord>(
      `${SELECT_IMPORT} WHERE network_id = ANY($1) AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [networkIds, before, size + 1],
    );
  }

  async filesOf(importIds: readonly string[]): Promise<ImportFileRecord[]> {
    return this.database.query<ImportFileRecord>(
      `${SELECT_FILE} WHERE import_id = ANY($1::uuid[]) ORDER BY import_id, position`,
      [importIds],
    );
  }

  /** Earlier imports that brought in one of the same files, for "this file was imported before". */
  async earlierWithSameFiles(records: readonly ImportRecord[]): Promise<(ImportRecord & { laterId: string })[]> {
    return this.database.query<ImportRecord & { laterId: string }>(
      `SELECT later_id AS "laterId", earlier.* FROM unnest($1::uuid[], $2::text[]) AS later(later_id, later_network)
       CROSS JOIN LATERAL (
         ${SELECT_IMPORT} WHERE network_id = later_network AND state = 'done' AND id <> later_id AND id IN (
           SELECT other.import_id FROM import_file mine JOIN import_file other ON other.sha256 = mine.sha256
           WHERE mine.import_id = later_id) ORDER BY id DESC LIMIT 5
       ) earlier ORDER BY later_id, earlier.id DESC`,
      [records.map(({ id }) => id), records.map(({ networkId }) => networkId)],
    );
  }

  /** Takes the next import that waits for work, unless another server has it. */
  async claim(): Promise<(ImportRecord & { isHopeless: boolean }) | null> {
    const [rows] = (await this.database.query<unknown>(
      `UPDATE import SET leased_until = now() + interval '${LEASE}', attempts = attempts + 1
       WHERE id = (SELECT id FROM import
                   WHERE state IN ('parsing', 'importing') AND (leased_until IS NULL OR leased_until < now())
                   ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id, attempts > ${MAX_ATTEMPTS} AS "isHopeless"`,
    )) as unknown as [{ id: string; isHopeless: boolean }[], number];
    const [claimed] = rows;
    if (claimed === undefined) return null;
    const record = await this.byId(claimed.id);
    return record === null ? null : { ...record, isHopeless: claimed.isHopeless };
  }

  /** Gives the import back for another server to take over, as when this one shuts down. */
  async giveBack(id: string): Promise<void> {
    await this.database.query('UPDATE import SET leased_until = NULL, attempts = attempts - 1 WHERE id = $1', [id]);
  }

  /**
   * Shows how far the work is and keeps the lease, on a connection of its own so that it is seen before the work
   * commits. False when the import is no longer in that state: it was cancelled.
   */
  async showProgress(id: string, state: ImportState, done: number, total: number): Promise<boolean> {
    const result = await this.database.dataSource.query<[unknown[], number]>(
      `UPDATE import SET done = $3, total = $4, leased_until = now() + interval '${LEASE}' WHERE id = $1 AND state = $2`,
      [id, state, done, total],
    );
    return result[1] === 1;
  }

  /** Moves from one state to the next; false when it is not in the first one (any more). */
  async move(id: string, from: ImportState, to: ImportState, problems: readonly Problem[] = []): Promise<boolean> {
    const result = (await this.database.query<unknown>(
      `UPDATE import SET state = $3, problems = $4, leased_until = NULL, attempts = 0,
         done = CASE WHEN $3 = 'importing' THEN 0 ELSE done END,
         finished_at = CASE WHEN $3 IN ('done', 'undone', 'cancelled', 'failed') THEN now() END
       WHERE id = $1 AND state = $2`,
      [id, from, to, JSON.stringify(problems)],
    )) as unknown as [unknown[], number];
    return result[1] === 1;
  }

  /** Forgets what was read so far, before a file is read from the start. */
  async clearReading(id: string): Promise<void> {
    await this.database.query('DELETE FROM import_row WHERE import_id = $1', [id]);
    await this.clearPages(id);
    await this.database.query(
      `UPDATE import_file SET problems = '[]', notes = '[]' WHERE import_id = $1 AND sha256 IS NOT NULL`,
      [id],
    );
  }

  async clearPages(id: string): Promise<void> {
    await this.database.query(
      'DELETE FROM import_page WHERE file_id IN (SELECT id FROM import_file WHERE import_id = $1)',
      [id],
    );
  }

  async setFormat(fileId: string, format: ParsedFormat, notes: readonly ImportNote[]): Promise<void> {
    await this.database.query('UPDATE import_file SET format = $2, media_type = $3, notes = $4 WHERE id = $1', [
      fileId,
      format.format,
      format.mediaType,
      JSON.stringify(notes),
    ]);
  }

  async setProblems(fileId: string, problems: readonly Problem[]): Promise<void> {
    await this.database.manager.update(ImportFileEntity, { id: fileId }, { problems: [...problems] });
  }

  async addPages(fileId: string, pages: readonly ParsedPage[]): Promise<void> {
    await this.database.query(
      `INSERT INTO import_page (file_id, page, text)
       SELECT $1, page, text FROM unnest($2::integer[], $3::text[]) AS r(page, text)`,
      [fileId, pages.map(({ page }) => page), pages.map(({ text }) => text)],
    );
  }

  /** The pages of documents by file, in order. */
  async pagesOf(fileIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await this.database.query<{ fileId: string; texts: string[] }>(
      `SELECT file_id AS "fileId", array_agg(text ORDER BY page) AS texts FROM import_page
       WHERE file_id = ANY($1::uuid[]) GROUP BY file_id`,
      [fileIds],
    );
    return new Map(rows.map(({ fileId, texts }) => [fileId, texts]));
  }
}
