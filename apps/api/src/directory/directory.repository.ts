import { Injectable } from '@nestjs/common';
import { POSITION_ROLES, type PositionContent, type PositionRole } from '@samspil/domain/directory';
import { Database } from '../shared/database/index.js';
import { today } from '../shared/today.js';
import { ROLE_NAMES } from './role-names.js';
import type { PersonAddressee, PersonRecord, PositionRecord } from './person-record.js';
import { KNOWS_ACCOUNT } from './persons.repository.js';

/** What narrows a list of roles; null and empty narrow nothing. */
export interface PositionsWish {
  readonly networkId: string;
  /** Small letters; each must be in what the viewer may read of a role. */
  readonly words: readonly string[];
  readonly role: PositionRole | null;
  readonly organisationId: string | null;
  readonly sector: string | null;
}

/** Roles of a network on a day. */
export interface HeldWish {
  readonly day: string;
  readonly organisationIds?: readonly string[];
  readonly sectors?: readonly string[];
  readonly roles?: readonly PositionRole[];
}

/** Where a list goes on: name of the organisation, place of the role, field, id. */
export type PositionPlaceInList = readonly [string, number, string, string];

// `$1` is today: a role that has not ended is a current one.
const PERSON_FIELDS = `'id', person.id, 'name', person.name, 'userId', person.user_id, 'email', person.email,
  'isEmailConfirmed', person.is_email_confirmed, 'emailWrittenById', person.email_written_by_id,
  'phone', person.phone, 'language', person.language, 'contactPurpose', person.contact_purpose,
  'consentOn', person.consent_on::text, 'deleteOn', person.delete_on::text, 'isNamePublic', person.is_name_public,
  'lock', person.lock, 'isDemonstration', person.is_demonstration, 'changedAt', person.changed_at,
  'places', coalesce((
    SELECT json_agg(json_build_object('networkId', place.network_id, 'organisationId', place.organisation_id,
      'isCurrent', coalesce(place.valid_to >= $1::date, true)))
    FROM position place WHERE place.person_id = person.id), '[]')`;
const SELECT_PERSON = `SELECT json_build_object(${PERSON_FIELDS}) AS record FROM person`;

const SELECT_POSITION = `
  SELECT p.id, p.network_id AS "networkId", p.organisation_id AS "organisationId", p.person_id AS "personId", p.role,
    p.sector, p.title, p.valid_from::text AS "validFrom", p.valid_to::text AS "validTo",
    p.is_demonstration AS "isDemonstration",
    json_build_object('id', o.id, 'name', json_build_object('da', o.name_da, 'en', o.name_en)) AS organisation,
    CASE WHEN person.id IS NOT NULL THEN json_build_object(${PERSON_FIELDS}) END AS person
  FROM position p JOIN organisation o ON o.id = p.organisation_id LEFT JOIN person ON person.id = p.person_id`;

/** How people call the roles, for words in a filter. */
const ROLE_WORDS = JSON.stringify(
  Object.fromEntries(POSITION_ROLES.map((role) => [role, `${ROLE_NAMES[role].da} ${ROLE_NAMES[role].en}`])),
);

const ORDER = `o.name_da, array_position($2::text[], p.role), coalesce(p.sector, ''), p.id`;

/** Every query about people and their roles. */
@Injectable()
export class DirectoryRepository {
  constructor(private readonly database: Database) {}

  async personsByIds(ids: readonly string[]): Promise<PersonRecord[]> {
    if (ids.length === 0) return [];
    return this.persons('WHERE person.id = ANY ($2::uuid[])', [ids]);
  }

  /** Everybody, for the search index. */
  allPersons(): Promise<PersonRecord[]> {
    return this.persons('WHERE person.forgotten_on IS NULL ORDER BY person.id', []);
  }

  /** The person, held against other writers until the transaction ends. */
  async held(id: string): Promise<PersonRecord | null> {
    return (await this.persons('WHERE person.id = $2 FOR UPDATE OF person', [id]))[0] ?? null;
  }

