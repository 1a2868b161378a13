/** The embedded PostgreSQL survives what happens to real machines. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { PlainError, root } from './cli.mjs';
import { isAlive, readPostmasterFile } from './postgres-process.mjs';
import { startPostgres } from './postgres.mjs';

async function query(url, sql) {
  const client = new pg.Client(url);
  await client.connect();
  client.on('error', () => {});
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Asks until the server answers again. */
async function eventually(ask) {
  const end = Date.now() + 20_000;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** A process that starts the server, says so and waits to be killed. */
function startElsewhere(dataDir) {
  const child = spawn(process.execPath, [join(root, 'tools', 'postgres.mjs'), '--data', dataDir]);
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (url) => resolve({ child, url: String(url).trim() }));
    child.once('exit', () => reject(new Error('ended before it said its address')));
  });
}

describe('the embedded PostgreSQL', () => {
  let folder;
  let dataDir;
  let server;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'samspil-embedded-'));
    dataDir = join(folder, 'pg');
    mkdirSync(`${dataDir}.new`); // what an interrupted first start leaves behind
    server = await startPostgres({ dataDir });
  });

  after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('sorts as Danish does', async () => {
    const sql = "SELECT word FROM (VALUES ('ål'), ('zebra'), ('aal'), ('øl'), ('æble')) AS words (word) ORDER BY word";
    const rows = await query(server.url, sql);
    assert.deepEqual(rows.map(({ word }) => word).join(' '), 'zebra æble øl ål aal');
  });

  it('wants the password, which only its owner may read, and gives no more rights than needed', async () => {
    assert.equal(statSync(`${dataDir}.password`).mode & 0o777, 0o600);
    const withoutPassword = server.url.replace(/:[^:@]+@/, ':wrong@');
    await assert.rejects(query(withoutPassword, 'SELECT 1'), { code: '28P01' });
    const [{ rolsuper }] = await query(server.url, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user');
    assert.equal(rolsuper, false);
  });

  it('listens on this machine only', async () => {
    const [{ listen_addresses: addresses }] = await query(server.administratorUrl, 'SHOW listen_addresses');
    assert.equal(addresses, '127.0.0.1');
  });

  it('comes back on the same port with everything acknowledged when it is killed', async () => {
    await query(server.url, 'CREATE TABLE kept (number int); INSERT INTO kept VALUES (1)');
    const { pid } = readPostmasterFile(dataDir);
    process.kill(pid, 'SIGKILL');
    const rows = await eventually(() => query(server.url, 'SELECT number FROM kept'));
    assert.deepEqual(rows, [{ number: 1 }]);
    assert.notEqual(readPostmasterFile(dataDir).pid, pid);
  });

  it('is left alone by a second program that uses it', async () => {
    const second = await startPostgres({ dataDir });
    assert.equal(second.owned, false);
    assert.equal(second.url, server.url);
    await second.stop();
    assert.deepEqual(await query(server.url, 'SELECT 1 AS one'), [{ one: 1 }]);
  });

  it('says so when the data is of another version, or the password is gone', async () => {
    const other = join(folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'PG_VERSION'), '12\n');
    await assert.rejects(startPostgres({ dataDir: other }), /password .* is missing/);
    writeFileSync(`${other}.password`, 'secret');
    await assert.rejects(startPostgres({ dataDir: other }), (error) => {
      assert.ok(error instanceof PlainError);
      return /version 12, not 18/.test(error.message);
    });
  });
});

describe('after kill -9', () => {
  let folder;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'samspil-embedded-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('the server of a dead program is taken over and can be stopped', async () => {
    const dataDir = join(folder, 'orphan');
    const { child, url } = await startElsewhere(dataDir);
    const { pid } = readPostmasterFile(dataDir);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    const server = await startPostgres({ dataDir });
    assert.equal(server.owned, true);
    assert.equal(server.url, url);
    await server.stop();
    assert.equal(isAlive(pid), false);
    assert.equal(existsSync(join(dataDir, 'postmaster.pid')), false);
  });

  it('a stale note that names a living stranger does not stop the start', async () => {
    const dataDir = join(folder, 'stale');
    const first = await startPostgres({ dataDir });
    const note = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8');
    await first.stop();
    writeFileSync(join(dataDir, 'postmaster.pid'), note.replace(/^\d+/, String(process.ppid)));
    const second = await startPostgres({ dataDir });
    assert.deepEqual(await query(second.url, 'SELECT 1 AS one'), [{ one: 1 }]);
    await second.stop();
  });

  it('both programs killed at once: the next start has it all', async () => {
    const dataDir = join(folder, 'both');
    const { child, url } = await startElsewhere(dataDir);
    await query(url, 'CREATE TABLE kept (number int); INSERT INTO kept VALUES (7)');
    process.kill(readPostmasterFile(dataDir).pid, 'SIGKILL');
    child.kill('SIGKILL');
    const server = await startPostgres({ dataDir });
    assert.deepEqual(await query(server.url, 'SELECT number FROM kept'), [{ number: 7 }]);
    await server.stop();
  });
});
