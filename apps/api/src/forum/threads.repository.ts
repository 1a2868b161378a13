import { Injectable } from '@nestjs/common';
import type { ThreadSubject, ThreadSubjectKind } from '@samspil/domain/forum';
import type { Viewer } from '@samspil/domain/shared';
import { Database } from '../shared/database/index.js';
import type { PlaceByChange } from '../shared/pagination/index.js';
import type { SubjectRecord, ThreadRecord } from './forum-record.js';
import { READABLE, REACH, readerOf, SUBJECT } from './forum-statements.js';

/** What narrows a list; null narrows nothing. */
export interface ThreadsWish {
  readonly networkId: string | null;
  readonly subject: ThreadSubject | null;
  readonly subjectKind: ThreadSubjectKind | null;
  readonly unanswered: boolean;
  readonly followed: boolean;
  /** Those that a search found. */
  readonly ids: readonly string[] | null;
}

export interface NewThread {
  readonly id: string;
  readonly networkId: string;
  readonly subject: ThreadSubject;
  readonly title: string;
  readonly isOpen: boolean;
  readonly startedById: string;
}

const EXCERPT_LENGTH = 280;

// `$1` is the viewer.
const SELECT = `
  SELECT t.id, t.network_id AS "networkId", t.subject_kind AS "subjectKind", t.subject_id AS "subjectId", t.title,
    t.is_open AS "isOpen", t.is_locked AS "isLocked", t.started_by_id AS "startedById", t.post_count AS "postCount",
    t.answer_post_id AS "answerPostId", t.last_post_at AS "lastPostAt", t.last_post_by_id AS "lastPostById", t.lock,
    t.is_demonstration AS "isDemonstration", t.created_at AS "createdAt", s.slug AS "subjectSlug",
    s.body_id AS "bodyId", CASE WHEN s.network_id IS NOT NULL THEN json_build_object('da', s.da, 'en', s.en) END
      AS "subjectTitle",
    coalesce(${REACH}, 'none') AS reach, t.answer_post_id IS NOT NULL AS "isAnswered",
    coalesce((SELECT left(p.text, ${EXCERPT_LENGTH}) FROM forum_post p
      WHERE p.thread_id = t.id AND p.is_opening AND p.state = 'visible'), '') AS excerpt,
    EXISTS (SELECT 1 FROM forum_follow f WHERE f.thread_id = t.id AND f.user_id = $1::uuid AND f.is_following)
      AS "isFollowed",
    to_char(t.last_post_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "changedKey"
  FROM forum_thread t ${SUBJECT}`;

const UNANSWERED = `(t.answer_post_id IS NULL AND NOT EXISTS (SELECT 1 FROM forum_post p WHERE p.thread_id = t.id
  AND p.state = 'visible' AND p.written_by_id IS DISTINCT FROM t.started_by_id))`;

const FOLLOWED = `EXISTS (SELECT 1 FROM forum_follow f WHERE f.thread_id = t.id AND f.user_id = $1::uuid AND f.is_following)`;

/** Every query about threads and what they are about. */
@Injectable()
export class ThreadsRepository {
  constructor(private readonly database: Database) {}

  /** Whatever the viewer may see of it is for the caller to ask. */
  async byId(viewer: Viewer, id: string): Promise<ThreadRecord | null> {
    const [row] = await this.database.query<ThreadRecord>(`${SELECT} WHERE t.id = $2`, [viewer.userId, id]);
    return row ?? null;
  }

  /** The thread, held against other writers until the transaction ends. */
  async held(viewer: Viewer, id: string): Promise<ThreadRecord | null> {
    await this.database.query('SELECT 1 FROM forum_thread WHERE id = $1 FOR UPDATE', [id]);
    return this.byId(viewer, id);
  }

  /** For the search index, whoever looks. */
  byIds(ids: readonly string[]): Promise<ThreadRecord[]> {
    return this.database.query<ThreadRecord>(`${SELECT} WHERE t.id = ANY ($2::uuid[])`, [null, ids]);
  }

  /** What the viewer may read, latest post first: one row more than `size`. */
  list(viewer: Viewer, wish: ThreadsWish, size: number, after: PlaceByChange | null): Promise<ThreadRecord[]> {
    const { networkId, subject, subjectKind, unanswered, followed, ids } = wish;
    return this.database.query<ThreadRecord>(
      `${SELECT} WHERE ${READABLE} AND ($5::text IS NULL OR t.network_id = $5)
         AND ($6::text IS NULL OR t.subject_kind = $6) AND ($7::text IS NULL OR t.subject_id = $7)
         AND (NOT $8 OR ${UNANSWERED}) AND (NOT $9 OR ${FOLLOWED}) AND ($10::uuid[] IS NULL OR t.id = ANY ($10::uuid[]))
         AND ($11::timestamptz IS NULL OR (t.last_post_at, t.id) < ($11::timestamptz, $12::uuid))
       ORDER BY t.last_post_at DESC, t.id DESC LIMIT $13`,
      [
        ...readerOf(viewer),
        ...[networkId, subject?.kind ?? subjectKind, subject?.id ?? null, unanswered, followed, ids],
        ...[after?.changedAt ?? null, after?.id ?? null, size + 1],
      ],
    );
  }

