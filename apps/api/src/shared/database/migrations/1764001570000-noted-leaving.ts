import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The day a person is removed counts from when the leaving was seen. Those who left before this are noted so that nobody
 * goes before thirty days from now, in which a mistyped day can be put right.
 */
export class NotedLeaving1764001570000 implements MigrationInterface {
  name = 'NotedLeaving1764001570000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person ADD COLUMN left_noted_on date');
    await runner.query(`
      UPDATE person SET left_noted_on = ((now() AT TIME ZONE 'Europe/Copenhagen')::date + 31 - interval '1 year')::date
      WHERE NOT is_demonstration AND forgotten_on IS NULL
        AND NOT EXISTS (SELECT FROM position WHERE person_id = person.id AND coalesce(valid_to >= CURRENT_DATE, true))
        AND NOT EXISTS (SELECT FROM body_seat WHERE person_id = person.id AND coalesce(ends_on >= CURRENT_DATE, true))
        AND NOT EXISTS (SELECT FROM network_member WHERE user_id = person.user_id)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
