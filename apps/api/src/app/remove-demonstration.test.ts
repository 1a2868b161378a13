import { startTestApi } from '../testing/start-test-api.js';
import { ContentLoader } from '../content/content-loader.service.js';
import { readConfig } from '../shared/config.js';
import { removeDemonstration } from './remove-demonstration.js';

describe('the command that removes everything invented', () => {
  it('works beside a server that runs', async () => {
    const api = await startTestApi({ demoMode: true });
    await api.app.get(ContentLoader).load();
    const [{ url }] = [api.database.dataSource.options as { url: string }];
    expect(await removeDemonstration(readConfig({ DATABASE_URL: url, LOG_LEVEL: 'error' }))).toMatchObject({
      items: 5,
    });
    const found = await api.graphql<{ search: { total: number } }>(
      '{ search(input: { question: "opdigtet eksempel" }, first: 5) { total } }',
    );
    expect(found.data?.search.total).toBe(0);
    await api.close();
  });

  it('leaves the work of the server to the server', async () => {
    const api = await startTestApi();
    const [{ url }] = [api.database.dataSource.options as { url: string }];
    await api.database.query(
      `INSERT INTO outbox (id, topic, idempotency_key, payload) VALUES (gen_random_uuid(), 'mail', 'x', '{}')`,
    );
    // A mail server that is not there: who carries the mail out counts an attempt.
    await removeDemonstration(readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent', SMTP_URL: 'smtp://127.0.0.1:9' }));
    expect(await api.database.query('SELECT attempts FROM outbox')).toEqual([{ attempts: 0 }]);
    await api.close();
  });
});
