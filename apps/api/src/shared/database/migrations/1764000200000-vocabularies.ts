import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Vocabularies, their terms, what each network leaves out, the glossary, and who changed what. */
export class Vocabularies1764000200000 implements MigrationInterface {
  name = 'Vocabularies1764000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TERMS);
    await runner.query(GLOSSARY);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const TERMS = `
  CREATE TABLE vocabulary (
    id text PRIMARY KEY,
    title_da text NOT NULL,
    title_en text NOT NULL,
    note_da text NOT NULL DEFAULT '',
    note_en text NOT NULL DEFAULT '',
    position integer NOT NULL UNIQUE,
    content_hash text
  );
  CREATE TABLE term (
    id text PRIMARY KEY,
    vocabulary_id text NOT NULL REFERENCES vocabulary (id),
    label_da text NOT NULL,
    label_en text NOT NULL,
    alternatives_da text[] NOT NULL DEFAULT '{}',
    alternatives_en text[] NOT NULL DEFAULT '{}',
    note_da text NOT NULL DEFAULT '',
    note_en text NOT NULL DEFAULT '',
    -- Deferred: the starting content arrives in one statement, in which a narrower term may come first.
    broader_id text REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,
    dimension text,
    source text REFERENCES source_document (key),
    network_id text REFERENCES network (id),
    position integer NOT NULL,
    status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'deprecated', 'merged')),
    replaced_by_id text REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,
    is_demonstration boolean NOT NULL DEFAULT false,
    content_hash text,
    locally_edited boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1,
    changed_at timestamptz NOT NULL DEFAULT now(),
    CHECK (status <> 'merged' OR replaced_by_id IS NOT NULL),
    CHECK (broader_id <> id AND replaced_by_id <> id)
  );
  CREATE UNIQUE INDEX term_label_da ON term (vocabulary_id, lower(label_da)) WHERE status <> 'merged';
  CREATE UNIQUE INDEX term_label_en ON term (vocabulary_id, lower(label_en)) WHERE status <> 'merged';
  CREATE INDEX term_in_order ON term (vocabulary_id, position, id);
  CREATE INDEX term_narrower ON term (broader_id);
  CREATE INDEX term_replaced_by ON term (replaced_by_id);
  CREATE TABLE hidden_term (
    network_id text NOT NULL REFERENCES network (id) ON DELETE CASCADE,
    term_id text NOT NULL REFERENCES term (id) ON DELETE CASCADE,
    PRIMARY KEY (network_id, term_id)
  );`;

const GLOSSARY = `
  CREATE TABLE glossary_entry (
    id text PRIMARY KEY,
    concept_da text NOT NULL,
    concept_en text NOT NULL,
    culture_da text NOT NULL DEFAULT '',
    culture_en text NOT NULL DEFAULT '',
    health_da text NOT NULL DEFAULT '',
    health_en text NOT NULL DEFAULT '',
    employment_da text NOT NULL DEFAULT '',
    employment_en text NOT NULL DEFAULT '',
    explanation_da text NOT NULL DEFAULT '',
    explanation_en text NOT NULL DEFAULT '',
    term_id text REFERENCES term (id),
    content_hash text,
    locally_edited boolean NOT NULL DEFAULT false,
    removed_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    changed_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE UNIQUE INDEX glossary_concept_da ON glossary_entry (lower(concept_da)) WHERE removed_at IS NULL;
  CREATE UNIQUE INDEX glossary_concept_en ON glossary_entry (lower(concept_en)) WHERE removed_at IS NULL;
  CREATE INDEX glossary_by_term ON glossary_entry (term_id);
  -- Newest last per subject; an undo is a change of its own that names the one it undid.
  CREATE TABLE vocabulary_change (
    id uuid PRIMARY KEY,
    subject_kind text NOT NULL CHECK (subject_kind IN ('term', 'glossary')),
    subject_id text NOT NULL,
    network_id text REFERENCES network (id),
    kind text NOT NULL,
    before jsonb,
    after jsonb,
    user_id text,
    undone_by_id uuid REFERENCES vocabulary_change (id),
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
  );
  CREATE INDEX vocabulary_change_by_subject ON vocabulary_change (subject_kind, subject_id, id DESC);
  CREATE TABLE loaded_content (
    file text PRIMARY KEY,
    hash text NOT NULL,
    loaded_at timestamptz NOT NULL DEFAULT now()
  );`;
