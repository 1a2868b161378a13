import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The programme that looks after what is written of an organisation, where it is settled. */
export class OrganisationHomes1764001520000 implements MigrationInterface {
  name = 'OrganisationHomes1764001520000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE organisation ADD COLUMN home_network_id text REFERENCES network (id) ON DELETE SET NULL`,
    );
    await runner.query(`CREATE INDEX organisation_of_home ON organisation (home_network_id)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
