/** `npm run dev`: rebuilds and restarts the API, and refreshes the interface, while you write. */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { root, runProgram } from './cli.mjs';
import { build } from './build.mjs';
import { keptSecret } from './kept-secret.mjs';
import { startPostgres } from './postgres.mjs';
import { installed } from './run.mjs';
import { requireFreePort, requireWritable } from './start-checks.mjs';

const HELP = `
Usage: npm run dev

Starts the embedded PostgreSQL (data in .data/), compiles domain and API whenever a file changes and restarts the API,
and serves the interface with hot reload on http://localhost:5173. Ctrl-C stops everything.
`;

const API_PORT = 3000;
const WEB_PORT = 5173;

const compile = (project) => [
  installed('typescript7/bin/tsc'),
  '-p',
  `${project}/tsconfig.build.json`,
  '--watch',
  '--preserveWatchOutput',
];

function programs(env) {
  return [
    { name: 'domain', args: compile('libs/domain'), cwd: root },
    { name: 'api', args: compile('apps/api'), cwd: root },
    { name: 'server', args: ['--watch', '--watch-preserve-output', 'apps/api/dist/app/serve.js'], cwd: root, env },
    {
      name: 'web',
      args: [installed('vite/bin/vite.js'), '--port', String(WEB_PORT), '--strictPort'],
      cwd: join(root, 'apps', 'web'),
      env: { API_ADDRESS: `http://127.0.0.1:${API_PORT}` },
    },
  ];
}

/** Every line says which program it comes from. */
function launch({ name, args, cwd, env = {} }) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const show = (text) => {
    for (const line of String(text).split('\n').filter(Boolean)) console.log(`[${name}] ${line}`);
  };
  child.stdout.on('data', show);
  child.stderr.on('data', show);
  return child;
}

async function main() {
  await requireFreePort(API_PORT, '127.0.0.1');
  await requireFreePort(WEB_PORT, 'localhost');
  await build({ announce: () => console.log('Building …') });
  const dataDir = resolve(root, process.env.DATA_DIR || '.data');
  requireWritable(dataDir);
  const own = process.env.DATABASE_URL ? undefined : await startPostgres({ dataDir: join(dataDir, 'pg') });
  const database = own ? { DATABASE_URL: own.url, DATABASE_EMBEDDED: 'on', DATA_DIR: dataDir } : {};
  const secret = own ? { AUTH_SECRET: keptSecret(dataDir) } : {};
  const env = { ...database, ...secret, PORT: String(API_PORT), PUBLIC_URL: `http://localhost:${WEB_PORT}` };
  const children = programs(env).map(launch);
  const stop = async () => {
    for (const child of children) child.kill('SIGTERM');
    await own?.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
}

await runProgram(HELP, main);
