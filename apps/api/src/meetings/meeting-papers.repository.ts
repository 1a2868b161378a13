import { Injectable } from '@nestjs/common';
import { validate } from 'uuid';
import { Database } from '../shared/database/index.js';

/** A paper as it is read. */
export interface MeetingPaperRecord {
  readonly id: string;
  readonly meetingId: string;
  readonly agendaItemId: string | null;
  /** SHA-256 of its content in the file store. */
  readonly storedAs: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

const SELECT_PAPER = `
  SELECT id, meeting_id AS "meetingId", agenda_item_id AS "agendaItemId", stored_as AS "storedAs", name,
    media_type AS "mediaType", bytes::int AS bytes
  FROM meeting_paper`;

/** Reading and writing what is said of papers; their content is in the file store. */
@Injectable()
export class MeetingPapersRepository {
  constructor(private readonly database: Database) {}

  /** The papers of each meeting, oldest first. */
  async ofMeetings(meetingIds: readonly string[]): Promise<Map<string, MeetingPaperRecord[]>> {
    const rows = await this.database.query<MeetingPaperRecord>(
      `${SELECT_PAPER} WHERE meeting_id = ANY ($1::uuid[]) ORDER BY meeting_id, id`,
      [meetingIds],
    );
    const papers = new Map<string, MeetingPaperRecord[]>(meetingIds.map((id) => [id, []]));
    for (const row of rows) papers.get(row.meetingId)?.push(row);
    return papers;
  }

  async byId(id: string): Promise<MeetingPaperRecord | null> {
    if (!validate(id)) return null;
    return (await this.database.query<MeetingPaperRecord>(`${SELECT_PAPER} WHERE id = $1`, [id]))[0] ?? null;
  }

  async add(paper: MeetingPaperRecord, byId: string | null): Promise<void> {
    const { id, meetingId, agendaItemId, storedAs, name, mediaType, bytes } = paper;
    await this.database.query(
      `INSERT INTO meeting_paper (id, meeting_id, agenda_item_id, stored_as, name, media_type, bytes, added_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, meetingId, agendaItemId, storedAs, name, mediaType, bytes, byId],
    );
  }

  async remove(id: string): Promise<void> {
    await this.database.query('DELETE FROM meeting_paper WHERE id = $1', [id]);
  }
}
