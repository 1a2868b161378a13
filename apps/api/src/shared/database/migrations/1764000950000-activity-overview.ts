import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tables of activities on their way in, row by row; overviews that people keep; and what was edited together, so that it
 * can be taken back together.
 */
export class ActivityOverview1764000950000 implements MigrationInterface {
  name = 'ActivityOverview1764000950000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(IMPORTS);
    await runner.query(ROWS);
    await runner.query(BATCHES);
    await runner.query(FILTERS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const IMPORTS = `
  CREATE TABLE activity_import (
    id uuid PRIMARY KEY,
    network_id text NOT NULL REFERENCES network (id),
    name text NOT NULL,
    format text NOT NULL CHECK (format IN ('csv', 'xlsx')),
    state text NOT NULL DEFAULT 'preview' CHECK (state IN ('preview', 'importing', 'done', 'undoing')),
    headings text[] NOT NULL,
    -- For each column of the file the column of activities that it fills, or an empty text.
    mapping text[] NOT NULL,
    -- What rows have that do not say.
    owner_id text REFERENCES organisation (id) ON DELETE SET NULL,
    sharing text NOT NULL DEFAULT 'draft' CHECK (sharing IN ('draft', 'network', 'public')),
    -- Why the work stopped before its end.
    problems jsonb NOT NULL DEFAULT '[]',
    notes jsonb NOT NULL DEFAULT '[]',
    -- In whose name it goes on by itself, with the rights of that moment.
    acting_viewer jsonb,
    created_by_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    CHECK (cardinality(headings) = cardinality(mapping))
  );
  CREATE INDEX activity_import_newest ON activity_import (network_id, id DESC);`;

const ROWS = `
  CREATE TABLE activity_import_row (
    id uuid PRIMARY KEY,
    import_id uuid NOT NULL REFERENCES activity_import (id) ON DELETE CASCADE,
    -- The line in the file, also of a row that runs over several.
    line integer NOT NULL,
    cells text[] NOT NULL,
    status text NOT NULL CHECK (status IN ('ready', 'error', 'present')),
    -- What somebody said of it; without that, what is ready goes in.
    is_chosen boolean,
    content jsonb NOT NULL,
    owner_id text,
    sharing text NOT NULL,
    problems jsonb NOT NULL DEFAULT '[]',
    -- The activity that is there already and looks the same.
    present_id uuid,
    -- An earlier line that says the same.
    repeats_line integer,
    -- The id that the activity has once it is in: brought in twice, it is there once.
    activity_id uuid NOT NULL,
    outcome text CHECK (outcome IN ('imported', 'removed', 'kept')),
    -- The lock it came in with; a higher one means that somebody has worked on it.
    imported_lock integer,
    UNIQUE (import_id, line)
  );
  CREATE INDEX activity_import_row_by_status ON activity_import_row (import_id, status, line);
  CREATE INDEX activity_import_row_by_activity ON activity_import_row (activity_id);`;

const BATCHES = `
  CREATE TABLE activity_batch (
    -- Made by who edits: sent twice, it is done once.
    id uuid PRIMARY KEY,
    by_id uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    changes jsonb NOT NULL,
    activity_ids uuid[] NOT NULL,
    -- For each activity that became another: what it was in the fields that changed, and the lock afterwards.
    edited jsonb NOT NULL DEFAULT '[]',
    refused jsonb NOT NULL DEFAULT '[]',
    undone_at timestamptz,
    kept uuid[] NOT NULL DEFAULT '{}'
  );`;

const FILTERS = `
  CREATE TABLE activity_filter (
    id uuid PRIMARY KEY,
    network_id text NOT NULL REFERENCES network (id),
    -- What somebody keeps goes with the person.
    created_by_id uuid NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    name text NOT NULL,
    -- As the rule compares names.
    name_key text NOT NULL,
    address text NOT NULL,
    is_shared boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (network_id, created_by_id, name_key)
  );
  CREATE INDEX activity_filter_shared ON activity_filter (network_id, name_key) WHERE is_shared;`;
