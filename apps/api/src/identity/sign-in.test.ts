import { startMailCatcher, type MailCatcher } from '../testing/mail-catcher.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { OutboxWorker } from '../shared/outbox/index.js';
import { newId } from './authentication-tables.js';

const ANNA = 'anna@kommune.example';

describe('sign-in by e-mail link', () => {
  let api: TestApi;
  let mailbox: MailCatcher;
  beforeAll(async () => {
    mailbox = await startMailCatcher();
    api = await startTestApi({ smtpUrl: mailbox.url, publicUrl: 'http://samspil.example' });
    await addUser(ANNA, 'Anna');
  });
  afterAll(async () => {
    await api.close();
    await mailbox.close();
  });
  beforeEach(async () => {
    await api.app.get(OutboxWorker).drain();
    mailbox.mails.length = 0;
    await api.database.query('DELETE FROM auth_rate_limit');
    await api.database.query('DELETE FROM verification');
  });

  const addUser = (email: string, name: string, language = 'da') =>
    api.database.query('INSERT INTO app_user (id, name, email, language) VALUES ($1, $2, $3, $4)', [
      newId(),
      name,
      email,
      language,
    ]);

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    api.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  const askForLink = (email: string) => post('/auth/sign-in/magic-link', { email });

  /** Asks for a link and takes the token out of the mail. */
  async function tokenByMail(email: string): Promise<string> {
    expect((await askForLink(email)).status).toBe(200);
    await api.app.get(OutboxWorker).drain();
    return /[?&]token=([A-Za-z]+)/.exec(mailbox.mails.at(-1)?.raw ?? '')?.[1] ?? 'no token in the mail';
  }

  const cookieOf = (response: Response): string => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';

  async function viewerWith(cookie: string): Promise<string | null> {
    const answer = await api.graphql<{ viewer: { user: { email: string } | null } }>(
      '{ viewer { user { email } } }',
      {},
      { as: { headers: { cookie } } },
    );
    return answer.data?.viewer.user?.email ?? null;
  }

  it('mails a link in the person’s language that signs in once', async () => {
    const token = await tokenByMail(ANNA);
    expect(mailbox.mails).toHaveLength(1);
    expect(mailbox.mails[0]).toMatchObject({ to: ANNA });
    expect(mailbox.mails[0]?.raw).toContain(`http://samspil.example/log-ind/bekraeft?token=${token}`);
    expect(mailbox.mails[0]?.raw).toContain('Hej Anna');

    const confirmed = await post('/auth/sign-in/confirm', { token });
    expect(confirmed.status).toBe(200);
    expect(await viewerWith(cookieOf(confirmed))).toBe(ANNA);

    const again = await post('/auth/sign-in/confirm', { token });
    expect(again.status).toBe(422);
    expect(await again.json()).toMatchObject({
      error: { problems: [{ code: 'identity.link-invalid', field: 'token' }] },
    });
    expect(again.headers.getSetCookie()).toEqual([]);
  });

  it('lets only one of two simultaneous uses through', async () => {
    const token = await tokenByMail(ANNA);
    const answers = await Promise.all([1, 2, 3, 4].map(() => post('/auth/sign-in/confirm', { token })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422]);
  });

  it('keeps the hash of the token only, and forgets the mail once it is sent', async () => {
    const token = await tokenByMail(ANNA);
    const [row] = await api.database.query<{ everything: string }>(
      `SELECT (SELECT json_agg(v)::text FROM verification v) || (SELECT json_agg(o)::text FROM outbox o) AS everything`,
    );
    expect(row?.everything).toContain('magic-link:');
    expect(row?.everything).not.toContain(token);
  });

  it('refuses a link that is too old', async () => {
    const token = await tokenByMail(ANNA);
    const [row] = await api.database.query<{ minutes: number }>(
      `SELECT extract(epoch FROM expires_at - now()) / 60 AS minutes FROM verification`,
    );
    expect(Number(row?.minutes)).toBeGreaterThan(14);
    expect(Number(row?.minutes)).toBeLessThanOrEqual(15);
    await api.database.query(`UPDATE verification SET expires_at = now() - interval '1 second'`);
    expect((await post('/auth/sign-in/confirm', { token })).status).toBe(422);
  });

  it.each([
    [{ token: 'wrong' }, 422],
    [{}, 400],
    [{ token: 7 }, 400],
    [{ token: 'x'.repeat(201) }, 400],
    [[], 400],
  ])('refuses %j with %i', async (body, status) => {
    const answer = await post('/auth/sign-in/confirm', body);
    expect(answer.status).toBe(status);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('answers the same for an address that nobody has, and mails nobody', async () => {
    const known = await askForLink(ANNA);
    const unknown = await askForLink('nobody@kommune.example');
    const seen = async (response: Response) => ({
      status: response.status,
      headers: [...response.headers.keys()].sort(),
      body: await response.text(),
    });
    expect(await seen(unknown)).toEqual(await seen(known));
    await api.app.get(OutboxWorker).drain();
    expect(mailbox.mails.map(({ to }) => to)).toEqual([ANNA]);
  });

  it('does the same work whether or not somebody has the address', async () => {
    const known = await statementsOfRequest(ANNA);
    expect(known.filter((sql) => /insert/i.test(sql))).toHaveLength(2);
    expect(await statementsOfRequest('nobody@kommune.example')).toEqual(known);
  });

  interface Connection {
    query(...parameters: unknown[]): unknown;
  }

  /** Every statement on any connection while a link is asked for, but for those of the worker that mails it. */
  async function statementsOfRequest(email: string): Promise<string[]> {
    await askForLink(email);
    const { master } = api.database.dataSource.driver as unknown as {
      master: { connect(): Promise<Connection & { release(): void }> };
    };
    const connection = await master.connect();
    connection.release();
    const prototype = Object.getPrototypeOf(connection) as Connection;
    const { query } = prototype;
    const statements: string[] = [];
    prototype.query = function record(this: Connection, ...parameters) {
      const [statement] = parameters as [string | { text: string }];
      statements.push(typeof statement === 'string' ? statement : statement.text);
      return query.apply(this, parameters);
    };
    await askForLink(email);
    await api.app.get(OutboxWorker).drain();
    prototype.query = query;
    return statements.filter((sql) => !/UPDATE outbox|FROM app_user WHERE email/.test(sql)).sort();
  }

  it('finds the address whatever its spelling', async () => {
    await tokenByMail('  ANNA@Kommune.example ');
    expect(mailbox.mails.map(({ to }) => to)).toEqual([ANNA]);
  });

  it.each([
    [{ email: '' }, 'identity.email-missing'],
    [{}, 'identity.email-missing'],
    [{ email: 'anna' }, 'identity.email-invalid'],
    [{ email: 'an\u0000na@kommune.example' }, 'identity.email-invalid'],
    [{ email: `a@${'b'.repeat(300)}.dk` }, 'identity.email-too-long'],
  ])('says what is wrong with %j', async (body, code) => {
    const answer = await post('/auth/sign-in/magic-link', body);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ error: { problems: [{ code, field: 'email' }] } });
  });

  it('goes on only to pages of its own', async () => {
    const elsewhere = await post('/auth/sign-in/magic-link', { email: ANNA, callbackURL: 'https://evil.example/' });
    expect(elsewhere.status).toBe(403);
    expect((await post('/auth/sign-in/magic-link', { email: ANNA, callbackURL: '/viden?q=stress' })).status).toBe(200);
    await api.app.get(OutboxWorker).drain();
    expect(mailbox.mails.at(-1)?.raw).toContain('next=%2Fviden%3Fq%3Dstress');
  });

  it('stops somebody who asks over and over, and says when to come back', async () => {
    const answers: Response[] = [];
    for (let n = 0; n < 21; n += 1) answers.push(await askForLink(`person${n}@kommune.example`));
    expect(answers.slice(0, 20).every(({ status }) => status === 200)).toBe(true);
    expect(answers[20]?.status).toBe(429);
    expect(Number(answers[20]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answers[20]?.json()).toMatchObject({ error: { code: 'RATE_LIMITED' } });
  });

  it('counts by the address Fastify trusts, not by what the caller claims', async () => {
    for (let n = 0; n < 20; n += 1) await askForLink(ANNA);
    const claiming = await post(
      '/auth/sign-in/magic-link',
      { email: ANNA },
      { 'x-forwarded-for': '203.0.113.9', 'x-samspil-client-address': '203.0.113.10' },
    );
    expect(claiming.status).toBe(429);
  });

  it('does not fill a mailbox: at most five links at a time go to one address', async () => {
    for (let n = 0; n < 8; n += 1) await tokenByMail(ANNA);
    expect(mailbox.mails).toHaveLength(5);
  });

  it('writes in English to those who chose it', async () => {
    await addUser('eve@kommune.example', 'Eve', 'en');
    await tokenByMail('eve@kommune.example');
    expect(mailbox.mails[0]?.raw).toContain('Hello Eve');
  });

  it('refuses a sign-in that another site starts', async () => {
    const token = await tokenByMail(ANNA);
    const foreign = await post('/auth/sign-in/confirm', { token }, { origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
    expect(foreign.headers.getSetCookie()).toEqual([]);
    expect((await post('/auth/sign-in/confirm', { token })).status).toBe(200);
  });

  it.each([
    ['GET', '/auth/magic-link/verify?token=x'],
    ['GET', '/auth/get-session'],
    ['GET', '/auth/list-sessions'],
    ['POST', '/auth/sign-up/email'],
    ['POST', '/auth/sign-in/email'],
    ['POST', '/auth/update-user'],
    ['POST', '/auth/delete-user'],
    ['POST', '/auth/demo'],
  ])('has nothing at %s %s', async (method, path) => {
    const answer = await api.fetch(path, {
      method,
      ...(method === 'POST' ? { headers: { 'content-type': 'application/json' }, body: '{"persona":"admin"}' } : {}),
    });
    expect(answer.status).toBe(404);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('ends the session in the database on sign-out', async () => {
    const cookie = cookieOf(await post('/auth/sign-in/confirm', { token: await tokenByMail(ANNA) }));
    expect(await viewerWith(cookie)).toBe(ANNA);
    const out = await post('/auth/sign-out', {}, { cookie, origin: api.url });
    expect(out.status).toBe(200);
    expect(out.headers.getSetCookie().join()).toContain('Max-Age=0');
    expect(await viewerWith(cookie)).toBeNull();
  });

  it.each([
    ['', null],
    ['samspil.session_token=made-up', null],
    ['samspil.session_token=a.b', null],
  ])('takes the cookie %j for a visitor', async (cookie, expected) => {
    expect(await viewerWith(cookie)).toBe(expected);
  });

  it('takes a cookie whose signature was changed for a visitor', async () => {
    const cookie = cookieOf(await post('/auth/sign-in/confirm', { token: await tokenByMail(ANNA) }));
    const [name, value = ''] = cookie.split('=', 2);
    const changed = `${name}=${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`;
    expect(await viewerWith(changed)).toBeNull();
    expect(await viewerWith(cookie)).toBe(ANNA);
  });
});
