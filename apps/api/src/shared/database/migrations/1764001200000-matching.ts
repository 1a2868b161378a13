import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Offers and needs, and requests for contact. People, activities and concepts are ids without a foreign key: what was
 * written stays when they go.
 */
export class Matching1764001200000 implements MigrationInterface {
  name = 'Matching1764001200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NOTICES);
    await runner.query(CONTACTS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const NOTICES = `
  CREATE TABLE notice (
    id uuid PRIMARY KEY,
    network_id text NOT NULL REFERENCES network (id),
    organisation_id text NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('offer', 'need')),
    title text NOT NULL,
    text text NOT NULL DEFAULT '',
    question text NOT NULL DEFAULT '',
    target_groups text[] NOT NULL DEFAULT '{}',
    art_forms text[] NOT NULL DEFAULT '{}',
    settings text[] NOT NULL DEFAULT '{}',
    -- What the search finds the title and the question by; others with the same words are candidates.
    words text[] NOT NULL DEFAULT '{}',
    valid_until date,
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
    created_by_id uuid,
    lock integer NOT NULL DEFAULT 1,
    is_demonstration boolean NOT NULL DEFAULT false,
    -- Those of the starting content keep their name there.
    content_key text UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX notice_of_network ON notice (network_id, id DESC);
  CREATE INDEX notice_open ON notice (network_id, kind, id DESC) WHERE state = 'open';
  CREATE INDEX notice_of_organisation ON notice (organisation_id, id DESC);
  CREATE INDEX notice_by_target_group ON notice USING gin (target_groups);
  CREATE INDEX notice_by_art_form ON notice USING gin (art_forms);
  CREATE INDEX notice_by_setting ON notice USING gin (settings);
  CREATE INDEX notice_by_word ON notice USING gin (words);`;

const CONTACTS = `
  CREATE TABLE contact_request (
    id uuid PRIMARY KEY,
    network_id text NOT NULL REFERENCES network (id),
    organisation_id text NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    about text NOT NULL CHECK (about IN ('notice', 'activity', 'concept')),
    notice_id uuid REFERENCES notice (id) ON DELETE SET NULL,
    activity_id uuid,
    concept_slug text,
    -- What it was called when contact was asked for.
    subject text NOT NULL,
    sent_by_id uuid,
    -- Whom the sender spoke for.
    sender_organisation_id text REFERENCES organisation (id) ON DELETE SET NULL,
    state text NOT NULL DEFAULT 'sent' CHECK (state IN ('sent', 'answered', 'declined')),
    lock integer NOT NULL DEFAULT 1,
    sent_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX contact_request_to ON contact_request (organisation_id, id DESC);
  CREATE INDEX contact_request_in_network ON contact_request (network_id, id DESC);
  CREATE INDEX contact_request_by ON contact_request (sent_by_id, id DESC);
  CREATE INDEX contact_request_about_notice ON contact_request (notice_id) WHERE notice_id IS NOT NULL;

  CREATE TABLE contact_message (
    id uuid PRIMARY KEY,
    request_id uuid NOT NULL REFERENCES contact_request (id) ON DELETE CASCADE,
    -- What was done by writing: asked for contact, answered, declined, wrote on.
    kind text NOT NULL CHECK (kind IN ('sent', 'answered', 'declined', 'wrote')),
    by_id uuid,
    by_sender boolean NOT NULL,
    text text NOT NULL,
    at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX contact_message_of_request ON contact_message (request_id, id);
  CREATE INDEX contact_message_by ON contact_message (by_id, at DESC);`;
