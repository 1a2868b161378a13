import type { TestPerson } from '../testing/people.js';
import type { TestApi } from '../testing/start-test-api.js';
import { NotificationsUnderTest, SAVE_PREFERENCES } from './notifications.cases.js';

const MONDAY = '2040-01-02T06:05';
const NEXT_MONDAY = '2040-01-09T06:05';

describe('unsubscribing', () => {
  let tried: NotificationsUnderTest;
  let api: TestApi;
  let reader: TestPerson;
  beforeAll(async () => {
    tried = await NotificationsUnderTest.start();
    ({ api } = tried);
  });
  afterAll(() => tried.close());
  beforeEach(async () => {
    await tried.forgetEverything();
    reader = await tried.member(await tried.network());
  });

  const textsTo = async (person: TestPerson): Promise<string[]> => (await tried.mailsTo(person)).map(({ raw }) => raw);
  const linkTo = async (): Promise<string> => {
    await tried.tell(reader);
    await tried.digestsAt(MONDAY);
    const [raw] = await textsTo(reader);
    return /https:\/\/samspil\.example(\/afmeld\?t=[\w.-]+)/.exec(raw ?? '')?.[1] ?? '';
  };
  const isSubscribed = async (token: string) =>
    api.graphql<{ is: boolean }>(`query ($token: String!) { is: digestSubscription(token: $token) }`, { token });
  const SET = `mutation ($input: DigestSubscriptionInput!) { is: setDigestSubscription(input: $input) }`;
  const set = (token: string, wantsDigest: boolean) =>
    api.graphql<{ is: boolean }>(SET, { input: { token, wantsDigest } });
  const form = { 'content-type': 'application/x-www-form-urlencoded' };

  it('is one press on the button of the mail reader, without signing in', async () => {
    const link = await linkTo();
    const [raw] = await textsTo(reader);
    expect(raw?.replace(/\r\n /g, ' ')).toMatch(/List-Unsubscribe:\s*<https:\/\/samspil\.example\/afmeld\?t=/);
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const opened = await api.fetch(link);
    expect(opened.status).toBe(200);
    const token = link.split('t=')[1] ?? '';
    expect((await isSubscribed(token)).data?.is).toBe(true);
    for (let press = 0; press < 2; press += 1) {
      const posted = await api.fetch(link, { method: 'POST', headers: form, body: 'List-Unsubscribe=One-Click' });
      expect(posted.status).toBe(200);
    }
    expect((await isSubscribed(token)).data?.is).toBe(false);
    await tried.tell(reader);
    await tried.digestsAt(NEXT_MONDAY);
    expect(await textsTo(reader)).toHaveLength(1);
  });

  it('holds, also when the settings are saved at the same moment', async () => {
    const token = (await linkTo()).split('t=')[1] ?? '';
    for (const digestWeekday of [2, 3, 4, 5, 6, 7]) {
      await set(token, true);
      const save = () => api.graphql(SAVE_PREFERENCES, { input: { digestWeekday } }, { as: reader });
      await Promise.all([save(), set(token, false), save()]);
      expect((await isSubscribed(token)).data?.is).toBe(false);
    }
  });

  it('also when the button sends a form of parts', async () => {
    const link = await linkTo();
    const body = new FormData();
    body.set('List-Unsubscribe', 'One-Click');
    expect((await api.fetch(link, { method: 'POST', body })).status).toBe(200);
    expect((await isSubscribed(link.split('t=')[1] ?? '')).data?.is).toBe(false);
  });

  it('is taken back on the page, with the weekday that was chosen before', async () => {
    await api.graphql(SAVE_PREFERENCES, { input: { withoutMail: ['DEADLINE'] } }, { as: reader });
    const token = (await linkTo()).split('t=')[1] ?? '';
    expect((await set(token, false)).data?.is).toBe(false);
    expect((await set(token, true)).data?.is).toBe(true);
    const { data } = await api.graphql(
      '{ c: notificationPreferences { digestWeekday withoutMail } }',
      {},
      { as: reader },
    );
    expect(data).toEqual({ c: { digestWeekday: 1, withoutMail: ['DEADLINE'] } });
  });

  it.each(['', 'x', 'a.b.c'])('is refused with a link that is not ours: %j', async (token) => {
    expect((await set(token, false)).problems).toMatchObject([{ code: 'notifications.link-forged' }]);
    expect((await isSubscribed(token)).problems).toMatchObject([{ code: 'notifications.link-forged' }]);
    const posted = await api.fetch(`/afmeld?t=${token}`, { method: 'POST', headers: form, body: 'x=1' });
    expect(posted.status).toBe(422);
  });

  it('does nothing for an account that is gone', async () => {
    const token = (await linkTo()).split('t=')[1] ?? '';
    await api.database.query('DELETE FROM app_user WHERE id = $1', [reader.id]);
    expect((await set(token, false)).code).toBe('NOT_FOUND');
  });
});
