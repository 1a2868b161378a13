import { Injectable } from '@nestjs/common';
import { isFinishedFromTheStart, type AgendaItemContent } from '@samspil/domain/meetings';
import { Database } from '../shared/database/index.js';
import type { AgendaItemRecord } from './meeting-record.js';

const SELECT_ITEM = `
  SELECT id, meeting_id AS "meetingId", title, text, kind, owner_person_id AS "ownerPersonId",
    minutes_budgeted AS "minutesBudgeted", carried_from_id AS "carriedFromId", is_finished AS "isFinished"
  FROM agenda_item`;

/** Reading and writing agendas. */
@Injectable()
export class AgendaRepository {
  constructor(private readonly database: Database) {}

  /** The items of each meeting in their order. */
  async ofMeetings(meetingIds: readonly string[]): Promise<Map<string, AgendaItemRecord[]>> {
    const rows = await this.database.query<AgendaItemRecord>(
      `${SELECT_ITEM} WHERE meeting_id = ANY ($1::uuid[]) ORDER BY meeting_id, position, id`,
      [meetingIds],
    );
    const agendas = new Map<string, AgendaItemRecord[]>(meetingIds.map((id) => [id, []]));
    for (const row of rows) agendas.get(row.meetingId)?.push(row);
    return agendas;
  }

  async ofMeeting(meetingId: string): Promise<AgendaItemRecord[]> {
    return (await this.ofMeetings([meetingId])).get(meetingId) ?? [];
  }

  /** Which of the items belong to another meeting. */
  async elsewhere(meetingId: string, itemIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM agenda_item WHERE id = ANY ($2::uuid[]) AND meeting_id <> $1',
      [meetingId, itemIds],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * The agenda as it is to be: items that are there keep what minutes say of them unless they become of another
   * kind, others are added or removed.
   */
  async replace(meetingId: string, items: readonly AgendaItemContent[]): Promise<void> {
    await this.database.query('DELETE FROM agenda_item WHERE meeting_id = $1 AND id <> ALL ($2::uuid[])', [
      meetingId,
      items.map(({ id }) => id),
    ]);
    await this.database.query(
      `INSERT INTO agenda_item (id, meeting_id, position, title, text, kind, owner_person_id, minutes_budgeted,
         carried_from_id, is_finished)
       SELECT id, $1, position, title, text, kind, "ownerPersonId", "minutesBudgeted", "carriedFromId", "isFinished"
       FROM jsonb_to_recordset($2::jsonb) AS i (id uuid, position integer, title text, text text, kind text,
         "ownerPersonId" uuid, "minutesBudgeted" integer, "carriedFromId" uuid, "isFinished" boolean)
       ON CONFLICT (id) DO UPDATE SET position = excluded.position, title = excluded.title, text = excluded.text,
         is_finished = CASE WHEN agenda_item.kind = excluded.kind THEN agenda_item.is_finished
           ELSE excluded.is_finished END, kind = excluded.kind, owner_person_id = excluded.owner_person_id,
         minutes_budgeted = excluded.minutes_budgeted, carried_from_id = excluded.carried_from_id`,
      [
        meetingId,
        JSON.stringify(
          items.map((item, position) => ({ ...item, position, isFinished: isFinishedFromTheStart(item) })),
        ),
      ],
    );
  }

  /** The agenda was changed: the meeting counts the lock up, with the agenda as one of its fields. */
  async note(meetingId: string): Promise<void> {
    await this.database.query(
      `UPDATE meeting SET lock = lock + 1, changed_at = now(),
         field_locks = field_locks || jsonb_build_object('agenda', lock + 1)
       WHERE id = $1`,
      [meetingId],
    );
  }

  async setFinished(itemId: string, isFinished: boolean): Promise<void> {
    await this.database.query('UPDATE agenda_item SET is_finished = $2 WHERE id = $1', [itemId, isFinished]);
  }
}
