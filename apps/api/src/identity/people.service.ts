import { Injectable } from '@nestjs/common';
import { personaAccount, PERSONAS, type Persona } from '@samspil/domain/identity';
import type { InterfaceLanguage, Role } from '@samspil/domain/shared';
import { Database } from '../shared/database/index.js';
import { IdentityRepository } from './identity.repository.js';

/** Somebody who can be written to; invented people get no mail. */
export interface Addressee {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: InterfaceLanguage;
}

const ADDRESSEE = `SELECT person.id, person.name, person.email, person.language FROM app_user person`;

/** Names of people by id, for other capabilities; callers decide who may see them. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityRepository,
  ) {}

  /** The accounts of the ready-made people, made where they are not there yet: invented content is theirs. */
  async personaIds(): Promise<ReadonlyMap<Persona, string>> {
    const ids = new Map<Persona, string>();
    for (const persona of PERSONAS) ids.set(persona, await this.identity.personaAccount(personaAccount(persona)));
    return ids;
  }

  /** Unknown ids are left out. */
  async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; name: string }>(
      `SELECT id, name FROM app_user WHERE id = ANY($1::uuid[])`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Whether the person belongs to the network, in whatever role. */
  async isMember(userId: string, networkId: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM network_member WHERE user_id = $1::uuid AND network_id = $2`,
      [userId, networkId],
    );
    return rows.length > 0;
  }

  /** For mail: null when the person is gone, or invented. */
  async addressee(id: string): Promise<Addressee | null> {
    const [row] = await this.database.query<Addressee>(`${ADDRESSEE} WHERE person.id = $1::uuid AND NOT person.demo`, [
      id,
    ]);
    return row ?? null;
  }

  /** For mail: everybody who has the role in the network, but for invented people. */
  addresseesWith(role: Role, networkId: string): Promise<Addressee[]> {
    return this.database.query<Addressee>(
      `${ADDRESSEE} JOIN network_member member ON member.user_id = person.id
       WHERE member.network_id = $2 AND $1 = ANY (member.roles) AND NOT person.demo ORDER BY person.id`,
      [role, networkId],
    );
  }

  /**
   * For mail: those who speak for the organisation in the network: its liaisons, or where it has none everybody who does;
   * invented people left out.
   */
  addresseesOf(organisationId: string, networkId: string): Promise<Addressee[]> {
    return this.database.query<Addressee>(
      `SELECT id, name, email, language FROM (
         SELECT person.id, person.name, person.email, person.language, 'liaison' = ANY (member.roles) AS is_liaison,
           bool_or('liaison' = ANY (member.roles)) OVER () AS has_liaison
         FROM app_user person JOIN network_member member ON member.user_id = person.id
         WHERE member.network_id = $2 AND member.organisation_id = $1 AND NOT person.demo) speaking
       WHERE is_liaison OR NOT has_liaison ORDER BY id`,
      [organisationId, networkId],
    );
  }
}
