import { Injectable } from '@nestjs/common';
import { FORGOTTEN_NAME } from '@samspil/domain/directory';
import type { FrozenMinutes, MinutesChange, MinutesState } from '@samspil/domain/meetings';
import type { InBothLanguages } from '@samspil/domain/shared';
import { Database } from '../../shared/database/index.js';
import type { MinutesRow, VersionRecord, WriterRecord } from './minutes-record.js';
import type { WrittenDocument } from './minutes-document.js';

const SELECT = `
  SELECT meeting_id AS "meetingId", state, texts, written, writer_ids AS "writerIds", version, sent_at AS "sentAt",
    comments_until::text AS "commentsUntil", reason, lock, revision`;

/** Whoever has not asked for so long has left. */
const GONE_AFTER = '15 seconds';
/** Presence is written no more often than this. */
const SEEN_EVERY = '4 seconds';

const UNLESS_REMOVED = (what: string): string => `CASE WHEN NOT e.is_removed THEN ${what} END`;
const ITEM_TITLE = '(SELECT title FROM agenda_item i WHERE i.id = e.agenda_item_id)';

/** From now on they are known as they stand in these minutes. */
const APPROVE_DECISIONS = `
  UPDATE decision e SET approved_text = ${UNLESS_REMOVED('e.text')}, approved_item = ${UNLESS_REMOVED(ITEM_TITLE)}
  WHERE e.meeting_id = $1`;

/** Who has become the owner by a correction is told, and reminded of another day; what comes back is told anew. */
const SAME_OWNER = `(e.approved_owner_person_id, e.approved_owner_organisation_id)
  IS NOT DISTINCT FROM (e.owner_person_id, e.owner_organisation_id)`;
const APPROVE_ACTIONS = `
  UPDATE meeting_action e SET approved_text = ${UNLESS_REMOVED('e.text')},
    approved_item = ${UNLESS_REMOVED(ITEM_TITLE)},
    approved_owner_person_id = ${UNLESS_REMOVED('e.owner_person_id')},
    approved_owner_organisation_id = ${UNLESS_REMOVED('e.owner_organisation_id')},
    approved_due_on = ${UNLESS_REMOVED('e.due_on')},
    told_at = CASE WHEN e.approved_text IS NULL OR (NOT e.is_removed AND ${SAME_OWNER}) THEN e.told_at END,
    reminded_at = CASE WHEN e.approved_text IS NULL
      OR (NOT e.is_removed AND ${SAME_OWNER} AND e.approved_due_on IS NOT DISTINCT FROM e.due_on) THEN e.reminded_at END
  WHERE e.meeting_id = $1`;

/** What is said with a step, and who takes it. */
export interface StepTaken {
  readonly reason: string;
  /** `yyyy-mm-dd` */
  readonly commentsUntil: string | null;
  readonly byId: string | null;
}

/** Reading and writing minutes; a new version never changes an older one. */
@Injectable()
export class MinutesRepository {
  constructor(private readonly database: Database) {}

  /** Without a row nothing was written yet. */
  async of(meetingId: string): Promise<MinutesRow> {
    const [row] = await this.database.query<MinutesRow>(`${SELECT} FROM minutes WHERE meeting_id = $1`, [meetingId]);
    return row ?? unwritten(meetingId);
  }

  /** The minutes, begun if need be, and held against other writers until the transaction ends. */
  async held(meetingId: string): Promise<MinutesRow> {
    await this.begin(meetingId);
    const sql = `${SELECT} FROM minutes WHERE meeting_id = $1 FOR UPDATE`;
    return (await this.database.query<MinutesRow>(sql, [meetingId]))[0] ?? unwritten(meetingId);
  }

  async begin(meetingId: string): Promise<void> {
    await this.database.query('INSERT INTO minutes (meeting_id) VALUES ($1) ON CONFLICT (meeting_id) DO NOTHING', [
      meetingId,
    ]);
  }

  /** The document as bytes of Yjs. */
  async documentOf(meetingId: string): Promise<Buffer | null> {
    const rows = await this.database.query<{ document: Buffer }>('SELECT document FROM minutes WHERE meeting_id = $1', [
      meetingId,
    ]);
    return rows[0]?.document ?? null;
  }

  async write(meetingId: string, { document, texts }: WrittenDocument, writerId: string | null): Promise<void> {
    await this.database.query(
      `UPDATE minutes SET document = $2, texts = $3, written = written + 1, changed_at = now(),
         writer_ids = CASE WHEN $4::uuid IS NULL OR $4::uuid = ANY (writer_ids) THEN writer_ids
           ELSE writer_ids || $4::uuid END
       WHERE meeting_id = $1`,
      [meetingId, document, JSON.stringify(texts), writerId],
    );
  }

  /** Something changed apart from the document; who changed it wrote in the minutes, too, unless null. */
  async touch(meetingId: string, writerId: string | null): Promise<void> {
    await this.database.query(
      `UPDATE minutes SET revision = revision + 1, changed_at = now(),
         writer_ids = CASE WHEN $2::uuid IS NULL OR $2::uuid = ANY (writer_ids) THEN writer_ids
           ELSE writer_ids || $2::uuid END
       WHERE meeting_id = $1`,
      [meetingId, writerId],
    );
  }

