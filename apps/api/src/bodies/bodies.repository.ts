import { Injectable } from '@nestjs/common';
import { managedBodyNetworks, type BodyKind, type BodyState } from '@samspil/domain/bodies';
import type { InterfaceLanguage, Viewer } from '@samspil/domain/shared';
import { Database } from '../shared/database/index.js';
import type { BodyRecord, SeatedBody, SeatHolder, TermRecord } from './body-record.js';

/** What narrows a list; null narrows nothing. */
export interface BodiesWish {
  readonly networkId: string | null;
  readonly kind: BodyKind | null;
  readonly state: BodyState | null;
}

const NAMES = `json_build_object('da', b.name_da, 'en', b.name_en) AS name`;

const SELECT = `
  SELECT b.id, b.network_id AS "networkId", b.kind, ${NAMES},
    json_build_object('da', b.purpose_da, 'en', b.purpose_en) AS purpose, b.state, b.is_closed AS "isClosed", b.rules,
    b.lock, b.source, b.is_demonstration AS "isDemonstration", b.changed_at AS "changedAt"
  FROM body b`;

/** `canSeeBody` as a condition. `$1` are the networks in which the viewer sets up bodies, `$2` where he or she sits. */
const VISIBLE = `(b.state <> 'draft' OR b.network_id = ANY ($1::text[]) OR b.id = ANY ($2::uuid[]))`;

const SEATS = `
  SELECT b.id, b.network_id AS "networkId", b.state, ${NAMES}, coalesce((
    SELECT json_agg(json_build_object('id', s.id, 'personId', s.person_id, 'organisationId', s.organisation_id,
      'role', s.role, 'isProjectOwner', s.is_project_owner, 'sector', s.sector, 'isExOfficio', s.is_ex_officio,
      'becauseOfBodyId', s.because_of_body_id, 'startsOn', s.starts_on::text, 'endsOn', s.ends_on::text,
      'isDemonstration', s.is_demonstration, 'organisation', CASE WHEN o.id IS NOT NULL THEN json_build_object(
        'id', o.id, 'kind', o.kind, 'name', json_build_object('da', o.name_da, 'en', o.name_en)) END)
      ORDER BY s.starts_on, s.id)
    FROM body_seat s LEFT JOIN organisation o ON o.id = s.organisation_id WHERE s.body_id = b.id), '[]') AS seats
  FROM body b WHERE b.id = ANY ($1::uuid[])`;

/** Reading bodies and who sits in them. */
@Injectable()
export class BodiesRepository {
  constructor(private readonly database: Database) {}

  async byId(id: string): Promise<BodyRecord | null> {
    return (await this.database.query<BodyRecord>(`${SELECT} WHERE b.id = $1`, [id]))[0] ?? null;
  }

  /** The body, held against other writers until the transaction ends. */
  async held(id: string): Promise<BodyRecord | null> {
    return (await this.database.query<BodyRecord>(`${SELECT} WHERE b.id = $1 FOR UPDATE`, [id]))[0] ?? null;
  }

  /** Those that the viewer may see. */
  byIds(viewer: Viewer, ids: readonly string[]): Promise<BodyRecord[]> {
    return this.database.query<BodyRecord>(`${SELECT} WHERE ${VISIBLE} AND b.id = ANY ($3::uuid[])`, [
      ...seenBy(viewer),
      ids,
    ]);
  }

  /** Those with `ids`, or all, whoever may see them. */
  anyByIds(ids: readonly string[] | null): Promise<BodyRecord[]> {
    return this.database.query<BodyRecord>(
      `${SELECT} WHERE $1::uuid[] IS NULL OR b.id = ANY ($1::uuid[]) ORDER BY b.id`,
      [ids],
    );
  }

  /** Those that the viewer may see, own networks first, then by network and name: one row more than `size`. */
  list(
    viewer: Viewer,
    { networkId, kind, state }: BodiesWish,
    size: number,
    after: readonly (string | number | null)[] | null,
  ): Promise<BodyRecord[]> {
    return this.database.query<BodyRecord>(
      `${SELECT} WHERE ${VISIBLE} AND ($3::text IS NULL OR b.network_id = $3) AND ($4::text IS NULL OR b.kind = $4)
         AND ($5::text IS NULL OR b.state = $5)
         AND ($6::text IS NULL OR (NOT b.network_id = ANY ($10::text[]), b.network_id, b.name_da, b.id)
           > (NOT $6 = ANY ($10::text[]), $6, $7, $8::uuid))
       ORDER BY NOT b.network_id = ANY ($10::text[]), b.network_id, b.name_da, b.id LIMIT $9`,
      [
        ...[...seenBy(viewer), networkId, kind, state],
        ...[after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, size + 1],
        viewer.networks.map((own) => own.networkId),
      ],
    );
  }

  /** Every seat there ever was in the bodies, in one statement. */
  seated(ids: readonly string[]): Promise<SeatedBody[]> {
    return this.database.query<SeatedBody>(SEATS, [ids]);
  }

  /** All bodies of the network, drafts too. */
  async idsOf(networkId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>('SELECT id FROM body WHERE network_id = $1', [networkId]);
    return rows.map(({ id }) => id);
  }

  /** The terms of each body, oldest first. */
  async terms(bodyIds: readonly string[]): Promise<Map<string, TermRecord[]>> {
    const rows = await this.database.query<TermRecord & { readonly bodyId: string }>(
      `SELECT id, body_id AS "bodyId", starts_on::text AS "startsOn", ends_on::text AS "endsOn"
       FROM body_term WHERE body_id = ANY ($1::uuid[]) ORDER BY starts_on`,
      [bodyIds],
    );
    const ofBodies = new Map<string, TermRecord[]>();
    for (const { bodyId, ...term } of rows) ofBodies.set(bodyId, [...(ofBodies.get(bodyId) ?? []), term]);
    return ofBodies;
  }

  /** The accounts of the people who have one, and the language that each of them reads. */
  accountsOf(personIds: readonly string[]): Promise<{ userId: string; language: InterfaceLanguage }[]> {
    return this.database.query<{ userId: string; language: InterfaceLanguage }>(
      `SELECT u.id AS "userId", u.language FROM person p JOIN app_user u ON u.id = p.user_id
       WHERE p.id = ANY ($1::uuid[])`,
      [personIds],
    );
  }

  /** Who sits there on the day. */
  holders(bodyId: string, day: string): Promise<SeatHolder[]> {
    return this.database.query<SeatHolder>(
      `SELECT DISTINCT ON (s.person_id) s.person_id AS "personId", s.organisation_id AS "organisationId", s.sector, s.role
       FROM body_seat s
       WHERE s.body_id = $1 AND s.person_id IS NOT NULL AND $2::date BETWEEN s.starts_on AND coalesce(s.ends_on, 'infinity')
       ORDER BY s.person_id, s.role`,
      [bodyId, day],
    );
  }
}

function seenBy(viewer: Viewer): unknown[] {
  return [managedBodyNetworks(viewer), viewer.userId === null ? [] : (viewer.bodyIds ?? [])];
}
