import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Problem } from '@samspil/domain/shared';
import { readConfig, type Config } from '../shared/config.js';
import { createApp } from '../app/create-app.js';
import { Database } from '../shared/database/index.js';
import { TimedWork } from '../shared/timed-work.js';
import { createTestDatabase } from './test-database.js';

/** Somebody who can call the API; made by a factory in `people.ts`. */
export interface Caller {
  readonly headers: Readonly<Record<string, string>>;
}

export interface GraphqlAnswer<Data> {
  readonly status: number;
  readonly data: Data | null;
  /** `extensions.code` of the first error. */
  readonly code: string | undefined;
  readonly problems: readonly Problem[];
  readonly errors: readonly { message: string; extensions: Record<string, unknown> }[];
}

export interface TestApi {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly database: Database;
  graphql<Data = Record<string, never>>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    options?: { as?: Caller },
  ): Promise<GraphqlAnswer<Data>>;
  /** A plain HTTP request to a path of the server; redirects are not followed. */
  fetch(path: string, init?: RequestInit & { as?: Caller }): Promise<Response>;
  /** SQL statements that `work` caused. */
  statementsDuring(work: () => Promise<unknown>): Promise<string[]>;
  close(): Promise<void>;
}

/** The whole API on a free port and a database of its own, as in production but for `overrides`. */
export async function startTestApi(overrides: Partial<Config> = {}): Promise<TestApi> {
  const testDatabase = await createTestDatabase();
  const defaults = readConfig({ DATABASE_URL: testDatabase.url, DATABASE_POOL: '4', LOG_LEVEL: 'error' });
  const app = await createApp({ ...defaults, ...overrides });
  await app.listen(0, '127.0.0.1');
  // What a server does by itself when it begins is over before anything is tried or counted.
  await app.get(TimedWork).finished();
  const url = await app.getUrl();
  const database = app.get(Database);
  const call: TestApi['fetch'] = (path, { as, ...init } = {}) =>
    fetch(url + path, { redirect: 'manual', ...init, headers: { ...as?.headers, ...(init.headers as object) } });
  return {
    url,
    app,
    database,
    fetch: call,
    graphql: async (query, variables = {}, { as } = {}) => {
      const response = await call('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
        ...(as === undefined ? {} : { as }),
      });
      return readAnswer(response);
    },
    statementsDuring: (work) => recordStatements(database, work),
    close: async () => {
      await app.close();
      await testDatabase.drop();
    },
  };
}

async function readAnswer<Data>(response: Response): Promise<GraphqlAnswer<Data>> {
  const body = (await response.json()) as { data?: Data | null; errors?: GraphqlAnswer<Data>['errors'] };
  const extensions = body.errors?.[0]?.extensions;
  return {
    status: response.status,
    data: body.data ?? null,
    code: extensions?.['code'] as string | undefined,
    problems: (extensions?.['problems'] as Problem[] | undefined) ?? [],
    errors: body.errors ?? [],
  };
}

async function recordStatements(database: Database, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const logger = database.dataSource.logger;
  const { logQuery } = logger;
  logger.logQuery = (statement) => void statements.push(statement);
  try {
    await work();
  } finally {
    logger.logQuery = logQuery;
  }
  return statements.filter((statement) => !isOfNobody(statement));
}

/** What brackets the work, and what the outbox carries out by itself meanwhile. */
function isOfNobody(statement: string): boolean {
  return /^(START TRANSACTION|COMMIT|ROLLBACK)/.test(statement) || /^UPDATE outbox SET /.test(statement);
}
