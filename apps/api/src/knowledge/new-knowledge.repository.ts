import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { slugFor, uniqueSlug, type ContentOrigin } from '@samspil/domain/knowledge';
import { Database } from '../shared/database/index.js';
import type { CreatedKnowledge, NewKnowledge, NewKnowledgeFile } from './knowledge-record.js';

const PORTION = 1000;
const SLUG_LOCK = 4_004_001;

/** Where new items come from and who brings them in. */
export interface Arrival {
  readonly networkId: string;
  readonly origin: ContentOrigin;
  readonly byId: string | null;
  readonly state: 'inbox' | 'published';
}

interface ArrivingItem {
  readonly id: string;
  readonly versionId: string;
  readonly slug: string;
  readonly item: NewKnowledge;
}

/** Writes new items, few or thousands, with their first version, their history and their files. */
@Injectable()
export class NewKnowledgeRepository {
  constructor(private readonly database: Database) {}

  /** Creates the items in the order given. Permanent links are made unique while others who create wait. */
  async insert(items: readonly NewKnowledge[], arrival: Arrival): Promise<CreatedKnowledge[]> {
    const created: CreatedKnowledge[] = [];
    const taken = await this.takenSlugs(items.map(wantedSlug));
    for (let from = 0; from < items.length; from += PORTION) {
      const arriving = items.slice(from, from + PORTION).map((item) => ({
        id: uuid(),
        versionId: uuid(),
        slug: uniqueSlug(wantedSlug(item), taken),
        item,
      }));
      await this.insertPortion(arriving, arrival);
      created.push(...arriving.map(({ id, slug }) => ({ id, slug })));
    }
    return created;
  }

  /** The given slugs that are in use. */
  async existingSlugs(slugs: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ slug: string }>(
      `SELECT slug FROM knowledge_item WHERE slug = ANY($1::text[])`,
      [slugs],
    );
    return new Set(rows.map((row) => row.slug));
  }

  private async takenSlugs(wanted: readonly string[]): Promise<Set<string>> {
    await this.database.query(`SELECT pg_advisory_xact_lock($1)`, [SLUG_LOCK]);
    const rows = await this.database.query<{ slug: string }>(
      `SELECT slug FROM knowledge_item WHERE slug = ANY($1::text[])
         OR regexp_replace(slug, '-[0-9]+$', '') = ANY($1::text[])`,
      [[...new Set(wanted)]],
    );
    return new Set(rows.map((row) => row.slug));
  }

  private async insertPortion(arriving: readonly ArrivingItem[], arrival: Arrival): Promise<void> {
    await this.insertItems(arriving, arrival);
    await this.database.query(
      `INSERT INTO knowledge_version (id, item_id, number, state, content, created_by_id, published_at)
       SELECT "versionId", id, 1, $2, content, $3::uuid, CASE WHEN $2 = 'published' THEN now() END
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "versionId" uuid, content jsonb)`,
      [
        JSON.stringify(arriving.map(({ id, versionId, item }) => ({ id, versionId, content: item.content }))),
        arrival.state === 'published' ? 'published' : 'draft',
        arrival.byId,
      ],
    );
    const kind = arrival.origin === 'imported' ? 'imported' : 'created';
    await this.database.query(
      `INSERT INTO knowledge_event (id, item_id, version_number, kind, by_id)
       SELECT event_id, item_id, 1, $3, $4::uuid FROM unnest($1::uuid[], $2::uuid[]) AS r(event_id, item_id)`,
      [arriving.map(() => uuid()), arriving.map(({ id }) => id), kind, arrival.byId],
    );
    for (const { id, item } of arriving) {
      for (const file of item.files ?? []) await this.addFile(id, file, arrival.byId);
    }
  }

  private async insertItems(arriving: readonly ArrivingItem[], arrival: Arrival): Promise<void> {
    await this.database.query(
      `INSERT INTO knowledge_item (id, slug, network_id, state, working_state, published_version_id, working_version_id,
         owner_id, created_by_id, changed_by_id, review_date, origin, is_demonstration, content_hash,
         published_at, first_published_at)
       SELECT id, slug, $2, $3, CASE WHEN $3 = 'inbox' THEN 'draft' END,
         CASE WHEN $3 = 'published' THEN "versionId" END, CASE WHEN $3 = 'inbox' THEN "versionId" END,
         "ownerId", $4::uuid, $4::uuid, "reviewDate", $5, "isDemonstration", "contentHash",
         CASE WHEN $3 = 'published' THEN now() END, CASE WHEN $3 = 'published' THEN now() END
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "versionId" uuid, slug text, "ownerId" uuid, "reviewDate" date,
         "isDemonstration" boolean, "contentHash" text)`,
      [
        JSON.stringify(
          arriving.map(({ id, versionId, slug, item }) => ({
            id,
            versionId,
            slug,
            ownerId: item.ownerId ?? null,
            reviewDate: item.reviewDate ?? null,
            isDemonstration: item.isDemonstration ?? false,
            contentHash: item.contentHash ?? null,
          })),
        ),
        arrival.networkId,
        arrival.state,
        arrival.byId,
        arrival.origin,
      ],
    );
  }

  /** Keeps a file with an item: its text by page, and where its bytes are stored. Returns the file's id. */
  async addFile(itemId: string, file: NewKnowledgeFile, byId: string | null): Promise<string> {
    const id = uuid();
    await this.database.query(
      `INSERT INTO knowledge_file (id, item_id, stored_as, name, media_type, bytes, page_count, is_open, added_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, itemId, file.storedAs, file.name, file.mediaType, file.bytes, file.pages.length, file.isOpen ?? false, byId],
    );
    await this.database.query(
      `INSERT INTO knowledge_file_page (file_id, page, text)
       SELECT $1, ordinality, text FROM unnest($2::text[]) WITH ORDINALITY AS r(text, ordinality)`,
      [id, file.pages],
    );
    return id;
  }
}

function wantedSlug(item: NewKnowledge): string {
  return item.slug ?? slugFor(item.content.bibliography);
}
