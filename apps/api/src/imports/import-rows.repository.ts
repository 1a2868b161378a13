import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { RowChoice, RowStatus } from '@samspil/domain/imports';
import type { KnowledgeContent } from '@samspil/domain/knowledge';
import { Database } from '../shared/database/index.js';
import type { ImportCounts, ImportRowRecord, NewImportRow, RowOutcome } from './import-record.js';

const SELECT_ROW = `
  SELECT id, import_id AS "importId", file_id AS "fileId", position, line, status, choice,
    merge_into_id AS "mergeIntoId", row_key AS "rowKey", reference, unconfirmed, problems, notes, matches,
    item_id AS "itemId", outcome, before_merge AS "beforeMerge", after_merge AS "afterMerge" FROM import_row`;

/** A page of an import's rows after a position. */
export interface AskedRows {
  readonly importId: string;
  readonly status: RowStatus | null;
  readonly size: number;
  readonly after: number | null;
}

/** The rows of previews. */
@Injectable()
export class ImportRowsRepository {
  constructor(private readonly database: Database) {}

  async add(rows: readonly NewImportRow[]): Promise<void> {
    await this.database.query(
      `INSERT INTO import_row (id, import_id, file_id, position, line, status, choice, merge_into_id, row_key, reference,
         unconfirmed, problems, notes, matches)
       SELECT id, "importId", "fileId", position, line, status, choice, "mergeIntoId", "rowKey", reference,
         unconfirmed, problems, notes, matches
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "importId" uuid, "fileId" uuid, position integer, line integer,
         status text, choice text, "mergeIntoId" uuid, "rowKey" text, reference jsonb, unconfirmed jsonb,
         problems jsonb, notes jsonb, matches jsonb)`,
      [JSON.stringify(rows.map((row) => ({ id: uuid(), ...row })))],
    );
  }

  async byId(id: string): Promise<ImportRowRecord | null> {
    const [row] = await this.database.query<ImportRowRecord>(`${SELECT_ROW} WHERE id = $1`, [id]);
    return row ?? null;
  }

  /** The pages asked for, by their place in the list: each with one row more than its `size`. */
  async pages(asked: readonly AskedRows[]): Promise<ImportRowRecord[][]> {
    const rows = await this.database.query<ImportRowRecord & { place: number }>(
      `SELECT asked.place, shown.* FROM jsonb_to_recordset($1::jsonb)
         AS asked(place integer, asked_import uuid, asked_status text, after_position integer, size integer)
       CROSS JOIN LATERAL (
         ${SELECT_ROW} WHERE import_id = asked_import AND status = coalesce(asked_status, status)
           AND position > after_position ORDER BY position LIMIT asked.size + 1
       ) shown ORDER BY asked.place, shown.position`,
      [
        JSON.stringify(
          asked.map(({ importId, status, size, after }, place) => ({
            place,
            asked_import: importId,
            asked_status: status,
            after_position: after ?? -1,
            size,
          })),
        ),
      ],
    );
    const pages: ImportRowRecord[][] = asked.map(() => []);
    for (const { place, ...row } of rows) pages[place]?.push(row);
    return pages;
  }

  /** Rows that wait to go in, by what was chosen for them. */
  async waiting(importId: string, choice: RowChoice, size: number): Promise<ImportRowRecord[]> {
    return this.database.query<ImportRowRecord>(
      `${SELECT_ROW} WHERE import_id = $1 AND choice = $2 AND outcome IS NULL ORDER BY position LIMIT $3`,
      [importId, choice, size],
    );
  }

  /** Items that rows of a preview are to be merged into, each once, with the first row that is. */
  async mergeTargets(importId: string): Promise<{ itemId: string; position: number }[]> {
    return this.database.query(
      `SELECT merge_into_id AS "itemId", min(position)::integer AS position FROM import_row
       WHERE import_id = $1 AND choice = 'merge' AND outcome IS NULL AND merge_into_id IS NOT NULL
       GROUP BY merge_into_id ORDER BY position`,
      [importId],
    );
  }

  async withOutcome(importId: string, outcome: RowOutcome): Promise<ImportRowRecord[]> {
    return this.database.query<ImportRowRecord>(
      `${SELECT_ROW} WHERE import_id = $1 AND outcome = $2 ORDER BY position`,
      [importId, outcome],
    );
  }