  /** Those of them who sit in a body today, or are to. */
  async seatedAmong(personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT person_id AS id FROM body_seat
       WHERE person_id = ANY ($2::uuid[]) AND coalesce(ends_on >= $1::date, true)`,
      [today(), personIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The address the account signs in with. */
  async emailOfAccount(userId: string): Promise<string | null> {
    const [row] = await this.database.query<{ email: string }>('SELECT email FROM app_user WHERE id = $1::uuid', [
      userId,
    ]);
    return row?.email ?? null;
  }

  /** People whose address is that of an account in one of their networks, and not confirmed. */
  personsWithAddressOf(userId: string): Promise<PersonRecord[]> {
    return this.persons(
      `JOIN app_user account ON account.email = person.email
       WHERE account.id = $2::uuid AND person.user_id IS NULL AND NOT person.is_email_confirmed
         AND account.demo = person.is_demonstration
         AND ${KNOWS_ACCOUNT('person')}
       ORDER BY person.id`,
      [userId],
    );
  }

  async personOfUser(userId: string): Promise<PersonRecord | null> {
    return (await this.persons('WHERE person.user_id = $2::uuid', [userId]))[0] ?? null;
  }

  private async persons(condition: string, values: readonly unknown[]): Promise<PersonRecord[]> {
    const rows = await this.database.query<{ record: PersonRecord }>(`${SELECT_PERSON} ${condition}`, [
      today(),
      ...values,
    ]);
    return rows.map(({ record }) => ({ ...record, changedAt: new Date(record.changedAt) }));
  }

  /** All roles of these people, also ended ones, latest first. */
  positionsOf(personIds: readonly string[]): Promise<PositionRecord[]> {
    return this.database.query<PositionRecord>(
      `${SELECT_POSITION} WHERE p.person_id = ANY ($2::uuid[]) ORDER BY p.valid_from DESC, p.id`,
      [today(), personIds],
    );
  }

  /** Today’s roles, organisation by organisation, one more than `size`. Names count where `nameNetworks` allow or all may see. */
  list(
    { networkId, words, role, organisationId, sector }: PositionsWish,
    nameNetworks: readonly string[],
    size: number,
    after: PositionPlaceInList | null,
  ): Promise<PositionRecord[]> {
    return this.database.query<PositionRecord>(
      `${SELECT_POSITION}
       WHERE p.network_id = $3 AND $1::date BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity')
         AND ($4::text IS NULL OR p.role = $4) AND ($5::text IS NULL OR p.organisation_id = $5)
         AND ($6::text IS NULL OR p.sector = $6)
         AND NOT EXISTS (SELECT 1 FROM unnest($7::text[]) word WHERE position(word IN lower(concat_ws(' ', o.name_da,
           o.name_en, p.title, $8::jsonb ->> p.role,
           CASE WHEN person.is_name_public OR p.network_id = ANY ($9::text[]) THEN person.name END))) = 0)
         AND ($10::text IS NULL OR (${ORDER}) > ($10, $11::int, $12, $13::uuid))
       ORDER BY ${ORDER} LIMIT $14`,
      [
        ...[today(), POSITION_ROLES, networkId, role, organisationId, sector],
        ...[words, ROLE_WORDS, nameNetworks],
        ...(after ?? [null, null, null, null]),
        size + 1,
      ],
    );
  }

  /** Roles of a network on a day that somebody holds, or all. */
  positionsOn(
    networkIds: readonly string[],
    { day, organisationIds, sectors, roles }: HeldWish,
    held: 'held' | 'all',
  ): Promise<PositionRecord[]> {
    return this.database.query<PositionRecord>(
      `${SELECT_POSITION}
       WHERE p.network_id = ANY ($3::text[]) AND $4::date BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity')
         AND ($5::text[] IS NULL OR p.organisation_id = ANY ($5)) AND ($6::text[] IS NULL OR p.sector = ANY ($6))
         AND ($7::text[] IS NULL OR p.role = ANY ($7)) AND ($8 = 'all' OR p.person_id IS NOT NULL)
       ORDER BY ${ORDER}`,
      [today(), POSITION_ROLES, networkIds, day, organisationIds ?? null, sectors ?? null, roles ?? null, held],
    );
  }

  /** Positions of others at the same organisations. */
  othersAt(organisationIds: readonly string[], personId: string): Promise<PositionContent[]> {
    return this.database.query<PositionContent>(
      `SELECT network_id AS "networkId", organisation_id AS "organisationId", role, sector, title,
         valid_from::text AS "validFrom", valid_to::text AS "validTo"
       FROM position WHERE organisation_id = ANY ($1::text[]) AND person_id <> $2::uuid`,
      [organisationIds, personId],
    );
  }

  /** `network organisation` of those that take part or took part. */
  async placesOf(organisationIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ place: string }>(
      `SELECT DISTINCT network_id || ' ' || organisation_id AS place FROM organisation_membership
       WHERE organisation_id = ANY ($1::text[])`,
      [organisationIds],
    );
    return new Set(rows.map(({ place }) => place));
  }

  /** With the address agreed to, or else that of the account; nobody invented. */
  addressees(personIds: readonly string[]): Promise<PersonAddressee[]> {
    return this.database.query<PersonAddressee>(
      `SELECT * FROM (
         SELECT person.id AS "personId", person.name, coalesce(account.language, person.language) AS language,
           account.id AS "userId", coalesce(CASE WHEN person.consent_on <= $2::date AND person.delete_on > $2::date
             THEN person.email END, account.email) AS email
         FROM person LEFT JOIN app_user account ON account.id = person.user_id
         WHERE person.id = ANY ($1::uuid[]) AND NOT person.is_demonstration AND account.demo IS NOT TRUE) reached
       WHERE email IS NOT NULL ORDER BY "personId"`,
      [personIds, today()],
    );
  }
}
