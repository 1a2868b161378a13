import { Injectable } from '@nestjs/common';
import type { Invitee, ParticipantAnswer } from '@samspil/domain/meetings';
import { v7 as uuid, validate } from 'uuid';
import { Database } from '../../shared/database/index.js';
import type { ParticipantRecord, RemindableRecord } from './participant-record.js';

const COLUMNS = `
  p.id, p.meeting_id AS "meetingId", p.person_id AS "personId", p.organisation_id AS "organisationId", p.sector,
  p.answer, p.has_attended AS "hasAttended", p.remark, p.answered_at AS "answeredAt", p.invited_at AS "invitedAt",
  to_char(p.waiting_since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS "waitingSince",
  p.told_sequence AS "toldSequence", p.is_told_cancelled AS "isToldCancelled", coalesce(w.times, 0) AS withdrawals,
  p.mailed_at AS "mailedAt", p.mail_key AS "mailKey",
  person.user_id AS "userId", p.is_demonstration AS "isDemonstration",
  CASE WHEN o.id IS NOT NULL THEN
    json_build_object('id', o.id, 'name', json_build_object('da', o.name_da, 'en', o.name_en)) END AS organisation`;
const TABLES = `meeting_participant p JOIN person ON person.id = p.person_id
  LEFT JOIN organisation o ON o.id = p.organisation_id
  LEFT JOIN meeting_withdrawal w ON w.meeting_id = p.meeting_id AND w.person_id = p.person_id`;
const SELECT = `SELECT ${COLUMNS} FROM ${TABLES}`;
const ORDER = `ORDER BY o.name_da NULLS LAST, p.sector NULLS LAST, person.name, p.id`;

/** Every query about who is invited, comes and came. */
@Injectable()
export class ParticipantsRepository {
  constructor(private readonly database: Database) {}

  /** By organisation, field and name. */
  ofMeeting(meetingId: string): Promise<ParticipantRecord[]> {
    return this.database.query<ParticipantRecord>(`${SELECT} WHERE p.meeting_id = $1 ${ORDER}`, [meetingId]);
  }

  async byId(id: string): Promise<ParticipantRecord | null> {
    if (!validate(id)) return null;
    return (await this.database.query<ParticipantRecord>(`${SELECT} WHERE p.id = $1`, [id]))[0] ?? null;
  }

  /**
   * Who is on the list already stays as he or she is, but is invited from now on; who comes knows of the meeting, and who
   * registers sees how it stands.
   */
  async add(meetingId: string, invitees: readonly Invitee[], how: 'invited' | 'came' | 'joined'): Promise<void> {
    await this.database.query(
      `INSERT INTO meeting_participant AS p (id, meeting_id, person_id, organisation_id, sector, invited_at, has_attended,
         told_sequence, is_demonstration)
       SELECT added.id, $1, person.id, added.organisation_id, added.sector,
         CASE WHEN $6 = 'invited' THEN now() END, CASE WHEN $6 = 'came' THEN true END,
         CASE WHEN $6 = 'joined' THEN meeting.calendar_sequence END, meeting.is_demonstration
       FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[])
         AS added (id, person_id, organisation_id, sector)
       JOIN person ON person.id = added.person_id JOIN meeting ON meeting.id = $1
       ON CONFLICT (meeting_id, person_id) DO UPDATE SET invited_at = excluded.invited_at,
         told_sequence = CASE WHEN p.answer IN ('yes', 'waiting') THEN p.told_sequence END
       WHERE p.invited_at IS NULL AND excluded.invited_at IS NOT NULL`,
      [
        meetingId,
        invitees.map(() => uuid()),
        invitees.map(({ personId }) => personId),
        invitees.map(({ organisationId }) => organisationId),
        invitees.map(({ sector }) => sector),
        how,
      ],
    );
  }

  /** For the person's own link; empty when he or she is gone. */
  async nameOf(personId: string): Promise<string> {
    const [row] = await this.database.query<{ name: string }>('SELECT name FROM person WHERE id = $1', [personId]);
    return row?.name ?? '';
  }

