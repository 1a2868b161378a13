import type { DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from './migrations/index.js';
import { SnakeNamingStrategy } from './snake-naming.strategy.js';

/** Where a database is and how many connections to keep to it. */
export interface DatabaseAddress {
  readonly databaseUrl: string;
  readonly databasePool: number;
}

/** One description of the database for the server, the commands and the tests. */
export function dataSourceOptions(address: DatabaseAddress): DataSourceOptions {
  return {
    type: 'postgres',
    url: address.databaseUrl,
    namingStrategy: new SnakeNamingStrategy(),
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    poolSize: address.databasePool,
    applicationName: 'samspil',
    extra: { connectionTimeoutMillis: 5_000, statement_timeout: 30_000, idleTimeoutMillis: 30_000 },
  };
}
