import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What only one network has stays with it: its codes are facet values for its own people, and its labels stand in nobody
 * else's way. The index also says which documents are invented.
 */
export class OwnTerms1764000650000 implements MigrationInterface {
  name = 'OwnTerms1764000650000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...LABELS, ...FACETS, ...DEMONSTRATION]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const LABELS = [
  'DROP INDEX term_label_da',
  'DROP INDEX term_label_en',
  `CREATE UNIQUE INDEX term_label_da ON term (vocabulary_id, lower(label_da), coalesce(network_id, ''))
    WHERE status <> 'merged'`,
  `CREATE UNIQUE INDEX term_label_en ON term (vocabulary_id, lower(label_en), coalesce(network_id, ''))
    WHERE status <> 'merged'`,
];

const FACETS = [
  // Who may know of the value, as written on documents.
  `ALTER TABLE search_facet_value ADD COLUMN audience text NOT NULL DEFAULT 'public'`,
  'ALTER TABLE search_facet_value DROP CONSTRAINT search_facet_value_facet_value_key',
  'ALTER TABLE search_facet_value ADD UNIQUE (facet, value, audience)',
  `UPDATE search_facet_value v SET audience = 'network:' || t.network_id
   FROM term t WHERE t.id = v.value AND t.network_id IS NOT NULL`,
];

const DEMONSTRATION = [
  'ALTER TABLE search_document ADD COLUMN is_demonstration boolean NOT NULL DEFAULT false',
  `UPDATE search_document d SET is_demonstration = true
   FROM knowledge_item i WHERE d.kind = 'knowledge' AND d.ref = i.id::text AND i.is_demonstration`,
];
