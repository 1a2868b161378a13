import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What municipalities and others do with culture: activities, their sessions, files, and what changed. Each activity is
 * one row; what lists filter and order by are columns, the rest of the content is `details`. People are ids without a
 * foreign key, as in the bank.
 */
export class Activities1764000900000 implements MigrationInterface {
  name = 'Activities1764000900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACTIVITIES);
    await runner.query(LISTS);
    await runner.query(SESSIONS);
    await runner.query(CHANGES);
    await runner.query(FILES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const ACTIVITIES = `
  CREATE TABLE activity (
    -- Made by who logs it: sent twice, it is there once.
    id uuid PRIMARY KEY,
    network_id text NOT NULL REFERENCES network (id),
    owner_id text NOT NULL REFERENCES organisation (id),
    sharing text NOT NULL CHECK (sharing IN ('draft', 'network', 'public')),
    created_by_id uuid,
    changed_by_id uuid,
    title text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('course', 'event', 'project')),
    status text NOT NULL CHECK (status IN ('idea', 'planned', 'running', 'done', 'stopped')),
    starts_on date,
    ends_on date,
    target_groups text[] NOT NULL DEFAULT '{}',
    art_forms text[] NOT NULL DEFAULT '{}',
    settings text[] NOT NULL DEFAULT '{}',
    org_forms text[] NOT NULL DEFAULT '{}',
    course_levels text[] NOT NULL DEFAULT '{}',
    link_level text CHECK (link_level IN ('separate', 'attached', 'wellbeing')),
    stage text CHECK (stage IN ('start-up', 'further-development', 'strategic')),
    -- Those of the three fields that somebody takes part from.
    field_names text[] NOT NULL DEFAULT '{}',
    municipality_codes text[] NOT NULL DEFAULT '{}',
    co_owner_ids text[] NOT NULL DEFAULT '{}',
    details jsonb NOT NULL DEFAULT '{}',
    -- The lock with which each field was written last, to tell a second writer what somebody else changed.
    field_locks jsonb NOT NULL DEFAULT '{}',
    lock integer NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    is_demonstration boolean NOT NULL DEFAULT false,
    -- Activities of the starting content keep their name there.
    content_key text UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    -- Every code it is found by, whatever the vocabulary.
    term_ids text[] NOT NULL GENERATED ALWAYS AS (
      target_groups || art_forms || settings || org_forms || course_levels
      || CASE link_level WHEN 'separate' THEN ARRAY['cl-separate'] WHEN 'attached' THEN ARRAY['cl-attached']
           WHEN 'wellbeing' THEN ARRAY['cl-wellbeing'] ELSE '{}'::text[] END
      || CASE stage WHEN 'start-up' THEN ARRAY['cl-start'] WHEN 'further-development' THEN ARRAY['cl-further']
           WHEN 'strategic' THEN ARRAY['cl-strategic'] ELSE '{}'::text[] END
    ) STORED,
    CHECK (ends_on IS NULL OR starts_on IS NULL OR ends_on >= starts_on)
  );`;

const LISTS = `
  CREATE INDEX activity_by_change ON activity (changed_at DESC, id DESC) WHERE deleted_at IS NULL;
  CREATE INDEX activity_by_start ON activity (coalesce(starts_on, '0001-01-01'::date) DESC, id DESC) WHERE deleted_at IS NULL;
  CREATE INDEX activity_by_title ON activity (title, id) WHERE deleted_at IS NULL;
  CREATE INDEX activity_public_by_change ON activity (changed_at DESC, id DESC) WHERE deleted_at IS NULL AND sharing = 'public';
  CREATE INDEX activity_public_by_id ON activity (id) WHERE deleted_at IS NULL AND sharing = 'public';
  CREATE INDEX activity_of_owner ON activity (owner_id, changed_at DESC, id DESC);
  CREATE INDEX activity_of_person ON activity (created_by_id, changed_at DESC, id DESC);
  CREATE INDEX activity_deleted ON activity (network_id, changed_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
  CREATE INDEX activity_by_term ON activity USING gin (term_ids);
  CREATE INDEX activity_by_municipality ON activity USING gin (municipality_codes);
  CREATE INDEX activity_of_co_owner ON activity USING gin (co_owner_ids);`;

const SESSIONS = `
  CREATE TABLE activity_session (
    id uuid PRIMARY KEY,
    activity_id uuid NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    held_on date NOT NULL,
    attendance integer CHECK (attendance >= 0),
    note text NOT NULL DEFAULT '',
    created_by_id uuid,
    lock integer NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX activity_session_of_activity ON activity_session (activity_id, held_on DESC, id DESC);`;

const CHANGES = `
  CREATE TABLE activity_change (
    id uuid PRIMARY KEY,
    activity_id uuid NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    -- What was changed together, to be taken back together.
    batch_id uuid,
    kind text NOT NULL,
    by_id uuid,
    at timestamptz NOT NULL DEFAULT now(),
    fields text[] NOT NULL DEFAULT '{}',
    -- Content and sharing as they were.
    before jsonb,
    -- The lock that the change led to.
    lock integer NOT NULL
  );
  CREATE INDEX activity_change_of_activity ON activity_change (activity_id, id DESC);
  CREATE INDEX activity_change_of_batch ON activity_change (batch_id) WHERE batch_id IS NOT NULL;`;

const FILES = `
  CREATE TABLE activity_file (
    id uuid PRIMARY KEY,
    activity_id uuid NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    stored_as text NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    bytes bigint NOT NULL,
    is_picture boolean NOT NULL DEFAULT false,
    alt text NOT NULL DEFAULT '',
    added_by_id uuid,
    added_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX activity_file_of_activity ON activity_file (activity_id, id);`;
