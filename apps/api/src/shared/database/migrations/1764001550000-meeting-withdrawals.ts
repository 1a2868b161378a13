import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often somebody was taken off the list of a meeting: what calendars are told after that counts as newer. */
export class MeetingWithdrawals1764001550000 implements MigrationInterface {
  name = 'MeetingWithdrawals1764001550000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WITHDRAWALS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const WITHDRAWALS = `
  CREATE TABLE meeting_withdrawal (
    meeting_id uuid NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    times integer NOT NULL DEFAULT 1,
    PRIMARY KEY (meeting_id, person_id)
  );
  CREATE INDEX meeting_withdrawal_person ON meeting_withdrawal (person_id);
  -- Who registered without an invitation has seen the meeting as it stands, and is told when it changes.
  UPDATE meeting_participant p SET told_sequence = m.calendar_sequence
  FROM meeting m WHERE m.id = p.meeting_id AND p.told_sequence IS NULL AND p.invited_at IS NULL
    AND p.answer IN ('yes', 'waiting') AND m.state = 'announced';
  -- What was asked and has been seen to is looked up by its key, or by how that begins.
  CREATE INDEX notification_event ON notification (event_key text_pattern_ops) WHERE read_at IS NULL;`;