  async countsOf(importIds: readonly string[]): Promise<Map<string, ImportCounts>> {
    const rows = await this.database.query<ImportCounts & { importId: string }>(
      `SELECT import_id AS "importId",
         count(*) FILTER (WHERE status = 'new')::integer AS new,
         count(*) FILTER (WHERE status = 'duplicate')::integer AS duplicate,
         count(*) FILTER (WHERE status = 'same-as-earlier')::integer AS "sameAsEarlier",
         count(*) FILTER (WHERE status = 'error')::integer AS error,
         count(*) FILTER (WHERE choice = 'import')::integer AS "toImport",
         count(*) FILTER (WHERE choice = 'merge')::integer AS "toMerge",
         count(*) FILTER (WHERE outcome = 'imported')::integer AS imported,
         count(*) FILTER (WHERE outcome = 'merged')::integer AS merged,
         count(*) FILTER (WHERE outcome = 'removed')::integer AS removed,
         count(*) FILTER (WHERE outcome = 'kept')::integer AS kept
       FROM import_row WHERE import_id = ANY($1::uuid[]) GROUP BY import_id`,
      [importIds],
    );
    return new Map(rows.map(({ importId, ...counts }) => [importId, counts]));
  }

  async choose(id: string, choice: RowChoice, mergeIntoId: string | null): Promise<void> {
    await this.database.query('UPDATE import_row SET choice = $2, merge_into_id = $3 WHERE id = $1', [
      id,
      choice,
      mergeIntoId,
    ]);
  }

  /** One choice for all rows of a status that hold no error, as "import all duplicates anyway". */
  async chooseForAll(importId: string, status: RowStatus, choice: RowChoice): Promise<void> {
    await this.database.query(
      `UPDATE import_row SET choice = $3, merge_into_id = NULL
       WHERE import_id = $1 AND status = $2 AND status <> 'error'`,
      [importId, status, choice],
    );
  }

  /** Items that the same records became in earlier imports of the network, by row key. */
  async itemsByRowKey(networkId: string, rowKeys: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ rowKey: string; itemId: string }>(
      `SELECT DISTINCT ON (r.row_key) r.row_key AS "rowKey", k.id AS "itemId"
       FROM import_row r JOIN import i ON i.id = r.import_id AND i.network_id = $1
       JOIN knowledge_item k ON k.id = r.item_id
       WHERE r.row_key = ANY($2) AND r.outcome IN ('imported', 'merged', 'kept') ORDER BY r.row_key, r.id`,
      [networkId, rowKeys],
    );
    return new Map(rows.map(({ rowKey, itemId }) => [rowKey, itemId]));
  }

  /** Notes what rows became, all in one statement. */
  async conclude(outcomes: readonly { rowId: string; itemId: string; outcome: RowOutcome }[]): Promise<void> {
    await this.database.query(
      `UPDATE import_row SET item_id = r.item_id, outcome = r.outcome
       FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS r(id, item_id, outcome) WHERE import_row.id = r.id`,
      [
        outcomes.map(({ rowId }) => rowId),
        outcomes.map(({ itemId }) => itemId),
        outcomes.map(({ outcome }) => outcome),
      ],
    );
  }

  async concludeMerge(rowId: string, itemId: string, before: KnowledgeContent, after: KnowledgeContent): Promise<void> {
    await this.database.query(
      `UPDATE import_row SET item_id = $2, outcome = 'merged', before_merge = $3, after_merge = $4 WHERE id = $1`,
      [rowId, itemId, JSON.stringify(before), JSON.stringify(after)],
    );
  }

  async concludeSkipped(importId: string): Promise<void> {
    await this.database.query(`UPDATE import_row SET outcome = 'skipped' WHERE import_id = $1 AND outcome IS NULL`, [
      importId,
    ]);
  }

  /** After an undo: rows whose item is gone, and rows whose item stayed because somebody had worked on it. */
  async concludeUndo(importId: string, removedItemIds: readonly string[]): Promise<void> {
    await this.database.query(
      `UPDATE import_row SET outcome = CASE WHEN item_id = ANY($2::uuid[]) THEN 'removed' ELSE 'kept' END,
         item_id = CASE WHEN item_id = ANY($2::uuid[]) THEN NULL ELSE item_id END
       WHERE import_id = $1 AND outcome = 'imported'`,
      [importId, removedItemIds],
    );
  }

  async concludeUnmerged(rowId: string): Promise<void> {
    await this.database.query(`UPDATE import_row SET outcome = 'removed', item_id = NULL WHERE id = $1`, [rowId]);
  }
}
