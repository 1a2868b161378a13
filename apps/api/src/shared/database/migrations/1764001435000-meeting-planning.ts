import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Series of meetings, templates to plan from, and papers. */
export class MeetingPlanning1764001435000 implements MigrationInterface {
  name = 'MeetingPlanning1764001435000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PLANNING);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const PLANNING = `
  CREATE TABLE meeting_series (
    id uuid PRIMARY KEY,
    network_id text NOT NULL REFERENCES network (id),
    rhythm text NOT NULL CHECK (rhythm IN ('weekly', 'fortnightly', 'monthly', 'two-monthly', 'quarterly',
      'half-yearly')),
    created_by_id uuid,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  ALTER TABLE meeting ADD FOREIGN KEY (series_id) REFERENCES meeting_series (id) ON DELETE SET NULL;
  CREATE TABLE meeting_template (
    id uuid PRIMARY KEY,
    network_id text NOT NULL REFERENCES network (id),
    body_id uuid REFERENCES body (id),
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('network-meeting', 'steering-group', 'working-group', 'seminar',
      'professional-day', 'forum', 'other')),
    title text NOT NULL DEFAULT '',
    summary text NOT NULL DEFAULT '',
    -- hh:mm on the clock of Denmark.
    starts_at text NOT NULL CHECK (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    duration_minutes integer NOT NULL CHECK (duration_minutes > 0),
    place text NOT NULL DEFAULT '',
    online_url text NOT NULL DEFAULT '',
    sectors text[] NOT NULL DEFAULT '{}',
    sharing text NOT NULL DEFAULT 'network' CHECK (sharing IN ('public', 'network', 'body')),
    capacity integer CHECK (capacity > 0),
    -- Items as the domain understands them: title, text, kind, minutesBudgeted.
    items jsonb NOT NULL DEFAULT '[]',
    lock integer NOT NULL DEFAULT 1,
    is_demonstration boolean NOT NULL DEFAULT false,
    content_key text UNIQUE,
    changed_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX meeting_template_of_network ON meeting_template (network_id, name, id);
  CREATE TABLE meeting_paper (
    id uuid PRIMARY KEY,
    meeting_id uuid NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    -- Without one the paper is for the whole meeting.
    agenda_item_id uuid REFERENCES agenda_item (id) ON DELETE SET NULL,
    stored_as text NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    bytes bigint NOT NULL,
    added_by_id uuid,
    added_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX meeting_paper_of_meeting ON meeting_paper (meeting_id, id);`;
