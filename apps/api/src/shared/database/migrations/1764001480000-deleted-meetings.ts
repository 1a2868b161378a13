import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts of meetings that were deleted, and can be brought back. */
export class DeletedMeetings1764001480000 implements MigrationInterface {
  name = 'DeletedMeetings1764001480000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE meeting ADD COLUMN deleted_at timestamptz CHECK (deleted_at IS NULL OR state = 'draft')`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
