import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What few activities have is looked up, whatever they are filtered by. */
export class ActivityFiltersLookedUp1764001501000 implements MigrationInterface {
  name = 'ActivityFiltersLookedUp1764001501000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX activity_by_kind ON activity (kind) WHERE deleted_at IS NULL AND sharing <> 'draft';
       CREATE INDEX activity_by_status ON activity (status) WHERE deleted_at IS NULL AND sharing <> 'draft';
       CREATE INDEX activity_by_field ON activity USING gin (field_names)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
