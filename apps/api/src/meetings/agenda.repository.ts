import { Injectable } from '@nestjs/common';
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

  /** The items of a meeting in their order. */
  ofMeeting(meetingId: string): Promise<AgendaItemRecord[]> {
    return this.database.query<AgendaItemRecord>(`${SELECT_ITEM} WHERE meeting_id = $1 ORDER BY position, id`, [
      meetingId,
    ]);
  }

  async setFinished(itemId: string, isFinished: boolean): Promise<void> {
    await this.database.query('UPDATE agenda_item SET is_finished = $2 WHERE id = $1', [itemId, isFinished]);
  }
}
