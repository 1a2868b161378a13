import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Terms of reference and task portfolios of bodies, with what was approved. */
export class BodyDocuments1764001432000 implements MigrationInterface {
  name = 'BodyDocuments1764001432000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DOCUMENTS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const DOCUMENTS = `
  CREATE TABLE body_document (
    id uuid PRIMARY KEY,
    network_id text NOT NULL REFERENCES network (id),
    -- One or several bodies of the network share it.
    body_ids uuid[] NOT NULL CHECK (cardinality(body_ids) > 0),
    kind text NOT NULL CHECK (kind IN ('terms-of-reference', 'task-portfolio')),
    -- The text that is worked on; the same as the last version while nothing is.
    title text NOT NULL,
    text text NOT NULL DEFAULT '',
    state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'proposed', 'approved')),
    -- Everybody who wrote since the last version.
    writer_ids uuid[] NOT NULL DEFAULT '{}',
    -- Why it was sent back or taken back.
    reason text NOT NULL DEFAULT '',
    field_locks jsonb NOT NULL DEFAULT '{}',
    lock integer NOT NULL DEFAULT 1,
    is_demonstration boolean NOT NULL DEFAULT false,
    content_key text UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX body_document_of_bodies ON body_document USING gin (body_ids);
  -- Documents as they were approved; a version is never changed.
  CREATE TABLE body_document_version (
    document_id uuid NOT NULL REFERENCES body_document (id) ON DELETE CASCADE,
    number integer NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    decided_on date NOT NULL,
    -- The meeting that decided, if it was one.
    meeting_id uuid REFERENCES meeting (id) ON DELETE SET NULL,
    approved_by_id uuid REFERENCES app_user (id) ON DELETE SET NULL,
    approved_at timestamptz NOT NULL DEFAULT now(),
    is_demonstration boolean NOT NULL DEFAULT false,
    PRIMARY KEY (document_id, number)
  );
  CREATE INDEX body_document_version_of_meeting ON body_document_version (meeting_id);`;
