import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A finding may name the trial it reports, so that a trial with two reports is not counted twice. None is named yet. */
export class TrialsOfFindings1764001490000 implements MigrationInterface {
  name = 'TrialsOfFindings1764001490000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE finding SET content = content || '{"trial": ""}' WHERE NOT content ? 'trial'`);
    await runner.query(`UPDATE finding_event SET content = content || '{"trial": ""}' WHERE NOT content ? 'trial'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
