import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What sources say works for whom. The content of a finding is one document; what lists and the map group by is drawn
 * from it: columns that PostgreSQL keeps, and one row per code.
 */
export class Findings1764000600000 implements MigrationInterface {
  name = 'Findings1764000600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FINDINGS);
    await runner.query(RATINGS_AND_EVENTS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const FINDINGS = `
  CREATE TABLE finding (
    id uuid PRIMARY KEY,
    network_id text NOT NULL REFERENCES network (id),
    source_id uuid NOT NULL REFERENCES knowledge_item (id) ON DELETE CASCADE,
    state text NOT NULL CHECK (state IN ('draft', 'published', 'withdrawn')),
    content jsonb NOT NULL,
    intervention text NOT NULL GENERATED ALWAYS AS (content ->> 'intervention') STORED,
    comparison text NOT NULL GENERATED ALWAYS AS (content ->> 'comparison') STORED,
    direction text NOT NULL GENERATED ALWAYS AS (content ->> 'direction') STORED,
    design text NOT NULL GENERATED ALWAYS AS (content ->> 'design') STORED,
    certainty text GENERATED ALWAYS AS (content ->> 'certainty') STORED,
    certainty_rated_by_id uuid,
    certainty_rated_at timestamptz,
    withdrawn_reason text,
    -- Raters who disagreed have settled what stands in the content.
    consensus_at timestamptz,
    consensus_by_id uuid,
    origin text NOT NULL CHECK (origin IN ('entered', 'pasted', 'starting-content')),
    is_demonstration boolean NOT NULL DEFAULT false,
    content_hash text,
    -- Findings of the starting content keep their name there, so that a new edition finds them again.
    content_key text UNIQUE,
    -- What came in with one table can be taken back as one.
    paste_id uuid,
    lock integer NOT NULL DEFAULT 1,
    -- The lock at which each field last changed.
    field_locks jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by_id uuid,
    changed_at timestamptz NOT NULL DEFAULT now(),
    changed_by_id uuid,
    published_at timestamptz,
    CHECK (state <> 'withdrawn' OR withdrawn_reason IS NOT NULL)
  );
  CREATE INDEX finding_of_source ON finding (source_id, id);
  CREATE INDEX finding_by_state ON finding (network_id, state, id DESC);
  CREATE INDEX finding_of_paste ON finding (paste_id) WHERE paste_id IS NOT NULL;
  CREATE TABLE finding_code (
    finding_id uuid NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
    role text NOT NULL,
    term_id text NOT NULL,
    PRIMARY KEY (finding_id, role, term_id)
  );
  CREATE INDEX finding_code_by_term ON finding_code (term_id, role, finding_id);`;

const RATINGS_AND_EVENTS = `
  CREATE TABLE finding_rating (
    finding_id uuid NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
    rater_id uuid NOT NULL,
    direction text NOT NULL,
    certainty text NOT NULL,
    reason text NOT NULL DEFAULT '',
    rated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (finding_id, rater_id)
  );
  CREATE TABLE finding_event (
    id uuid PRIMARY KEY,
    finding_id uuid NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
    kind text NOT NULL,
    by_id uuid,
    at timestamptz NOT NULL DEFAULT now(),
    -- The content as it stood after the event, when it changed.
    content jsonb,
    note text
  );
  CREATE INDEX finding_event_of_finding ON finding_event (finding_id, id DESC);`;
