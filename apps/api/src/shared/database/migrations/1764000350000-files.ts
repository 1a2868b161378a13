import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files live in the database, so that a backup and a rolled-back transaction are always whole. The bytes are kept once
 * per content, in chunks that are streamed; `file_hold` says who still needs them.
 */
export class Files1764000350000 implements MigrationInterface {
  name = 'Files1764000350000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FILES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const FILES = `
  CREATE TABLE file_content (
    sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    bytes bigint NOT NULL,
    stored_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE file_chunk (
    sha256 text NOT NULL REFERENCES file_content (sha256) ON DELETE CASCADE,
    position integer NOT NULL,
    data bytea NOT NULL,
    PRIMARY KEY (sha256, position)
  );
  -- Most files are packed already: trying to compress them again only costs time.
  ALTER TABLE file_chunk ALTER COLUMN data SET STORAGE EXTERNAL;
  CREATE TABLE file_hold (
    sha256 text NOT NULL REFERENCES file_content (sha256) ON DELETE CASCADE,
    holder text NOT NULL,
    PRIMARY KEY (sha256, holder)
  );
  CREATE INDEX file_hold_by_holder ON file_hold (holder);`;
