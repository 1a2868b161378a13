/** The real server in a process of its own. Told over the parent's channel what to load and which statements to report. */
import { createMigratedApp, product } from '../evaluation/scratch-server.mjs';
import { syntheticDocuments } from './corpus.mjs';
import { fillWithFindings } from './findings.mjs';

const BATCH = 500;

const { readConfig } = await product('shared/config.js');
const app = await createMigratedApp(readConfig({ ...process.env, LOG_LEVEL: 'error', DEMO_MODE: 'off' }));
await app.listen(0, '127.0.0.1');
const url = await app.getUrl();

async function load({ from, to }) {
  const { SearchIndexer } = await product('search/search-indexer.service.js');
  const { IndexUpkeep } = await product('search/index-upkeep.js');
  const indexer = app.get(SearchIndexer);
  for (let start = from; start < to; start += BATCH) {
    await indexer.index([...syntheticDocuments(start, Math.min(BATCH, to - start))]);
  }
  await app.get(IndexUpkeep, { strict: false }).tidy();
}

/** What the server asks the database for each request: the statement with its parameters. */
async function capture({ requests }) {
  const { Database } = await product('shared/database/index.js');
  const { logger } = app.get(Database).dataSource;
  const { logQuery } = logger;
  const captured = [];
  let last;
  logger.logQuery = (text, values) => (last = { text, values });
  for (const body of requests) {
    last = undefined;
    await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    captured.push(last);
  }
  logger.logQuery = logQuery;
  return captured;
}

async function query(sql, parameters) {
  const { Database } = await product('shared/database/index.js');
  return app.get(Database).query(sql, parameters);
}

const loadFindings = ({ count }) => fillWithFindings(query, count);

async function changeFinding() {
  await query('UPDATE finding SET lock = lock + 1 WHERE id = (SELECT id FROM finding LIMIT 1)');
}

const orders = { load, capture, loadFindings, changeFinding };

process.on('message', async ({ order, ...rest }) => {
  if (order === 'stop') {
    await app.close();
    process.exit(0);
  }
  try {
    process.send({ done: await orders[order](rest) });
  } catch (error) {
    process.send({ failed: String(error?.stack ?? error) });
  }
});
process.send({ done: { url } });
