import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Bringing material in: an import with its files, the rows of its preview, and the text of documents until they become
 * items. Then duplicates: what items are compared by, pairs that look alike, and merges with what they changed.
 */
export class Imports1764000500000 implements MigrationInterface {
  name = 'Imports1764000500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(IMPORTS);
    await runner.query(ROWS);
    await runner.query(DUPLICATES);
    await runner.query(UNDOING);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const IMPORTS = `
  CREATE TABLE import (
    id uuid PRIMARY KEY,
    network_id text NOT NULL REFERENCES network (id),
    name text NOT NULL,
    source text NOT NULL CHECK (source IN ('upload', 'paste')),
    state text NOT NULL
      CHECK (state IN ('parsing', 'preview', 'importing', 'done', 'undone', 'cancelled', 'failed')),
    problems jsonb NOT NULL DEFAULT '[]',
    done integer NOT NULL DEFAULT 0,
    total integer NOT NULL DEFAULT 0,
    -- While a server works on it, it is nobody else's; when that server dies, the lease runs out.
    leased_until timestamptz,
    attempts integer NOT NULL DEFAULT 0,
    created_by_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz
  );
  CREATE INDEX import_newest ON import (network_id, id DESC);
  CREATE INDEX import_waiting ON import (id) WHERE state IN ('parsing', 'importing');
  CREATE TABLE import_file (
    id uuid PRIMARY KEY,
    import_id uuid NOT NULL REFERENCES import (id) ON DELETE CASCADE,
    position integer NOT NULL,
    name text NOT NULL,
    bytes bigint NOT NULL,
    -- Null when the file could not be taken in at all.
    sha256 text,
    format text,
    media_type text,
    notes jsonb NOT NULL DEFAULT '[]',
    problems jsonb NOT NULL DEFAULT '[]',
    UNIQUE (import_id, position)
  );
  CREATE INDEX import_file_by_content ON import_file (sha256) WHERE sha256 IS NOT NULL;
  CREATE TABLE import_page (
    file_id uuid NOT NULL REFERENCES import_file (id) ON DELETE CASCADE,
    page integer NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (file_id, page)
  );`;

const ROWS = `
  CREATE TABLE import_row (
    id uuid PRIMARY KEY,
    import_id uuid NOT NULL REFERENCES import (id) ON DELETE CASCADE,
    file_id uuid NOT NULL REFERENCES import_file (id) ON DELETE CASCADE,
    position integer NOT NULL,
    line integer,
    status text NOT NULL CHECK (status IN ('new', 'duplicate', 'same-as-earlier', 'error')),
    choice text NOT NULL CHECK (choice IN ('import', 'skip', 'merge')),
    merge_into_id uuid,
    row_key text,
    reference jsonb,
    unconfirmed jsonb NOT NULL DEFAULT '[]',
    problems jsonb NOT NULL DEFAULT '[]',
    notes jsonb NOT NULL DEFAULT '[]',
    matches jsonb NOT NULL DEFAULT '[]',
    -- What it became, and how: a new item, or an existing one that was added to.
    item_id uuid,
    outcome text CHECK (outcome IN ('imported', 'merged', 'skipped', 'removed', 'kept')),
    before_merge jsonb,
    after_merge jsonb,
    UNIQUE (import_id, position),
    CHECK (status <> 'error' OR choice = 'skip')
  );
  CREATE INDEX import_row_by_status ON import_row (import_id, status, position);
  CREATE INDEX import_row_by_key ON import_row (row_key) WHERE item_id IS NOT NULL;
  CREATE INDEX import_row_by_item ON import_row (item_id) WHERE item_id IS NOT NULL;`;

const DUPLICATES = `
  CREATE TABLE duplicate_key (
    item_id uuid PRIMARY KEY REFERENCES knowledge_item (id) ON DELETE CASCADE,
    network_id text NOT NULL,
    -- The item's lock when the key was made: when it differs, the key is out of date.
    lock integer NOT NULL,
    doi text NOT NULL,
    title text COLLATE "C" NOT NULL,
    year integer,
    first_author text NOT NULL
  );
  -- Items are compared only with those they share a block with.
  CREATE TABLE duplicate_block (
    block text COLLATE "C" NOT NULL,
    item_id uuid NOT NULL REFERENCES duplicate_key (item_id) ON DELETE CASCADE,
    PRIMARY KEY (block, item_id)
  );
  CREATE INDEX duplicate_block_of_item ON duplicate_block (item_id);
  CREATE TABLE duplicate_pair (
    first_id uuid NOT NULL REFERENCES knowledge_item (id) ON DELETE CASCADE,
    second_id uuid NOT NULL REFERENCES knowledge_item (id) ON DELETE CASCADE,
    network_id text NOT NULL,
    score real NOT NULL,
    reasons text[] NOT NULL,
    -- Somebody said that these are two different works.
    dismissed_at timestamptz,
    dismissed_by_id uuid,
    PRIMARY KEY (first_id, second_id),
    CHECK (first_id < second_id)
  );
  CREATE INDEX duplicate_pair_open ON duplicate_pair (network_id, score DESC, first_id, second_id)
    WHERE dismissed_at IS NULL;
  CREATE INDEX duplicate_pair_second ON duplicate_pair (second_id);
  CREATE TABLE item_merge (
    id uuid PRIMARY KEY,
    network_id text NOT NULL,
    kept_id uuid NOT NULL REFERENCES knowledge_item (id) ON DELETE CASCADE,
    merged_id uuid NOT NULL REFERENCES knowledge_item (id) ON DELETE CASCADE,
    -- Content and position of both before, and the content of the kept one after: enough to take it back exactly.
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    moved_file_ids uuid[] NOT NULL DEFAULT '{}',
    merged_by_id uuid,
    merged_at timestamptz NOT NULL DEFAULT now(),
    undone_at timestamptz,
    undone_by_id uuid
  );
  CREATE UNIQUE INDEX item_merge_standing ON item_merge (merged_id) WHERE undone_at IS NULL;
  CREATE INDEX item_merge_newest ON item_merge (network_id, id DESC);
  CREATE INDEX item_merge_by_kept ON item_merge (kept_id);
  CREATE INDEX item_merge_by_merged ON item_merge (merged_id);`;

// Undoing an import deletes items by the thousand; without these each one is looked for in every other.
const UNDOING = `
  CREATE INDEX knowledge_version_replaces ON knowledge_version (replaces_id) WHERE replaces_id IS NOT NULL;
  CREATE INDEX knowledge_item_published_version ON knowledge_item (published_version_id)
    WHERE published_version_id IS NOT NULL;
  CREATE INDEX knowledge_item_working_version ON knowledge_item (working_version_id)
    WHERE working_version_id IS NOT NULL;`;
