import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

// Tables that only the sign-in library reads and writes. They are described here so that the check that entities and
// migrations agree covers every table.

/** A sign-in with another organisation (OIDC) that belongs to a person. */
@Entity('account')
@Unique('account_provider_key', ['providerId', 'accountId'])
export class AccountEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index('account_user')
  @Column('uuid')
  userId: string;

  @Column('text')
  accountId: string;

  @Column('text')
  providerId: string;

  @Column('text', { nullable: true })
  accessToken: string | null;

  @Column('text', { nullable: true })
  refreshToken: string | null;

  @Column('text', { nullable: true })
  idToken: string | null;

  @Column('timestamptz', { nullable: true })
  accessTokenExpiresAt: Date | null;

  @Column('timestamptz', { nullable: true })
  refreshTokenExpiresAt: Date | null;

  @Column('text', { nullable: true })
  scope: string | null;

  @Column('text', { nullable: true })
  password: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}

/** A sign-in link that has not been used: `identifier` holds the hash of its token. */
@Entity('verification')
export class VerificationEntity {
  @PrimaryColumn('text')
  id: string;

  @Index('verification_identifier')
  @Column('text')
  identifier: string;

  @Column('text')
  value: string;

  @Index('verification_expiry')
  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}

/** How often one address on the internet has called one sign-in path lately. */
@Entity('auth_rate_limit')
@Unique('auth_rate_limit_key_key', ['key'])
export class AuthRateLimitEntity {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  key: string;

  @Column('integer')
  count: number;

  /** Milliseconds since 1970. */
  @Column('bigint')
  lastRequest: string;
}
