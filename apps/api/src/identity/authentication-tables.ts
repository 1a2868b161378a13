import type { BetterAuthOptions } from 'better-auth';
import { v7 as uuid } from 'uuid';

const timestamps = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

/** Where the sign-in library finds its tables and columns; the tables are made by our own migrations. */
export const AUTHENTICATION_TABLES = {
  user: {
    modelName: 'app_user',
    fields: { emailVerified: 'email_verified', ...timestamps },
    additionalFields: {
      language: { type: 'string', required: false, input: false },
      demo: { type: 'boolean', required: false, input: false },
    },
  },
  session: {
    modelName: 'session',
    fields: {
      userId: 'user_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      ...timestamps,
    },
  },
  account: {
    modelName: 'account',
    fields: {
      userId: 'user_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...timestamps,
    },
  },
  verification: { modelName: 'verification', fields: { expiresAt: 'expires_at', ...timestamps } },
} satisfies Pick<BetterAuthOptions, 'user' | 'session' | 'account' | 'verification'>;

export const RATE_LIMIT_TABLE = { modelName: 'auth_rate_limit', fields: { lastRequest: 'last_request' } } as const;

/** Ids in order of creation, as everywhere in our database. */
export const newId = (): string => uuid();

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text that came from outside can be an id at all; the database refuses to compare others. */
export const isId = (text: string): boolean => ID.test(text);
