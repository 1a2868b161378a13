import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { Database, PreparedStatements } from '../shared/database/index.js';
import { afterPlace, editableBy, orderOf, sharedWith, StatementParameters, wishedFor } from './activity-conditions.js';
import type { ActivityRecord } from './activity-record.js';
import { activityOf, selectActivity, type ActivityRow } from './activity-rows.js';
import type { ActivityPlace, ActivitySort, ActivityWish } from './activity-wish.js';
import { filteredPage } from './filtered-page.js';

type Organisation = ActivityRecord['owner'];

const SELECT = selectActivity('activity a');
const SELECT_FOUND = selectActivity('found a');

/** Pages of these sizes are kept planned; any other size would be a statement of its own to keep. */
const USUAL_SIZES: ReadonlySet<number> = new Set([10, 20, 25, 50, 100]);

/** The forms of lists are few; what each is called is worked out once. */
const names = new Map<string, string>();

const ORGANISATION = `o.id, json_build_object('da', o.name_da, 'en', o.name_en) AS name,
  o.municipality_code AS "municipalityCode"`;

interface AskedReferences {
  readonly organisations: readonly string[];
  readonly codes: readonly string[];
  readonly goalIds: readonly string[];
}

/** What is known of the things that content refers to. */
export interface KnownReferences {
  readonly organisations: readonly string[];
  readonly municipalities: readonly string[];
  readonly goals: readonly string[];
  /** Those of the organisations that take part in the network, did or will. */
  readonly members: readonly string[];
}

/** Everything that is read about activities. */
@Injectable()
export class ActivitiesRepository {
  constructor(
    private readonly database: Database,
    private readonly statements: PreparedStatements,
  ) {}

  /** Whoever may see it: ask the policy. */
  async byId(id: string): Promise<ActivityRecord | null> {
    return validate(id) ? ((await this.prepared('WHERE a.id = $1', [id]))[0] ?? null) : null;
  }

  /** The activity, held against other writers until the transaction ends. */
  async held(id: string): Promise<ActivityRecord | null> {
    return validate(id) ? this.one(`WHERE a.id = $1 FOR UPDATE OF a`, [id]) : null;
  }

  /** Those with the ids, whoever may see them, in no order. */
  async byIds(ids: readonly string[]): Promise<ActivityRecord[]> {
    const usable = ids.filter((id) => validate(id));
    return usable.length === 0 ? [] : this.prepared('WHERE a.id = ANY ($1::uuid[])', [usable]);
  }

  /** All of them, held against other writers; taken in the order of their ids, so that two who do this wait in line. */
  async heldByIds(ids: readonly string[]): Promise<ActivityRecord[]> {
    const usable = ids.filter((id) => validate(id));
    if (usable.length === 0) return [];
    return this.several('WHERE a.id = ANY ($1::uuid[]) ORDER BY a.id FOR UPDATE OF a', [usable]);
  }

  /** A page of what the viewer may see, with one row more than `size`. */
  async list(
    viewer: Viewer,
    wish: ActivityWish,
    { sort, size, after }: { readonly sort: ActivitySort; readonly size: number; readonly after: ActivityPlace | null },
  ): Promise<ActivityRecord[]> {
    const parameters = new StatementParameters();
    const wished = wishedFor(viewer, wish, parameters);
    const place = afterPlace(sort, after, parameters);
    const order = orderOf(sort);
    const isOfAll = wish.ids === null && !wish.own && !wish.deleted;
    if (isOfAll && wish.filters.length > 0) {
      const seen = sharedWith(viewer, parameters);
      const found = filteredPage({ seen, wished, place, order, size: size + 1 });
      return this.read(`${found} ${SELECT_FOUND} ORDER BY ${order}`, parameters.values);
    }
    const rest = `WHERE ${wished} AND ${place} ORDER BY ${order} LIMIT ${size + 1}`;
    const isPlain = isOfAll && USUAL_SIZES.has(size);
    return isPlain ? this.prepared(rest, parameters.values) : this.several(rest, parameters.values);
  }

