import { signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';

const JSON_HEADERS = { 'content-type': 'application/json' };
const many = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');
const operation = (query: string, variables?: unknown): RequestInit => ({
  method: 'POST',
  headers: JSON_HEADERS,
  body: JSON.stringify({ query, variables }),
});
const PROFILE = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { name } }';
const nested = (depth: number): string => `${'[{"a":'.repeat(depth)}1${'}]'.repeat(depth)}`;

/** What an attacker sends, each with what they get; never an answer of ours that took long or failed inside. */
const PROBES: readonly (readonly [name: string, request: RequestInit, statuses: readonly number[]])[] = [
  ['1000 aliases', operation(`{ ${many(1000, (n) => `a${n}: installation { demoMode }`)} }`), [400]],
  ['60 aliases', operation(`{ installation { ${many(60, (n) => `a${n}: demoMode`)} } }`), [400]],
  ['20 root fields', operation(`{ ${many(20, (n) => `a${n}: viewer { user { id } }`)} }`), [400]],
  ['5000 times the same field', operation(`{ ${many(5000, () => 'installation { demoMode }')} }`), [400]],
  ['2000 levels', operation(`${'{ viewer '.repeat(2000)}{ x }${'}'.repeat(2000)}`), [400]],
  ['circular fragments', operation('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'), [400]],
  ['a fragment of itself', operation('{ ...A } fragment A on Query { ...A }'), [400]],
  [
    'fragments that double each other',
    operation(
      `{ ...F0 } ${many(30, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)}
       fragment F30 on Query { installation { demoMode } }`,
    ),
    [400],
  ],
  ['1000 directives', operation(`{ installation { demoMode ${many(1000, () => '@include(if: true)')} } }`), [400]],
  ['1000 variables', operation(`query (${many(1000, (n) => `$v${n}: Int`)}) { installation { demoMode } }`), [400]],
  ['1000 operations', operation(many(1000, (n) => `query Q${n} { installation { demoMode } }`)), [400]],
  [
    'a wide nested list',
    operation(
      `{ members(networkId: "x", first: 100) { ${many(39, (n) => `e${n}: edges { node { id name email roles viewerCan { remove } } }`)} } }`,
    ),
    [400],
  ],
  [
    'batched operations',
    { method: 'POST', headers: JSON_HEADERS, body: '[{"query":"{__typename}"},{"query":"{__typename}"}]' },
    [400],
  ],
  ['no operation', { method: 'POST', headers: JSON_HEADERS, body: '{}' }, [400]],
  ['an operation that is a number', { method: 'POST', headers: JSON_HEADERS, body: '{"query":7}' }, [400]],
  [
    'variables that are a text',
    { method: 'POST', headers: JSON_HEADERS, body: '{"query":"{__typename}","variables":"x"}' },
    [400],
  ],
  ['a syntax error', operation('{ installation { '), [400]],
  ['an unknown field', operation('{ instalation { demoMode } }'), [400]],
  ['broken JSON', { method: 'POST', headers: JSON_HEADERS, body: '{"query":' }, [400]],
  ['an empty body', { method: 'POST', headers: JSON_HEADERS, body: '' }, [400]],
  [
    'three megabytes',
    { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify({ query: `{ a(x: "${'x'.repeat(3_000_000)}") }` }) },
    [413],
  ],
  [
    'a million digits',
    operation('query ($n: Int) { members(networkId: "x", first: $n) { edges { cursor } } }', { n: 10 ** 300 }),
    [200, 400],
  ],
  ['a text with NUL in a variable', operation(PROFILE, { input: { name: 'a\0b' } }), [400]],
  [
    'a text with NUL in the operation',
    operation('mutation { updateProfile(input: { name: "a\\u0000b" }) { name } }'),
    [400],
  ],
  ['NUL itself in the operation', operation('{ installation { demoMode } \0 }'), [400]],
  [
    'polluted prototypes',
    { method: 'POST', headers: JSON_HEADERS, body: '{"query":"{__typename}","__proto__":{"x":1}}' },
    [400],
  ],
  [
    'variables nested 5000 deep',
    {
      method: 'POST',
      headers: JSON_HEADERS,
      body: `{"query":"{__typename}","variables":${nested(5000).slice(1, -1)}}`,
    },
    [400],
  ],
  [
    'a form from another site',
    {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'query=mutation{signOutEverywhere{user{id}}}',
    },
    [400, 415],
  ],
  [
    'plain text from another site',
    {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"mutation{signOutEverywhere{user{id}}}"}',
    },
    [400, 415],
  ],
  [
    'multipart from another site',
    { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' },
    [400, 415],
  ],
  ['a method of its own', { method: 'PUT', headers: JSON_HEADERS, body: '{"query":"{__typename}"}' }, [400, 404, 405]],
];

