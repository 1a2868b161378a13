import { Injectable } from '@nestjs/common';
import type { GiveBackContent, GiveBackStatus } from '@samspil/domain/activities';
import type { Viewer } from '@samspil/domain/shared';
import { Database } from '../../shared/database/index.js';
import { editableBy, sharedWith, StatementParameters } from '../activity-conditions.js';
import type { GiveBackRecord } from './give-back-record.js';

const named = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'name', json_build_object('da', ${alias}.name_da, 'en', ${alias}.name_en),
    'municipalityCode', ${alias}.municipality_code)`;

const SELECT = `
  SELECT g.id, g.network_id AS "networkId", g.activity_id AS "activityId", g.organisation_id AS "organisationId",
    g.participants, g.what, g.to_whom AS "toWhom", g.due_on::text AS "dueOn",
    g.assigned_organisation_id AS "assignedOrganisationId", g.status, g.done_on::text AS "doneOn",
    g.dropped_reason AS "droppedReason", g.note, g.created_by_id AS "createdById", g.lock,
    g.deleted_at IS NOT NULL AS "isDeleted", g.is_demonstration AS "isDemonstration", g.created_at AS "createdAt",
    g.changed_at AS "changedAt", ${named('home')} AS organisation,
    CASE WHEN assigned.id IS NOT NULL THEN ${named('assigned')} END AS assigned,
    json_build_object('networkId', a.network_id, 'ownerId', a.owner_id, 'sharing', a.sharing, 'createdById', a.created_by_id,
      'partners', coalesce(a.details -> 'partners', '[]'), 'isDeleted', a.deleted_at IS NOT NULL,
      'municipalityCodes', a.municipality_codes) AS activity,
    (SELECT json_build_object('registered', a.details -> 'registered', 'together', coalesce(sum(every.participants), 0),
       'hasSmall', coalesce(bool_or(every.participants BETWEEN 1 AND 4), false))
     FROM activity_give_back every WHERE every.activity_id = g.activity_id AND every.deleted_at IS NULL) AS counted
  FROM activity_give_back g JOIN activity a ON a.id = g.activity_id JOIN organisation home ON home.id = g.organisation_id
  LEFT JOIN organisation assigned ON assigned.id = g.assigned_organisation_id`;

/** Sorts after every day that something can be due. */
const NO_HURRY = '9999-12-31';
const PLACE = `(g.status <> 'agreed'), coalesce(g.due_on, '${NO_HURRY}'::date), g.id`;

export interface GiveBacksWish {
  /** Null for all networks of the viewer. */
  readonly networkId: string | null;
  readonly activityId: string | null;
  readonly status: GiveBackStatus | null;
  /** Of the organisation that the viewer speaks for, at home or assigned. */
  readonly own: boolean;
}

/** The last one of the page before. */
export interface GiveBackPlace {
  readonly isSettled: boolean;
  readonly dueOn: string;
  readonly id: string;
}

/** Where a give-back stands in the list: what is agreed first, by the day it is due. */
export const placeOf = ({ status, dueOn, id }: GiveBackRecord): [number, string, string] => [
  status === 'agreed' ? 0 : 1,
  dueOn ?? NO_HURRY,
  id,
];

export interface NewGiveBack extends GiveBackContent {
  readonly id: string;
  readonly networkId: string;
  readonly activityId: string;
  readonly createdById: string | null;
}

/** Every query about give-backs. */
@Injectable()
export class GiveBacksRepository {
  constructor(private readonly database: Database) {}

  async byId(id: string): Promise<GiveBackRecord | null> {
    return (await this.database.query<GiveBackRecord>(`${SELECT} WHERE g.id = $1`, [id]))[0] ?? null;
  }

  /** The give-back, held against other writers until the transaction ends. */
  async held(id: string): Promise<GiveBackRecord | null> {
    return (await this.database.query<GiveBackRecord>(`${SELECT} WHERE g.id = $1 FOR UPDATE OF g`, [id]))[0] ?? null;
  }

  /** A page of what the viewer may see: overdue and due first, what is settled last; one row more than `size`. */
  list(viewer: Viewer, wish: GiveBacksWish, size: number, after: GiveBackPlace | null): Promise<GiveBackRecord[]> {
    const parameters = new StatementParameters();
    const theirs = concernsOwn(viewer, parameters);
    const seen = wish.own
      ? theirs
      : `(${sharedWith(viewer, parameters)} OR ${editableBy(viewer, parameters)} OR ${theirs})`;
    const networks = viewer.networks.map(({ networkId }) => networkId);
    const conditions = [
      'g.deleted_at IS NULL AND a.deleted_at IS NULL',
      seen,
      `g.network_id = ANY (${parameters.of(networks.filter((id) => wish.networkId === null || id === wish.networkId))}::text[])`,
    ];
    if (wish.activityId !== null) conditions.push(`g.activity_id = ${parameters.of(wish.activityId)}::uuid`);
    if (wish.status !== null) conditions.push(`g.status = ${parameters.of(wish.status)}::text`);
    if (after !== null) {
      const place = [after.isSettled, after.dueOn, after.id].map((value) => parameters.of(value));
      conditions.push(`(${PLACE}) > (${place[0]}::boolean, ${place[1]}::date, ${place[2]}::uuid)`);
    }
    return this.database.query<GiveBackRecord>(
      `${SELECT} WHERE ${conditions.join(' AND ')} ORDER BY ${PLACE} LIMIT ${parameters.of(size + 1)}`,
      parameters.values,
    );
  }

  /** Who agrees with the same id waits until the transaction ends: a double click agrees once. */
  async inTurn(id: string): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('give-back ' || $1, 0))`, [
      id.toLowerCase(),
    ]);
  }

  async insert(giveBack: NewGiveBack): Promise<void> {
    const { id, networkId, activityId, createdById } = giveBack;
    await this.database.query(
      `INSERT INTO activity_give_back (id, network_id, activity_id, created_by_id, organisation_id, participants, what,
         to_whom, due_on, assigned_organisation_id, status, done_on, dropped_reason, note)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [id, networkId, activityId, createdById, ...valuesOf(giveBack)],
    );
  }

  async save(id: string, content: GiveBackContent): Promise<void> {
    await this.database.query(
      `UPDATE activity_give_back SET organisation_id = $2, participants = $3, what = $4, to_whom = $5, due_on = $6,
         assigned_organisation_id = $7, status = $8, done_on = $9, dropped_reason = $10, note = $11, lock = lock + 1,
         changed_at = now() WHERE id = $1`,
      [id, ...valuesOf(content)],
    );
  }

  async setDeleted(id: string, isDeleted: boolean): Promise<void> {
    await this.database.query(
      `UPDATE activity_give_back SET deleted_at = CASE WHEN $2 THEN now() END, lock = lock + 1, changed_at = now()
       WHERE id = $1`,
      [id, isDeleted],
    );
  }

  /** The municipality of each of the organisations that are there; null for one that belongs to none. */
  async municipalitiesOf(organisationIds: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const rows = await this.database.query<{ id: string; code: string | null }>(
      `SELECT id, municipality_code AS code FROM organisation WHERE id = ANY ($1::text[])`,
      [organisationIds],
    );
    return new Map(rows.map(({ id, code }) => [id, code]));
  }
}

function valuesOf(content: GiveBackContent): unknown[] {
  const { organisationId, participants, what, toWhom, dueOn, assignedOrganisationId } = content;
  const { status, doneOn, droppedReason, note } = content;
  return [
    organisationId,
    participants,
    what,
    toWhom,
    dueOn,
    assignedOrganisationId,
    status,
    doneOn,
    droppedReason,
    note,
  ];
}

/** At home in, or assigned to, an organisation that the viewer speaks for. */
function concernsOwn(viewer: Viewer, parameters: StatementParameters): string {
  const conditions = viewer.networks.flatMap(({ networkId, organisationId }) => {
    if (viewer.userId === null || organisationId === null || organisationId === undefined) return [];
    const theirs = `${parameters.of(organisationId)}::text`;
    return `(g.network_id = ${parameters.of(networkId)}::text
      AND (g.organisation_id = ${theirs} OR g.assigned_organisation_id = ${theirs}))`;
  });
  return conditions.length === 0 ? 'false' : `(${conditions.join(' OR ')})`;
}
