import { PERSONAS, personaAccount, type Persona } from '@samspil/domain/identity';
import { signInAs } from '../testing/people.js';
import { startTestApi, type Caller, type TestApi } from '../testing/start-test-api.js';

const VIEWER = `{ viewer { user { id name email language showsNamePublicly sharesContactWithNetworks demo }
                           networks { network { id nameDa } roles viewerCan { seeMembers appointAdministrators } } } }`;
const SESSIONS = '{ sessions { id browser system current } }';

interface ViewerAnswer {
  viewer: {
    user: Record<string, unknown> | null;
    networks: { network: { id: string }; roles: string[]; viewerCan: Record<string, boolean> }[];
  };
}
interface SessionsAnswer {
  sessions: { id: string; browser: string | null; system: string | null; current: boolean }[];
}

describe('account', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ demoMode: true });
    await api.database.query(
      `INSERT INTO network (id, name_da, name_en) VALUES ('midtjylland', 'Midtnetværket', 'The central network'),
         ('nord', 'Nordnetværket', 'The northern network')`,
    );
  });
  afterAll(() => api.close());

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    api.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  async function signInAsPersona(persona: Persona, userAgent = 'Firefox/140.0 (Windows)'): Promise<Caller> {
    const answer = await post('/auth/demo', { persona }, { 'user-agent': userAgent });
    expect(answer.status).toBe(200);
    return { headers: { cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' } };
  }

  it('is nobody’s for a visitor', async () => {
    const answer = await api.graphql<ViewerAnswer>(VIEWER);
    expect(answer.data).toEqual({ viewer: { user: null, networks: [] } });
  });

  it.each(PERSONAS)('signs in as the persona %s with one request', async (persona) => {
    const { name, roles } = personaAccount(persona);
    const { data } = await api.graphql<ViewerAnswer>(VIEWER, {}, { as: await signInAsPersona(persona) });
    expect(data?.viewer.user).toMatchObject({ name, language: 'da', demo: true });
    const names = roles.map((role) => role.toUpperCase().replace('-', '_'));
    expect(data?.viewer.networks).toMatchObject([{ network: { id: 'midtjylland' }, roles: names }]);
  });

  it('tells the networks in the order they were joined, not by name', async () => {
    for (const ids of [
      ['midtjylland', 'nord'],
      ['nord', 'midtjylland'],
    ]) {
      const as = await signInAs(api, ['administrator'], ...ids);
      const { data } = await api.graphql<ViewerAnswer>(VIEWER, {}, { as });
      expect(data?.viewer.networks.map(({ network }) => network.id)).toEqual(ids);
    }
  });

  it.each(['king', '', 'constructor'])('has no persona %j', async (persona) => {
    const answer = await post('/auth/demo', { persona });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ error: { problems: [{ code: 'identity.persona-unknown' }] } });
  });

  it('makes each persona once', async () => {
    await Promise.all([1, 2, 3].map(() => signInAsPersona('member')));
    const rows = await api.database.query(`SELECT 1 FROM app_user WHERE email = $1`, [personaAccount('member').email]);
    expect(rows).toHaveLength(1);
  });

  it('gives a cookie that scripts cannot read and other sites cannot send along', async () => {
    const [cookie = ''] = (await post('/auth/demo', { persona: 'member' })).headers.getSetCookie();
    expect(cookie).toMatch(/^samspil\.session_token=/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).toContain('Path=/');
    expect(cookie).not.toContain('Domain=');
    expect(cookie).toContain(`Max-Age=${30 * 24 * 3600}`);
  });

  it('finds out who is asking with one statement, whatever else is asked', async () => {
    const as = await signInAsPersona('member');
    const { length } = await api.statementsDuring(() => api.graphql('{ installation { demoMode } }', {}, { as }));
    expect(length).toBe(1);
    const whole = await api.statementsDuring(() => api.graphql(VIEWER, {}, { as }));
    expect(whole).toHaveLength(3);
  });

  it('shows the sign-in link on screen when there is no mail server, for any address alike', async () => {
    await api.database.query(
      `INSERT INTO app_user (id, name, email) VALUES (gen_random_uuid(), 'Bo', 'bo@kommune.example')`,
    );
    const linkFor = async (email: string) =>
      ((await (await post('/auth/sign-in/magic-link', { email })).json()) as { demoSignInLink: string }).demoSignInLink;
    const token = new URL(await linkFor('bo@kommune.example'), api.url).searchParams.get('token');
    expect((await post('/auth/sign-in/confirm', { token })).status).toBe(200);
    const stranger = new URL(await linkFor('stranger@kommune.example'), api.url).searchParams.get('token');
    expect((await post('/auth/sign-in/confirm', { token: stranger })).status).toBe(422);
  });

  describe('profile', () => {
    const UPDATE = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) {
      name language showsNamePublicly sharesContactWithNetworks } }`;

    it('changes what is given and keeps the rest', async () => {
      const as = await signInAsPersona('steering');
      const first = await api.graphql(UPDATE, { input: { name: '  Nyt   Navn ', showsNamePublicly: true } }, { as });
      expect(first.data).toEqual({
        updateProfile: { name: 'Nyt Navn', language: 'da', showsNamePublicly: true, sharesContactWithNetworks: false },
      });
      const second = await api.graphql(UPDATE, { input: { language: 'en' } }, { as });
      expect(second.data).toMatchObject({
        updateProfile: { name: 'Nyt Navn', language: 'en', showsNamePublicly: true },
      });
    });

    it('keeps when a consent was given, and forgets it when it is taken back', async () => {
      const as = await signInAsPersona('funds');
      const consent = async () => {
        const rows = await api.database.query<{ at: Date | null }>(
          `SELECT public_name_consent_at AS at FROM app_user WHERE email = $1`,
          [personaAccount('funds').email],
        );
        return rows[0]?.at ?? null;
      };
      await api.graphql(UPDATE, { input: { showsNamePublicly: true } }, { as });
      const given = await consent();
      expect(given).not.toBeNull();
      await api.graphql(UPDATE, { input: { showsNamePublicly: true } }, { as });
      expect(await consent()).toEqual(given);
      await api.graphql(UPDATE, { input: { showsNamePublicly: false } }, { as });
      expect(await consent()).toBeNull();
    });

    it('says everything that is wrong at once', async () => {
      const as = await signInAsPersona('member');
      const answer = await api.graphql(UPDATE, { input: { name: ' ', language: 'xx' } }, { as });
      expect(answer.code).toBe('RULE_VIOLATION');
      expect(answer.problems.map(({ code }) => code)).toEqual(['identity.name-missing', 'identity.language-unknown']);
    });
  });

  describe('sessions', () => {
    it('are listed with browser and system, this one marked', async () => {
      await signInAsPersona('liaison', 'Mozilla/5.0 (iPhone) Version/18.0 Safari/604.1');
      const as = await signInAsPersona('liaison');
      const { data } = await api.graphql<SessionsAnswer>(SESSIONS, {}, { as });
      expect(data?.sessions.slice(0, 2).map(({ id: _id, ...rest }) => rest)).toEqual([
        { browser: 'Firefox', system: 'Windows', current: true },
        { browser: 'Safari', system: 'iPhone', current: false },
      ]);
    });

    const REVOKE = `mutation ($input: RevokeSessionInput!) { revokeSession(input: $input) { id current } }`;

    it('can be ended one by one, but only one’s own', async () => {
      const [lost, here, other] = [
        await signInAsPersona('coordinator'),
        await signInAsPersona('coordinator'),
        await signInAsPersona('admin'),
      ];
      const { data } = await api.graphql<SessionsAnswer>(SESSIONS, {}, { as: lost });
      const sessionId = data?.sessions.find(({ current }) => current)?.id;
      for (const notMine of [sessionId, '0198c000-0000-7000-8000-000000000000', 'nonsense']) {
        const answer = await api.graphql(REVOKE, { input: { sessionId: notMine } }, { as: other });
        expect(answer.code).toBe('NOT_FOUND');
      }
      expect((await api.graphql(REVOKE, { input: { sessionId } }, { as: here })).code).toBeUndefined();
      expect((await api.graphql(SESSIONS, {}, { as: lost })).code).toBe('UNAUTHENTICATED');
      expect((await api.graphql(SESSIONS, {}, { as: here })).code).toBeUndefined();
    });

    it('end everywhere at once', async () => {
      const everywhere = [await signInAsPersona('member'), await signInAsPersona('member')];
      const other = await signInAsPersona('admin');
      const answer = await api.graphql('mutation { signOutEverywhere { user { id } } }', {}, { as: everywhere[0] });
      expect(answer.data).toEqual({ signOutEverywhere: { user: null } });
      for (const as of everywhere) expect((await api.graphql(SESSIONS, {}, { as })).code).toBe('UNAUTHENTICATED');
      expect((await api.graphql(SESSIONS, {}, { as: other })).code).toBeUndefined();
    });

    it('end by themselves when their time is over', async () => {
      const as = await signInAsPersona('steering');
      await api.database.query(
        `UPDATE session SET expires_at = now() - interval '1 second' FROM app_user
          WHERE app_user.id = session.user_id AND app_user.email = $1`,
        [personaAccount('steering').email],
      );
      expect((await api.graphql(SESSIONS, {}, { as })).code).toBe('UNAUTHENTICATED');
    });
  });
});

describe('production', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({
      production: true,
      publicUrl: 'https://samspil.example',
      authSecret: 'a-secret-for-this-test-of-32-chars-or-more',
      smtpUrl: 'smtp://127.0.0.1:9',
    });
  });
  afterAll(() => api.close());

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    api.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  /** A token whose mail was never sent, taken from the outbox. */
  async function tokenFor(email: string): Promise<string> {
    await api.database.query(`INSERT INTO app_user (id, name, email) VALUES (gen_random_uuid(), 'Ea', $1)`, [email]);
    const answer = await post('/auth/sign-in/magic-link', { email });
    expect(await answer.json()).toEqual({ status: true });
    const [row] = await api.database.query<{ path: string }>(
      `SELECT payload ->> 'path' AS path FROM outbox WHERE payload ->> 'email' = $1`,
      [email],
    );
    return new URL(row?.path ?? '', api.url).searchParams.get('token') ?? '';
  }

  it('sends the cookie over HTTPS only', async () => {
    const token = await tokenFor('ea@kommune.example');
    const answer = await post('/auth/sign-in/confirm', { token }, { origin: 'https://samspil.example' });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^__Secure-samspil\.session_token=/);
    expect(cookie).toContain('Secure;');
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    const as = { headers: { cookie: cookie.split(';')[0] ?? '' } };
    const viewer = await api.graphql<ViewerAnswer>('{ viewer { user { email } networks { roles } } }', {}, { as });
    expect(viewer.data?.viewer.user).toEqual({ email: 'ea@kommune.example' });
  });

  it('counts only the public address as its own', async () => {
    const token = await tokenFor('bo@kommune.example');
    for (const origin of [api.url, 'http://samspil.example', 'https://samspil.example.evil.example', 'null']) {
      expect((await post('/auth/sign-in/confirm', { token }, { origin })).status).toBe(403);
    }
  });

  it('knows no personas, not even those left in the database', async () => {
    expect((await post('/auth/demo', { persona: 'admin' })).status).toBe(404);
    const token = await tokenFor('demo@kommune.example');
    const answer = await post('/auth/sign-in/confirm', { token });
    const as = { headers: { cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' } };
    await api.database.query(`UPDATE app_user SET demo = true WHERE email = 'demo@kommune.example'`);
    const viewer = await api.graphql<ViewerAnswer>('{ viewer { user { email } networks { roles } } }', {}, { as });
    expect(viewer.data?.viewer.user).toBeNull();
  });
});
