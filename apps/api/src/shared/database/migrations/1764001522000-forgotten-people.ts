import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever came to a meeting stays counted, without a name, when the person is removed. */
export class ForgottenPeople1764001522000 implements MigrationInterface {
  name = 'ForgottenPeople1764001522000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person ADD COLUMN forgotten_on date');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
