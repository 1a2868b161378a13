import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is listed for others is read without the drafts: where many lay before the latest, all of them were passed. */
export class SharedActivities1764001310000 implements MigrationInterface {
  name = 'SharedActivities1764001310000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX activity_shared_by_change ON activity (changed_at DESC, id DESC)
         WHERE deleted_at IS NULL AND sharing <> 'draft';
       DROP INDEX activity_by_change`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
