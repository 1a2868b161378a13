import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Findings follow their source when it is merged into another, and find back when the merge is taken back. */
export class FindingsFollowSources1764000670000 implements MigrationInterface {
  name = 'FindingsFollowSources1764000670000';

  async up(runner: QueryRunner): Promise<void> {
    // The sources a finding came from, the first one first.
    await runner.query(`ALTER TABLE finding ADD COLUMN merged_from uuid[] NOT NULL DEFAULT '{}'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
