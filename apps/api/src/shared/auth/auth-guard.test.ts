import { signInAs } from '../../testing/people.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

const SESSIONS = '{ sessions { id } }';

describe('what a device kept for somebody', () => {
  let api: TestApi;
  beforeAll(async () => (api = await startTestApi()));
  afterAll(() => api.close());

  it.each([
    ['by its writer', (id: string) => id, undefined],
    ['by whoever signed in since', () => 'somebody-else', 'UNAUTHENTICATED'],
    ['by nobody in particular', () => undefined, undefined],
  ])('%s', async (_case, writerOf, code) => {
    const person = await signInAs(api, ['member']);
    const writer = writerOf(person.id);
    const headers = { ...person.headers, ...(writer === undefined ? {} : { 'x-samspil-writer': writer }) };
    expect((await api.graphql(SESSIONS, {}, { as: { headers } })).code).toBe(code);
  });
});
