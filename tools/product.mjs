/** Starts the built product as a user does, on a free port and in a data folder of its own; for tests and measuring. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './cli.mjs';
import { freePort } from './postgres-process.mjs';

const SETTINGS =
  /^(PORT|HOST|DATA_DIR|DATABASE_|PUBLIC_URL|SMTP_URL|MAIL_FROM|DEMO_MODE|AUTH_SECRET|NODE_ENV|LOG_LEVEL)/;

/** Our own settings must not leak into a product that is being tried. */
function environment(more) {
  const inherited = Object.entries(process.env).filter(([name]) => !SETTINGS.test(name));
  return { ...Object.fromEntries(inherited), ...more };
}

const PATIENCE = 60_000; // a start that should have failed must not hold up the tests

/** Runs tools/start.mjs to its end and answers `{ code, output }`; for starts that must fail. */
export async function tryStart(env) {
  const child = launch(env);
  const tooLong = setTimeout(() => child.kill('SIGTERM'), PATIENCE);
  const result = await ended(child);
  clearTimeout(tooLong);
  return result;
}

function launch(env) {
  const child = spawn(process.execPath, [join(root, 'tools', 'start.mjs')], {
    cwd: root,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (child.said += text));
  return child;
}

function ended(child) {
  return new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal, output: child.said })));
}

/**
 * Starts the product and waits for its one line. Answers `{ url, dataDir, line, pid, stop, kill, said }`: `stop` sends
 * SIGTERM, `kill` SIGKILL; both wait for the end. The data folder goes with `discard`.
 */
export async function startProduct({ dataDir = mkdtempSync(join(tmpdir(), 'samspil-product-')), env = {} } = {}) {
  const port = env.PORT ?? String(await freePort());
  const child = launch({ PORT: port, DATA_DIR: dataDir, DOI_LOOKUP: 'off', ...env });
  const end = ended(child);
  const line = await firstLine(child, end);
  const finish = (signal) => {
    child.kill(signal);
    return end;
  };
  return {
    url: `http://localhost:${port}`,
    port,
    dataDir,
    line,
    pid: child.pid,
    said: () => child.said,
    stop: () => finish('SIGTERM'),
    kill: () => finish('SIGKILL'),
    discard: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

async function firstLine(child, end) {
  const announced = new Promise((resolve) => {
    child.stdout.on('data', () => {
      const line = /^Samspil: .*$/m.exec(child.said)?.[0];
      if (line) resolve(line);
    });
  });
  const line = await Promise.race([announced, end.then(() => undefined)]);
  if (line === undefined) throw new Error(`The product did not start:\n${child.said}`);
  return line;
}
