import { readFile } from 'node:fs/promises';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';

/** Tables without an entity, and why. */
const WITHOUT_ENTITY: Readonly<Record<string, string>> = {
  migrations: 'kept by the migrations themselves',
  evidence_change: 'a counter that only triggers write',
  meeting_withdrawal: 'written and read by the statements about participants alone',
  // The search index is made from what the capabilities hold and made anew at any time; only whole statements write it.
  search_document: 'search index',
  search_facet_value: 'search index',
  search_posting: 'search index',
  search_statistics: 'search index',
  search_term: 'search index',
  search_text: 'search index',
  search_word: 'search index',
};

/**
 * What the tables would have to become to be what the entities say. Indexes, constraints and columns that are computed
 * from others live in the migrations alone.
 */
async function differences({ database }: TestApi): Promise<string[]> {
  // TypeORM looks there for what columns are computed from.
  await database.query(
    `CREATE OR REPLACE VIEW typeorm_metadata AS
     SELECT '' AS type, '' AS database, '' AS schema, '' AS "table", '' AS name, '' AS value WHERE false`,
  );
  const computed = await database.query<{ dropped: string }>(
    `SELECT format('ALTER TABLE "%s" DROP COLUMN "%s"', table_name, column_name) AS dropped
     FROM information_schema.columns WHERE is_generated = 'ALWAYS'`,
  );
  const left = new Set(computed.map(({ dropped }) => dropped));
  const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
  return upQueries
    .map(({ query }) => query)
    .filter((query) => /^CREATE TABLE|ADD "|DROP COLUMN|ALTER COLUMN|RENAME COLUMN/.test(query) && !left.has(query));
}

describe('what is written down twice agrees', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  it('schema.graphql is the schema of the server (write it anew with npm run schema -w apps/api)', async () => {
    const { schema } = api.app.get(GraphQLSchemaHost);
    const committed = await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8');
    expect(committed).toBe(`${printSchema(lexicographicSortSchema(schema))}\n`);
  });

  it('entities describe the tables that the migrations make', async () => {
    expect(await differences(api)).toEqual([]);
  });

  it('every table has an entity, or a reason to have none', async () => {
    const tables = await api.database.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
    );
    const described = api.database.dataSource.entityMetadatas.map(({ tableName }) => tableName);
    const known = new Set([...described, ...Object.keys(WITHOUT_ENTITY)]);
    expect(tables.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });

  it.each([
    ['knowledge_item', 'ALTER TABLE knowledge_item ADD COLUMN planted text'],
    ['import_row', 'ALTER TABLE import_row ALTER COLUMN row_key SET NOT NULL'],
  ])('a change of %s that its entity does not know is noticed', async (table, change) => {
    await api.database.query(change);
    expect((await differences(api)).join()).toContain(`"${table}"`);
  });
});
