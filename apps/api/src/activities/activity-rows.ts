import type { ActivityContent, CountedSessions } from '@samspil/domain/activities';
import type { ActivityDetails, ActivityEntity } from './activity.entity.js';
import type { ActivityRecord } from './activity-record.js';

/** A row of `selectActivity`. */
export type ActivityRow = Omit<ActivityEntity, 'contentKey' | 'fieldNames' | 'coOwnerIds' | 'changedById'> &
  Pick<ActivityRecord, 'owner' | 'municipalities' | 'changedKey'> & {
    readonly partnerNames: ActivityRecord['partnerNames'] | null;
    readonly sessions: CountedSessions;
  };

/** Instants as text keep their microseconds, which a Date would lose. */
export const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;

/**
 * Everything an answer shows of activities in one statement: names of organisations and places, and what sessions say.
 * `source` names the rows as `a`: the table, or what a statement before it returned.
 */
export const selectActivity = (source: string): string => `
  SELECT a.id, a.network_id AS "networkId", a.owner_id AS "ownerId", a.sharing, a.created_by_id AS "createdById", a.title,
    a.kind, a.status, a.starts_on::text AS "startsOn", a.ends_on::text AS "endsOn", a.target_groups AS "targetGroups",
    a.art_forms AS "artForms", a.settings, a.org_forms AS "orgForms", a.course_levels AS "courseLevels",
    a.link_level AS "linkLevel", a.stage, a.municipality_codes AS "municipalityCodes", a.details,
    a.field_locks AS "fieldLocks", a.lock, a.deleted_at AS "deletedAt", a.is_demonstration AS "isDemonstration",
    a.created_at AS "createdAt", a.changed_at AS "changedAt",
    to_char(a.changed_at AT TIME ZONE 'UTC', ${INSTANT}) AS "changedKey",
    json_build_object('id', o.id, 'name', json_build_object('da', o.name_da, 'en', o.name_en),
      'municipalityCode', o.municipality_code) AS owner,
    (SELECT coalesce(json_agg(json_build_object('code', m.code, 'name', m.name) ORDER BY m.name), '[]')
     FROM municipality m WHERE m.code = ANY (a.municipality_codes)) AS municipalities,
    CASE WHEN a.details @? '$.partners[*].organisationId ? (@ != null)' THEN
      (SELECT json_object_agg(p.id, p.name_da) FROM organisation p WHERE p.id IN (
         SELECT partner ->> 'organisationId' FROM jsonb_array_elements(a.details -> 'partners') partner)) END
      AS "partnerNames",
    (SELECT json_build_object('held', count(*), 'counted', count(s.attendance), 'sum', coalesce(sum(s.attendance), 0),
       'largest', max(s.attendance),
       'hasSmall', coalesce(bool_or(s.attendance BETWEEN 1 AND 4), false))
     FROM activity_session s WHERE s.activity_id = a.id AND s.deleted_at IS NULL) AS sessions
  FROM ${source} JOIN organisation o ON o.id = a.owner_id`;

/** Lists make thousands of these a second: one copy of the details, and each column by its name. */
export function activityOf(row: ActivityRow): ActivityRecord {
  return {
    ...row.details,
    id: row.id,
    networkId: row.networkId,
    ownerId: row.ownerId,
    sharing: row.sharing,
    createdById: row.createdById,
    title: row.title,
    kind: row.kind,
    status: row.status,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    targetGroups: row.targetGroups,
    artForms: row.artForms,
    settings: row.settings,
    orgForms: row.orgForms,
    courseLevels: row.courseLevels,
    linkLevel: row.linkLevel,
    stage: row.stage,
    municipalityCodes: row.municipalityCodes,
    fieldLocks: row.fieldLocks,
    lock: row.lock,
    isDeleted: row.deletedAt !== null,
    isDemonstration: row.isDemonstration,
    createdAt: row.createdAt,
    changedAt: row.changedAt,
    changedKey: row.changedKey,
    owner: row.owner,
    municipalities: row.municipalities,
    partnerNames: row.partnerNames ?? {},
    sessions: row.sessions,
  };
}

/** The parts of content that have no column of their own. */
export function detailsOf(content: ActivityContent): ActivityDetails {
  const { description, stoppedReason, sender, access, recruitment, fields, place, partners } = content;
  const { weeks, sessionsPlanned, groupSize, registered, completed, artists, volunteers, staffHours } = content;
  const { costDkk, payers, goalIds, wouldRepeat, wouldChange } = content;
  return {
    ...{ description, stoppedReason, sender, access, recruitment, fields, place, partners },
    ...{ weeks, sessionsPlanned, groupSize, registered, completed, artists, volunteers, staffHours },
    ...{ costDkk, payers, goalIds, wouldRepeat, wouldChange },
  };
}

/** The values of the columns that hold content, in the order of `CONTENT_COLUMNS`. */
export function contentValues(content: ActivityContent): unknown[] {
  const { title, kind, status, startsOn, endsOn, targetGroups, artForms, settings, orgForms, courseLevels } = content;
  const coOwners = content.partners
    .filter(({ role }) => role === 'co-owner')
    .flatMap((one) => one.organisationId ?? []);
  return [
    ...[title, kind, status, startsOn, endsOn, targetGroups, artForms, settings, orgForms, courseLevels],
    ...[content.linkLevel, content.stage, content.fields.map(({ field }) => field), content.municipalityCodes],
    ...[coOwners, JSON.stringify(detailsOf(content))],
  ];
}

export const CONTENT_COLUMNS = [
  'title',
  'kind',
  'status',
  'starts_on',
  'ends_on',
  'target_groups',
  'art_forms',
  'settings',
  'org_forms',
  'course_levels',
  'link_level',
  'stage',
  'field_names',
  'municipality_codes',
  'co_owner_ids',
  'details',
] as const;

/** `$from, $from+1, …` for the content columns. */
export function contentParameters(from: number): string[] {
  return CONTENT_COLUMNS.map((_, index) => `$${from + index}`);
}

/** The content of a record, without what belongs to its place in the bank. */
export function contentOf(record: ActivityRecord): ActivityContent {
  const { title, kind, status, startsOn, endsOn, targetGroups, artForms, settings, orgForms, courseLevels } = record;
  const { linkLevel, stage, municipalityCodes } = record;
  return {
    ...{ title, kind, status, startsOn, endsOn, targetGroups, artForms, settings, orgForms, courseLevels },
    ...{ linkLevel, stage, municipalityCodes },
    ...detailsOf(record),
  };
}
