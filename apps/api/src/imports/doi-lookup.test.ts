import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NetworkDoiLookup } from './doi-lookup.js';

/** An answer without an end. */
function pour(response: ServerResponse): void {
  const more = (): void => {
    while (!response.destroyed && response.write('x'.repeat(100_000)));
  };
  response.on('drain', more);
  more();
}

const found = (response: ServerResponse, status = 200): void => {
  response.statusCode = status;
  response.end(JSON.stringify({ type: 'journal-article', title: 'Found', issued: { 'date-parts': [2020, 1] } }));
};

const leadTo = (location: string) => (response: ServerResponse) => void response.writeHead(302, { location }).end();

/** What the registry answers for `10.5555/…`; everything else is found. */
const ANSWERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  slow: () => undefined,
  none: (response) => found(response, 404),
  broken: (response) => found(response, 500),
  html: (response) => void response.end('<html>'),
  moved: leadTo('/10.5555/a'),
  round: leadTo('/10.5555/round'),
  // Another name of the same machine: who follows it asks the registry of this test again.
  elsewhere: (response) => leadTo(`http://localhost:${response.socket?.localPort ?? 0}/10.5555/a`)(response),
  endless: pour,
};

describe('NetworkDoiLookup', () => {
  let registry: Server;
  let asked: { path: string; accept: string | undefined }[];
  beforeAll(async () => {
    registry = createServer((request, response) => {
      const path = request.url ?? '';
      asked.push({ path, accept: request.headers.accept });
      const answer = ANSWERS[path.replace('/10.5555/', '')] ?? found;
      answer(response);
    });
    await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
  });
  beforeEach(() => {
    asked = [];
  });
  afterAll(() => {
    registry.closeAllConnections();
    registry.close();
  });

  const port = (): number => (registry.address() as AddressInfo).port;
  const lookup = (doiLookup = true) => {
    return Object.assign(new NetworkDoiLookup({ doiLookup }), {
      registry: `http://127.0.0.1:${port()}/`,
    });
  };
  const never = new AbortController().signal;

  it('asks for CSL-JSON and reads the registries’ own kinds and dates', async () => {
    const answer = await lookup().find('10.5555/a b', never);
    expect(answer).toMatchObject({
      found: { type: 'article-journal', title: 'Found', issued: { 'date-parts': [[2020, 1]] } },
    });
    expect(asked).toEqual([{ path: '/10.5555/a%20b', accept: 'application/vnd.citationstyles.csl+json' }]);
  });

  it('follows the registry to a registry, and to nobody else', async () => {
    expect(await lookup().find('10.5555/moved', never)).toMatchObject({ found: { title: 'Found' } });
    expect(asked.map(({ path }) => path)).toEqual(['/10.5555/moved', '/10.5555/a']);
    asked = [];
    await lookup().find('10.5555/elsewhere', never);
    expect(asked.map(({ path }) => path)).toEqual(['/10.5555/elsewhere']);
  });

  it.each([
    ['10.5555/none', 'imports.doi-unknown'],
    ['10.5555/broken', 'imports.doi-lookup-failed'],
    ['10.5555/html', 'imports.doi-lookup-failed'],
    ['10.5555/elsewhere', 'imports.doi-lookup-failed'],
    ['10.5555/round', 'imports.doi-lookup-failed'],
    ['10.5555/endless', 'imports.doi-lookup-failed'],
    ['10.5555/slow', 'imports.doi-lookup-timeout'],
  ])('says what went wrong: %s', async (doi, problem) => {
    const impatient = Object.assign(lookup(), doi.endsWith('/slow') ? { timeoutMs: 100 } : {});
    expect(await impatient.find(doi, never)).toEqual({ problem });
  });

  it('says so when there is no network, and when it is turned off asks nobody', async () => {
    const unreachable = Object.assign(lookup(), { registry: 'http://127.0.0.1:1/' });
    expect(await unreachable.find('10.5555/a', never)).toEqual({ problem: 'imports.doi-lookup-failed' });
    expect(await lookup(false).find('10.5555/a', never)).toEqual({ problem: 'imports.doi-lookup-off' });
    expect(asked).toEqual([]);
  });
});
