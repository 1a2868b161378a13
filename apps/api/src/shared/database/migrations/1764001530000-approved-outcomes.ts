import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions and actions keep how they stand in approved minutes while a correction is written. */
export class ApprovedOutcomes1764001530000 implements MigrationInterface {
  name = 'ApprovedOutcomes1764001530000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(DECISIONS);
    await runner.query(ACTIONS);
    await runner.query('ALTER TABLE decision DROP COLUMN is_approved');
    // It sorted by a day that is no longer what lists sort by.
    await runner.query('DROP INDEX meeting_action_open');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const COLUMNS = `
  ALTER TABLE decision
    -- As it stands in the minutes that were approved last; null where it stands in none.
    ADD COLUMN approved_text text,
    -- The title of its item there.
    ADD COLUMN approved_item text;
  ALTER TABLE meeting_action
    ADD COLUMN approved_text text,
    ADD COLUMN approved_item text,
    ADD COLUMN approved_owner_person_id uuid REFERENCES person (id) ON DELETE SET NULL,
    ADD COLUMN approved_owner_organisation_id text REFERENCES organisation (id),
    ADD COLUMN approved_due_on date;`;

/** Entries of the version that was approved last, as it was written down, each with the title of its section. */
const approved = (kind: 'decisions' | 'actions', columns: string): string => `
  SELECT e.*, nullif(s.title, '') AS item
  FROM minutes mi JOIN minutes_version v ON v.meeting_id = mi.meeting_id AND v.version = mi.version
    CROSS JOIN LATERAL jsonb_to_recordset(v.content -> '${kind}') AS e (id uuid, "sectionId" text, text text${columns})
    LEFT JOIN LATERAL jsonb_to_recordset(v.content -> 'sections') AS s (id text, title text) ON s.id = e."sectionId"`;

const DECISIONS = `
  UPDATE decision d SET approved_text = frozen.text, approved_item = frozen.item
  FROM (${approved('decisions', '')}) frozen WHERE frozen.id = d.id`;

/** Who owns it is written down by name only: the owner is the one that is known now. */
const ACTIONS = `
  UPDATE meeting_action a SET approved_text = frozen.text, approved_item = frozen.item,
    approved_due_on = frozen."dueOn", approved_owner_person_id = a.owner_person_id,
    approved_owner_organisation_id = a.owner_organisation_id
  FROM (${approved('actions', ', "dueOn" date')}) frozen WHERE frozen.id = a.id`;
