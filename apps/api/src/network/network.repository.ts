import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/index.js';
import type { GoalRecord, MemberOrganisation, NetworkRecord } from './network-record.js';
import type { MembershipRow, MunicipalityRecord, OrganisationRecord } from './organisation-record.js';
import { SELECT_NETWORK, SELECT_ORGANISATION } from './network-selects.js';

/** Reading networks and organisations. */
@Injectable()
export class NetworkRepository {
  constructor(private readonly database: Database) {}

  /** Those with `ids`, or all: in Danish order of names. */
  async networks(day: string, ids: readonly string[] | null): Promise<NetworkRecord[]> {
    return this.database.query<NetworkRecord>(
      `${SELECT_NETWORK} WHERE $2::text[] IS NULL OR n.id = ANY ($2::text[]) ORDER BY n.name_da, n.id`,
      [day, ids],
    );
  }

  /** A period of membership. Whoever changes it holds the organisation. */
  async membership(id: string): Promise<MembershipRow | null> {
    const [row] = await this.database.query<MembershipRow>(
      `SELECT id, network_id AS "networkId", organisation_id AS "organisationId", kind, valid_from::text AS "from",
         valid_to::text AS "to", lock
       FROM organisation_membership WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Those that are active or secondary in the network on the day, by Danish name. */
  async memberOrganisations(networkId: string, day: string): Promise<MemberOrganisation[]> {
    return this.database.query<MemberOrganisation>(
      `SELECT o.id, json_build_object('da', o.name_da, 'en', o.name_en) AS name, o.kind, o.sectors,
         o.municipality_code AS "municipalityCode", om.kind AS membership
       FROM organisation_membership om JOIN organisation o ON o.id = om.organisation_id
       WHERE om.network_id = $1 AND om.kind IN ('active', 'secondary')
         AND $2::date BETWEEN coalesce(om.valid_from, '-infinity') AND coalesce(om.valid_to, 'infinity')
       ORDER BY o.name_da, o.id`,
      [networkId, day],
    );
  }

  /** By name, from after `[name, id]`, one more than `size`. */
  async organisations(
    day: string,
    networkId: string | null,
    size: number,
    after: readonly (string | number | null)[] | null,
  ): Promise<OrganisationRecord[]> {
    return this.database.query<OrganisationRecord>(
      `${SELECT_ORGANISATION}
       WHERE ($2::text IS NULL OR EXISTS (
           SELECT 1 FROM organisation_membership om WHERE om.organisation_id = o.id AND om.network_id = $2))
         AND ($3::text IS NULL OR (o.name_da, o.id) > ($3, $4))
       ORDER BY o.name_da, o.id LIMIT $5`,
      [day, networkId, after?.[0] ?? null, after?.[1] ?? null, size + 1],
    );
  }

  /** Those with `ids`, or all. */
  async organisationsByIds(day: string, ids: readonly string[] | null): Promise<OrganisationRecord[]> {
    return this.database.query<OrganisationRecord>(
      `${SELECT_ORGANISATION} WHERE $2::text[] IS NULL OR o.id = ANY ($2::text[]) ORDER BY o.id`,
      [day, ids],
    );
  }

  /** The ambitions, subgoals and themes of networks, each in its order. */
  async goals(networkIds: readonly string[]): Promise<GoalRecord[]> {
    return this.database.query<GoalRecord>(
      `SELECT id, network_id AS "networkId", kind, json_build_object('da', label_da, 'en', label_en) AS label, position,
         earlier_goal_id AS "earlierGoalId", succession
       FROM network_goal WHERE network_id = ANY ($1::text[]) ORDER BY network_id, position, id`,
      [networkIds],
    );
  }

  /** The network that the goal belongs to. */
  async networkOfGoal(goalId: string): Promise<string | null> {
    const [row] = await this.database.query<{ networkId: string }>(
      `SELECT network_id AS "networkId" FROM network_goal WHERE id = $1`,
      [goalId],
    );
    return row?.networkId ?? null;
  }

  /** All municipalities by name, with the region each belongs to on the day. */
  async municipalities(day: string): Promise<MunicipalityRecord[]> {
    return this.database.query<MunicipalityRecord>(
      `SELECT m.code, m.name, m.official_name AS "officialName", r.id AS "regionId", r.name AS "regionName"
       FROM municipality m
       LEFT JOIN municipality_region mr ON mr.municipality_code = m.code
         AND $1::date BETWEEN mr.valid_from AND coalesce(mr.valid_to, 'infinity')
       LEFT JOIN region r ON r.id = mr.region_id
       ORDER BY m.name, m.code`,
      [day],
    );
  }
}
