import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Programmes of several kinds that follow one another, how far each organisation engages in each theme, and how far it
 * has come in each field. What is recorded of a level stays: the latest until a day is the one that holds on it.
 */
export class Programmes1764001400000 implements MigrationInterface {
  name = 'Programmes1764001400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROGRAMMES);
    await runner.query(MEMBERSHIPS);
    await runner.query(LEVELS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const PROGRAMMES = `
  ALTER TABLE network DROP CONSTRAINT network_status_check;
  ALTER TABLE network
    ADD COLUMN kind text NOT NULL DEFAULT 'network'
      CHECK (kind IN ('network', 'culture-agreement', 'plan', 'cooperation', 'pilot')),
    ADD COLUMN status_note_da text NOT NULL DEFAULT '',
    ADD COLUMN status_note_en text NOT NULL DEFAULT '',
    -- Each {until, note: {da, en}}: the first goes beyond what was agreed at the start, each next one beyond it.
    ADD COLUMN extensions jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN predecessor_id text REFERENCES network (id) ON DELETE SET NULL,
    -- What the programme has agreed on; nothing where it has not.
    ADD COLUMN hours_per_network_meeting numeric(4, 2) CHECK (hours_per_network_meeting > 0),
    ADD COLUMN network_meetings_per_year integer CHECK (network_meetings_per_year > 0),
    ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now(),
    ADD CONSTRAINT network_status_check CHECK (status IN ('draft', 'negotiated', 'final', 'ended')),
    ADD CONSTRAINT network_follows_another CHECK (predecessor_id <> id);
  CREATE INDEX network_by_predecessor ON network (predecessor_id);
  ALTER TABLE network_goal DROP CONSTRAINT network_goal_kind_check;
  ALTER TABLE network_goal
    ADD CONSTRAINT network_goal_kind_check CHECK (kind IN ('ambition', 'subgoal', 'theme')),
    -- The theme of the programme before that this one carries on or takes the place of.
    ADD COLUMN earlier_goal_id text REFERENCES network_goal (id) ON DELETE SET NULL,
    ADD COLUMN succession text CHECK (succession IN ('inherited', 'replaces'));
  CREATE INDEX network_goal_by_earlier ON network_goal (earlier_goal_id);`;

const MEMBERSHIPS = `
  ALTER TABLE organisation ADD COLUMN culture_landscape text CHECK (culture_landscape IN ('public-institution',
    'private-institution', 'municipal-culture-administration', 'volunteer-association', 'artists-group',
    'artist-run-space'));
  ALTER TABLE organisation_membership DROP CONSTRAINT organisation_membership_pkey;
  ALTER TABLE organisation_membership DROP CONSTRAINT organisation_membership_kind_check;
  ALTER TABLE organisation_membership ALTER COLUMN valid_from DROP NOT NULL;
  ALTER TABLE organisation_membership
    ADD COLUMN id uuid PRIMARY KEY DEFAULT uuidv7(),
    ADD COLUMN lock integer NOT NULL DEFAULT 1,
    ADD CONSTRAINT organisation_membership_kind_check CHECK (kind IN ('active', 'secondary', 'applicant', 'partner')),
    ADD CONSTRAINT organisation_membership_once
      UNIQUE NULLS NOT DISTINCT (network_id, organisation_id, valid_from);`;

const LEVELS = `
  CREATE TABLE engagement (
    id uuid PRIMARY KEY,
    organisation_id text NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    goal_id text NOT NULL REFERENCES network_goal (id) ON DELETE CASCADE,
    level text NOT NULL CHECK (level IN ('none', 'follows', 'takes-part', 'leads')),
    since date NOT NULL,
    recorded_by_id uuid REFERENCES app_user (id) ON DELETE SET NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    is_demonstration boolean NOT NULL DEFAULT false,
    UNIQUE (organisation_id, goal_id, since)
  );
  CREATE INDEX engagement_by_goal ON engagement (goal_id);
  CREATE TABLE maturity (
    id uuid PRIMARY KEY,
    organisation_id text NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    -- Code of the vocabulary of sectors (se-culture).
    sector text NOT NULL,
    level text NOT NULL CHECK (level IN ('not-started', 'trying', 'established', 'anchored')),
    note text NOT NULL DEFAULT '',
    since date NOT NULL,
    recorded_by_id uuid REFERENCES app_user (id) ON DELETE SET NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    is_demonstration boolean NOT NULL DEFAULT false,
    UNIQUE (organisation_id, sector, since)
  );`;
