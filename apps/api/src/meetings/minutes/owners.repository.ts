import { Injectable } from '@nestjs/common';
import type { InBothLanguages } from '@samspil/domain/shared';
import { Database } from '../../shared/database/index.js';

/** Somebody who can be given an action. */
export interface OwnerOption {
  readonly id: string;
  readonly name: string;
  readonly organisationName: InBothLanguages | null;
}

export interface OrganisationOption {
  readonly id: string;
  readonly name: InBothLanguages;
}

/** The meeting whose actions are given out. */
export interface OwnersOf {
  readonly id: string;
  readonly networkId: string;
  readonly bodyId: string | null;
  readonly isClosed: boolean;
}

/** More than one network has. */
const MOST = 1_000;

/** Who can own an action: only those who may read it, so in a closed body those who sit there and those who plan. */
@Injectable()
export class OwnersRepository {
  constructor(private readonly database: Database) {}

  /** By name; each with the organisation of a seat, or of a role. `today` is `yyyy-mm-dd`. */
  people({ id, networkId, bodyId, isClosed }: OwnersOf, today: string): Promise<OwnerOption[]> {
    return this.database.query<OwnerOption>(
      `WITH there AS (
         SELECT person_id, organisation_id, 1 AS rank FROM body_seat
           WHERE body_id = $3::uuid AND starts_on <= $5::date AND (ends_on IS NULL OR ends_on >= $5::date)
         UNION ALL SELECT person_id, organisation_id, 2 FROM meeting_participant WHERE meeting_id = $1 AND NOT $4
         UNION ALL SELECT person_id, organisation_id, 3 FROM position
           WHERE network_id = $2 AND NOT $4 AND valid_from <= $5::date AND (valid_to IS NULL OR valid_to >= $5::date)
         UNION ALL SELECT keeper.id, NULL, 4 FROM network_member member JOIN person keeper
           ON keeper.user_id = member.user_id
           WHERE $4 AND member.network_id = $2 AND member.roles && ARRAY['coordinator', 'administrator'])
       SELECT DISTINCT ON (p.name, p.id) p.id, p.name,
         CASE WHEN o.id IS NOT NULL THEN json_build_object('da', o.name_da, 'en', o.name_en) END AS "organisationName"
       FROM there JOIN person p ON p.id = there.person_id LEFT JOIN organisation o ON o.id = there.organisation_id
       WHERE p.forgotten_on IS NULL
       ORDER BY p.name, p.id, there.rank, o.name_da LIMIT ${MOST}`,
      [id, networkId, bodyId, isClosed, today],
    );
  }

  /** Those that belong to the network, or that sit in the closed body; by name. */
  organisations({ networkId, bodyId, isClosed }: OwnersOf, today: string): Promise<OrganisationOption[]> {
    return this.database.query<OrganisationOption>(
      `SELECT o.id, json_build_object('da', o.name_da, 'en', o.name_en) AS name FROM organisation o
       WHERE CASE WHEN $3 THEN EXISTS (SELECT 1 FROM body_seat s WHERE s.organisation_id = o.id AND s.body_id = $2::uuid
             AND s.starts_on <= $4::date AND (s.ends_on IS NULL OR s.ends_on >= $4::date))
           ELSE EXISTS (SELECT 1 FROM organisation_membership om WHERE om.organisation_id = o.id AND om.network_id = $1
             AND (om.valid_from IS NULL OR om.valid_from <= $4::date)
             AND (om.valid_to IS NULL OR om.valid_to >= $4::date)) END
       ORDER BY o.name_da, o.id LIMIT ${MOST}`,
      [networkId, bodyId, isClosed, today],
    );
  }
}
