import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a network recommends. People, concepts and findings are ids without a foreign key: what is gone is not shown. */
export class Recommendations1764001100000 implements MigrationInterface {
  name = 'Recommendations1764001100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RECOMMENDATIONS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const RECOMMENDATIONS = `
  CREATE TABLE recommendation (
    id uuid PRIMARY KEY,
    network_id text NOT NULL REFERENCES network (id),
    level text NOT NULL CHECK (level IN ('regional', 'municipal', 'institution')),
    title text NOT NULL,
    text text NOT NULL DEFAULT '',
    grounds text NOT NULL DEFAULT '',
    concept_ids uuid[] NOT NULL DEFAULT '{}',
    finding_ids uuid[] NOT NULL DEFAULT '{}',
    review_on date,
    state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'proposed', 'approved', 'withdrawn')),
    -- Everybody who wrote in it: none of them approves it.
    writer_ids uuid[] NOT NULL DEFAULT '{}',
    -- Why it was returned or withdrawn.
    reason text NOT NULL DEFAULT '',
    proposed_at timestamptz,
    approved_at timestamptz,
    approved_by_id uuid,
    -- The lock at which each field last changed.
    field_locks jsonb NOT NULL DEFAULT '{}',
    lock integer NOT NULL DEFAULT 1,
    is_demonstration boolean NOT NULL DEFAULT false,
    content_key text UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    CHECK (state <> 'approved' OR approved_at IS NOT NULL)
  );
  CREATE INDEX recommendation_by_change ON recommendation (changed_at DESC, id DESC);
  CREATE INDEX recommendation_approved ON recommendation (changed_at DESC, id DESC) WHERE state = 'approved';
  CREATE INDEX recommendation_of_network ON recommendation (network_id, changed_at DESC, id DESC);`;
