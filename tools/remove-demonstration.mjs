/** `npm run demo:remove`: takes everything invented out of the data of `npm start`, or of DATABASE_URL. */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { root, runProgram } from './cli.mjs';
import { startPostgres } from './postgres.mjs';
import { requireWritable } from './start-checks.mjs';

const HELP = `
Usage: npm run demo:remove

Removes all content and people that are marked as invented. They do not come back. Works while Samspil runs.

  DATA_DIR=.data      the data of the embedded database
  DATABASE_URL=…      use this PostgreSQL instead
`;

const product = (file) => import(pathToFileURL(join(root, 'apps/api/dist', file)).href);

async function main() {
  const env = { LOG_LEVEL: 'error', ...process.env };
  await build({ announce: () => console.log('Building …') });
  let database;
  if (!env.DATABASE_URL) {
    const dataDir = resolve(root, env.DATA_DIR || '.data');
    requireWritable(dataDir);
    database = await startPostgres({ dataDir: join(dataDir, 'pg') });
    env.DATABASE_URL = database.url;
  }
  try {
    const { readConfig } = await product('shared/config.js');
    const { removeDemonstration } = await product('app/remove-demonstration.js');
    const { items, organisations, people } = await removeDemonstration(readConfig(env));
    console.log(`Removed: ${items} examples, ${organisations} organisations, ${people} demo people.`);
  } finally {
    if (database?.owned) await database.stop();
  }
}

await runProgram(HELP, main);
