import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A number that grows with every change to what the evidence map shows, so that counts held in memory are never older
 * than the database. Each connection counts in a row of its own: nobody waits for another writer, and the sum grows
 * when a transaction becomes visible, neither earlier nor later.
 */
export class EvidenceChanges1764000660000 implements MigrationInterface {
  name = 'EvidenceChanges1764000660000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COUNTS);
    await runner.query(TRIGGERS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const COUNTS = `
  CREATE TABLE evidence_change (
    connection integer PRIMARY KEY,
    changes bigint NOT NULL
  );
  CREATE FUNCTION count_evidence_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO evidence_change VALUES (pg_backend_pid(), 1)
    ON CONFLICT (connection) DO UPDATE SET changes = evidence_change.changes + 1
      -- Once in a transaction is enough: its changes are seen together.
      WHERE evidence_change.xmin <> pg_current_xact_id()::xid;
    RETURN NULL;
  END $$;`;

const TRIGGERS = `
  CREATE TRIGGER counts_evidence_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON finding
    FOR EACH STATEMENT EXECUTE FUNCTION count_evidence_change();
  CREATE TRIGGER counts_evidence_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON finding_code
    FOR EACH STATEMENT EXECUTE FUNCTION count_evidence_change();
  CREATE TRIGGER counts_evidence_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON term
    FOR EACH STATEMENT EXECUTE FUNCTION count_evidence_change();
  CREATE TRIGGER counts_evidence_change AFTER UPDATE ON knowledge_item
    FOR EACH ROW WHEN (OLD.state <> NEW.state OR OLD.published_version_id IS DISTINCT FROM NEW.published_version_id)
    EXECUTE FUNCTION count_evidence_change();
  CREATE TRIGGER counts_evidence_change AFTER UPDATE ON knowledge_version
    FOR EACH ROW WHEN (OLD.state = 'published' AND OLD.content IS DISTINCT FROM NEW.content)
    EXECUTE FUNCTION count_evidence_change();`;
