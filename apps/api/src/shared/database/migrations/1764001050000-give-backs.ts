import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is given back for taking part in an activity away from home. */
export class GiveBacks1764001050000 implements MigrationInterface {
  name = 'GiveBacks1764001050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GIVE_BACKS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const GIVE_BACKS = `
  CREATE TABLE activity_give_back (
    id uuid PRIMARY KEY,
    network_id text NOT NULL REFERENCES network (id),
    activity_id uuid NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    organisation_id text NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    participants integer CHECK (participants >= 0),
    what text NOT NULL,
    to_whom text NOT NULL DEFAULT '',
    due_on date,
    assigned_organisation_id text REFERENCES organisation (id) ON DELETE SET NULL,
    status text NOT NULL DEFAULT 'agreed' CHECK (status IN ('agreed', 'done', 'dropped')),
    done_on date,
    dropped_reason text NOT NULL DEFAULT '',
    note text NOT NULL DEFAULT '',
    created_by_id uuid,
    lock integer NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    is_demonstration boolean NOT NULL DEFAULT false,
    -- Those of the starting content keep their name there.
    content_key text UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    CHECK (status <> 'done' OR done_on IS NOT NULL)
  );
  -- What is agreed comes first, what is due soonest first of it.
  CREATE INDEX activity_give_back_of_network ON activity_give_back
    (network_id, (status <> 'agreed'), coalesce(due_on, '9999-12-31'::date), id) WHERE deleted_at IS NULL;
  CREATE INDEX activity_give_back_of_activity ON activity_give_back (activity_id, id);
  CREATE INDEX activity_give_back_of_organisation ON activity_give_back (organisation_id);
  CREATE INDEX activity_give_back_assigned ON activity_give_back (assigned_organisation_id);`;
