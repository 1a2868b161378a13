import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/index.js';
import type { KnowledgeEventRecord, KnowledgeFileRecord, KnowledgeVersionRecord } from './knowledge-record.js';

const MOST_EVENTS = 200;

/** An item's versions, its history, and its files with their text. */
@Injectable()
export class KnowledgeHistoryRepository {
  constructor(private readonly database: Database) {}

  async versions(itemId: string): Promise<KnowledgeVersionRecord[]> {
    return this.database.query(
      `SELECT id, number, state, content, created_at AS "createdAt", created_by_id AS "createdById",
         published_at AS "publishedAt", published_by_id AS "publishedById", published_own_work AS "publishedOwnWork"
       FROM knowledge_version WHERE item_id = $1 ORDER BY number DESC`,
      [itemId],
    );
  }

  /** The latest lines of history, newest first. */
  async events(itemId: string): Promise<KnowledgeEventRecord[]> {
    return this.database.query(
      `SELECT id, version_number AS "versionNumber", kind, by_id AS "byId", at, fields, note
       FROM knowledge_event WHERE item_id = $1 ORDER BY id DESC LIMIT ${MOST_EVENTS}`,
      [itemId],
    );
  }

  async filesOf(itemIds: readonly string[]): Promise<Map<string, KnowledgeFileRecord[]>> {
    const rows = await this.database.query<KnowledgeFileRecord>(
      `${SELECT_FILE} WHERE item_id = ANY($1::uuid[]) ORDER BY id`,
      [itemIds],
    );
    const byItem = new Map<string, KnowledgeFileRecord[]>();
    for (const file of rows) byItem.set(file.itemId, [...(byItem.get(file.itemId) ?? []), file]);
    return byItem;
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
    const byItem = new Map<string, { page: number; text: string }[]>();
    for (const { itemId, page, text } of rows) {
      const pages = byItem.get(itemId) ?? [];
      pages.push({ page, text });
      byItem.set(itemId, pages);
    }
    return byItem;
  }

  async pageText(fileId: string, page: number): Promise<string | null> {
    const [row] = await this.database.query<{ text: string }>(
      `SELECT text FROM knowledge_file_page WHERE file_id = $1 AND page = $2`,
      [fileId, page],
    );
    return row?.text ?? null;
  }

  async openFile(id: string, isOpen: boolean): Promise<void> {
    await this.database.query(`UPDATE knowledge_file SET is_open = $2 WHERE id = $1`, [id, isOpen]);
  }
}

const SELECT_FILE = `SELECT id, item_id AS "itemId", stored_as AS "storedAs", name, media_type AS "mediaType",
  bytes::float8 AS bytes, page_count AS "pageCount", is_open AS "isOpen" FROM knowledge_file`;
