import { Injectable } from '@nestjs/common';
import type { PostState, SubjectReach } from '@samspil/domain/forum';
import { Database } from '../shared/database/index.js';
import { today } from '../shared/today.js';
import type { PostRecord, PostVersionRecord, ReaderRecord, ReportedPostRecord } from './forum-record.js';
import { READERS } from './forum-statements.js';

export interface NewPost {
  readonly id: string;
  readonly threadId: string;
  readonly isOpening: boolean;
  readonly writtenById: string;
  readonly text: string;
  readonly mentionIds: readonly string[];
}

/** Where a page of posts goes on. */
export interface PlaceAmongPosts {
  readonly createdAt: string;
  readonly id: string;
}

/** Where a page of reported posts goes on. */
export interface PlaceByReport {
  /** When the post was first reported, to the microsecond. */
  readonly reportedAt: string;
  readonly id: string;
}

/** A thread whose readers are wanted. */
export interface ReadThread {
  readonly networkId: string;
  readonly reach: SubjectReach;
  readonly bodyId: string | null;
}

const COLUMNS = `
  p.id, p.thread_id AS "threadId", p.is_opening AS "isOpening", p.written_by_id AS "writtenById", p.text,
    p.mention_ids AS "mentionIds", p.state, p.reason, p.lock, p.created_at AS "createdAt", p.edited_at AS "editedAt",
    to_char(p.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "createdKey",
    EXISTS (SELECT 1 FROM forum_report r WHERE r.post_id = p.id AND r.settled_at IS NULL) AS "isReported"`;

const SELECT = `SELECT ${COLUMNS} FROM forum_post p`;

/** Every query about posts, and about those who read them. */
@Injectable()
export class PostsRepository {
  constructor(private readonly database: Database) {}

  async byId(id: string): Promise<PostRecord | null> {
    return (await this.database.query<PostRecord>(`${SELECT} WHERE p.id = $1`, [id]))[0] ?? null;
  }

  /** The posts of a thread, oldest first, after `after`: one row more than `size`. */
  ofThread(threadId: string, size: number, after: PlaceAmongPosts | null): Promise<PostRecord[]> {
    return this.database.query<PostRecord>(
      `${SELECT} WHERE p.thread_id = $1
         AND ($2::timestamptz IS NULL OR (p.created_at, p.id) > ($2::timestamptz, $3::uuid))
       ORDER BY p.created_at, p.id LIMIT $4`,
      [threadId, after?.createdAt ?? null, after?.id ?? null, size + 1],
    );
  }

  /** The posts of several threads, oldest first. */
  ofThreads(threadIds: readonly string[]): Promise<PostRecord[]> {
    return this.database.query<PostRecord>(
      `${SELECT} WHERE p.thread_id = ANY ($1::uuid[]) ORDER BY p.thread_id, p.created_at, p.id`,
      [threadIds],
    );
  }

  async insert({ id, threadId, isOpening, writtenById, text, mentionIds }: NewPost): Promise<void> {
    await this.database.query(
      `INSERT INTO forum_post (id, thread_id, is_opening, written_by_id, text, mention_ids, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp())`,
      [id, threadId, isOpening, writtenById, text, mentionIds],
    );
  }

  /** Keeps what it said before. */
  async edit(id: string, versionId: string, text: string, mentionIds: readonly string[]): Promise<void> {
    await this.database.query(
      `INSERT INTO forum_post_version (id, post_id, text) SELECT $2, id, text FROM forum_post WHERE id = $1`,
      [id, versionId],
    );
    await this.database.query(
      `UPDATE forum_post SET text = $2, mention_ids = $3, edited_at = now(), lock = lock + 1 WHERE id = $1`,
      [id, text, mentionIds],
    );
  }

  async setState(id: string, state: PostState, reason: string): Promise<void> {
    await this.database.query('UPDATE forum_post SET state = $2, reason = $3, lock = lock + 1 WHERE id = $1', [
      ...[id, state, reason],
    ]);
  }

  /** Earlier texts of the posts, latest first. */
  versions(postIds: readonly string[]): Promise<PostVersionRecord[]> {
    return this.database.query<PostVersionRecord>(
      `SELECT id, post_id AS "postId", text, replaced_at AS "replacedAt" FROM forum_post_version
       WHERE post_id = ANY ($1::uuid[]) ORDER BY replaced_at DESC, id DESC`,
      [postIds],
    );
  }

  /** Seconds until the person may write again when `most` posts were written within the last day; 0 when it may be now. */
  async secondsToWait(userId: string, most: number): Promise<number> {
    const [row] = await this.database.query<{ seconds: number }>(
      `SELECT ceil(extract(epoch FROM created_at + interval '1 day' - now()))::int AS seconds FROM forum_post
       WHERE written_by_id = $1 AND created_at > now() - interval '1 day' ORDER BY created_at DESC OFFSET $2 LIMIT 1`,
      [userId, most - 1],
    );
    return Math.max(0, row?.seconds ?? 0);
  }

