import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contact is also asked for with an organisation itself, without a notice, an activity or a concept. */
export class AskOrganisations1764001415000 implements MigrationInterface {
  name = 'AskOrganisations1764001415000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE contact_request DROP CONSTRAINT contact_request_about_check`);
    await runner.query(`ALTER TABLE contact_request ADD CONSTRAINT contact_request_about_check
      CHECK (about IN ('notice', 'activity', 'concept', 'organisation'))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
