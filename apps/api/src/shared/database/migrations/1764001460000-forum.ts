import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is talked about between meetings: threads, posts, who follows them, and what was reported. */
export class Forum1764001460000 implements MigrationInterface {
  name = 'Forum1764001460000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(THREADS);
    await runner.query(POSTS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const THREADS = `
  CREATE TABLE forum_thread (
    -- Made by who starts it: sent twice, it is there once.
    id uuid PRIMARY KEY,
    network_id text NOT NULL REFERENCES network (id),
    -- What it is about may go: the thread is left to the caretakers, who may move it.
    subject_kind text NOT NULL CHECK (subject_kind IN ('network', 'goal', 'activity', 'concept', 'knowledge', 'meeting',
      'body')),
    subject_id text NOT NULL,
    title text NOT NULL,
    -- Opened to everybody; counts as long as the subject is public.
    is_open boolean NOT NULL DEFAULT false,
    is_locked boolean NOT NULL DEFAULT false,
    started_by_id uuid,
    answer_post_id uuid,
    -- Posts that stand, and when the last of them was written.
    post_count integer NOT NULL DEFAULT 0,
    last_post_at timestamptz NOT NULL DEFAULT now(),
    last_post_by_id uuid,
    lock integer NOT NULL DEFAULT 1,
    is_demonstration boolean NOT NULL DEFAULT false,
    content_key text UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (subject_kind IN ('network', 'goal')
      OR subject_id ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$')
  );
  CREATE INDEX forum_thread_of_network ON forum_thread (network_id, last_post_at DESC, id DESC);
  CREATE INDEX forum_thread_of_subject ON forum_thread (subject_kind, subject_id, last_post_at DESC, id DESC);
  CREATE TABLE forum_follow (
    thread_id uuid NOT NULL REFERENCES forum_thread (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    -- False for who chose not to: a later post does not make a follower again.
    is_following boolean NOT NULL DEFAULT true,
    PRIMARY KEY (thread_id, user_id)
  );
  CREATE INDEX forum_follow_of_person ON forum_follow (user_id) WHERE is_following;`;

const POSTS = `
  CREATE TABLE forum_post (
    id uuid PRIMARY KEY,
    thread_id uuid NOT NULL REFERENCES forum_thread (id) ON DELETE CASCADE,
    -- The text that the thread was started with.
    is_opening boolean NOT NULL DEFAULT false,
    written_by_id uuid,
    text text NOT NULL,
    -- Accounts of those who are mentioned in it.
    mention_ids uuid[] NOT NULL DEFAULT '{}',
    state text NOT NULL DEFAULT 'visible' CHECK (state IN ('visible', 'withdrawn', 'hidden')),
    -- Why it was hidden.
    reason text NOT NULL DEFAULT '',
    lock integer NOT NULL DEFAULT 1,
    is_demonstration boolean NOT NULL DEFAULT false,
    content_key text UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now(),
    edited_at timestamptz
  );
  CREATE INDEX forum_post_of_thread ON forum_post (thread_id, created_at, id);
  CREATE INDEX forum_post_of_person ON forum_post (written_by_id, created_at DESC);
  CREATE TABLE forum_post_version (
    id uuid PRIMARY KEY,
    post_id uuid NOT NULL REFERENCES forum_post (id) ON DELETE CASCADE,
    -- The text as it stood until it was replaced.
    text text NOT NULL,
    replaced_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX forum_post_version_of_post ON forum_post_version (post_id, replaced_at);
  CREATE TABLE forum_report (
    post_id uuid NOT NULL REFERENCES forum_post (id) ON DELETE CASCADE,
    reported_by_id uuid NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    reason text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    settled_at timestamptz,
    PRIMARY KEY (post_id, reported_by_id)
  );
  CREATE INDEX forum_report_open ON forum_report (created_at, post_id) WHERE settled_at IS NULL;`;