  /** Reported again, a settled report is open anew; says since when the post has waited to be looked at. */
  async report(postId: string, userId: string, reason: string): Promise<Date> {
    await this.database.query(
      `INSERT INTO forum_report AS before (post_id, reported_by_id, reason) VALUES ($1, $2, $3)
       ON CONFLICT (post_id, reported_by_id) DO UPDATE SET reason = $3, settled_at = NULL,
         created_at = CASE WHEN before.settled_at IS NULL THEN before.created_at ELSE now() END`,
      [postId, userId, reason],
    );
    return (await this.waitingSince(postId)) ?? new Date();
  }

  /** Nobody has to look at the post any more; says since when it had waited, null when it had not. */
  async settleReports(postId: string): Promise<Date | null> {
    const since = await this.waitingSince(postId);
    await this.database.query('UPDATE forum_report SET settled_at = now() WHERE post_id = $1 AND settled_at IS NULL', [
      postId,
    ]);
    return since;
  }

  private async waitingSince(postId: string): Promise<Date | null> {
    const [row] = await this.database.query<{ since: Date | null }>(
      'SELECT min(created_at) AS since FROM forum_report WHERE post_id = $1 AND settled_at IS NULL',
      [postId],
    );
    return row?.since ?? null;
  }

  /** Posts of the networks that were reported and not settled, longest waiting first, after `after`. */
  reported(networkIds: readonly string[], size: number, after: PlaceByReport | null): Promise<ReportedPostRecord[]> {
    return this.database.query<ReportedPostRecord>(
      `WITH waiting AS (
         SELECT r.post_id, min(r.created_at) AS since, json_agg(json_build_object('reportedById', r.reported_by_id,
           'reason', r.reason, 'createdAt', r.created_at) ORDER BY r.created_at) AS reports
         FROM forum_report r WHERE r.settled_at IS NULL GROUP BY r.post_id)
       SELECT ${COLUMNS}, waiting.reports,
         to_char(waiting.since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "reportedKey"
       FROM waiting JOIN forum_post p ON p.id = waiting.post_id
         JOIN forum_thread t ON t.id = p.thread_id AND t.network_id = ANY ($1::text[])
       WHERE $2::timestamptz IS NULL OR (waiting.since, p.id) > ($2::timestamptz, $3::uuid)
       ORDER BY waiting.since, p.id LIMIT $4`,
      [networkIds, after?.reportedAt ?? null, after?.id ?? null, size + 1],
    );
  }

  async countReported(networkIds: readonly string[]): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(DISTINCT p.id)::int AS count FROM forum_report r JOIN forum_post p ON p.id = r.post_id
         JOIN forum_thread t ON t.id = p.thread_id
       WHERE r.settled_at IS NULL AND t.network_id = ANY ($1::text[])`,
      [networkIds],
    );
    return row?.count ?? 0;
  }

  /** Those who take part in a thread and whose name holds `typed`, by name. */
  readers({ networkId, reach, bodyId }: ReadThread, typed: string, most: number): Promise<ReaderRecord[]> {
    return this.database.query<ReaderRecord>(
      `SELECT u.id, u.name FROM ${READERS}
         AND ($5 = '' OR u.name ILIKE $5 || '%' ESCAPE '\\' OR u.name ILIKE '% ' || $5 || '%' ESCAPE '\\')
       ORDER BY u.name, u.id LIMIT $6`,
      [networkId, reach, bodyId, today(), typed.replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`), most],
    );
  }

  /** Those of the accounts who take part in the thread. */
  async readersAmong({ networkId, reach, bodyId }: ReadThread, userIds: readonly string[]): Promise<Set<string>> {
    if (userIds.length === 0) return new Set();
    const rows = await this.database.query<{ id: string }>(`SELECT u.id FROM ${READERS} AND u.id = ANY ($5::uuid[])`, [
      networkId,
      reach,
      bodyId,
      today(),
      userIds,
    ]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Those who follow the thread and still take part in it. */
  async followers(threadId: string, { networkId, reach, bodyId }: ReadThread): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT u.id FROM ${READERS}
         AND u.id IN (SELECT user_id FROM forum_follow WHERE thread_id = $5 AND is_following) ORDER BY u.id`,
      [networkId, reach, bodyId, today(), threadId],
    );
    return rows.map(({ id }) => id);
  }

  /** Accounts of those who sit in the body today. */
  async seated(bodyId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT person.user_id AS id FROM body_seat seat JOIN person ON person.id = seat.person_id
       WHERE seat.body_id = $1 AND person.user_id IS NOT NULL AND seat.starts_on <= $2::date
         AND (seat.ends_on IS NULL OR seat.ends_on >= $2::date)`,
      [bodyId, today()],
    );
    return rows.map(({ id }) => id);
  }

  /** The network's caretakers, who are told of what was reported. */
  async caretakers(networkId: string, roles: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT user_id AS id FROM network_member WHERE network_id = $1 AND roles && $2::text[]',
      [networkId, roles],
    );
    return rows.map(({ id }) => id);
  }
}
