import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People, their sessions and their roles per network. The first four tables and the rate limits belong to the sign-in
 * library; their columns are mapped in `identity/authentication-tables.ts`.
 */
export class Identity1764000100000 implements MigrationInterface {
  name = 'Identity1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PEOPLE);
    await runner.query(SIGN_IN);
    await runner.query(MEMBERSHIPS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const PEOPLE = `
  CREATE TABLE app_user (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    email text NOT NULL,
    email_verified boolean NOT NULL DEFAULT false,
    image text,
    language text NOT NULL DEFAULT 'da',
    public_name_consent_at timestamptz,
    contact_consent_at timestamptz,
    demo boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT app_user_email_key UNIQUE (email),
    CONSTRAINT app_user_email_check CHECK (email = lower(email)),
    CONSTRAINT app_user_language_check CHECK (language IN ('da', 'en'))
  );`;

const SIGN_IN = `
  CREATE TABLE session (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    token text NOT NULL,
    expires_at timestamptz NOT NULL,
    ip_address text,
    user_agent text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT session_token_key UNIQUE (token)
  );
  CREATE INDEX session_by_user_id ON session (user_id);
  CREATE TABLE account (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    account_id text NOT NULL,
    provider_id text NOT NULL,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    password text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT account_provider_key UNIQUE (provider_id, account_id)
  );
  CREATE INDEX account_user ON account (user_id);
  CREATE TABLE verification (
    id text PRIMARY KEY,
    identifier text NOT NULL,
    value text NOT NULL,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX verification_identifier ON verification (identifier);
  CREATE INDEX verification_expiry ON verification (expires_at);
  CREATE TABLE auth_rate_limit (
    id text PRIMARY KEY,
    key text NOT NULL,
    count integer NOT NULL,
    last_request bigint NOT NULL,
    CONSTRAINT auth_rate_limit_key_key UNIQUE (key)
  );`;

const MEMBERSHIPS = `
  CREATE TABLE network_member (
    network_id text NOT NULL REFERENCES network (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    roles text[] NOT NULL,
    invited_by uuid REFERENCES app_user (id) ON DELETE SET NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (network_id, user_id),
    CONSTRAINT network_member_roles_check CHECK (
      cardinality(roles) > 0 AND roles <@ ARRAY[
        'member', 'liaison', 'coordinator', 'steering', 'fund-administrator', 'administrator'])
  );
  CREATE INDEX network_member_user ON network_member (user_id);`;