describe('abuse of the API', () => {
  let api: TestApi;
  let member: TestPerson;
  beforeAll(async () => {
    api = await startTestApi();
    member = await signInAs(api, ['member']);
    await api.graphql('{ installation { demoMode } }');
  });
  afterAll(() => api.close());

  it.each(PROBES)('%s is refused', async (_name, request, statuses) => {
    const answer = await api.fetch('/graphql', { ...request, as: member });
    const body = await answer.text();
    expect(statuses).toContain(answer.status);
    expect(body.length).toBeLessThan(20_000);
    expect(body).not.toMatch(/INTERNAL|at .*\.[jt]s:\d|SELECT |node_modules/);
  });

  it('is refused quickly', async () => {
    const slow: string[] = [];
    for (const [name, request] of PROBES) {
      const start = performance.now();
      await (await api.fetch('/graphql', { ...request, as: member })).arrayBuffer();
      // Ten times the bar: what is caught here is work that grows with the request, on any machine.
      if (performance.now() - start > 2500) slow.push(name);
    }
    expect(slow).toEqual([]);
  });

  it.each([
    [
      'a mutation by GET',
      '/graphql?query=mutation{signOutEverywhere{user{id}}}',
      { 'x-apollo-operation-name': 'x' },
      405,
    ],
    ['a query by GET from another site', '/graphql?query={installation{demoMode}}', {}, 400],
  ])('%s is refused', async (_name, path, headers, status) => {
    expect((await api.fetch(encodeURI(path), { headers })).status).toBe(status);
  });

  it('names the field of a text that cannot be stored', async () => {
    const answer = await api.graphql(PROFILE, { input: { name: 'a\0b' } }, { as: member });
    expect(answer.problems).toEqual([{ code: 'shared.unusable-character', field: 'name' }]);
  });

  it('shows no page that loads from elsewhere', async () => {
    const answer = await api.fetch('/graphql', { headers: { accept: 'text/html' } });
    expect(await answer.text()).not.toContain('<script');
  });

  it('sends security headers with every answer', async () => {
    for (const path of ['/health', '/graphql', '/auth/nothing', '/']) {
      const { headers } = await api.fetch(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('content-security-policy')).not.toMatch(/https?:|unsafe-eval|script-src[^;]*unsafe-inline/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('answers introspection while developing, within the same limits', async () => {
    const deep = `{ __schema { types { name fields { name type { name ofType { name ofType { name ofType { name } } } } } } } }`;
    expect((await api.graphql(deep)).errors).toEqual([]);
  });
});

describe('in production', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({
      production: true,
      publicUrl: 'https://samspil.example',
      authSecret: 'a-secret-for-this-test-of-32-chars-or-more',
      requestsPerMinute: 30,
    });
  });
  afterAll(() => api.close());

  it('tells nothing about the schema', async () => {
    const introspection = await api.graphql('{ __schema { types { name } } }');
    expect(introspection.status).toBe(400);
    const misspelt = await api.graphql('{ instalation { demoMode } }');
    expect(JSON.stringify(misspelt.errors)).not.toMatch(/did you mean|installation/i);
  });

  it('insists on HTTPS', async () => {
    const { headers } = await api.fetch('/health');
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  });

  it('refuses an address that asks without end, and only that one', async () => {
    const ask = (address: string) => api.fetch('/health', { headers: { 'x-forwarded-for': address } });
    const answers: Response[] = [];
    for (let n = 0; n < 40; n += 1) answers.push(await ask('203.0.113.1'));
    expect(answers.slice(0, 30).every(({ status }) => status === 200)).toBe(true);
    const refused = answers.at(-1);
    expect(refused?.status).toBe(429);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused?.json()).toMatchObject({ error: { code: 'RATE_LIMITED' } });
    expect((await ask('203.0.113.2')).status).toBe(200);
    expect((await api.fetch('/health', { headers: { 'x-forwarded-for': '203.0.113.3, 203.0.113.1' } })).status).toBe(
      429,
    );
  });
});
