import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

describe('taking activities away again and again', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ requestsPerMinute: 1000 });
  });
  afterAll(() => api.close());

  it('has an end within the minute, for both formats together, and leaves the rest of the platform open', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 24; n += 1) {
      const answer = await api.fetch(`/aktiviteter/eksport.${n % 2 === 0 ? 'csv' : 'xlsx'}`);
      await answer.arrayBuffer();
      statuses.push(answer.status);
    }
    expect(new Set(statuses.slice(0, 20))).toEqual(new Set([200]));
    expect(new Set(statuses.slice(20))).toEqual(new Set([429]));
    expect((await api.fetch('/health')).status).toBe(200);
  });
});
