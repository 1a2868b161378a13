import { startTestApi, type TestApi } from '../../../testing/start-test-api.js';

describe('the brief', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ requestsPerMinute: 1000 });
  });
  afterAll(() => api.close());

  it('is made a few times a minute for one address; everything else goes on', async () => {
    const statuses: number[] = [];
    // Refused for its length, so that nothing is laid out here.
    const path = `/hvad-virker/notat.pdf?q=${'x'.repeat(2000)}`;
    for (let n = 0; n < 21; n += 1) statuses.push((await api.fetch(path)).status);
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 422), 429]);
    const refused = await api.fetch(path);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await api.fetch('/hvad-virker/eksport.csv?q=kor')).status).toBe(200);
  });
});
