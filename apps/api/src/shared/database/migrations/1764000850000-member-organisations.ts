import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The organisation a person speaks for in a network; nobody's word is an organisation's until somebody says so. */
export class MemberOrganisations1764000850000 implements MigrationInterface {
  name = 'MemberOrganisations1764000850000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE network_member ADD COLUMN organisation_id text REFERENCES organisation (id) ON DELETE SET NULL',
    );
    // Mail to an organisation asks for its people; deleting one looks for them too.
    await runner.query('CREATE INDEX network_member_organisation ON network_member (organisation_id, network_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
