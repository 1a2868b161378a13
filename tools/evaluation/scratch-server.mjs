/** The real server on a scratch database of its own, for evaluations and measurements. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from '../build.mjs';
import { root } from '../cli.mjs';
import { startEphemeralPostgres } from '../postgres.mjs';

/** A module of the built API, by its path below `apps/api/dist`. */
export const product = (file) => import(pathToFileURL(join(root, 'apps/api/dist', file)).href);

/** Builds unless `--no-build` is given, with one line to say so. */
export async function buildUnless(args, say) {
  if (!args.includes('--no-build')) await build({ announce: () => say('Building …') });
}

/** Answers `{ app, url, databaseUrl, graphql, stop }`, with the starting content when `content` is true; the database is gone after `stop`. */
export async function startScratchServer({ content = false } = {}) {
  const postgres = await startEphemeralPostgres();
  const { readConfig } = await product('shared/config.js');
  const config = readConfig({ DATABASE_URL: postgres.url, LOG_LEVEL: 'error', DEMO_MODE: 'off' });
  const app = await createMigratedApp(config);
  if (content) await loadContent(app);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const stop = async () => {
    await app.close();
    await postgres.stop();
  };
  return { app, url, databaseUrl: postgres.url, graphql: graphqlClient(`${url}/graphql`), stop };
}

/** The server as it starts, on an empty database. */
export async function createMigratedApp(config) {
  const { migrateDatabase } = await product('shared/database/migrate-database.js');
  const { createApp } = await product('app/create-app.js');
  await migrateDatabase(config);
  const app = await createApp(config);
  await app.init();
  return app;
}

async function loadContent(app) {
  const { ContentLoader } = await product('content/content-loader.service.js');
  await app.get(ContentLoader).load();
}

function graphqlClient(address) {
  return async (query, variables) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const answer = await response.json();
    if (answer.errors) throw new Error(`The search failed: ${JSON.stringify(answer.errors[0])}`);
    return answer.data;
  };
}

/** The value below which the share `p` (0–1) of the numbers lies. */
export function percentile(numbers, p) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? 0;
}

export const rounded = (number, digits = 4) => Number(number.toFixed(digits));
