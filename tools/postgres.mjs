/**
 * Starts the embedded PostgreSQL: real server programs from npm, reached on loopback with a generated password.
 * A server that survived its parent is taken over; nothing that was acknowledged is lost.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isProgram, option, PlainError, root, runProgram } from './cli.mjs';
import { chooseRunner, findBinaries } from './postgres-binaries.mjs';
import * as processes from './postgres-process.mjs';

const VERSION = '18';
const USER = 'samspil';
const ADMINISTRATOR = 'postgres';
const EPHEMERAL_PREFIX = 'samspil-pg-';
const MINUTE = 60_000;

/** Modest on purpose: a small server holds the starting content in well under 150 MiB. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '48MB',
  work_mem: '8MB',
  maintenance_work_mem: '32MB',
  max_connections: '40',
  max_wal_size: '256MB',
  max_worker_processes: '4',
  autovacuum_max_workers: '2',
  io_method: 'sync',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  jit: 'off',
  timezone: 'UTC',
};

/** Tests throw their data away, so they need not wait for the disk. */
const EPHEMERAL_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '120' };

/**
 * Starts, or takes over, the server of a data folder. Answers `{ url, administratorUrl, port, owned, stop }`;
 * `owned` is false, and `stop` does nothing, when another living process looks after the server. A server of ours
 * that dies is started again on the same port, so that the addresses handed out stay right.
 */
export async function startPostgres({ dataDir, settings = {} }) {
  const context = prepare(dataDir, { ...SETTINGS, ...settings });
  const found = await findRunning(context);
  const owned = !found || !isLookedAfter(context);
  const server = found ?? (await launch(context));
  if (owned) fs.writeFileSync(context.ownerFile, processes.identityOf(process.pid));
  const end = owned ? lookAfter(context, server) : async () => {};
  return { ...addresses(context, server.port), port: server.port, owned, stop: end };
}

/** A server in a temporary folder that `stop` removes; for tests and scratch work. */
export async function startEphemeralPostgres({ settings = {} } = {}) {
  await removeAbandoned();
  const dataDir = join(tmpdir(), `${EPHEMERAL_PREFIX}${process.pid}-${randomBytes(4).toString('hex')}`, 'pg');
  const server = await startPostgres({ dataDir, settings: { ...EPHEMERAL_SETTINGS, ...settings } });
  const stop = async () => {
    await server.stop();
    fs.rmSync(dirname(dataDir), { recursive: true, force: true });
  };
  return { ...server, stop };
}

function prepare(dataDir, settings) {
  const pathOf = findBinaries();
  const runner = chooseRunner(pathOf);
  const context = { dataDir, settings, pathOf, runner, log: `${dataDir}.log`, ownerFile: `${dataDir}.owner` };
  fs.mkdirSync(dirname(dataDir), { recursive: true });
  context.password = password(`${dataDir}.password`, fs.existsSync(dataDir));
  if (!fs.existsSync(dataDir)) initialise(context);
  checkVersion(dataDir);
  giveTo(runner.owner, dataDir);
  return context;
}

function password(file, dataExists) {
  if (fs.existsSync(file)) return fs.readFileSync(file, 'utf8').trim();
  if (dataExists) throw new PlainError(`The database password ${file} is missing: restore it from your backup.`);
  const made = randomBytes(24).toString('base64url');
  fs.writeFileSync(file, made, { mode: 0o600 });
  return made;
}

function checkVersion(dataDir) {
  const file = join(dataDir, 'PG_VERSION');
  const found = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : 'none';
  if (found === VERSION) return;
  throw new PlainError(
    `${dataDir} holds PostgreSQL data of version ${found}, not ${VERSION}: move it away or restore a backup.`,
  );
}