  /** Takes them off the list, and counts it for their calendars. */
  async remove(ids: readonly string[]): Promise<void> {
    await this.database.query(
      `WITH gone AS (DELETE FROM meeting_participant WHERE id = ANY ($1::uuid[]) RETURNING meeting_id, person_id)
       INSERT INTO meeting_withdrawal AS w (meeting_id, person_id) SELECT meeting_id, person_id FROM gone
       ON CONFLICT (meeting_id, person_id) DO UPDATE SET times = w.times + 1`,
      [ids],
    );
  }

  /**
   * A place on the waiting list is kept while somebody waits; times are those of the answer, not of the transaction. Null
   * leaves the remark as it is.
   */
  async setAnswer(id: string, answer: ParticipantAnswer, remark: string | null): Promise<void> {
    await this.database.query(
      `UPDATE meeting_participant SET answer = $2, remark = coalesce($3, remark), answered_at = clock_timestamp(),
         waiting_since = CASE WHEN $2 = 'waiting' THEN coalesce(waiting_since, clock_timestamp()) END
       WHERE id = $1`,
      [id, answer, remark],
    );
  }

  async givePlaces(ids: readonly string[]): Promise<void> {
    await this.database.query(
      `UPDATE meeting_participant SET answer = 'yes', waiting_since = NULL WHERE id = ANY ($1::uuid[])`,
      [ids],
    );
  }

  /** `null`: it has not been noted. */
  async setAttendance(meetingId: string, ids: readonly string[], hasAttended: boolean | null): Promise<void> {
    await this.database.query(
      `UPDATE meeting_participant SET has_attended = $3 WHERE meeting_id = $1 AND id = ANY ($2::uuid[])`,
      [meetingId, ids, hasAttended],
    );
  }

  /** What has been told, by mail or otherwise. */
  async setTold(ids: readonly string[], sequence: number, isCancelled: boolean): Promise<void> {
    await this.database.query(
      `UPDATE meeting_participant SET told_sequence = $2, is_told_cancelled = $3 WHERE id = ANY ($1::uuid[])`,
      [ids, sequence, isCancelled],
    );
  }

  /** The last mail that was written to each, by its key. */
  async setMailed(ids: readonly string[], keys: readonly string[]): Promise<void> {
    await this.database.query(
      `UPDATE meeting_participant p SET mailed_at = now(), mail_key = mailed.key
       FROM unnest($1::uuid[], $2::text[]) AS mailed (id, key) WHERE p.id = mailed.id`,
      [ids, keys],
    );
  }

  /**
   * Those of announced meetings of whom an answer is wanted within `days.deadline`, or whose meeting begins within
   * `days.meeting`. `now` is the clock of Denmark.
   */
  remindable(now: string, days: { readonly deadline: number; readonly meeting: number }): Promise<RemindableRecord[]> {
    return this.database.query<RemindableRecord>(
      `SELECT ${COLUMNS}, extract(epoch FROM now() - p.invited_at)::float / 3600 AS "hoursSinceInvited"
       FROM ${TABLES} JOIN meeting m ON m.id = p.meeting_id
       WHERE m.state = 'announced' AND m.starts_at > $1::timestamp
         AND ((p.answer = 'none' AND p.invited_at IS NOT NULL
             AND m.respond_by BETWEEN $1::timestamp AND $1::timestamp + make_interval(days => $2::int))
           OR (p.answer = 'yes' AND m.starts_at <= $1::timestamp + make_interval(days => $3::int)))
       ORDER BY p.meeting_id, p.id`,
      [now, days.deadline, days.meeting],
    );
  }

  /** Meetings with people on their list that began within so many days before `now`, the clock of Denmark. */
  async begunWithin(now: string, days: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM meeting m WHERE starts_at BETWEEN $1::timestamp - make_interval(days => $2::int) AND $1::timestamp
         AND EXISTS (SELECT FROM meeting_participant p WHERE p.meeting_id = m.id)`,
      [now, days],
    );
    return rows.map(({ id }) => id);
  }

  async setReminded(ids: readonly string[]): Promise<void> {
    await this.database.query('UPDATE meeting_participant SET reminded_at = now() WHERE id = ANY ($1::uuid[])', [ids]);
  }
}
