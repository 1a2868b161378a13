import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who stands for the address that lets an account become a person; those that are joined already stay. */
export class ConfirmedAddresses1764001521000 implements MigrationInterface {
  name = 'ConfirmedAddresses1764001521000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person
        ADD COLUMN is_email_confirmed boolean NOT NULL DEFAULT false,
        ADD COLUMN email_written_by_id uuid REFERENCES app_user (id) ON DELETE SET NULL`);
    await runner.query(`UPDATE person SET is_email_confirmed = true WHERE user_id IS NOT NULL OR is_demonstration`);
    await runner.query(`CREATE INDEX person_by_open_email ON person (email) WHERE user_id IS NULL`);
    await runner.query(`CREATE INDEX person_by_email_writer ON person (email_written_by_id)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
