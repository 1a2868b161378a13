import { ContentLoader } from '../content/content-loader.service.js';
import { Reindexing } from '../search/reindexing.service.js';
import type { Config } from '../shared/config.js';
import { checkDatabase } from '../shared/database/check-database.js';
import { migrateDatabase } from '../shared/database/migrate-database.js';
import { createApp } from './create-app.js';

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Checks and migrates the database, loads what is missing and listens. */
export async function startServer(config: Config): Promise<RunningServer> {
  await checkDatabase(config.databaseUrl);
  await migrateDatabase(config);
  const app = await createApp(config);
  await app.init();
  await app.get(ContentLoader).load();
  await app.get(Reindexing).addMissingKinds();
  await app.listen(config.port, config.host);
  return { url: await app.getUrl(), close: () => app.close() };
}
