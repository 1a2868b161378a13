import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told: in the platform, at once by mail, or in a weekly digest. */
export class Notifications1764001470000 implements MigrationInterface {
  name = 'Notifications1764001470000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NOTIFICATIONS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const NOTIFICATIONS = `
  CREATE TABLE notification (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    network_id text REFERENCES network (id),
    -- What it is about lies in a closed body: shown only to those who still sit in it.
    body_id uuid REFERENCES body (id) ON DELETE CASCADE,
    kind text NOT NULL,
    -- The same event tells the same person once.
    event_key text NOT NULL,
    title text NOT NULL,
    url text NOT NULL,
    -- Something is asked of the reader.
    is_action boolean NOT NULL DEFAULT false,
    due_on date,
    created_at timestamptz NOT NULL DEFAULT now(),
    read_at timestamptz,
    UNIQUE (user_id, event_key)
  );
  CREATE INDEX notification_of_person ON notification (user_id, created_at DESC, id DESC);
  CREATE INDEX notification_unread ON notification (user_id) WHERE read_at IS NULL;`;
