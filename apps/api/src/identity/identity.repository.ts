import { Injectable } from '@nestjs/common';
import { PERSONAS_NETWORK, type PersonaAccount } from '@samspil/domain/identity';
import type { InterfaceLanguage, NetworkRoles } from '@samspil/domain/shared';
import { Database } from '../shared/database/index.js';
import { today } from '../shared/today.js';
import { newId } from './authentication-tables.js';
import { SessionEntity } from './session.entity.js';
import { UserEntity } from './user.entity.js';

/** Who a session belongs to, with the roles. */
export interface SignedIn {
  readonly sessionId: string;
  readonly userId: string;
  readonly networks: NetworkRoles[];
  readonly personId: string | null;
  readonly bodyIds: string[];
}

/** What a mail to a person needs. */
export interface Addressee {
  readonly name: string;
  readonly language: InterfaceLanguage;
}

export type ProfileChange = Partial<Pick<UserEntity, 'name' | 'language' | 'publicNameConsentAt' | 'contactConsentAt'>>;

// `$3` is today.
const ROLES_AND_SEATS = `
  coalesce((SELECT json_agg(json_build_object(
    'networkId', member.network_id, 'roles', member.roles, 'organisationId', member.organisation_id)
    ORDER BY member.created_at, member.network_id)
              FROM network_member member WHERE member.user_id = app_user.id), '[]') AS networks,
  person.id AS "personId",
  coalesce((SELECT json_agg(DISTINCT seat.body_id) FROM body_seat seat
             WHERE seat.person_id = person.id AND seat.starts_on <= $3
               AND (seat.ends_on IS NULL OR seat.ends_on >= $3)), '[]') AS "bodyIds"`;

/** Accounts and sessions. */
@Injectable()
export class IdentityRepository {
  constructor(private readonly database: Database) {}

  /** The living session with this token, its person, and that person's roles and seats: one statement. */
  async signedIn(token: string, demoMode: boolean): Promise<SignedIn | null> {
    const [row] = await this.database.query<SignedIn>(
      `SELECT session.id AS "sessionId", session.user_id AS "userId", ${ROLES_AND_SEATS}
         FROM session JOIN app_user ON app_user.id = session.user_id
         LEFT JOIN person ON person.user_id = session.user_id
        WHERE session.token = $1 AND session.expires_at > now() AND (NOT app_user.demo OR $2)`,
      [token, demoMode, today()],
    );
    return row ?? null;
  }

  /** People with roles and seats as if signed in, for what is made in their absence. */
  viewers(userIds: readonly string[], demoMode: boolean): Promise<Omit<SignedIn, 'sessionId'>[]> {
    return this.database.query<Omit<SignedIn, 'sessionId'>>(
      `SELECT app_user.id AS "userId", ${ROLES_AND_SEATS}
         FROM app_user LEFT JOIN person ON person.user_id = app_user.id
        WHERE app_user.id = ANY ($1::uuid[]) AND (NOT app_user.demo OR $2)`,
      [userIds, demoMode, today()],
    );
  }

  user(id: string): Promise<UserEntity | null> {
    return this.database.manager.findOneBy(UserEntity, { id });
  }

  /** The person with this normalised address, and how many unused sign-in links there are for it. */
  async addressee(email: string): Promise<(Addressee & { openLinks: number }) | null> {
    const [row] = await this.database.query<Addressee & { openLinks: number }>(
      `SELECT name, language,
              (SELECT count(*)::int FROM verification
                WHERE expires_at > now()
                  AND CASE WHEN identifier LIKE 'magic-link:%' THEN value::jsonb ->> 'email' END = $1) AS "openLinks"
         FROM app_user WHERE email = $1 AND NOT demo`,
      [email],
    );
    return row ?? null;
  }

  async changeProfile(id: string, change: ProfileChange): Promise<void> {
    await this.database.manager.update(UserEntity, { id }, { ...change, updatedAt: () => 'now()' });
  }

  /** The living sessions of a person, latest first. */
  sessions(userId: string): Promise<SessionEntity[]> {
    return this.database.manager
      .createQueryBuilder(SessionEntity, 'session')
      .where('session.userId = :userId AND session.expiresAt > now()', { userId })
      .orderBy('session.createdAt', 'DESC')
      .addOrderBy('session.id', 'DESC')
      .getMany();
  }

  /** True when the person had such a session. */
  async endSession(userId: string, id: string): Promise<boolean> {
    const { affected } = await this.database.manager.delete(SessionEntity, { userId, id });
    return affected === 1;
  }

  async endAllSessions(userId: string): Promise<void> {
    await this.database.manager.delete(SessionEntity, { userId });
  }

  /**
   * The user id of a demo persona, made on first use as a member of the network that personas are for, and one with the
   * invented person of the directory.
   */
  async personaAccount({ name, email, roles, organisationId }: PersonaAccount): Promise<string> {
    return this.database.inTransaction(async () => {
      const [user] = await this.database.query<{ id: string }>(
        `INSERT INTO app_user (id, name, email, email_verified, demo) VALUES ($1, $2, $3, true, true)
         ON CONFLICT (email) DO UPDATE SET demo = true RETURNING id`,
        [newId(), name, email],
      );
      const id = user?.id ?? '';
      await this.database.query(
        `INSERT INTO network_member (network_id, user_id, roles, organisation_id)
         SELECT network.id, $1, $2, (SELECT organisation.id FROM organisation WHERE organisation.id = $3) FROM network
         WHERE network.id = $4
         ON CONFLICT (network_id, user_id)
           DO UPDATE SET organisation_id = coalesce(network_member.organisation_id, excluded.organisation_id)`,
        [id, roles, organisationId, PERSONAS_NETWORK],
      );
      await this.database.query(
        `UPDATE person SET user_id = $1 WHERE email = $2 AND is_demonstration AND user_id IS NULL
           AND NOT EXISTS (SELECT 1 FROM person taken WHERE taken.user_id = $1)`,
        [id, email],
      );
      return id;
    });
  }

  /** Removes what can no longer be used: ended sessions, old links, forgotten rate limits. */
  async forgetExpired(): Promise<void> {
    await this.database.query(`DELETE FROM session WHERE expires_at < now()`);
    await this.database.query(`DELETE FROM verification WHERE expires_at < now()`);
    await this.database.query(
      `DELETE FROM auth_rate_limit WHERE last_request < (extract(epoch FROM now()) - 3600) * 1000`,
    );
  }
}
