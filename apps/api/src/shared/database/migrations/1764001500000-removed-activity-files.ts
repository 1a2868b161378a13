import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file that was taken away can be put back for a while; then its row and its content go. */
export class RemovedActivityFiles1764001500000 implements MigrationInterface {
  name = 'RemovedActivityFiles1764001500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE activity_file ADD COLUMN removed_at timestamptz;
       CREATE INDEX activity_file_removed ON activity_file (removed_at) WHERE removed_at IS NOT NULL`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
