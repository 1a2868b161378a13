import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The subgoals and themes of a programme, that activities say they serve. */
export class NetworkGoals1764000860000 implements MigrationInterface {
  name = 'NetworkGoals1764000860000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE network_goal (
        id text PRIMARY KEY,
        network_id text NOT NULL REFERENCES network (id) ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('subgoal', 'theme')),
        label_da text NOT NULL,
        label_en text NOT NULL,
        position integer NOT NULL,
        source text
      );
      CREATE INDEX network_goal_of_network ON network_goal (network_id, position, id);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