  /** Takes a step. Who begins a correction is the first who wrote in it. */
  async setState(meetingId: string, state: MinutesState, { reason, commentsUntil, byId }: StepTaken): Promise<void> {
    await this.database.query(
      `UPDATE minutes SET reason = CASE WHEN state = 'approved' THEN $3 ELSE reason END,
         writer_ids = CASE WHEN state = 'approved' THEN array_remove(ARRAY[$5::uuid], NULL) ELSE writer_ids END,
         sent_at = CASE WHEN $2 = 'comments' THEN now() ELSE sent_at END,
         comments_until = CASE WHEN $2 = 'comments' THEN $4::date ELSE comments_until END,
         state = $2, lock = lock + 1, revision = revision + 1, changed_at = now()
       WHERE meeting_id = $1`,
      [meetingId, state, reason, commentsUntil, byId],
    );
  }

  async freeze(
    meetingId: string,
    version: number,
    frozen: {
      readonly content: FrozenMinutes;
      readonly changes: readonly MinutesChange[];
      readonly reason: string;
      readonly byId: string | null;
      readonly byName: string;
    },
  ): Promise<void> {
    const { content, changes, reason, byId, byName } = frozen;
    await this.database.query(
      `INSERT INTO minutes_version (meeting_id, version, content, changes, reason, approved_by_id, approved_by_name)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [meetingId, version, JSON.stringify(content), JSON.stringify(changes), reason, byId, byName],
    );
    await this.database.query('UPDATE minutes SET version = $2 WHERE meeting_id = $1', [meetingId, version]);
    await this.database.query(APPROVE_DECISIONS, [meetingId]);
    await this.database.query(APPROVE_ACTIONS, [meetingId]);
  }

  /** The latest first. */
  versions(meetingId: string): Promise<VersionRecord[]> {
    return this.database.query<VersionRecord>(
      `SELECT meeting_id AS "meetingId", version, content, changes, reason, approved_by_id AS "approvedById",
         approved_by_name AS "approvedByName", approved_at AS "approvedAt"
       FROM minutes_version WHERE meeting_id = $1 ORDER BY version DESC`,
      [meetingId],
    );
  }

  /** Names of those who came, with where they come from, in both languages; who was removed since has none. */
  async present(meetingId: string): Promise<Required<Pick<FrozenMinutes, 'present' | 'presentInEnglish'>>> {
    const rows = await this.database.query<{ name: InBothLanguages; da: string | null; en: string | null }>(
      `SELECT CASE WHEN p.forgotten_on IS NULL THEN jsonb_build_object('da', p.name, 'en', p.name) ELSE $2::jsonb END AS name,
         o.name_da AS da, o.name_en AS en FROM meeting_participant mp JOIN person p ON p.id = mp.person_id
       LEFT JOIN organisation o ON o.id = mp.organisation_id
       WHERE mp.meeting_id = $1 AND mp.has_attended ORDER BY p.name, p.id`,
      [meetingId, JSON.stringify(FORGOTTEN_NAME)],
    );
    const named = (name: string, organisation: string | null): string =>
      organisation === null ? name : `${name} (${organisation})`;
    return {
      present: rows.map(({ name, da }) => named(name.da, da)),
      presentInEnglish: rows.map(({ name, en }) => named(name.en, en)),
    };
  }

  /** Accounts of those who were invited and did not say no, and of those who came. */
  async participantUserIds(meetingId: string): Promise<string[]> {
    const rows = await this.database.query<{ userId: string }>(
      `SELECT p.user_id AS "userId" FROM meeting_participant mp JOIN person p ON p.id = mp.person_id
       WHERE mp.meeting_id = $1 AND p.user_id IS NOT NULL AND (mp.answer <> 'no' OR mp.has_attended)
       ORDER BY p.user_id`,
      [meetingId],
    );
    return rows.map(({ userId }) => userId);
  }

  /** The accounts of persons, where they have one. */
  async accountsOf(personIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ userId: string }>(
      'SELECT user_id AS "userId" FROM person WHERE id = ANY ($1::uuid[]) AND user_id IS NOT NULL ORDER BY user_id',
      [personIds],
    );
    return rows.map(({ userId }) => userId);
  }

  /** The accounts of the coordinators and administrators of a network. */
  async keepers(networkId: string): Promise<string[]> {
    const rows = await this.database.query<{ userId: string }>(
      `SELECT user_id AS "userId" FROM network_member
       WHERE network_id = $1 AND roles && ARRAY['coordinator', 'administrator'] ORDER BY user_id`,
      [networkId],
    );
    return rows.map(({ userId }) => userId);
  }

  /** Says that somebody is writing here, no more often than needed. */
  async see(meetingId: string, userId: string, place: string | null): Promise<void> {
    await this.database.query(
      `INSERT INTO minutes_writer (meeting_id, user_id, place) VALUES ($1, $2, $3)
       ON CONFLICT (meeting_id, user_id) DO UPDATE SET place = excluded.place, seen_at = now()
       WHERE minutes_writer.place IS DISTINCT FROM excluded.place
         OR minutes_writer.seen_at < now() - $4::interval`,
      [meetingId, userId, place, SEEN_EVERY],
    );
  }

  /** The others who have the minutes open now. */
  others(meetingId: string, userId: string): Promise<WriterRecord[]> {
    return this.database.query<WriterRecord>(
      `SELECT w.user_id AS "userId", u.name, w.place FROM minutes_writer w JOIN app_user u ON u.id = w.user_id
       WHERE w.meeting_id = $1 AND w.user_id <> $2 AND w.seen_at > now() - $3::interval ORDER BY u.name, u.id`,
      [meetingId, userId, GONE_AFTER],
    );
  }
}

function unwritten(meetingId: string): MinutesRow {
  return {
    meetingId,
    state: 'draft',
    texts: {},
    ...{ written: 0, version: 0, lock: 1, revision: 1 },
    writerIds: [],
    sentAt: null,
    commentsUntil: null,
    reason: '',
  };
}
