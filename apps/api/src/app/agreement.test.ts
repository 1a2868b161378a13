import { readFile } from 'node:fs/promises';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';

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
    const { upQueries } = await api.database.dataSource.driver.createSchemaBuilder().log();
    // Indexes and constraints live in the migrations alone; columns, their types and their nullability must agree.
    const differences = upQueries
      .map(({ query }) => query)
      .filter((query) => /^CREATE TABLE|ADD "|DROP COLUMN|ALTER COLUMN|RENAME COLUMN/.test(query));
    expect(differences).toEqual([]);
  });
});
