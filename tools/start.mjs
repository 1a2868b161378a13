/** `npm start`: builds what is not built, starts the database and serves interface and API in this one process. */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { PlainError, root, runProgram } from './cli.mjs';
import { startPostgres } from './postgres.mjs';
import { keptSecret } from './kept-secret.mjs';
import { readPort, requireFreePort, requireWritable } from './start-checks.mjs';

const HELP = `
Usage: npm start

Installs and builds what is missing, starts the embedded PostgreSQL (data in .data/), migrates, loads the starting
content and serves the interface and the API. Ctrl-C stops everything, the database too.

  PORT=3000           where to listen
  DATA_DIR=.data      where the embedded database keeps its data
  DATABASE_URL=…      use this PostgreSQL (18 or newer, Danish sorting) instead of the embedded one
README.md lists all settings.
`;

const PERSONAS = 'coordinator, member, liaison, neighbour, steering, funds, admin';
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const PATIENCE = 25_000;

/** What runs, in the order it was started; stopped from the last to the first, once. */
const running = [];
let stopping;

function stopEverything() {
  stopping ??= (async () => {
    for (const part of running.reverse()) await part.stop();
  })();
  return stopping;
}

function listenForStop() {
  const stop = async () => {
    setTimeout(() => process.exit(1), PATIENCE).unref();
    await stopEverything();
    process.exit(0);
  };
  for (const signal of STOP_SIGNALS) process.on(signal, stop);
}

async function startDatabase(env) {
  if (env.DATABASE_URL) return;
  const dataDir = resolve(root, env.DATA_DIR || '.data');
  requireWritable(dataDir);
  const database = await startPostgres({ dataDir: join(dataDir, 'pg') });
  if (!database.owned) {
    throw new PlainError(`Samspil already runs on ${dataDir}: stop it first, or choose another folder with DATA_DIR.`);
  }
  running.push(database);
  env.DATABASE_URL = database.url;
  env.DATABASE_EMBEDDED = 'on';
  env.DATA_DIR = dataDir;
  if (env.NODE_ENV !== 'production') env.AUTH_SECRET ??= keptSecret(dataDir);
}

const product = (file) => import(pathToFileURL(join(root, 'apps/api/dist', file)).href);

async function startProduct(env) {
  const { readConfig } = await product('shared/config.js');
  const { startServer } = await product('app/main.js');
  const config = readConfig(env);
  const server = await startServer(config);
  running.push({ stop: () => server.close() });
  return { config, url: server.url };
}

/** Known failures of the product become one sentence; the product itself knows how to tell them. */
async function inOneSentence(error) {
  if (error instanceof PlainError) return error;
  const { explainStart } = await product('app/explain-start.js');
  const sentence = explainStart(error);
  return sentence === undefined ? error : new PlainError(sentence);
}

function announce({ config, url }) {
  const address = url.replace('127.0.0.1', 'localhost').replace('[::1]', 'localhost');
  const demo = config.demoMode ? ` – demo sign-ins: ${PERSONAS}` : '';
  console.log(`Samspil: ${address}${demo}`);
}

async function main() {
  const env = process.env;
  listenForStop();
  await requireFreePort(readPort(env.PORT), env.HOST || '127.0.0.1');
  await build({ announce: () => console.log('Building …') });
  try {
    await startDatabase(env);
    announce(await startProduct(env));
  } catch (error) {
    await stopEverything();
    throw await inOneSentence(error);
  }
}

await runProgram(HELP, main);
if (process.exitCode) process.exit();
