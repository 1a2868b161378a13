import { betterAuth } from 'better-auth';
import { magicLink } from 'better-auth/plugins/magic-link';
import type { Pool } from 'pg';
import { SESSION_DAYS, SIGN_IN_LINK_MINUTES, type Persona } from '@samspil/domain/identity';
import { AUTHENTICATION_TABLES, newId, RATE_LIMIT_TABLE } from './authentication-tables.js';
import { confirmSignIn, demoSignIn, readSessionToken } from './sign-in-plugins.js';

export const AUTH_BASE_PATH = '/auth';

/** Set by us on the way in, from the address Fastify trusts; whatever the caller sent under this name is replaced. */
export const CLIENT_ADDRESS_HEADER = 'x-samspil-client-address';
/** Carries the link to the answer in demo mode, where it is shown on screen; never leaves the server as a header. */
export const DEMO_LINK_HEADER = 'x-samspil-demo-link';

const MINUTE = 60;
/** Requests from one address on the internet to one path; links are asked for at most `LINKS_PER_MINUTE` times. */
const PER_MINUTE = 60;
const LINKS_PER_MINUTE = 20;
const DEMO_PER_MINUTE = 1_000;
const DAY = 24 * 60 * MINUTE;

export interface SignInLink {
  readonly email: string;
  readonly token: string;
  /** The page to go on to, a path of ours that the library has checked. */
  readonly next: string;
}

export interface AuthenticationOptions {
  readonly pool: Pool;
  readonly publicUrl: string;
  readonly secret: string;
  readonly production: boolean;
  /** Passes the link on; what it returns is shown on screen, so it returns null outside demo mode. */
  readonly deliverLink: (link: SignInLink) => Promise<string | null>;
  /** The user id of a demo persona; absent outside demo mode, and then the route does not exist. */
  readonly personaAccount: ((persona: Persona) => Promise<string>) | undefined;
}

function signInLinks(options: AuthenticationOptions): ReturnType<typeof magicLink> {
  return magicLink({
    expiresIn: SIGN_IN_LINK_MINUTES * MINUTE,
    disableSignUp: true,
    storeToken: 'hashed',
    rateLimit: { window: MINUTE, max: LINKS_PER_MINUTE },
    sendMagicLink: async ({ email, token, url }, ctx) => {
      const next = new URL(url).searchParams.get('callbackURL') ?? '/';
      const shown = await options.deliverLink({ email, token, next });
      if (shown !== null) ctx?.setHeader(DEMO_LINK_HEADER, shown);
    },
  });
}

// While trying it out the server is reached under several names (localhost, 127.0.0.1, a forwarded port). Then a request
// counts as our own when it comes from the very host it is sent to; in production only PUBLIC_URL counts.
const originOfRequest = (request?: Request): string[] => {
  const host = request?.headers.get('host');
  return host === null || host === undefined ? [] : [`http://${host}`, `https://${host}`];
};

/**
 * Sign-in and sessions, by better-auth: the tokens, cookies, rate limits and origin checks are the library's own.
 * OpenID Connect (a municipality's own login) goes into `plugins` as `genericOAuth`, with its two paths as methods of
 * `AuthenticationController`, which lets nothing else through; the `account` table is ready for it.
 */
export function createAuthentication(options: AuthenticationOptions) {
  const links = signInLinks(options);
  const { personaAccount } = options;
  return betterAuth({
    ...AUTHENTICATION_TABLES,
    appName: 'Samspil',
    baseURL: options.publicUrl,
    basePath: AUTH_BASE_PATH,
    secret: options.secret,
    database: options.pool,
    trustedOrigins: options.production ? [options.publicUrl] : originOfRequest,
    session: { ...AUTHENTICATION_TABLES.session, expiresIn: SESSION_DAYS * DAY, disableSessionRefresh: true },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: MINUTE,
      max: PER_MINUTE,
      // The library's own rule for paths below /sign-in is three in ten seconds: too few for a meeting room on one address.
      customRules: {
        '/sign-in/confirm': { window: MINUTE, max: PER_MINUTE },
        // There is nothing to guess, and the library counts on until a whole minute was quiet.
        '/demo': { window: MINUTE, max: DEMO_PER_MINUTE },
      },
      ...RATE_LIMIT_TABLE,
    },
    plugins: [
      links,
      confirmSignIn(links),
      readSessionToken(),
      ...(personaAccount === undefined ? [] : [demoSignIn(personaAccount)]),
    ],
    advanced: {
      cookiePrefix: 'samspil',
      useSecureCookies: options.production || options.publicUrl.startsWith('https://'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      database: { generateId: newId },
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

export type Authentication = ReturnType<typeof createAuthentication>;
