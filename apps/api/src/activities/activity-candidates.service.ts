import { Injectable } from '@nestjs/common';
import type { Viewer } from '@samspil/domain/shared';
import { Database } from '../shared/database/index.js';
import { sharedWith, StatementParameters } from './activity-conditions.js';

/** What activities are looked for by. Terms stand with their broader and narrower ones. */
export interface SoughtActivities {
  /** Of the one who asks, to tell the answers apart. */
  readonly key: string;
  /** The activity that is compared with the others, or null. */
  readonly exceptId: string | null;
  /** An organisation whose activities are left out, or null. */
  readonly exceptOwnerId: string | null;
  readonly targetGroups: readonly string[];
  readonly artForms: readonly string[];
}

/** What is compared of an activity. */
export interface ActivityCandidate {
  readonly id: string;
  readonly targetGroups: readonly string[];
  readonly artForms: readonly string[];
  readonly settings: readonly string[];
}

/** So many are looked at of each kind before those that share most are taken, so that a common term costs no more than a rare one. */
const MOST_LOOKED_AT = 400;
const MOST_COMPARED = 60;

/** Shared activities that are for the same people or do the same. */
@Injectable()
export class ActivityCandidatesService {
  constructor(private readonly database: Database) {}

  /** For each of `sought` what the viewer may see, in one statement however many are sought. Drafts are nobody's example. */
  async find(viewer: Viewer, sought: readonly SoughtActivities[]): Promise<Map<string, ActivityCandidate[]>> {
    const byKey = new Map<string, ActivityCandidate[]>(sought.map(({ key }) => [key, []]));
    if (sought.length === 0) return byKey;
    const parameters = new StatementParameters();
    const seen = sharedWith(viewer, parameters);
    const rows = await this.database.query<ActivityCandidate & { forKey: string }>(
      sought.map((one) => nearTo(one, seen, parameters)).join(' UNION ALL '),
      parameters.values,
    );
    for (const { forKey, ...candidate } of rows) byKey.get(forKey)?.push(candidate);
    return byKey;
  }
}

/** The terms are parameters of their own, so that PostgreSQL knows common ones from rare ones when it plans. */
function nearTo(
  { key, exceptId, exceptOwnerId, targetGroups, artForms }: SoughtActivities,
  seen: string,
  parameters: StatementParameters,
): string {
  const groups = `${parameters.of(targetGroups)}::text[]`;
  const arts = `${parameters.of(artForms)}::text[]`;
  const either = `${parameters.of([...targetGroups, ...artForms])}::text[]`;
  const others = `${seen} AND a.id IS DISTINCT FROM ${parameters.of(exceptId)}::uuid
    AND a.owner_id IS DISTINCT FROM ${parameters.of(exceptOwnerId)}`;
  const columns = `a.id, a.target_groups AS "targetGroups", a.art_forms AS "artForms", a.settings, a.term_ids`;
  return `
    (SELECT ${parameters.of(key)}::text AS "forKey", near.id, near."targetGroups", near."artForms", near.settings FROM (
       (SELECT ${columns} FROM activity a WHERE ${others} AND a.term_ids && ${groups} AND a.term_ids && ${arts}
        LIMIT ${MOST_LOOKED_AT})
       UNION
       (SELECT ${columns} FROM activity a WHERE ${others} AND a.term_ids && ${either} LIMIT ${MOST_LOOKED_AT})
     ) AS near
     ORDER BY cardinality(ARRAY(SELECT unnest(near.term_ids) INTERSECT SELECT unnest(${either}))) DESC, near.id DESC
     LIMIT ${MOST_COMPARED})`;
}
