import { z } from 'zod';

const flag = z
  .enum(['on', 'off', 'true', 'false', '1', '0'])
  .transform((value) => value === 'on' || value === 'true' || value === '1');

// An empty variable, as `SMTP_URL=` in a .env file, is one that is not set.
const smtpUrl = z
  .string()
  .regex(/^$|^smtps?:\/\/[^\s/]+/, 'must be an address like smtp://user:password@mail.example:587')
  .transform((value) => (value === '' ? undefined : value));

const PRODUCTION_REQUESTS_PER_MINUTE = 3000;

const environment = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .min(1, 'DATABASE_URL is missing: start with "npm start", or give the address of a PostgreSQL'),
  DATABASE_EMBEDDED: flag.default(false),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  PUBLIC_URL: z.string().url().optional(),
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: z.string().default('Samspil <samspil@localhost>'),
  DEMO_MODE: flag.optional(),
  AUTH_SECRET: z.string().min(32, 'AUTH_SECRET must have at least 32 characters').optional(),
  TRUSTED_PROXIES: z.string().default('loopback,linklocal,uniquelocal'),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(0).optional(),
  DOI_LOOKUP: flag.default(true),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
});

/** Everything the server reads from its surroundings, read once and checked. The README has the table. */
export interface Config {
  production: boolean;
  port: number;
  host: string;
  databaseUrl: string;
  databasePool: number;
  /** The address people use; links in mails and permanent links begin with it. No trailing slash. */
  publicUrl: string;
  smtpUrl: string | undefined;
  mailFrom: string;
  demoMode: boolean;
  /** Signs session cookies. Absent only outside production, where a random one is kept with the data. */
  authSecret: string | undefined;
  /** Addresses and ranges, by comma, of the proxies whose X-Forwarded-For is believed; only in production. */
  trustedProxies: string;
  /** Requests from one address on the internet in a minute; 0: no limit. A whole town hall may share an address. */
  requestsPerMinute: number;
  doiLookup: boolean;
  logLevel: string;
}

export class ConfigError extends Error {}

type Read = z.infer<typeof environment>;

function parse(env: NodeJS.ProcessEnv): Read {
  const parsed = environment.safeParse(env);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new ConfigError(`Configuration: ${first?.path.join('.') ?? ''} ${first?.message ?? 'is not valid'}`.trim());
}

/** What would be convenient while trying the platform, and dangerous when it is in use. */
function requireSafety({ production, demoMode, authSecret }: Config, address: string | undefined): void {
  if (!production) return;
  if (demoMode) {
    throw new ConfigError('Demo mode lets anyone sign in as anyone: it cannot be on in production. Remove DEMO_MODE.');
  }
  if (authSecret === undefined) {
    throw new ConfigError('AUTH_SECRET is missing: production needs a secret of at least 32 random characters.');
  }
  if (address === undefined) {
    throw new ConfigError(
      'PUBLIC_URL is missing: production needs the address people use, as links in mails begin with it.',
    );
  }
}

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const read = parse(env);
  const production = read.NODE_ENV === 'production';
  const config: Config = {
    production,
    port: read.PORT,
    host: read.HOST,
    databaseUrl: read.DATABASE_URL,
    databasePool: read.DATABASE_POOL,
    publicUrl: (read.PUBLIC_URL ?? `http://localhost:${read.PORT}`).replace(/\/+$/, ''),
    smtpUrl: read.SMTP_URL,
    mailFrom: read.MAIL_FROM,
    demoMode: read.DEMO_MODE ?? (read.DATABASE_EMBEDDED && !production),
    authSecret: read.AUTH_SECRET,
    trustedProxies: read.TRUSTED_PROXIES,
    requestsPerMinute: read.REQUESTS_PER_MINUTE ?? (production ? PRODUCTION_REQUESTS_PER_MINUTE : 0),
    doiLookup: read.DOI_LOOKUP,
    logLevel: read.LOG_LEVEL,
  };
  requireSafety(config, read.PUBLIC_URL);
  return config;
}
