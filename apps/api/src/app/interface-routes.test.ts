import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { ROUTES } from './interface-routes.js';

const WEB = new URL('../../../web/src/', import.meta.url);

function routesOfTheInterface(): string[] {
  return readdirSync(WEB, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)index\.ts$/u.test(file))
    .flatMap((file) => [...readFileSync(new URL(file, WEB), 'utf8').matchAll(/pageRoute\('([^']+)'/gu)])
    .map(([, path]) => path ?? '')
    .filter((path) => path !== '*');
}

describe('addresses of the interface', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  /** The path as it is: `fetch` would tidy it. */
  const statusOf = (path: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(api.url);
      request({ hostname, port, path }, (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode));
      })
        .on('error', reject)
        .end();
    });

  it('are those of its router', () => {
    expect([...ROUTES].sort()).toEqual(['', ...routesOfTheInterface()].sort());
  });

  it.each([
    '/',
    '/privatliv',
    '/Privatliv/',
    '/emner?liste=artForms',
    '/import/dubletter',
    '/emner/tg-x/rediger',
    '/kurater',
  ])('%s is a page', async (path) => {
    expect(await statusOf(path)).toBe(200);
  });

  it.each([
    '//',
    '//evil.example/x',
    '/findes-ikke',
    '/emner/a/b/c',
    '/wp-login.php',
    '/viden/findes-ikke',
    '/%',
    '/%00',
  ])('%s is none', async (path) => {
    expect([400, 404]).toContain(await statusOf(path));
  });
});
