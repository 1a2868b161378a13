import { Injectable } from '@nestjs/common';
import type { InBothLanguages, InterfaceLanguage, Role } from '@samspil/domain/shared';
import { Database } from '../shared/database/index.js';
import { newId } from './authentication-tables.js';

export interface MemberRow {
  readonly networkId: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly language: InterfaceLanguage;
  readonly roles: Role[];
  readonly organisation: { readonly id: string; readonly name: InBothLanguages } | null;
  readonly since: Date;
  readonly hasSignedIn: boolean;
  readonly demo: boolean;
}

export interface NetworkRow {
  readonly id: string;
  readonly nameDa: string;
  readonly nameEn: string;
}

export interface MemberPage {
  readonly networkId: string;
  /** Part of a name or address; empty for all. */
  readonly search: string;
  readonly size: number;
  /** Name and user id of the last member of the page before. */
  readonly after: readonly [name: string, userId: string] | null;
}

const SELECT_MEMBER = `
  SELECT member.network_id AS "networkId", member.user_id AS "userId", app_user.name, app_user.email,
         app_user.language, member.roles, member.created_at AS since, app_user.email_verified AS "hasSignedIn",
         app_user.demo,
         CASE WHEN organisation.id IS NOT NULL THEN json_build_object('id', organisation.id,
           'name', json_build_object('da', organisation.name_da, 'en', organisation.name_en)) END AS organisation
    FROM network_member member JOIN app_user ON app_user.id = member.user_id
    LEFT JOIN organisation ON organisation.id = member.organisation_id`;

const asPattern = (search: string): string => `%${search.replace(/[\\%_]/g, '\\$&')}%`;

/** Memberships: who has which roles in which network. */
@Injectable()
export class MembersRepository {
  constructor(private readonly database: Database) {}

  networks(ids: readonly string[]): Promise<NetworkRow[]> {
    return this.database.query<NetworkRow>(
      `SELECT id, name_da AS "nameDa", name_en AS "nameEn" FROM network WHERE id = ANY($1) ORDER BY name_da, id`,
      [ids],
    );
  }

  /** The network, locked until the transaction ends: changes to its members wait for each other. */
  async lockNetwork(id: string): Promise<NetworkRow | null> {
    const [row] = await this.database.query<NetworkRow>(
      `SELECT id, name_da AS "nameDa", name_en AS "nameEn" FROM network WHERE id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    return row ?? null;
  }

  /** One more than `size`, so that the next page is known. */
  members({ networkId, search, size, after }: MemberPage): Promise<MemberRow[]> {
    return this.database.query<MemberRow>(
      `${SELECT_MEMBER}
        WHERE member.network_id = $1
          AND ($2 = '%%' OR app_user.name ILIKE $2 OR app_user.email ILIKE $2)
          AND ($3::text IS NULL OR (app_user.name, app_user.id) > ($3::text, $4::uuid))
        ORDER BY app_user.name, app_user.id LIMIT $5`,
      [networkId, asPattern(search), after?.[0] ?? null, after?.[1] ?? null, size + 1],
    );
  }

  async member(networkId: string, userId: string): Promise<MemberRow | null> {
    const [row] = await this.database.query<MemberRow>(
      `${SELECT_MEMBER} WHERE member.network_id = $1 AND member.user_id = $2`,
      [networkId, userId],
    );
    return row ?? null;
  }

  async administrators(networkId: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM network_member WHERE network_id = $1 AND 'administrator' = ANY(roles)`,
      [networkId],
    );
    return row?.count ?? 0;
  }

  /** The id of the person with the address, who is added when nobody has it. */
  async personWith(email: string, name: string, language: string): Promise<string> {
    const [added] = await this.database.query<{ id: string }>(
      `INSERT INTO app_user (id, name, email, language) VALUES ($1, $2, $3, $4)
       ON CONFLICT (email) DO NOTHING RETURNING id`,
      [newId(), name, email, language],
    );
    if (added !== undefined) return added.id;
    const [existing] = await this.database.query<{ id: string }>(`SELECT id FROM app_user WHERE email = $1`, [email]);
    return existing?.id ?? '';
  }

  /** False when the person is a member already; then nothing changes. */
  async add(networkId: string, userId: string, roles: readonly Role[], invitedBy: string | null): Promise<boolean> {
    const added = await this.database.query(
      `INSERT INTO network_member (network_id, user_id, roles, invited_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT (network_id, user_id) DO NOTHING RETURNING user_id`,
      [networkId, userId, roles, invitedBy],
    );
    return added.length === 1;
  }

  async changeRoles(networkId: string, userId: string, roles: readonly Role[]): Promise<void> {
    await this.database.query(`UPDATE network_member SET roles = $3 WHERE network_id = $1 AND user_id = $2`, [
      networkId,
      userId,
      roles,
    ]);
  }

  /** False, and nothing changes, when the organisation has no part in the network. */
  async setOrganisation(networkId: string, userId: string, organisationId: string | null): Promise<boolean> {
    const changed = await this.database.query(
      `WITH changed AS (UPDATE network_member SET organisation_id = $3 WHERE network_id = $1 AND user_id = $2
         AND ($3::text IS NULL OR EXISTS (SELECT 1 FROM organisation_membership part
           WHERE part.network_id = $1 AND part.organisation_id = $3)) RETURNING user_id)
       SELECT user_id FROM changed`,
      [networkId, userId, organisationId],
    );
    return changed.length === 1;
  }

  async remove(networkId: string, userId: string): Promise<void> {
    await this.database.query(`DELETE FROM network_member WHERE network_id = $1 AND user_id = $2`, [networkId, userId]);
  }
}
