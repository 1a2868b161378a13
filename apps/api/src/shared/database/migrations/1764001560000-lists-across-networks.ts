import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists that are read across networks, and what is deleted by age, are found without reading everything. */
export class ListsAcrossNetworks1764001560000 implements MigrationInterface {
  name = 'ListsAcrossNetworks1764001560000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX forum_thread_by_last_post ON forum_thread (last_post_at, id)');
    await runner.query('CREATE INDEX notification_by_age ON notification (created_at)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
