import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The list of one network is read from its own activities: beside a large network the latest of a small one were found
 * only by reading all.
 */
export class ActivitiesOfNetworks1764001300000 implements MigrationInterface {
  name = 'ActivitiesOfNetworks1764001300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX activity_of_network ON activity (network_id, changed_at DESC, id DESC) WHERE deleted_at IS NULL`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
