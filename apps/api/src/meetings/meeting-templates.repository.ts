import { Injectable } from '@nestjs/common';
import type { MeetingTemplateContent } from '@samspil/domain/meetings';
import { validate } from 'uuid';
import { Database } from '../shared/database/index.js';

/** A template as it is read. */
export interface MeetingTemplateRecord extends MeetingTemplateContent {
  readonly id: string;
  readonly networkId: string;
  readonly lock: number;
  readonly isDemonstration: boolean;
}

const SELECT_TEMPLATE = `
  SELECT id, network_id AS "networkId", body_id AS "bodyId", name, kind, title, summary, starts_at AS "startsAt",
    duration_minutes AS "durationMinutes", place, online_url AS "onlineUrl", sectors, sharing, capacity, items, lock,
    is_demonstration AS "isDemonstration"
  FROM meeting_template`;

/** Reading and writing templates. */
@Injectable()
export class MeetingTemplatesRepository {
  constructor(private readonly database: Database) {}

  async byId(id: string): Promise<MeetingTemplateRecord | null> {
    if (!validate(id)) return null;
    return (await this.database.query<MeetingTemplateRecord>(`${SELECT_TEMPLATE} WHERE id = $1`, [id]))[0] ?? null;
  }

  /** The template, held against other writers until the transaction ends. */
  async held(id: string): Promise<MeetingTemplateRecord | null> {
    if (!validate(id)) return null;
    const sql = `${SELECT_TEMPLATE} WHERE id = $1 FOR UPDATE`;
    return (await this.database.query<MeetingTemplateRecord>(sql, [id]))[0] ?? null;
  }

  /** Those of the networks by name. */
  ofNetworks(networkIds: readonly string[]): Promise<MeetingTemplateRecord[]> {
    return this.database.query<MeetingTemplateRecord>(
      `${SELECT_TEMPLATE} WHERE network_id = ANY ($1::text[]) ORDER BY network_id, name, id`,
      [networkIds],
    );
  }

  /** Adds it, or leaves the one that is there. */
  async insert(id: string, networkId: string, content: MeetingTemplateContent): Promise<void> {
    await this.database.query(
      `INSERT INTO meeting_template (id, network_id, body_id, name, kind, title, summary, starts_at, duration_minutes,
         place, online_url, sectors, sharing, capacity, items)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
       ON CONFLICT (id) DO NOTHING`,
      [id, networkId, ...valuesOf(content)],
    );
  }

  async save(id: string, content: MeetingTemplateContent): Promise<void> {
    await this.database.query(
      `UPDATE meeting_template SET body_id = $2, name = $3, kind = $4, title = $5, summary = $6, starts_at = $7,
         duration_minutes = $8, place = $9, online_url = $10, sectors = $11, sharing = $12, capacity = $13, items = $14,
         lock = lock + 1, changed_at = now()
       WHERE id = $1`,
      [id, ...valuesOf(content)],
    );
  }

  async remove(id: string): Promise<void> {
    await this.database.query('DELETE FROM meeting_template WHERE id = $1', [id]);
  }
}

function valuesOf(content: MeetingTemplateContent): unknown[] {
  const { bodyId, name, kind, title, summary, startsAt, durationMinutes } = content;
  const { place, onlineUrl, sectors, sharing, capacity, items } = content;
  return [
    ...[bodyId, name, kind, title, summary, startsAt, durationMinutes],
    ...[place, onlineUrl, sectors, sharing, capacity, JSON.stringify(items)],
  ];
}
