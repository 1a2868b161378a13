import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which mail went to a participant last, so that those who plan see whether it got through. */
export class MailsToParticipants1764001540000 implements MigrationInterface {
  name = 'MailsToParticipants1764001540000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The key of the mail in the outbox; null where none was written.
      ALTER TABLE meeting_participant ADD COLUMN mail_key text;
      UPDATE meeting_participant SET mail_key = 'meeting:invited:' || id || ':first' WHERE mailed_at IS NOT NULL;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
