/** `npm run reindex`: builds the search index again from what is stored, also while Samspil runs. */
import { join, resolve } from 'node:path';
import { build } from './build.mjs';
import { root, runProgram } from './cli.mjs';
import { startPostgres } from './postgres.mjs';
import { runNode } from './run.mjs';
import { requireWritable } from './start-checks.mjs';

const HELP = `
Usage: npm run reindex [-- KIND …]

Builds the search index again from what is stored and shows how far it is; people can search meanwhile.
Without a kind (knowledge, term, organisation) all are built.

  DATA_DIR=.data      the data of the embedded database
  DATABASE_URL=…      use this PostgreSQL instead
`;

async function main(kinds) {
  await build({ announce: () => console.log('Building …') });
  const dataDir = resolve(root, process.env.DATA_DIR || '.data');
  if (!process.env.DATABASE_URL) requireWritable(dataDir);
  const embedded = process.env.DATABASE_URL ? undefined : await startPostgres({ dataDir: join(dataDir, 'pg') });
  try {
    const env = embedded ? { DATABASE_URL: embedded.url } : {};
    const { code } = await runNode(['apps/api/dist/app/reindex.js', ...kinds], { env, show: true });
    process.exitCode = code;
  } finally {
    await embedded?.stop();
  }
}

await runProgram(HELP, main);