  /** What there is to talk about in the network, whoever looks; null when there is no such thing or it is not shared. */
  async subject(networkId: string, { kind, id }: ThreadSubject): Promise<SubjectRecord | null> {
    const [row] = await this.database.query<SubjectRecord>(
      `SELECT t.subject_kind AS kind, t.subject_id AS id, t.network_id AS "networkId", s.slug, s.body_id AS "bodyId",
         s.network_id AS "subjectNetworkId", json_build_object('da', s.da, 'en', s.en) AS title, ${REACH} AS reach
       FROM (SELECT $1::text AS subject_kind, $2::text AS subject_id, $3::text AS network_id) t ${SUBJECT}
       WHERE s.network_id IS NOT NULL`,
      [kind, id, networkId],
    );
    return row ?? null;
  }

  /** The network that the subject belongs to; null when there is no such thing or it is not shared. */
  async homeOf({ kind, id }: ThreadSubject): Promise<string | null> {
    const [row] = await this.database.query<{ networkId: string | null }>(
      `SELECT s.network_id AS "networkId" FROM (SELECT $1::text AS subject_kind, $2::text AS subject_id) t ${SUBJECT}`,
      [kind, id],
    );
    return row?.networkId ?? null;
  }

  /** The ids of all threads after `last`, for indexing everything. */
  async idsAfter(last: string | null, most: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM forum_thread WHERE $1::uuid IS NULL OR id > $1::uuid ORDER BY id LIMIT $2`,
      [last, most],
    );
    return rows.map(({ id }) => id);
  }

  /** Threads about any of the subjects; those about a meeting of a body count as being about the body, too. */
  async idsAbout(kind: ThreadSubjectKind, ids: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM forum_thread WHERE subject_kind = $1 AND subject_id = ANY ($2::text[])
       UNION SELECT t.id FROM forum_thread t JOIN meeting m ON m.id::text = t.subject_id
         WHERE $1 = 'body' AND t.subject_kind = 'meeting' AND m.body_id::text = ANY ($2::text[])`,
      [kind, ids],
    );
    return rows.map(({ id }) => id);
  }

  /** Threads of one id come one after the other until the transaction ends: sent twice, it is there once. */
  async inTurn(id: string): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('forum ' || $1, 0))`, [id]);
  }

  async insert({ id, networkId, subject, title, isOpen, startedById }: NewThread): Promise<void> {
    await this.database.query(
      `INSERT INTO forum_thread (id, network_id, subject_kind, subject_id, title, is_open, started_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, networkId, subject.kind, subject.id, title, isOpen, startedById],
    );
  }

  async retitle(id: string, title: string): Promise<void> {
    await this.database.query('UPDATE forum_thread SET title = $2, lock = lock + 1 WHERE id = $1', [id, title]);
  }

  async setLocked(id: string, isLocked: boolean): Promise<void> {
    await this.database.query('UPDATE forum_thread SET is_locked = $2, lock = lock + 1 WHERE id = $1', [id, isLocked]);
  }

  async setOpen(id: string, isOpen: boolean): Promise<void> {
    await this.database.query('UPDATE forum_thread SET is_open = $2, lock = lock + 1 WHERE id = $1', [id, isOpen]);
  }

  /** About something else from now on; open to everybody only if that is said again. */
  async move(id: string, { kind, id: subjectId }: ThreadSubject): Promise<void> {
    await this.database.query(
      `UPDATE forum_thread SET subject_kind = $2, subject_id = $3, is_open = false, lock = lock + 1 WHERE id = $1`,
      [id, kind, subjectId],
    );
  }

  async setAnswer(id: string, postId: string | null): Promise<void> {
    await this.database.query('UPDATE forum_thread SET answer_post_id = $2, lock = lock + 1 WHERE id = $1', [
      id,
      postId,
    ]);
  }

  /** Counts the posts that stand, and says when and by whom the last was written. What does not stand answers nothing. */
  async countPosts(id: string): Promise<void> {
    await this.database.query(
      `UPDATE forum_thread t SET post_count = counted.posts, last_post_at = coalesce(counted.at, t.created_at),
         last_post_by_id = counted.by_id,
         answer_post_id = (SELECT p.id FROM forum_post p WHERE p.id = t.answer_post_id AND p.state = 'visible')
       FROM (SELECT count(*)::int AS posts, max(created_at) AS at,
               (array_agg(written_by_id ORDER BY created_at DESC, id DESC))[1] AS by_id
             FROM forum_post WHERE thread_id = $1 AND state = 'visible') counted
       WHERE t.id = $1`,
      [id],
    );
  }

  /** By default, unless the person chose otherwise before; `chosen`: the person chooses now. */
  async follow(id: string, userId: string, isFollowing: boolean, chosen: boolean): Promise<void> {
    await this.database.query(
      `INSERT INTO forum_follow (thread_id, user_id, is_following) VALUES ($1, $2, $3)
       ON CONFLICT (thread_id, user_id) DO UPDATE SET is_following = $3 WHERE $4`,
      [id, userId, isFollowing, chosen],
    );
  }
}
