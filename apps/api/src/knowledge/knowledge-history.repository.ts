import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/index.js';
import { KnowledgeFileEntity } from './knowledge-file.entity.js';
import type { KnowledgeEventRecord, KnowledgeFileRecord, KnowledgeVersionRecord } from './knowledge-record.js';

const MOST_EVENTS = 200;

interface OfItem {
  readonly itemId: string;
}

/** An item's versions, its history, and its files with their text. */
@Injectable()
export class KnowledgeHistoryRepository {
  constructor(private readonly database: Database) {}

  /** The versions of each item, newest first. */
  async versionsOf(itemIds: readonly string[]): Promise<Map<string, KnowledgeVersionRecord[]>> {
    const rows = await this.database.query<KnowledgeVersionRecord & OfItem>(
      `SELECT item_id AS "itemId", id, number, state, content, created_at AS "createdAt",
         created_by_id AS "createdById", published_at AS "publishedAt", published_by_id AS "publishedById",
         published_own_work AS "publishedOwnWork"
       FROM knowledge_version WHERE item_id = ANY($1::uuid[]) ORDER BY item_id, number DESC`,
      [itemIds],
    );
    return byItem(rows);
  }

  /** The latest lines of each item's history, newest first. */
  async eventsOf(itemIds: readonly string[]): Promise<Map<string, KnowledgeEventRecord[]>> {
    const rows = await this.database.query<KnowledgeEventRecord & OfItem>(
      `SELECT e.* FROM unnest($1::uuid[]) AS asked(id) CROSS JOIN LATERAL (
         SELECT item_id AS "itemId", id, version_number AS "versionNumber", kind, by_id AS "byId", at, fields, note
         FROM knowledge_event WHERE item_id = asked.id ORDER BY id DESC LIMIT ${MOST_EVENTS}
       ) e ORDER BY e."itemId", e.id DESC`,
      [itemIds],
    );
    return byItem(rows);
  }

  async filesOf(itemIds: readonly string[]): Promise<Map<string, KnowledgeFileRecord[]>> {
    const rows = await this.database.query<KnowledgeFileRecord>(
      `${SELECT_FILE} WHERE item_id = ANY($1::uuid[]) ORDER BY id`,
      [itemIds],
    );
    return byItem(rows);
  }

  async file(id: string): Promise<KnowledgeFileRecord | null> {
    const [row] = await this.database.query<KnowledgeFileRecord>(`${SELECT_FILE} WHERE id = $1`, [id]);
    return row ?? null;
  }

  /** The text of every page of the items' files that are open to everybody, in order: what visitors may search. */
  async openPagesOf(itemIds: readonly string[]): Promise<Map<string, { page: number; text: string }[]>> {
    const rows = await this.database.query<{ itemId: string; page: number; text: string }>(
      `SELECT f.item_id AS "itemId", p.page, p.text FROM knowledge_file f JOIN knowledge_file_page p ON p.file_id = f.id
       WHERE f.item_id = ANY($1::uuid[]) AND f.is_open ORDER BY f.id, p.page`,
      [itemIds],
    );
    return byItem(rows);
  }

  async pageText(fileId: string, page: number): Promise<string | null> {
    const [row] = await this.database.query<{ text: string }>(
      `SELECT text FROM knowledge_file_page WHERE file_id = $1 AND page = $2`,
      [fileId, page],
    );
    return row?.text ?? null;
  }

  async openFile(id: string, isOpen: boolean): Promise<void> {
    await this.database.manager.update(KnowledgeFileEntity, { id }, { isOpen });
  }
}

/** Rows in the order they came, each with the others of its item. */
function byItem<Row extends OfItem>(rows: readonly Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const others = grouped.get(row.itemId);
    if (others === undefined) grouped.set(row.itemId, [row]);
    else others.push(row);
  }
  return grouped;
}

const SELECT_FILE = `SELECT id, item_id AS "itemId", stored_as AS "storedAs", name, media_type AS "mediaType",
  bytes::float8 AS bytes, page_count AS "pageCount", is_open AS "isOpen" FROM knowledge_file`;
