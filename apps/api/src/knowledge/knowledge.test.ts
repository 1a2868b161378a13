import type { TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import {
  bankOf,
  COMPLETE,
  coordinatorOf,
  inInbox,
  moved,
  plantNetwork,
  published,
  type Bank,
} from './knowledge.cases.js';

describe('an item of the bank', () => {
  let api: TestApi;
  let bank: Bank;
  let coordinator: TestPerson;
  beforeAll(async () => {
    api = await startTestApi();
    await plantNetwork(api);
    bank = bankOf(api);
    coordinator = await coordinatorOf(api);
  });
  afterAll(() => api.close());

  it('goes from inbox through review to the public', async () => {
    const item = await inInbox(bank, coordinator);
    expect(item).toMatchObject({ slug: 'billington2011', state: 'INBOX', workingState: 'DRAFT', lock: 1 });
    expect(item.content.bibliography.doi).toBe('10.1108/jpmh-1');
    expect((await bank.read(item.slug)).code).toBe('NOT_FOUND');
    const done = await moved(bank, item, ['SUBMIT', 'PUBLISH'], coordinator);
    expect(done).toMatchObject({ state: 'PUBLISHED', workingState: null });
    expect(done.reviewDate).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    const seen = await bank.read(item.slug);
    expect(seen.data?.knowledgeItem.content.abstract).toBe(COMPLETE.abstract);
  });
});
