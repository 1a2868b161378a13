import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people want to be told by mail, and the digests that have been written. */
export class NotificationPreferences1764001475000 implements MigrationInterface {
  name = 'NotificationPreferences1764001475000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PREFERENCES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const PREFERENCES = `
  -- Who is not here has not chosen: see DEFAULT_PREFERENCES.
  CREATE TABLE notification_preference (
    user_id uuid PRIMARY KEY REFERENCES app_user (id) ON DELETE CASCADE,
    wants_digest boolean NOT NULL,
    -- 1 is Monday.
    digest_weekday smallint NOT NULL CHECK (digest_weekday BETWEEN 1 AND 7),
    -- Kinds that are not mailed at once.
    without_mail text[] NOT NULL DEFAULT '{}',
    -- A digest whose hour had passed when the day was chosen is not written any more.
    digest_chosen_at timestamptz NOT NULL DEFAULT now()
  );
  -- Each person has one digest of a week, or none when there was nothing to tell.
  CREATE TABLE weekly_digest (
    user_id uuid NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    -- ISO week, 2026-W48.
    week text NOT NULL,
    written_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (user_id, week)
  );
  CREATE INDEX notification_of_event ON notification (event_key);`;
