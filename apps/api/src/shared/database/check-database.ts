import pg from 'pg';

const OLDEST_VERSION = 180_000;
const CREATE = "CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'da' LOCALE 'C'";

/** The database cannot be used; the message is one sentence that says what to do. */
export class UnfitDatabaseError extends Error {}

interface Facts {
  version: number;
  encoding: string;
  danish: boolean;
}

// What counts is how it sorts, not what the locale is called: æ ø å last, and aa as å.
const FACTS = `
  SELECT current_setting('server_version_num')::int AS version,
         current_setting('server_encoding') AS encoding,
         ('z' < 'æ' AND 'æ' < 'ø' AND 'ø' < 'å' AND 'ø' < 'aa') AS danish`;

/** Connects once and throws an UnfitDatabaseError when the server or its database cannot carry the product. */
export async function checkDatabase(databaseUrl: string): Promise<void> {
  const facts = await readFacts(databaseUrl);
  if (facts.version < OLDEST_VERSION) {
    throw new UnfitDatabaseError('This PostgreSQL is too old: Samspil needs version 18 or newer.');
  }
  if (facts.encoding !== 'UTF8') {
    throw new UnfitDatabaseError(`The database is encoded as ${facts.encoding}, not UTF8: create it with ${CREATE}.`);
  }
  if (!facts.danish) {
    throw new UnfitDatabaseError(`The database does not sort as Danish does (æ ø å last): create it with ${CREATE}.`);
  }
}

async function readFacts(databaseUrl: string): Promise<Facts> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<Facts>(FACTS);
    return rows[0] as Facts;
  } catch (error) {
    throw explainConnection(error, client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function explainConnection(error: unknown, client: pg.Client): Error {
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  if (code.startsWith('28')) {
    return new UnfitDatabaseError('PostgreSQL refused the user name or the password in DATABASE_URL: correct them.');
  }
  if (code === '3D000') {
    return new UnfitDatabaseError(`The database ${client.database} does not exist: create it with ${CREATE}.`);
  }
  const reason = code || message;
  return new UnfitDatabaseError(
    `No PostgreSQL can be used at ${client.host}:${client.port} (${reason}): start it, or correct DATABASE_URL.`,
  );
}
