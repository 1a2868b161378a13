import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The search index. Words and facet values are rows that only ever grow; `search_posting` says which word is where, how
 * often (weighted) and how long the document is, so that BM25 follows the average length without rewriting. Postings
 * carry no foreign keys: they are written by the hundred thousand and always together with their document.
 */
export class SearchIndex1764000300000 implements MigrationInterface {
  name = 'SearchIndex1764000300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    for (const statement of [...DOCUMENTS, ...WORDS, ...STATISTICS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const DOCUMENTS = [
  `CREATE TABLE search_document (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL,
    ref text NOT NULL,
    url text NOT NULL,
    title text NOT NULL,
    title_key text COLLATE "C" NOT NULL,
    summary text NOT NULL,
    language text NOT NULL,
    year integer,
    changed_at timestamptz NOT NULL,
    recency bigint NOT NULL,
    audiences text[] NOT NULL,
    is_public boolean NOT NULL,
    facet_values integer[] NOT NULL,
    worth real NOT NULL,
    length real NOT NULL,
    UNIQUE (kind, ref)
  )`,
  // Candidates are filtered and counted from this index alone, without reading titles and summaries.
  `CREATE INDEX search_document_candidates ON search_document (id)
    INCLUDE (recency, worth, is_public, audiences, facet_values)`,
  'CREATE INDEX search_document_recency ON search_document (recency, id)',
  'CREATE INDEX search_document_title ON search_document USING gin (title_key gin_trgm_ops)',
  `CREATE TABLE search_text (
    document_id integer NOT NULL REFERENCES search_document ON DELETE CASCADE,
    position integer NOT NULL,
    page integer,
    language text NOT NULL,
    text text NOT NULL,
    term_ids integer[] NOT NULL,
    PRIMARY KEY (document_id, position)
  )`,
  `CREATE TABLE search_facet_value (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    facet text NOT NULL,
    value text NOT NULL,
    UNIQUE (facet, value)
  )`,
];

const WORDS = [
  `CREATE TABLE search_term (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    term text COLLATE "C" NOT NULL UNIQUE,
    documents integer NOT NULL DEFAULT 0
  )`,
  // Words as they stand in the texts, for spelling, beginnings of words and related words in the other language.
  `CREATE TABLE search_word (
    language text NOT NULL,
    word text COLLATE "C" NOT NULL,
    shown text NOT NULL,
    cognate_key text COLLATE "C" NOT NULL,
    term_id integer NOT NULL,
    PRIMARY KEY (language, word)
  )`,
  'CREATE INDEX search_word_beginning ON search_word (word)',
  'CREATE INDEX search_word_cognate ON search_word (cognate_key)',
  `CREATE TABLE search_posting (
    term_id integer NOT NULL,
    document_id integer NOT NULL,
    frequency real NOT NULL,
    length real NOT NULL,
    impact real NOT NULL
  )`,
  'CREATE INDEX search_posting_best ON search_posting (term_id, impact) INCLUDE (document_id, frequency, length)',
  'CREATE UNIQUE INDEX search_posting_document ON search_posting (document_id, term_id) INCLUDE (frequency, length)',
];

const STATISTICS = [
  // Every publication adds a row instead of changing one that others wait for; the sums are what counts.
  `CREATE TABLE search_statistics (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    documents integer NOT NULL,
    length double precision NOT NULL
  )`,
];
