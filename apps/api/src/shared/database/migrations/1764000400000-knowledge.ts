import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The knowledge bank. An item is a place in the bank; what it says stands in its versions, of which at most one is
 * published and at most one is being worked on. People are ids without a foreign key: history outlives accounts.
 */
export class Knowledge1764000400000 implements MigrationInterface {
  name = 'Knowledge1764000400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ITEMS);
    await runner.query(VERSIONS);
    await runner.query(EVENTS_AND_FILES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const ITEMS = `
  CREATE TABLE knowledge_item (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    network_id text NOT NULL REFERENCES network (id),
    state text NOT NULL CHECK (state IN ('inbox', 'in-review', 'published', 'archived', 'withdrawn')),
    working_state text CHECK (working_state IN ('draft', 'in-review')),
    published_version_id uuid,
    working_version_id uuid,
    owner_id uuid,
    created_by_id uuid,
    changed_by_id uuid,
    review_date date,
    withdrawn_reason text,
    merged_into_id uuid REFERENCES knowledge_item (id),
    origin text NOT NULL CHECK (origin IN ('entered', 'imported', 'starting-content')),
    is_demonstration boolean NOT NULL DEFAULT false,
    content_hash text,
    lock integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    published_at timestamptz,
    first_published_at timestamptz,
    CHECK ((working_state IS NULL) = (working_version_id IS NULL)),
    CHECK (state NOT IN ('published', 'withdrawn') OR published_version_id IS NOT NULL),
    CHECK (state <> 'inbox' OR (working_state = 'draft' AND published_version_id IS NULL)),
    CHECK (state <> 'in-review' OR (working_state = 'in-review' AND published_version_id IS NULL)),
    CHECK (state <> 'withdrawn' OR withdrawn_reason IS NOT NULL)
  );
  CREATE INDEX knowledge_item_working ON knowledge_item (network_id, working_state, id DESC)
    WHERE working_state IS NOT NULL AND state NOT IN ('archived', 'withdrawn');
  CREATE INDEX knowledge_item_due ON knowledge_item (network_id, review_date, id)
    WHERE state = 'published' AND review_date IS NOT NULL;
  CREATE INDEX knowledge_item_newest ON knowledge_item (first_published_at DESC, id DESC) WHERE state = 'published';
  CREATE INDEX knowledge_item_by_state ON knowledge_item (network_id, state, id DESC);
  CREATE INDEX knowledge_item_slug_stem ON knowledge_item (regexp_replace(slug, '-[0-9]+$', ''));
  CREATE INDEX knowledge_item_by_owner ON knowledge_item (owner_id) WHERE owner_id IS NOT NULL;
  CREATE INDEX knowledge_item_by_author ON knowledge_item (created_by_id) WHERE created_by_id IS NOT NULL;
  CREATE INDEX knowledge_item_merged ON knowledge_item (merged_into_id) WHERE merged_into_id IS NOT NULL;`;

const VERSIONS = `
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE TABLE knowledge_version (
    id uuid PRIMARY KEY,
    item_id uuid NOT NULL REFERENCES knowledge_item (id) ON DELETE CASCADE,
    number integer NOT NULL,
    state text NOT NULL CHECK (state IN ('draft', 'in-review', 'published', 'superseded')),
    content jsonb NOT NULL,
    -- The lock at which each field last changed, to tell a second writer what somebody else did meanwhile.
    field_locks jsonb NOT NULL DEFAULT '{}',
    title text GENERATED ALWAYS AS (content #>> '{bibliography,title}') STORED,
    year integer GENERATED ALWAYS AS ((content #>> '{bibliography,issued,date-parts,0,0}')::integer) STORED,
    doi text GENERATED ALWAYS AS (content #>> '{bibliography,DOI}') STORED,
    replaces_id uuid REFERENCES knowledge_version (id),
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by_id uuid,
    submitted_at timestamptz,
    submitted_by_id uuid,
    published_at timestamptz,
    published_by_id uuid,
    published_own_work boolean NOT NULL DEFAULT false,
    UNIQUE (item_id, number)
  );
  CREATE UNIQUE INDEX knowledge_version_one_working ON knowledge_version (item_id) WHERE state IN ('draft', 'in-review');
  CREATE UNIQUE INDEX knowledge_version_one_published ON knowledge_version (item_id) WHERE state = 'published';
  CREATE INDEX knowledge_version_title ON knowledge_version USING gin (title gin_trgm_ops);
  CREATE INDEX knowledge_version_codes ON knowledge_version USING gin ((content -> 'codes'));
  CREATE INDEX knowledge_version_doi ON knowledge_version (doi) WHERE doi IS NOT NULL;
  ALTER TABLE knowledge_item
    ADD FOREIGN KEY (published_version_id) REFERENCES knowledge_version (id) DEFERRABLE INITIALLY DEFERRED,
    ADD FOREIGN KEY (working_version_id) REFERENCES knowledge_version (id) DEFERRABLE INITIALLY DEFERRED;`;

const EVENTS_AND_FILES = `
  CREATE TABLE knowledge_event (
    id uuid PRIMARY KEY,
    item_id uuid NOT NULL REFERENCES knowledge_item (id) ON DELETE CASCADE,
    version_number integer NOT NULL,
    kind text NOT NULL,
    by_id uuid,
    at timestamptz NOT NULL DEFAULT now(),
    fields text[] NOT NULL DEFAULT '{}',
    note text
  );
  CREATE INDEX knowledge_event_of_item ON knowledge_event (item_id, id DESC);
  CREATE TABLE knowledge_file (
    id uuid PRIMARY KEY,
    item_id uuid NOT NULL REFERENCES knowledge_item (id) ON DELETE CASCADE,
    -- Where shared file storage keeps the bytes; null when only the text was brought in.
    stored_as text,
    name text NOT NULL,
    media_type text NOT NULL,
    bytes bigint NOT NULL,
    page_count integer NOT NULL,
    is_open boolean NOT NULL DEFAULT false,
    added_at timestamptz NOT NULL DEFAULT now(),
    added_by_id uuid
  );
  CREATE INDEX knowledge_file_of_item ON knowledge_file (item_id, id);
  CREATE TABLE knowledge_file_page (
    file_id uuid NOT NULL REFERENCES knowledge_file (id) ON DELETE CASCADE,
    page integer NOT NULL CHECK (page >= 1),
    text text NOT NULL,
    PRIMARY KEY (file_id, page)
  );`;
