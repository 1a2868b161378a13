import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Steering groups, working groups and others: who sits there, when and for what. */
export class Bodies1764001420000 implements MigrationInterface {
  name = 'Bodies1764001420000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BODIES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const BODIES = `
  CREATE TABLE body (
    id uuid PRIMARY KEY,
    network_id text NOT NULL REFERENCES network (id),
    kind text NOT NULL CHECK (kind IN ('steering-group', 'working-group', 'political-steering-group',
      'thematic-network', 'forum')),
    name_da text NOT NULL,
    name_en text NOT NULL,
    purpose_da text NOT NULL DEFAULT '',
    purpose_en text NOT NULL DEFAULT '',
    state text NOT NULL DEFAULT 'active' CHECK (state IN ('draft', 'active', 'ended')),
    -- Papers, minutes and threads of a closed body are its members' alone; that it exists, and who sits in it, is not.
    is_closed boolean NOT NULL DEFAULT true,
    -- Composition rules as the domain understands them.
    rules jsonb NOT NULL DEFAULT '[]',
    lock integer NOT NULL DEFAULT 1,
    source text,
    is_demonstration boolean NOT NULL DEFAULT false,
    content_key text UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX body_of_network ON body (network_id, kind, name_da, id);
  -- The years it is appointed for, one after the other.
  CREATE TABLE body_term (
    id uuid PRIMARY KEY,
    body_id uuid NOT NULL REFERENCES body (id) ON DELETE CASCADE,
    starts_on date NOT NULL,
    ends_on date,
    is_demonstration boolean NOT NULL DEFAULT false,
    CHECK (ends_on IS NULL OR ends_on >= starts_on),
    UNIQUE (body_id, starts_on)
  );
  CREATE TABLE body_seat (
    id uuid PRIMARY KEY,
    body_id uuid NOT NULL REFERENCES body (id) ON DELETE CASCADE,
    -- Without a person the seat is vacant.
    person_id uuid REFERENCES person (id) ON DELETE SET NULL,
    organisation_id text REFERENCES organisation (id),
    role text NOT NULL DEFAULT 'member' CHECK (role IN ('member', 'chair', 'deputy-chair', 'secretary', 'observer')),
    -- Elected from among the members.
    is_project_owner boolean NOT NULL DEFAULT false,
    -- Code of the vocabulary of sectors (se-culture) that the seat speaks for.
    sector text,
    -- Sits here because of another office: the chair of that body.
    is_ex_officio boolean NOT NULL DEFAULT false,
    because_of_body_id uuid REFERENCES body (id) ON DELETE SET NULL,
    starts_on date NOT NULL,
    ends_on date,
    is_demonstration boolean NOT NULL DEFAULT false,
    CHECK (ends_on IS NULL OR ends_on >= starts_on)
  );
  CREATE INDEX body_seat_of_body ON body_seat (body_id, starts_on);
  CREATE INDEX body_seat_of_person ON body_seat (person_id);`;
