import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What participants and calendars have been told, who waits, who was reminded, and personal calendar feeds. */
export class MeetingInvitations1764001440000 implements MigrationInterface {
  name = 'MeetingInvitations1764001440000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INVITATIONS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const INVITATIONS = `
  ALTER TABLE meeting_participant
    -- The order of the waiting list.
    ADD COLUMN waiting_since timestamptz,
    -- The SEQUENCE that the participant's calendar was last told; null before the invitation has gone out.
    ADD COLUMN told_sequence integer,
    ADD COLUMN is_told_cancelled boolean NOT NULL DEFAULT false,
    -- Null where there is no address, or no consent to use it.
    ADD COLUMN mailed_at timestamptz,
    ADD CONSTRAINT meeting_participant_waits CHECK ((answer = 'waiting') = (waiting_since IS NOT NULL));
  CREATE INDEX meeting_participant_waiting ON meeting_participant (meeting_id, waiting_since) WHERE answer = 'waiting';
  CREATE TABLE liaison_reminder (
    meeting_id uuid NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    organisation_id text NOT NULL REFERENCES organisation (id),
    -- The day in Denmark: one reminder a day.
    reminded_on date NOT NULL,
    person_id uuid REFERENCES person (id) ON DELETE SET NULL,
    -- Codes of the vocabulary of sectors that were missing.
    sectors text[] NOT NULL,
    reach text NOT NULL CHECK (reach IN ('mail', 'platform', 'none')),
    reminded_by_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (meeting_id, organisation_id, reminded_on)
  );
  CREATE TABLE calendar_feed (
    user_id uuid PRIMARY KEY REFERENCES app_user (id) ON DELETE CASCADE,
    -- SHA-256 of the secret in the address; the secret itself is not kept.
    secret_hash text NOT NULL UNIQUE,
    language text NOT NULL DEFAULT 'da' CHECK (language IN ('da', 'en')),
    created_at timestamptz NOT NULL DEFAULT now()
  );`;
