/** `npm start` as people meet it: what it prints, how it stops, and one clear sentence for everything that goes wrong. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { root } from './cli.mjs';
import { isAlive, readPostmasterFile } from './postgres-process.mjs';
import { startEphemeralPostgres } from './postgres.mjs';
import { startProduct, tryStart } from './product.mjs';
import { runNode } from './run.mjs';

const WARM_START_SECONDS = 6;
const CLIENT_TIMEOUT = 5_000;

/** The whole of what was said is one sentence, and the exit code is not 0. */
function assertOneSentence({ code, output }, pattern) {
  assert.notEqual(code, 0);
  assert.match(output, pattern);
  assert.equal(output.trim().split('\n').length, 1, output);
}

describe('npm start', () => {
  let product;
  before(async () => (product = await startProduct()));
  after(() => product.discard());

  it('prints one line with the address and the demo sign-ins', async () => {
    assert.equal(product.said().trim(), product.line);
    assert.match(product.line, new RegExp(`http://localhost:${product.port}\\b`));
    assert.match(product.line, /demo sign-ins: .*coordinator/);
    const response = await fetch(`${product.url}/health`);
    assert.equal(response.status, 200);
  });

  it('says so when it already runs on the same data', async () => {
    assertOneSentence(await tryStart({ PORT: '0', DATA_DIR: product.dataDir }), /already runs on/);
  });

  it('says so when the port is in use', async () => {
    assertOneSentence(await tryStart({ PORT: product.port }), /Port \d+ is in use/);
  });

  it('starts again within seconds after kill -9', async () => {
    await product.kill();
    const started = Date.now();
    product = await startProduct({ dataDir: product.dataDir });
    assert.ok(Date.now() - started < WARM_START_SECONDS * 1000);
  });

  it('stops everything on SIGTERM, the database too', async () => {
    const { pid } = readPostmasterFile(join(product.dataDir, 'pg'));
    const { code } = await product.stop();
    assert.equal(code, 0);
    assert.equal(isAlive(pid), false);
    assert.equal(existsSync(join(product.dataDir, 'pg', 'postmaster.pid')), false);
  });
});

describe('npm start with a database of your own', () => {
  let server;
  let folder;
  const administer = async (sql) => {
    const client = new pg.Client({ connectionString: server.url, connectionTimeoutMillis: CLIENT_TIMEOUT });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  const named = (database) => server.url.replace(/\/samspil$/, `/${database}`);

  before(async () => {
    server = await startEphemeralPostgres();
    folder = mkdtempSync(join(tmpdir(), 'samspil-start-'));
  });
  after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('uses it, and has no demo sign-ins unless asked', async () => {
    const product = await startProduct({ env: { DATABASE_URL: server.url } });
    assert.doesNotMatch(product.line, /demo/);
    await product.stop();
    assert.equal(existsSync(join(product.dataDir, 'pg')), false);
    product.discard();
  });

  it('says so when it does not sort as Danish does', async () => {
    const locale = "ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'en' LOCALE 'C'";
    await administer(`CREATE DATABASE english TEMPLATE template0 ${locale}`);
    assertOneSentence(await tryStart({ PORT: '0', DATABASE_URL: named('english') }), /does not sort as Danish/);
  });

  it('says so when it does not exist, refuses the password, or does not answer', async () => {
    const start = (url) => tryStart({ PORT: '0', DATABASE_URL: url });
    assertOneSentence(await start(named('missing')), /database missing does not exist/);
    assertOneSentence(await start(server.url.replace(/:[^:@]+@/, ':wrong@')), /refused the user name or the password/);
    assertOneSentence(await start('postgres://samspil@127.0.0.1:9/samspil'), /No PostgreSQL can be used at/);
  });

  it('says so when a migration fails, and leaves the database as it was', async () => {
    await administer('CREATE DATABASE taken TEMPLATE template0');
    const inTaken = new pg.Client(named('taken'));
    await inTaken.connect();
    await inTaken.query('CREATE TABLE knowledge_item (unexpected int)');
    await inTaken.end();
    assertOneSentence(await tryStart({ PORT: '0', DATABASE_URL: named('taken') }), /could not be brought up to date/);
  });

  it('refuses demo mode in production', async () => {
    const env = { PORT: '0', DATABASE_URL: server.url, NODE_ENV: 'production', DEMO_MODE: 'on' };
    assertOneSentence(await tryStart({ ...env, AUTH_SECRET: 'x'.repeat(40) }), /Demo mode/);
  });

  it('says so when the data folder cannot be written to, or PORT is not a number', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    assertOneSentence(await tryStart({ PORT: '0', DATA_DIR: join(file, 'data') }), /cannot be written to/);
    assertOneSentence(await tryStart({ PORT: 'three' }), /PORT is "three"/);
  });

  it('says so when the port is taken by a stranger', async () => {
    const stranger = createServer();
    await new Promise((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    assertOneSentence(await tryStart({ PORT: String(stranger.address().port) }), /is in use/);
    stranger.close();
  });
});

describe('set-up', () => {
  it('says so when Node is too old', async () => {
    const older = "Object.defineProperty(process.versions, 'node', { value: '18.20.4' })";
    const { code, output } = await runNode(['--import', `data:text/javascript,${older}`, 'tools/bootstrap.mjs']);
    assertOneSentence({ code, output }, /needs Node 20\.19 or newer, and this is 18\.20\.4/);
  });

  it('each program prints help', async () => {
    const programs =
      'bootstrap build chromium dev lint postgres reindex remove-demonstration start test bench eval-search eval-queries'.split(
        ' ',
      );
    for (const program of programs.filter((name) => existsSync(join(root, 'tools', `${name}.mjs`)))) {
      const { code, output } = await runNode([`tools/${program}.mjs`, '--help']);
      assert.equal(code, 0, program);
      assert.match(output, /^Usage: /, program);
    }
  });
});
