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
});
