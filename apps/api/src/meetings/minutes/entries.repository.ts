import { Injectable } from '@nestjs/common';
import type { ActionContent, DecisionContent } from '@samspil/domain/meetings';
import { Database } from '../../shared/database/index.js';
import type { ActionRecord, CommentRecord, DecisionRecord } from './minutes-record.js';
import {
  SELECT_KNOWN_ACTION,
  SELECT_KNOWN_DECISION,
  SELECT_WRITTEN_ACTION,
  SELECT_WRITTEN_DECISION,
} from './outcome-statements.js';

const SAME_OWNER = `(a.owner_person_id, a.owner_organisation_id)
  IS NOT DISTINCT FROM (excluded.owner_person_id, excluded.owner_organisation_id)`;

/** Reading and writing decisions, actions and comments. */
@Injectable()
export class EntriesRepository {
  constructor(private readonly database: Database) {}

  /** As they are being written, in the order in which they were entered, also those taken out. */
  decisionsOf(meetingId: string): Promise<DecisionRecord[]> {
    const sql = `${SELECT_WRITTEN_DECISION} WHERE d.meeting_id = $1 ORDER BY d.created_at, d.id`;
    return this.database.query<DecisionRecord>(sql, [meetingId]);
  }

  actionsOf(meetingId: string): Promise<ActionRecord[]> {
    const sql = `${SELECT_WRITTEN_ACTION} WHERE a.meeting_id = $1 ORDER BY a.created_at, a.id`;
    return this.database.query<ActionRecord>(sql, [meetingId]);
  }

  /** As they stand in the minutes that were approved last. */
  approvedDecisionsOf(meetingId: string): Promise<DecisionRecord[]> {
    const sql = `${SELECT_KNOWN_DECISION} WHERE d.meeting_id = $1 AND d.is_approved`;
    return this.database.query<DecisionRecord>(sql, [meetingId]);
  }

  approvedActionsOf(meetingId: string): Promise<ActionRecord[]> {
    const sql = `${SELECT_KNOWN_ACTION} WHERE a.meeting_id = $1 AND a.is_approved`;
    return this.database.query<ActionRecord>(sql, [meetingId]);
  }

  commentsOf(meetingId: string): Promise<CommentRecord[]> {
    return this.database.query<CommentRecord>(
      `SELECT c.id, c.meeting_id AS "meetingId", c.agenda_item_id AS "agendaItemId", c.author_id AS "authorId",
         u.name AS "authorName", c.text, c.is_settled AS "isSettled", c.created_at AS "createdAt"
       FROM minutes_comment c LEFT JOIN app_user u ON u.id = c.author_id
       WHERE c.meeting_id = $1 ORDER BY c.created_at, c.id`,
      [meetingId],
    );
  }

  /** As it is being written. */
  async decision(id: string): Promise<DecisionRecord | null> {
    return (await this.database.query<DecisionRecord>(`${SELECT_WRITTEN_DECISION} WHERE d.id = $1`, [id]))[0] ?? null;
  }

  async action(id: string): Promise<ActionRecord | null> {
    return (await this.database.query<ActionRecord>(`${SELECT_WRITTEN_ACTION} WHERE a.id = $1`, [id]))[0] ?? null;
  }

  /** As everybody knows it: what stands in approved minutes as it stands there. */
  async knownAction(id: string): Promise<ActionRecord | null> {
    return (await this.database.query<ActionRecord>(`${SELECT_KNOWN_ACTION} WHERE a.id = $1`, [id]))[0] ?? null;
  }

  async comment(id: string): Promise<Pick<CommentRecord, 'id' | 'meetingId' | 'authorId'> | null> {
    const sql = `SELECT id, meeting_id AS "meetingId", author_id AS "authorId" FROM minutes_comment WHERE id = $1`;
    return (await this.database.query<CommentRecord>(sql, [id]))[0] ?? null;
  }

  /** Writes it, or writes it anew. */
  async saveDecision(id: string, meetingId: string, content: DecisionContent, authorId: string | null): Promise<void> {
    await this.database.query(
      `INSERT INTO decision (id, meeting_id, agenda_item_id, text, author_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (id) DO UPDATE SET agenda_item_id = excluded.agenda_item_id, text = excluded.text`,
      [id, meetingId, content.agendaItemId, content.text, authorId],
    );
  }

  /**
   * Writes it, or writes it anew; another owner is told, another day is reminded of. Of what stands in approved minutes
   * that waits until the correction is approved.
   */
  async saveAction(id: string, meetingId: string, content: ActionContent, authorId: string | null): Promise<void> {
    const { agendaItemId, text, ownerPersonId, ownerOrganisationId, dueOn } = content;
    await this.database.query(
      `INSERT INTO meeting_action AS a (id, meeting_id, agenda_item_id, text, owner_person_id, owner_organisation_id,
         due_on, author_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (id) DO UPDATE SET agenda_item_id = excluded.agenda_item_id, text = excluded.text,
         owner_person_id = excluded.owner_person_id, owner_organisation_id = excluded.owner_organisation_id,
         due_on = excluded.due_on,
         told_at = CASE WHEN a.approved_text IS NOT NULL OR ${SAME_OWNER} THEN a.told_at END,
         reminded_at = CASE WHEN a.approved_text IS NOT NULL
           OR (${SAME_OWNER} AND a.due_on IS NOT DISTINCT FROM excluded.due_on) THEN a.reminded_at END`,
      [id, meetingId, agendaItemId, text, ownerPersonId, ownerOrganisationId, dueOn, authorId],
    );
  }

  async saveComment(id: string, meetingId: string, content: DecisionContent, authorId: string | null): Promise<void> {
    await this.database.query(
      `INSERT INTO minutes_comment (id, meeting_id, agenda_item_id, text, author_id) VALUES ($1, $2, $3, $4, $5)`,
      [id, meetingId, content.agendaItemId, content.text, authorId],
    );
  }

  async setDecisionRemoved(id: string, isRemoved: boolean): Promise<void> {
    await this.database.query('UPDATE decision SET is_removed = $2 WHERE id = $1', [id, isRemoved]);
  }

  /** Who owns it is told anew when it is put back; what stands in approved minutes stays told of until then. */
  async setActionRemoved(id: string, isRemoved: boolean): Promise<void> {
    await this.database.query(
      `UPDATE meeting_action SET is_removed = $2,
         told_at = CASE WHEN approved_text IS NOT NULL OR NOT $2 THEN told_at END,
         reminded_at = CASE WHEN approved_text IS NOT NULL OR NOT $2 THEN reminded_at END
       WHERE id = $1`,
      [id, isRemoved],
    );
  }

  async setActionDone(id: string, byId: string | null, isDone: boolean): Promise<void> {
    await this.database.query(
      `UPDATE meeting_action SET done_at = CASE WHEN $3 THEN coalesce(done_at, now()) END,
         done_by_id = CASE WHEN $3 THEN $2::uuid END WHERE id = $1`,
      [id, byId, isDone],
    );
  }

  async setCommentSettled(id: string, isSettled: boolean): Promise<void> {
    await this.database.query('UPDATE minutes_comment SET is_settled = $2 WHERE id = $1', [id, isSettled]);
  }
}
