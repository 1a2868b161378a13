import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Own actions are found by who owns them as they are known: in approved minutes the approved owner. */
export class OwnersOfActions1764001574000 implements MigrationInterface {
  name = 'OwnersOfActions1764001574000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INDEXES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const INDEXES = `
  CREATE INDEX meeting_action_of_known_person ON meeting_action
    ((CASE WHEN approved_text IS NULL THEN owner_person_id ELSE approved_owner_person_id END));
  CREATE INDEX meeting_action_of_known_organisation ON meeting_action
    ((CASE WHEN approved_text IS NULL THEN owner_organisation_id ELSE approved_owner_organisation_id END));
  CREATE INDEX meeting_action_of_approved_person ON meeting_action (approved_owner_person_id)
    WHERE approved_owner_person_id IS NOT NULL;
  CREATE INDEX meeting_action_of_approved_organisation ON meeting_action (approved_owner_organisation_id)
    WHERE approved_owner_organisation_id IS NOT NULL;`;
