/** The real server in a process of its own. Told over the parent's channel what to load and which statements to report. */
import { createMigratedApp, product } from '../evaluation/scratch-server.mjs';
import { syntheticDocuments } from './corpus.mjs';
import { fillWithFindings } from './findings.mjs';
import { fillWithActivities, LIAISON, OWNER } from './many-activities.mjs';

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

/** What the server asks the database for each request: the last statement with its parameters. */
async function capture({ requests }) {
  return (await captureAll({ requests })).map(({ several }) => several.at(-1));
}

/** All statements of each request, in their order. */
async function captureAll({ requests, headers = {} }) {
  const { Database } = await product('shared/database/index.js');
  const { logger } = app.get(Database).dataSource;
  const { logQuery } = logger;
  const captured = [];
  let several = [];
  logger.logQuery = (text, values) => several.push({ text, values });
  for (const body of requests) {
    several = [];
    const answered = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    const { errors } = await answered.json();
    if (errors) throw new Error(JSON.stringify(errors));
    captured.push({ several, newId: JSON.parse(body).variables?.input?.id });
  }
  logger.logQuery = logQuery;
  return captured;
}

async function query(sql, parameters) {
  const { Database } = await product('shared/database/index.js');
  return app.get(Database).query(sql, parameters);
}

/** How many pages of the database each request's statements read, in the cache or not. */
async function buffersOf({ captured }) {
  const totals = [];
  for (const { several } of captured) {
    let buffers = 0;
    for (const { text, values } of several) {
      if (!/^\s*(SELECT|WITH)/i.test(text)) continue;
      const [row] = await query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, values);
      const [{ Plan: plan }] = row['QUERY PLAN'];
      buffers += plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
    }
    totals.push(buffers);
  }
  return totals;
}

const loadFindings = ({ count }) => fillWithFindings(query, count);

async function changeFinding() {
  await query('UPDATE finding SET lock = lock + 1 WHERE id = (SELECT id FROM finding LIMIT 1)');
}

async function loadActivities(numbers) {
  const { ActivityIndex } = await product('activities/activity-index.js');
  const index = app.get(ActivityIndex, { strict: false });
  await fillWithActivities(query, (ids) => index.refresh(ids), numbers);
  const { IndexUpkeep } = await product('search/index-upkeep.js');
  await app.get(IndexUpkeep, { strict: false }).tidy();
  await signInByHeader();
}

/** Requests with the header are the liaison's: what is measured is not the sign-in. */
async function signInByHeader() {
  const { VIEWER_SOURCE } = await product('shared/auth/index.js');
  const source = app.get(VIEWER_SOURCE, { strict: false });
  const before = source.viewerOf.bind(source);
  const networks = [{ networkId: 'bench', roles: ['liaison'], organisationId: OWNER }];
  source.viewerOf = (request) =>
    request.headers['x-bench-person'] === LIAISON ? Promise.resolve({ userId: LIAISON, networks }) : before(request);
}

const orders = { load, capture, captureAll, buffersOf, loadFindings, changeFinding, loadActivities };

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
