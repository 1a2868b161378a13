import { ConfigError, readConfig } from './config.js';

const DATABASE_URL = 'postgres://localhost/samspil';
const AUTH_SECRET = 'x'.repeat(32);
const PRODUCTION = { NODE_ENV: 'production', AUTH_SECRET, PUBLIC_URL: 'https://samspil.example' };

describe('readConfig', () => {
  it.each([
    [{}, 'DATABASE_URL'],
    [{ DATABASE_URL, PORT: 'x' }, 'PORT'],
    [{ DATABASE_URL, NODE_ENV: 'production', AUTH_SECRET, DEMO_MODE: 'on' }, 'Demo mode'],
    [{ DATABASE_URL, NODE_ENV: 'production' }, 'AUTH_SECRET is missing'],
    [{ DATABASE_URL, NODE_ENV: 'production', AUTH_SECRET }, 'PUBLIC_URL is missing'],
    [{ DATABASE_URL, AUTH_SECRET: 'short' }, 'at least 32 characters'],
    [{ DATABASE_URL, SMTP_URL: 'mail.example' }, 'SMTP_URL'],
    [{ DATABASE_URL, PUBLIC_URL: 'samspil' }, 'PUBLIC_URL'],
  ])('refuses %j in one sentence', (env, text) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(text);
  });

  it.each([
    [{ DATABASE_EMBEDDED: 'on' }, true],
    [{}, false],
    [{ DEMO_MODE: 'on' }, true],
    [{ DATABASE_EMBEDDED: 'on', DEMO_MODE: 'off' }, false],
    [{ DATABASE_EMBEDDED: 'on', ...PRODUCTION }, false],
  ])('demo mode with %j: %s', (env, demoMode) => {
    expect(readConfig({ DATABASE_URL, ...env })).toMatchObject({ demoMode });
  });

  it('takes an empty SMTP_URL for none, and cuts the slash after the address', () => {
    const config = readConfig({ DATABASE_URL, SMTP_URL: '', PUBLIC_URL: 'https://samspil.example/' });
    expect(config).toMatchObject({ smtpUrl: undefined, publicUrl: 'https://samspil.example' });
  });

  it('limits requests in production only', () => {
    expect(readConfig({ DATABASE_URL }).requestsPerMinute).toBe(0);
    const production = readConfig({ DATABASE_URL, ...PRODUCTION });
    expect(production.requestsPerMinute).toBeGreaterThan(0);
  });
});
