import { startEphemeralPostgres } from '../../../../tools/postgres.mjs';

/**
 * One embedded PostgreSQL for the whole run of the suites, thrown away afterwards. The workers find its address in
 * TEST_DATABASE_URL; the role may create databases, so that every suite gets its own. An address that is already set
 * is used as it is.
 */
export default async function startPostgresForTests() {
  if (process.env.TEST_DATABASE_URL) return;
  // A suite drops its database when it ends; a vacuum at work in it belongs to the administrator and could not be ended.
  const server = await startEphemeralPostgres({ settings: { autovacuum: 'off' } });
  process.env.TEST_DATABASE_URL = server.url;
  process.env.TEST_DATABASE_ADMINISTRATOR_URL = server.administratorUrl;
  globalThis.samspilTestPostgres = server;
}
