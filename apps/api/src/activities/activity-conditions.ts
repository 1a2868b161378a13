import { ACTIVITY_KINDS, ACTIVITY_STATUSES, FIELD_TERMS, FIELDS, type Field } from '@samspil/domain/activities';
import { hasRole, type Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import type { ActivityFilter, ActivityPlace, ActivitySort, ActivityWish } from './activity-wish.js';

/** The parameters of a statement that is put together: each value is named where it is used. */
export class StatementParameters {
  readonly values: unknown[] = [];

  /** Notes the value and returns its name, such as `$3`. */
  of(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** What everybody else may see: shared, and not deleted. Asks for less than the policy where drafts are concerned. */
export function sharedWith(viewer: Viewer, parameters: StatementParameters): string {
  const networks = viewer.userId === null ? [] : viewer.networks.map(({ networkId }) => networkId);
  if (networks.length === 0) return `(a.deleted_at IS NULL AND a.sharing = 'public')`;
  return `(a.deleted_at IS NULL AND (a.sharing = 'public'
    OR (a.sharing = 'network' AND a.network_id = ANY (${parameters.of(networks)}::text[]))))`;
}

/** What the viewer may edit, as `canEditActivity` says: drafts and deleted ones included. */
export function editableBy(viewer: Viewer, parameters: StatementParameters): string {
  if (viewer.userId === null) return 'false';
  const conditions = viewer.networks.flatMap(({ networkId, organisationId }) => {
    const isCaretaker = hasRole(viewer, ['coordinator', 'administrator'], networkId);
    if (!isCaretaker && (organisationId === null || organisationId === undefined)) return [];
    const ofNetwork = `a.network_id = ${parameters.of(networkId)}::text`;
    if (isCaretaker) return [ofNetwork];
    const theirs = parameters.of(organisationId);
    const isTheirs = `(a.owner_id = ${theirs}::text OR a.co_owner_ids @> ARRAY[${theirs}::text])`;
    if (hasRole(viewer, ['liaison'], networkId)) return [`(${ofNetwork} AND ${isTheirs})`];
    return [`(${ofNetwork} AND ${isTheirs} AND a.created_by_id = ${parameters.of(viewer.userId)}::uuid)`];
  });
  return conditions.length === 0 ? 'false' : `(${conditions.join(' OR ')})`;
}

/** What a list shows, for this viewer. */
export function wishedFor(viewer: Viewer, wish: ActivityWish, parameters: StatementParameters): string {
  const conditions = [seenInList(viewer, wish, parameters)];
  if (wish.networkId !== null) conditions.push(`a.network_id = ${parameters.of(wish.networkId)}::text`);
  if (wish.ids !== null)
    conditions.push(`a.id = ANY (${parameters.of(wish.ids.filter((id) => validate(id)))}::uuid[])`);
  if (wish.changedSince !== null) conditions.push(`a.changed_at > ${parameters.of(wish.changedSince)}::timestamptz`);
  if (wish.words) conditions.push(speaksOf(parameters.of(wish.words)));
  return [...conditions, ...wish.filters.map((filter) => meets(filter, parameters))].join(' AND ');
}

/** Drafts are in no index; those of one organisation are few enough to be read through. */
function speaksOf(words: string): string {
  const text = `a.title || ' ' || coalesce(a.details ->> 'description', '')`;
  return `(strpos(lower(a.title), lower(${words}::text)) > 0
    OR to_tsvector('danish', ${text}) @@ plainto_tsquery('danish', ${words}::text))`;
}

function seenInList(viewer: Viewer, { own, deleted }: ActivityWish, parameters: StatementParameters): string {
  if (deleted) return `a.deleted_at IS NOT NULL AND ${editableBy(viewer, parameters)}`;
  if (own) return `a.deleted_at IS NULL AND ${editableBy(viewer, parameters)}`;
  return sharedWith(viewer, parameters);
}

/** How each facet is looked up; a facet nobody knows meets nothing, as in the search index. */
const LOOKUPS: Readonly<Record<string, (values: string) => string>> = {
  ...Object.fromEntries(
    ['targetGroups', 'artForms', 'settings', 'orgForms', 'courseLevels'].map((facet) => [
      facet,
      (values: string) => `a.term_ids && ${values}::text[]`,
    ]),
  ),
  municipality: (values) => `a.municipality_codes && ${values}::text[]`,
  activityStatus: (values) => `a.status = ANY (${values}::text[])`,
  activityKind: (values) => `a.kind = ANY (${values}::text[])`,
  organisation: (values) => `a.owner_id = ANY (${values}::text[])`,
  sectors: (values) => `a.field_names && ${values}::text[]`,
};

/** All there can be of these; for anything else the whole table would be read to find nothing. */
const CLOSED: Readonly<Record<string, readonly string[]>> = {
  activityStatus: ACTIVITY_STATUSES,
  activityKind: ACTIVITY_KINDS,
  sectors: FIELDS,
};

const FIELDS_BY_TERM = new Map(Object.entries(FIELD_TERMS).map(([field, term]) => [term, field as Field]));

function meets({ facet, values }: ActivityFilter, parameters: StatementParameters): string {
  if (values.length === 0) return 'true';
  const lookup = Object.hasOwn(LOOKUPS, facet) ? LOOKUPS[facet] : undefined;
  const named = facet === 'sectors' ? values.map((value) => FIELDS_BY_TERM.get(value) ?? value) : values;
  const possible = Object.hasOwn(CLOSED, facet) ? named.filter((value) => CLOSED[facet]?.includes(value)) : named;
  if (lookup === undefined || possible.length === 0) return 'false';
  return lookup(parameters.of(possible));
}

interface Order {
  /** What is compared, and its type. */
  readonly by: string;
  readonly type: string;
  readonly descending: boolean;
}

const CHANGED: Order = { by: 'a.changed_at', type: 'timestamptz', descending: true };

const ORDERS: Readonly<Record<ActivitySort, Order>> = {
  changed: CHANGED,
  // Without a question nothing is more relevant than what is new.
  relevance: CHANGED,
  starts: { by: `coalesce(a.starts_on, '0001-01-01'::date)`, type: 'date', descending: true },
  title: { by: 'a.title', type: 'text', descending: false },
};

export function orderOf(sort: ActivitySort): string {
  const { by, descending } = ORDERS[sort];
  const direction = descending ? ' DESC' : '';
  return `${by}${direction}, a.id${direction}`;
}

/** After the last one of the page before. */
export function afterPlace(sort: ActivitySort, after: ActivityPlace | null, parameters: StatementParameters): string {
  if (after === null) return 'true';
  const { by, type, descending } = ORDERS[sort];
  const value = parameters.of(after.value);
  return `(${by}, a.id) ${descending ? '<' : '>'} (${value}::${type}, ${parameters.of(after.id)}::uuid)`;
}
