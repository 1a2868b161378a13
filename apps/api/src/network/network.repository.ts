import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/index.js';
import type { NetworkGoal } from '@samspil/domain/network';
import { NetworkEntity } from './network.entity.js';
import type { MunicipalityRecord, OrganisationRecord } from './organisation-record.js';

const REGION_NAME = `
  SELECT r.name FROM municipality_region mr JOIN region r ON r.id = mr.region_id
  WHERE mr.municipality_code = m.code AND $1::date BETWEEN mr.valid_from AND coalesce(mr.valid_to, 'infinity')`;

// `$1` is the day for which the region is wanted.
const SELECT_ORGANISATION = `
  SELECT o.id, json_build_object('da', o.name_da, 'en', o.name_en) AS name, o.other_names AS "otherNames", o.kind,
    o.sectors, json_build_object('da', o.note_da, 'en', o.note_en) AS note, o.is_demonstration AS "isDemonstration",
    CASE WHEN m.code IS NOT NULL THEN
      json_build_object('code', m.code, 'name', m.name, 'region', (${REGION_NAME})) END AS municipality,
    coalesce((
      SELECT json_agg(json_build_object('networkId', om.network_id, 'kind', om.kind,
        'from', om.valid_from::text, 'to', om.valid_to::text) ORDER BY om.network_id, om.valid_from)
      FROM organisation_membership om WHERE om.organisation_id = o.id), '[]') AS memberships,
    to_char(o.changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "changedAt"
  FROM organisation o LEFT JOIN municipality m ON m.code = o.municipality_code`;

/** Every query about networks and organisations. All of it is public. */
@Injectable()
export class NetworkRepository {
  constructor(private readonly database: Database) {}

  networks(): Promise<NetworkEntity[]> {
    return this.database.manager.find(NetworkEntity, { order: { nameDa: 'ASC', id: 'ASC' } });
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

  /** The subgoals and themes of a network in their order. */
  async goals(networkId: string): Promise<NetworkGoal[]> {
    return this.database.query<NetworkGoal>(
      `SELECT id, network_id AS "networkId", kind, json_build_object('da', label_da, 'en', label_en) AS label
       FROM network_goal WHERE network_id = $1 ORDER BY position, id`,
      [networkId],
    );
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