/** Everything happens in a folder beside and is renamed at the end: an interrupted first start leaves no half database. */
function initialise(context) {
  const draft = `${context.dataDir}.new`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  giveTo(context.runner.owner, draft);
  const passwordFile = join(draft, '..', `${process.pid}.pw`);
  fs.writeFileSync(passwordFile, context.password, { mode: 0o600 });
  giveTo(context.runner.owner, passwordFile);
  try {
    runToEnd(context, 'initdb', initArguments(draft, passwordFile, context.settings));
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  runToEnd(
    context,
    'postgres',
    ['--single', '-D', draft, '-c', 'log_min_messages=error', ADMINISTRATOR],
    firstSql(context),
  );
  fs.renameSync(draft, context.dataDir);
}

function initArguments(dataDir, passwordFile, settings) {
  const access = ['-U', ADMINISTRATOR, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  const danish = ['-E', 'UTF8', '--locale-provider=icu', '--icu-locale=da', '--locale=C'];
  const sync = settings.fsync === 'off' ? ['--no-sync'] : [];
  return ['-D', dataDir, ...access, ...danish, '--no-instructions', ...sync];
}

/** The product works as an ordinary role that owns its database; the administrator is for tools only. */
function firstSql({ password: secret }) {
  return [`CREATE ROLE ${USER} LOGIN CREATEDB PASSWORD '${secret}'`, `CREATE DATABASE ${USER} OWNER ${USER}`].join(
    '\n',
  );
}

function runToEnd({ runner, pathOf }, program, args, input) {
  const [file, fileArgs, options] = runner.command(pathOf(program), args);
  const env = { ...process.env, LC_ALL: 'C' };
  const result = spawnSync(file, fileArgs, { ...options, env, input, encoding: 'utf8' });
  if (result.status === 0) return;
  throw new PlainError(`The database could not be created: ${(result.stderr || String(result.error)).trim()}`);
}

/** Files made by another way of running (root before, nobody now) change hands. */
function giveTo(owner, path) {
  if (owner === undefined || fs.statSync(path).uid === owner) return;
  fs.chownSync(path, owner, owner);
  if (!fs.statSync(path).isDirectory()) return;
  for (const name of fs.readdirSync(path, { recursive: true })) fs.lchownSync(join(path, name), owner, owner);
}

async function findRunning(context) {
  const seen = processes.readPostmasterFile(context.dataDir);
  if (!seen) return undefined;
  const alive = processes.isAlive(seen.pid) && processes.isPostgresProcess(seen.pid);
  if (alive && seen.ready && (await processes.postgresAnswers(seen.port))) return seen;
  if (!alive) fs.rmSync(join(context.dataDir, 'postmaster.pid'), { force: true });
  return undefined;
}

function isLookedAfter({ ownerFile }) {
  return fs.existsSync(ownerFile) && processes.isSameLivingProcess(fs.readFileSync(ownerFile, 'utf8'));
}

function addresses({ password: secret }, port) {
  const urlFor = (user, database) => `postgres://${user}:${secret}@127.0.0.1:${port}/${database}`;
  return { url: urlFor(USER, USER), administratorUrl: urlFor(ADMINISTRATOR, ADMINISTRATOR) };
}

/** Starts a dead server again until the returned function stops it. */
function lookAfter(context, server) {
  let { pid } = server;
  let restarting = Promise.resolve();
  const watch = setInterval(() => {
    if (processes.isAlive(pid)) return;
    pid = process.pid; // ours is alive: one restart at a time
    restarting = launch(context, server.port).then((restarted) => {
      pid = restarted.pid;
    });
    restarting.catch((error) => console.error(error.message));
  }, 100);
  watch.unref();
  return async () => {
    clearInterval(watch);
    await restarting.catch(() => undefined);
    if (pid !== process.pid) await stop(context, pid);
  };
}

async function launch(context, fixedPort) {
  const end = Date.now() + MINUTE;
  for (;;) {
    const port = fixedPort ?? (await processes.freePort());
    const attempt = await tryLaunch(context, port);
    if (attempt.pid) return { pid: attempt.pid, port };
    // The children of a killed server hold its memory for a moment; a port may be taken between asking and using it.
    const passing = /shared memory|in use|lock file/.test(attempt.log);
    if (!passing || Date.now() > end) {
      throw new PlainError(`PostgreSQL did not start; ${context.log} ends with: ${lastLines(attempt.log)}`);
    }
    await sleep(250);
  }
}

function lastLines(log) {
  return log.trim().split('\n').slice(-3).join(' | ');
}

async function tryLaunch(context, port) {
  const logFile = openLog(context.log);
  const before = fs.fstatSync(logFile).size;
  const settings = Object.entries({ ...context.settings, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [file, args, options] = context.runner.command(context.pathOf('postgres'), [
    '-D',
    context.dataDir,
    ...settings,
  ]);
  const env = { ...process.env, LC_ALL: 'C' };
  // A process group of its own: Ctrl-C must reach the server through us, after the application has finished.
  const child = spawn(file, args, { ...options, env, detached: true, stdio: ['ignore', logFile, logFile] });
  fs.closeSync(logFile);
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  while (!ended) {
    const seen = processes.readPostmasterFile(context.dataDir);
    if (seen?.ready && seen.pid === child.pid && (await processes.postgresAnswers(port))) break;
    await sleep(20);
  }
  child.unref();
  return ended ? { log: fs.readFileSync(context.log).subarray(before).toString() } : { pid: child.pid };
}

function openLog(file) {
  const tooLong = fs.existsSync(file) && fs.statSync(file).size > 5_000_000;
  return fs.openSync(file, tooLong ? 'w' : 'a', 0o600);
}

/** Fast shutdown: open transactions are rolled back, everything acknowledged is on disk. */
async function stop({ pathOf, dataDir, ownerFile }, pid) {
  if (process.platform === 'win32') spawnSync(pathOf('pg_ctl'), ['stop', '-m', 'fast', '-D', dataDir]);
  else signal(pid, 'SIGINT');
  if (!(await processes.waitUntilGone(pid, 20_000))) signal(pid, 'SIGQUIT');
  await processes.waitUntilGone(pid, 5_000);
  fs.rmSync(ownerFile, { force: true });
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Temporary servers whose parent was killed without a chance to tidy up. */
async function removeAbandoned() {
  for (const name of fs.readdirSync(tmpdir()).filter((entry) => entry.startsWith(EPHEMERAL_PREFIX))) {
    const parent = Number(name.slice(EPHEMERAL_PREFIX.length).split('-')[0]);
    if (processes.isAlive(parent)) continue;
    const folder = join(tmpdir(), name);
    const seen = processes.readPostmasterFile(join(folder, 'pg'));
    if (seen && processes.isPostgresProcess(seen.pid)) {
      signal(seen.pid, 'SIGQUIT');
      await processes.waitUntilGone(seen.pid, 5_000);
    }
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const HELP = `
Usage: node tools/postgres.mjs [--ephemeral] [--data FOLDER]

Starts the embedded PostgreSQL, prints its address and runs until Ctrl-C.
  --data FOLDER   keep the data in FOLDER (default .data/pg)
  --ephemeral     a server in a temporary folder, removed at the end
`;

async function main(args) {
  const dataDir = option(args, '--data') ?? join(root, '.data', 'pg');
  const server = args.includes('--ephemeral') ? await startEphemeralPostgres() : await startPostgres({ dataDir });
  console.log(server.url);
  const keepAlive = setInterval(() => {}, MINUTE);
  const end = async () => {
    clearInterval(keepAlive);
    await server.stop();
  };
  for (const name of ['SIGINT', 'SIGTERM']) process.once(name, end);
}

if (isProgram(import.meta.url)) await runProgram(HELP, main);
