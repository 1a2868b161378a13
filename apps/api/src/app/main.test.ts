import { Client } from 'pg';
import { readConfig } from '../shared/config.js';
import { createTestDatabase } from '../testing/test-database.js';
import { startServer, type RunningServer } from './main.js';

describe('starting the server', () => {
  let testDatabase: Awaited<ReturnType<typeof createTestDatabase>>;
  let client: Client;
  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    client = new Client({ connectionString: testDatabase.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await testDatabase.drop();
  });

  const started = async (work: (server: RunningServer) => Promise<void>): Promise<void> => {
    const environment = { DATABASE_URL: testDatabase.url, DATABASE_POOL: '4', LOG_LEVEL: 'error', PORT: '0' };
    const server = await startServer({ ...readConfig(environment), host: '127.0.0.1' });
    try {
      await work(server);
    } finally {
      await server.close();
    }
  };
  const bodiesFound = async ({ url }: RunningServer): Promise<number | undefined> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ search(input: { question: "", kinds: [body] }) { total } }' }),
    });
    const { data } = (await response.json()) as { data?: { search: { total: number } } };
    return data?.search.total;
  };

  it('finds what was there before its kind could be found', async () => {
    let before: number | undefined;
    await started(async (server) => {
      before = await bodiesFound(server);
    });
    expect(before).toBeGreaterThan(0);
    await client.query(`DELETE FROM search_document WHERE kind = 'body'`);
    await started(async (server) => expect(await bodiesFound(server)).toBe(before));
  });
});
