import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Concepts with their versions, and where they are tried. People, activities and findings are ids without a foreign key:
 * what is gone is not shown.
 */
export class Concepts1764001000000 implements MigrationInterface {
  name = 'Concepts1764001000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONCEPTS);
    await runner.query(VERSIONS);
    await runner.query(TRIALS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const CONCEPTS = `
  CREATE TABLE concept (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    network_id text NOT NULL REFERENCES network (id),
    owner_id text NOT NULL REFERENCES organisation (id),
    state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published', 'withdrawn')),
    sharing text NOT NULL DEFAULT 'network' CHECK (sharing IN ('network', 'public')),
    -- The latest published version; 0 before the first.
    version integer NOT NULL DEFAULT 0 CHECK (state = 'draft' OR version > 0),
    has_unpublished_changes boolean NOT NULL DEFAULT true,
    created_by_id uuid,
    -- The lock at which each field last changed.
    field_locks jsonb NOT NULL DEFAULT '{}',
    lock integer NOT NULL DEFAULT 1,
    is_demonstration boolean NOT NULL DEFAULT false,
    content_key text UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    published_at timestamptz,
    CHECK (state = 'draft' OR published_at IS NOT NULL)
  );
  CREATE INDEX concept_by_change ON concept (changed_at DESC, id DESC);
  CREATE INDEX concept_of_network ON concept (network_id, changed_at DESC, id DESC);
  CREATE INDEX concept_of_owner ON concept (owner_id);
  CREATE INDEX concept_of_person ON concept (created_by_id) WHERE state = 'draft';`;

const VERSIONS = `
  CREATE TABLE concept_version (
    id uuid PRIMARY KEY,
    concept_id uuid NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
    -- Null for the one that is being written; every concept has one.
    number integer CHECK (number > 0),
    title text NOT NULL,
    target_groups text[] NOT NULL DEFAULT '{}',
    art_forms text[] NOT NULL DEFAULT '{}',
    settings text[] NOT NULL DEFAULT '{}',
    org_forms text[] NOT NULL DEFAULT '{}',
    activity_ids uuid[] NOT NULL DEFAULT '{}',
    finding_ids uuid[] NOT NULL DEFAULT '{}',
    details jsonb NOT NULL,
    -- What is new in it.
    note text NOT NULL DEFAULT '',
    published_at timestamptz,
    published_by_id uuid,
    term_ids text[] NOT NULL GENERATED ALWAYS AS (target_groups || art_forms || settings || org_forms) STORED,
    CHECK ((number IS NULL) = (published_at IS NULL)),
    UNIQUE NULLS NOT DISTINCT (concept_id, number)
  );
  CREATE INDEX concept_version_by_term ON concept_version USING gin (term_ids);
  CREATE INDEX concept_version_by_activity ON concept_version USING gin (activity_ids);
  CREATE INDEX concept_version_by_finding ON concept_version USING gin (finding_ids);`;

const TRIALS = `
  CREATE TABLE concept_trial (
    id uuid PRIMARY KEY,
    concept_id uuid NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
    concept_version integer NOT NULL CHECK (concept_version > 0),
    network_id text NOT NULL REFERENCES network (id),
    organisation_id text REFERENCES organisation (id),
    -- The name of a place that is no organisation of the platform.
    place text NOT NULL DEFAULT '',
    status text NOT NULL CHECK (status IN ('interested', 'planned', 'running', 'done', 'not-continued')),
    reason text NOT NULL DEFAULT '',
    adaptations jsonb NOT NULL DEFAULT '[]',
    starts_on date,
    ends_on date,
    activity_id uuid,
    result text NOT NULL DEFAULT '',
    learning text NOT NULL DEFAULT '',
    created_by_id uuid,
    field_locks jsonb NOT NULL DEFAULT '{}',
    lock integer NOT NULL DEFAULT 1,
    is_demonstration boolean NOT NULL DEFAULT false,
    content_key text UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((organisation_id IS NULL) <> (place = '')),
    CHECK (ends_on >= starts_on)
  );
  -- An organisation tries a concept once at a time.
  CREATE UNIQUE INDEX concept_trial_open ON concept_trial (concept_id, organisation_id)
    WHERE status IN ('interested', 'planned', 'running') AND organisation_id IS NOT NULL;
  CREATE INDEX concept_trial_of_concept ON concept_trial (concept_id, id DESC);
  CREATE INDEX concept_trial_of_organisation ON concept_trial (organisation_id, changed_at DESC, id DESC);
  CREATE INDEX concept_trial_by_activity ON concept_trial (activity_id) WHERE activity_id IS NOT NULL;`;
