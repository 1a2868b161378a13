import { Injectable } from '@nestjs/common';
import { postAddress, type ThreadSubjectKind } from '@samspil/domain/forum';
import type { Persona } from '@samspil/domain/identity';
import { v7 as uuid } from 'uuid';
import { PeopleService } from '../identity/people.service.js';
import { NotificationsService } from '../notifications/notifications.service.js';
import { Database } from '../shared/database/index.js';
import { ForumIndex } from './forum-index.js';
import { ThreadsRepository } from './threads.repository.js';

/** An invented thread of the starting content; the ready-made people talk. */
export interface ThreadSeed {
  readonly key: string;
  /**
   * The id of the network or the theme, the slug of knowledge, the `content_key` of an activity or a concept; the kind of a
   * body (the first of them), or of a meeting (the next one that is announced).
   */
  readonly subject: { readonly kind: ThreadSubjectKind; readonly key: string };
  readonly title: string;
  readonly isOpen: boolean;
  readonly posts: readonly {
    readonly by: Persona;
    readonly daysAgo: number;
    readonly text: string;
    readonly mentions: readonly Persona[];
    readonly isAnswer: boolean;
  }[];
}

type PlantedPost = { readonly id: string; readonly mentionIds: readonly string[] };

const SUBJECT_ID = `CASE r.kind
  WHEN 'network' THEN (SELECT n.id FROM network n WHERE n.id = r.subject)
  WHEN 'goal' THEN (SELECT g.id FROM network_goal g WHERE g.id = r.subject)
  WHEN 'activity' THEN (SELECT a.id::text FROM activity a WHERE a.content_key = r.subject)
  WHEN 'concept' THEN (SELECT c.id::text FROM concept c WHERE c.content_key = r.subject)
  WHEN 'knowledge' THEN (SELECT i.id::text FROM knowledge_item i WHERE i.slug = r.subject)
  WHEN 'meeting' THEN (SELECT m.id::text FROM meeting m WHERE m.network_id = $1 AND m.kind = r.subject
    AND m.state = 'announced' ORDER BY m.starts_at DESC, m.id LIMIT 1)
  WHEN 'body' THEN (SELECT b.id::text FROM body b WHERE b.network_id = $1 AND b.kind = r.subject AND b.state = 'active'
    ORDER BY b.created_at, b.id LIMIT 1) END`;

/** Brings invented threads in, and takes them out. */
@Injectable()
export class ForumContentService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly threads: ThreadsRepository,
    private readonly index: ForumIndex,
    private readonly notifications: NotificationsService,
  ) {}

  /** Adds those that are not there and whose subject is. Plant what they are about before. */
  async plantInvented(networkId: string, seeds: readonly ThreadSeed[]): Promise<void> {
    const personas = await this.people.personaIds();
    const rows = seeds.map(({ key, subject, title, isOpen, posts }) => {
      const startedById = posts[0] === undefined ? null : personas.get(posts[0].by);
      return { id: uuid(), key, kind: subject.kind, subject: subject.key, title, isOpen, startedById };
    });
    const added = await this.database.query<{ id: string; key: string; subjectId: string }>(
      `INSERT INTO forum_thread (id, network_id, subject_kind, subject_id, title, is_open, started_by_id,
         is_demonstration, content_key)
       SELECT r.id, $1, r.kind, ${SUBJECT_ID}, r.title, r."isOpen", r."startedById", true, r.key
       FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, key text, kind text, subject text, title text,
         "isOpen" boolean, "startedById" uuid)
       WHERE ${SUBJECT_ID} IS NOT NULL
       ON CONFLICT (content_key) DO NOTHING RETURNING id, content_key AS key, subject_id AS "subjectId"`,
      [networkId, JSON.stringify(rows)],
    );
    for (const { id, key, subjectId } of added) {
      const seed = seeds.find((one) => one.key === key);
      if (seed === undefined) continue;
      const posts = await this.plantPosts(id, seed.posts, personas);
      await this.threads.countPosts(id);
      const bodyId = seed.subject.kind === 'body' ? subjectId : null;
      await this.tellMentioned({ id, networkId, bodyId }, seed, posts);
    }
    await this.index.refresh(added.map(({ id }) => id));
  }

  private async plantPosts(
    threadId: string,
    posts: ThreadSeed['posts'],
    personas: ReadonlyMap<Persona, string>,
  ): Promise<PlantedPost[]> {
    const idOf = (persona: Persona): string | undefined => personas.get(persona);
    const rows = posts.map(({ by, daysAgo, text, mentions, isAnswer }, place) => ({
      ...{ id: uuid(), isOpening: place === 0, isAnswer, text, daysAgo },
      byId: idOf(by),
      mentionIds: mentions.flatMap((mentioned) => idOf(mentioned) ?? []),
    }));
    await this.database.query(
      `INSERT INTO forum_post (id, thread_id, is_opening, written_by_id, text, mention_ids, is_demonstration, created_at)
       SELECT r.id, $1, r."isOpening", r."byId", r.text, r."mentionIds", true, now() - make_interval(hours => r."daysAgo" * 24 + 3)
       FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, "isOpening" boolean, "byId" uuid, text text,
         "mentionIds" uuid[], "daysAgo" integer)`,
      [threadId, JSON.stringify(rows)],
    );
    await this.database.query(
      `INSERT INTO forum_follow (thread_id, user_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`,
      [threadId, [...new Set(rows.flatMap(({ byId }) => byId ?? []))]],
    );
    const answer = rows.find(({ isAnswer }) => isAnswer);
    await this.database.query(
      `UPDATE forum_thread SET answer_post_id = $2, created_at = (SELECT min(created_at) FROM forum_post WHERE thread_id = $1)
       WHERE id = $1`,
      [threadId, answer?.id ?? null],
    );
    return rows;
  }

  /** So that there is something new to the ready-made people, too; of a meeting it is not known here in which body it is. */
  private async tellMentioned(
    { id: threadId, networkId, bodyId }: { id: string; networkId: string; bodyId: string | null },
    { subject, title }: ThreadSeed,
    posts: readonly PlantedPost[],
  ): Promise<void> {
    if (subject.kind === 'meeting') return;
    for (const { id, mentionIds } of posts) {
      await this.notifications.notify({
        ...{ kind: 'mentioned', userIds: mentionIds, networkId, bodyId, title },
        ...{ eventKey: `thread-mentioned:${id}`, url: postAddress(threadId, id), immediate: false },
      });
    }
  }

  /** With everything that was said in them, also by real people: they were about what is invented. */
  async removeInvented(): Promise<void> {
    const rows = await this.database.query<{ id: string }>(
      `WITH gone AS (DELETE FROM forum_thread WHERE is_demonstration RETURNING id) SELECT id FROM gone`,
    );
    await this.database.query('DELETE FROM forum_post WHERE is_demonstration');
    await this.index.refresh(rows.map(({ id }) => id));
  }
}
