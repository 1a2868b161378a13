import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings, their agenda, and who is invited, comes and came. */
export class Meetings1764001430000 implements MigrationInterface {
  name = 'Meetings1764001430000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MEETINGS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const MEETINGS = `
  CREATE TABLE meeting (
    id uuid PRIMARY KEY,
    network_id text NOT NULL REFERENCES network (id),
    -- The body that meets; a network meeting has none.
    body_id uuid REFERENCES body (id),
    kind text NOT NULL CHECK (kind IN ('network-meeting', 'steering-group', 'working-group', 'seminar',
      'professional-day', 'forum', 'other')),
    title text NOT NULL,
    summary text NOT NULL DEFAULT '',
    -- On the clock of the place, Europe/Copenhagen: a meeting at ten is at ten on both sides of summer time.
    starts_at timestamp NOT NULL,
    ends_at timestamp NOT NULL,
    place text NOT NULL DEFAULT '',
    online_url text NOT NULL DEFAULT '',
    host_organisation_id text REFERENCES organisation (id),
    -- Codes of the vocabulary of sectors.
    sectors text[] NOT NULL DEFAULT '{}',
    state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'announced', 'held', 'cancelled')),
    cancel_reason text NOT NULL DEFAULT '',
    -- Who may see it once announced; papers and minutes of a closed body stay in it.
    sharing text NOT NULL DEFAULT 'network' CHECK (sharing IN ('public', 'network', 'body')),
    series_id uuid,
    capacity integer CHECK (capacity > 0),
    respond_by timestamp,
    -- Counts what calendars must be told (SEQUENCE, RFC 5545).
    calendar_sequence integer NOT NULL DEFAULT 0,
    field_locks jsonb NOT NULL DEFAULT '{}',
    lock integer NOT NULL DEFAULT 1,
    is_demonstration boolean NOT NULL DEFAULT false,
    content_key text UNIQUE,
    created_by_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    CHECK (ends_at > starts_at),
    CHECK (sharing <> 'body' OR body_id IS NOT NULL)
  );
  CREATE INDEX meeting_of_network ON meeting (network_id, starts_at, id);
  CREATE INDEX meeting_of_body ON meeting (body_id, starts_at, id);
  CREATE INDEX meeting_of_series ON meeting (series_id, starts_at);
  CREATE TABLE agenda_item (
    id uuid PRIMARY KEY,
    meeting_id uuid NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    position integer NOT NULL,
    title text NOT NULL,
    text text NOT NULL DEFAULT '',
    kind text NOT NULL DEFAULT 'discussion' CHECK (kind IN ('information', 'discussion', 'decision')),
    owner_person_id uuid REFERENCES person (id) ON DELETE SET NULL,
    minutes_budgeted integer CHECK (minutes_budgeted > 0),
    -- The item of an earlier meeting that was not finished.
    carried_from_id uuid REFERENCES agenda_item (id) ON DELETE SET NULL,
    is_finished boolean NOT NULL DEFAULT false
  );
  CREATE INDEX agenda_item_of_meeting ON agenda_item (meeting_id, position);
  CREATE INDEX agenda_item_carried_from ON agenda_item (carried_from_id);
  -- Registered is not attended: what somebody answered and whether he or she came are told apart.
  CREATE TABLE meeting_participant (
    id uuid PRIMARY KEY,
    meeting_id uuid NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    organisation_id text REFERENCES organisation (id),
    -- Code of the vocabulary of sectors: the administration the person comes for.
    sector text,
    answer text NOT NULL DEFAULT 'none' CHECK (answer IN ('none', 'yes', 'no', 'waiting')),
    answered_at timestamptz,
    remark text NOT NULL DEFAULT '',
    invited_at timestamptz,
    reminded_at timestamptz,
    -- Unknown until attendance has been taken.
    has_attended boolean,
    is_demonstration boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (meeting_id, person_id)
  );
  CREATE INDEX meeting_participant_of_person ON meeting_participant (person_id, meeting_id);`;
