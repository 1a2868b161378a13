import { DataSource, type Logger } from 'typeorm';
import { dataSourceOptions, type DatabaseAddress } from './data-source-options.js';

const nothing = (): void => undefined;

/** A failed step is told by the error alone, in one sentence, not by the library as well. */
const SILENT: Logger = {
  logQuery: nothing,
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};

/** Brings the tables up to date; throws what the database said when a step fails, and that step is undone. */
export async function migrateDatabase(address: DatabaseAddress): Promise<void> {
  const dataSource = new DataSource({ ...dataSourceOptions(address), logger: SILENT });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}
