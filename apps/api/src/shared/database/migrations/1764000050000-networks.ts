import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Networks, the organisations in them, and the municipalities and regions with the days on which they belong together.
 * `content_hash` is what a row last received from the starting content; a row whose `locally_edited` is set is left alone.
 */
export class Networks1764000050000 implements MigrationInterface {
  name = 'Networks1764000050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PLACES);
    await runner.query(NETWORKS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const PLACES = `
  -- The documents that facts were taken from, so that each fact can show its source and year.
  CREATE TABLE source_document (
    key text PRIMARY KEY,
    title text NOT NULL,
    publisher text NOT NULL DEFAULT '',
    year integer,
    year_note text
  );
  CREATE TABLE region (
    id text PRIMARY KEY,
    code text UNIQUE,
    name text NOT NULL,
    valid_from date,
    valid_to date,
    source text REFERENCES source_document (key),
    CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from)
  );
  CREATE TABLE municipality (
    code text PRIMARY KEY CHECK (code ~ '^0[1-9][0-9]{2}$'),
    name text NOT NULL,
    official_name text NOT NULL,
    name_en text,
    spellings text[] NOT NULL DEFAULT '{}'
  );
  CREATE TABLE municipality_region (
    municipality_code text NOT NULL REFERENCES municipality (code) ON DELETE CASCADE,
    region_id text NOT NULL REFERENCES region (id),
    valid_from date NOT NULL,
    valid_to date,
    PRIMARY KEY (municipality_code, valid_from),
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
  );`;

const NETWORKS = `
  CREATE TABLE network (
    id text PRIMARY KEY,
    name_da text NOT NULL,
    name_en text NOT NULL,
    purpose_da text NOT NULL DEFAULT '',
    purpose_en text NOT NULL DEFAULT '',
    status text NOT NULL DEFAULT 'final' CHECK (status IN ('draft', 'final', 'ended')),
    starts_on date,
    ends_on date,
    source text REFERENCES source_document (key),
    is_demonstration boolean NOT NULL DEFAULT false,
    content_hash text,
    locally_edited boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1,
    CHECK (ends_on IS NULL OR starts_on IS NULL OR ends_on >= starts_on)
  );
  CREATE TABLE organisation (
    id text PRIMARY KEY,
    name_da text NOT NULL,
    name_en text NOT NULL,
    other_names text[] NOT NULL DEFAULT '{}',
    kind text NOT NULL,
    sectors text[] NOT NULL DEFAULT '{}',
    municipality_code text REFERENCES municipality (code),
    note_da text NOT NULL DEFAULT '',
    note_en text NOT NULL DEFAULT '',
    is_demonstration boolean NOT NULL DEFAULT false,
    content_hash text,
    locally_edited boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1,
    changed_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX organisation_by_name ON organisation (name_da, id);
  CREATE INDEX organisation_by_municipality ON organisation (municipality_code);
  CREATE TABLE organisation_membership (
    network_id text NOT NULL REFERENCES network (id) ON DELETE CASCADE,
    organisation_id text NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('active', 'secondary')),
    valid_from date NOT NULL,
    valid_to date,
    source text REFERENCES source_document (key),
    PRIMARY KEY (network_id, organisation_id, valid_from),
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
  );
  CREATE INDEX organisation_membership_by_organisation ON organisation_membership (organisation_id);`;
