import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who have a role at an organisation, and how they may be reached. */
export class Directory1764001410000 implements MigrationInterface {
  name = 'Directory1764001410000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DIRECTORY);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const DIRECTORY = `
  CREATE TABLE person (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    -- Who signs in as this person; most people never sign in.
    user_id uuid UNIQUE REFERENCES app_user (id) ON DELETE SET NULL,
    email text,
    phone text,
    language text NOT NULL DEFAULT 'da' CHECK (language IN ('da', 'en')),
    -- What the contact data are kept for, since when with consent, and when they go.
    contact_purpose text NOT NULL DEFAULT '',
    consent_on date,
    delete_on date,
    -- The name may stand on public pages.
    is_name_public boolean NOT NULL DEFAULT false,
    lock integer NOT NULL DEFAULT 1,
    is_demonstration boolean NOT NULL DEFAULT false,
    content_key text UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((email IS NULL AND phone IS NULL) OR (consent_on IS NOT NULL AND delete_on IS NOT NULL))
  );
  CREATE INDEX person_by_name ON person (name, id);
  CREATE INDEX person_to_delete ON person (delete_on) WHERE delete_on IS NOT NULL;
  -- A role at an organisation, for a field or for all of them; without a person it is vacant.
  CREATE TABLE position (
    id uuid PRIMARY KEY,
    network_id text NOT NULL REFERENCES network (id),
    organisation_id text NOT NULL REFERENCES organisation (id),
    person_id uuid REFERENCES person (id) ON DELETE SET NULL,
    role text NOT NULL CHECK (role IN ('liaison', 'substitute', 'administration', 'coordinator', 'project-manager',
      'researcher', 'other')),
    -- Code of the vocabulary of sectors (se-culture).
    sector text,
    title text NOT NULL DEFAULT '',
    valid_from date NOT NULL,
    valid_to date,
    is_demonstration boolean NOT NULL DEFAULT false,
    content_key text UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
  );
  CREATE INDEX position_of_organisation ON position (organisation_id, network_id, role);
  CREATE INDEX position_of_network ON position (network_id, role);
  CREATE INDEX position_of_person ON position (person_id);`;
