import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists across networks, and actions whose owners are still to be told, are found without reading everything. */
export class MeetingIndexes1764001551000 implements MigrationInterface {
  name = 'MeetingIndexes1764001551000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INDEXES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const INDEXES = `
  CREATE INDEX meeting_in_order ON meeting (starts_at, id) WHERE deleted_at IS NULL;
  CREATE INDEX meeting_action_untold ON meeting_action (created_at, id)
    WHERE told_at IS NULL AND done_at IS NULL AND NOT is_demonstration;
  -- By the day that is known: the approved one where there is one.
  CREATE INDEX meeting_action_unreminded
    ON meeting_action ((CASE WHEN approved_text IS NULL THEN due_on ELSE approved_due_on END), id)
    WHERE reminded_at IS NULL AND done_at IS NULL AND NOT is_demonstration;`;
