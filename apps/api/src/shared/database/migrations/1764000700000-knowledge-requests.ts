import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a network's people ask for because the bank does not have it. People are ids without a foreign key, as in the bank. */
export class KnowledgeRequests1764000700000 implements MigrationInterface {
  name = 'KnowledgeRequests1764000700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REQUESTS);
    await runner.query(EVENTS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const REQUESTS = `
  CREATE TABLE knowledge_request (
    id uuid PRIMARY KEY,
    network_id text NOT NULL REFERENCES network (id),
    asked_by_id uuid,
    question text NOT NULL,
    background text NOT NULL DEFAULT '',
    for_whom text NOT NULL DEFAULT '',
    needed_by date,
    term_ids text[] NOT NULL DEFAULT '{}',
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered', 'closed', 'withdrawn')),
    -- What is being written, and what was given; sources are slugs, which lead to an item for ever.
    draft_text text NOT NULL DEFAULT '',
    draft_sources text[] NOT NULL DEFAULT '{}',
    answer_text text,
    answer_sources text[] NOT NULL DEFAULT '{}',
    closing_reason text,
    closing_note text,
    settled_by_id uuid,
    settled_at timestamptz,
    used boolean,
    use_note text NOT NULL DEFAULT '',
    use_recorded_at timestamptz,
    is_demonstration boolean NOT NULL DEFAULT false,
    -- Requests of the starting content keep their name there.
    content_key text UNIQUE,
    lock integer NOT NULL DEFAULT 1,
    asked_at timestamptz NOT NULL DEFAULT now(),
    words tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('danish'::regconfig, question)) STORED,
    CHECK (state <> 'answered' OR answer_text IS NOT NULL),
    CHECK (state <> 'closed' OR closing_reason IS NOT NULL)
  );
  CREATE INDEX knowledge_request_of_network ON knowledge_request (network_id, state, id DESC);
  CREATE INDEX knowledge_request_of_person ON knowledge_request (asked_by_id, id DESC);
  CREATE INDEX knowledge_request_by_word ON knowledge_request USING gin (words);
  CREATE INDEX knowledge_request_by_term ON knowledge_request USING gin (term_ids);`;

const EVENTS = `
  CREATE TABLE knowledge_request_event (
    id uuid PRIMARY KEY,
    request_id uuid NOT NULL REFERENCES knowledge_request (id) ON DELETE CASCADE,
    kind text NOT NULL,
    by_id uuid,
    at timestamptz NOT NULL DEFAULT now(),
    note text NOT NULL DEFAULT '',
    -- The answer as it was given then.
    answer jsonb
  );
  CREATE INDEX knowledge_request_event_of_request ON knowledge_request_event (request_id, id DESC);`;