  /** How many there are of it. */
  async count(viewer: Viewer, wish: ActivityWish): Promise<number> {
    const parameters = new StatementParameters();
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM activity a WHERE ${wishedFor(viewer, wish, parameters)}`,
      parameters.values,
    );
    return row?.count ?? 0;
  }

  /** Those of the ids that the viewer may see: shared ones, and own drafts. */
  async visibleIds(viewer: Viewer, ids: readonly string[]): Promise<string[]> {
    const parameters = new StatementParameters();
    const seen = `(${sharedWith(viewer, parameters)} OR ${editableBy(viewer, parameters)})`;
    const rows = await this.database.query<{ id: string }>(
      `SELECT a.id FROM activity a WHERE a.id = ANY (${parameters.of(ids.filter((id) => validate(id)))}::uuid[]) AND ${seen}`,
      parameters.values,
    );
    return rows.map(({ id }) => id);
  }

  /** The last one that the viewer logged in the network, of those that the viewer still sees. */
  async lastOf(viewer: Viewer, networkId: string): Promise<ActivityRecord | null> {
    const parameters = new StatementParameters();
    const isTheirs = `a.created_by_id = ${parameters.of(viewer.userId)}::uuid AND a.network_id = ${parameters.of(networkId)}`;
    const isSeen = `(${sharedWith(viewer, parameters)} OR ${editableBy(viewer, parameters)})`;
    return this.one(
      `WHERE ${isTheirs} AND a.deleted_at IS NULL AND ${isSeen} ORDER BY a.changed_at DESC, a.id DESC LIMIT 1`,
      parameters.values,
    );
  }

  /** Ids of what is shared, after `last`, in the order of ids: for the search index and the sitemap. */
  async sharedIdsAfter(last: string | null, size: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM activity WHERE deleted_at IS NULL AND sharing <> 'draft' AND ($1::uuid IS NULL OR id > $1)
       ORDER BY id LIMIT $2`,
      [last, size],
    );
    return rows.map(({ id }) => id);
  }

  async publicCount(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM activity WHERE deleted_at IS NULL AND sharing = 'public'`,
    );
    return row?.count ?? 0;
  }

  async publicAddresses(offset: number, most: number): Promise<{ id: string; changedAt: Date }[]> {
    return this.database.query(
      `SELECT id, changed_at AS "changedAt" FROM activity WHERE deleted_at IS NULL AND sharing = 'public'
       ORDER BY id OFFSET $1 LIMIT $2`,
      [offset, most],
    );
  }

  /** Which of the ids and codes there are; goals are those of the network. */
  async known(networkId: string, { organisations, codes, goalIds }: AskedReferences): Promise<KnownReferences> {
    const [row] = await this.database.query<KnownReferences>(
      `SELECT ARRAY(SELECT id FROM organisation WHERE id = ANY ($1::text[])) AS organisations,
         ARRAY(SELECT code FROM municipality WHERE code = ANY ($2::text[])) AS municipalities,
         ARRAY(SELECT id FROM network_goal WHERE network_id = $3 AND id = ANY ($4::text[])) AS goals,
         ARRAY(SELECT DISTINCT organisation_id FROM organisation_membership
           WHERE network_id = $3 AND organisation_id = ANY ($1::text[])) AS members`,
      [organisations, codes, networkId, goalIds],
    );
    return row ?? { organisations: [], municipalities: [], goals: [], members: [] };
  }

  async organisation(id: string): Promise<Organisation | null> {
    const [row] = await this.database.query<Organisation>(
      `SELECT ${ORGANISATION} FROM organisation o WHERE o.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Those that take part in the network, or did, by name. */
  async organisationsOf(networkId: string): Promise<Organisation[]> {
    return this.database.query<Organisation>(
      `SELECT ${ORGANISATION} FROM organisation o
       WHERE o.id IN (SELECT organisation_id FROM organisation_membership WHERE network_id = $1) ORDER BY o.name_da, o.id`,
      [networkId],
    );
  }

  private async one(rest: string, values: readonly unknown[]): Promise<ActivityRecord | null> {
    return (await this.several(rest, values))[0] ?? null;
  }

  private async several(rest: string, values: readonly unknown[]): Promise<ActivityRecord[]> {
    return this.read(`${SELECT} ${rest}`, values);
  }

  private async read(statement: string, values: readonly unknown[]): Promise<ActivityRecord[]> {
    return (await this.database.query<ActivityRow>(statement, values)).map(activityOf);
  }

  /** Kept parsed and planned on each connection, for what is asked again and again in the same form. */
  private async prepared(rest: string, values: readonly unknown[]): Promise<ActivityRecord[]> {
    const text = `${SELECT} ${rest}`;
    const known = names.get(rest);
    const name = known ?? `activity_${createHash('sha256').update(text).digest('hex').slice(0, 20)}`;
    if (known === undefined) names.set(rest, name);
    return (await this.statements.run<ActivityRow>({ name, text }, values)).map(activityOf);
  }
}
