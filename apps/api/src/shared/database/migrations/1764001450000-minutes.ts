import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Minutes of meetings with their versions and comments, decisions, and actions. */
export class Minutes1764001450000 implements MigrationInterface {
  name = 'Minutes1764001450000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MINUTES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const MINUTES = `
  CREATE TABLE minutes (
    meeting_id uuid PRIMARY KEY REFERENCES meeting (id) ON DELETE CASCADE,
    state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'comments', 'approved')),
    -- A document of Yjs (an update that holds everything): a text for each item of the agenda and one for general notes.
    document bytea NOT NULL DEFAULT '\\x0000',
    -- The plain texts of the document by item, as it was last written.
    texts jsonb NOT NULL DEFAULT '{}',
    -- Counts what was written in the document.
    written integer NOT NULL DEFAULT 0,
    -- Everybody who wrote since the last version.
    writer_ids uuid[] NOT NULL DEFAULT '{}',
    -- The latest that was approved; 0 for none.
    version integer NOT NULL DEFAULT 0,
    sent_at timestamptz,
    comments_until date,
    -- Why an approved version is being corrected.
    reason text NOT NULL DEFAULT '',
    -- Counts the steps, so that nobody takes one from where it no longer stands.
    lock integer NOT NULL DEFAULT 1,
    -- Counts whatever changes apart from the document, so that open pages ask for it anew.
    revision integer NOT NULL DEFAULT 1,
    is_demonstration boolean NOT NULL DEFAULT false,
    changed_at timestamptz NOT NULL DEFAULT now()
  );
  -- Who has the minutes open for writing, and where.
  CREATE TABLE minutes_writer (
    meeting_id uuid NOT NULL REFERENCES minutes (meeting_id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    place text,
    seen_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (meeting_id, user_id)
  );
  -- Minutes as they were approved; a version is never changed.
  CREATE TABLE minutes_version (
    meeting_id uuid NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    version integer NOT NULL,
    content jsonb NOT NULL,
    changes jsonb NOT NULL DEFAULT '[]',
    reason text NOT NULL DEFAULT '',
    approved_by_id uuid REFERENCES app_user (id) ON DELETE SET NULL,
    approved_by_name text NOT NULL,
    approved_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (meeting_id, version)
  );
  CREATE TABLE minutes_comment (
    id uuid PRIMARY KEY,
    meeting_id uuid NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    agenda_item_id uuid REFERENCES agenda_item (id) ON DELETE SET NULL,
    author_id uuid REFERENCES app_user (id) ON DELETE SET NULL,
    text text NOT NULL,
    is_settled boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX minutes_comment_of_meeting ON minutes_comment (meeting_id, created_at, id);
  CREATE TABLE decision (
    id uuid PRIMARY KEY,
    meeting_id uuid NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    agenda_item_id uuid REFERENCES agenda_item (id) ON DELETE SET NULL,
    text text NOT NULL,
    author_id uuid REFERENCES app_user (id) ON DELETE SET NULL,
    -- It stands in minutes that were approved.
    is_approved boolean NOT NULL DEFAULT false,
    -- Taken out; can be put back.
    is_removed boolean NOT NULL DEFAULT false,
    is_demonstration boolean NOT NULL DEFAULT false,
    content_key text UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX decision_of_meeting ON decision (meeting_id, created_at, id);
  CREATE TABLE meeting_action (
    id uuid PRIMARY KEY,
    meeting_id uuid NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    agenda_item_id uuid REFERENCES agenda_item (id) ON DELETE SET NULL,
    text text NOT NULL,
    -- One of the two; neither once the person has left the directory.
    owner_person_id uuid REFERENCES person (id) ON DELETE SET NULL,
    owner_organisation_id text REFERENCES organisation (id),
    due_on date,
    done_at timestamptz,
    done_by_id uuid REFERENCES app_user (id) ON DELETE SET NULL,
    author_id uuid REFERENCES app_user (id) ON DELETE SET NULL,
    -- The owner was told that it is his or hers, and reminded of the day it is due.
    told_at timestamptz,
    reminded_at timestamptz,
    is_removed boolean NOT NULL DEFAULT false,
    is_demonstration boolean NOT NULL DEFAULT false,
    content_key text UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (owner_person_id IS NULL OR owner_organisation_id IS NULL)
  );
  CREATE INDEX meeting_action_of_meeting ON meeting_action (meeting_id, created_at, id);
  CREATE INDEX meeting_action_of_person ON meeting_action (owner_person_id) WHERE NOT is_removed;
  CREATE INDEX meeting_action_of_organisation ON meeting_action (owner_organisation_id) WHERE NOT is_removed;
  CREATE INDEX meeting_action_open ON meeting_action ((coalesce(due_on, '9999-12-31'::date)), id)
    WHERE done_at IS NULL AND NOT is_removed;`;
