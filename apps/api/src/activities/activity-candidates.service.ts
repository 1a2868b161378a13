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
    const asked = parameters.of(JSON.stringify(sought));
    const seen = `${sharedWith(viewer, parameters)} AND a.id IS DISTINCT FROM asked."exceptId"`;
    const columns = `a.id, a.target_groups AS "targetGroups", a.art_forms AS "artForms", a.settings, a.term_ids`;
    const rows = await this.database.query<ActivityCandidate & { forKey: string }>(
      `SELECT asked.key AS "forKey", found.id, found."targetGroups", found."artForms", found.settings
       FROM jsonb_to_recordset(${asked}::jsonb) AS asked (key text, "exceptId" uuid, "targetGroups" text[], "artForms" text[])
       CROSS JOIN LATERAL (
         SELECT * FROM (
           (SELECT ${columns} FROM activity a WHERE ${seen} AND a.term_ids && asked."targetGroups"
              AND a.term_ids && asked."artForms" LIMIT ${MOST_LOOKED_AT})
           UNION
           (SELECT ${columns} FROM activity a WHERE ${seen}
              AND a.term_ids && (asked."targetGroups" || asked."artForms") LIMIT ${MOST_LOOKED_AT})
         ) AS near
         ORDER BY cardinality(ARRAY(SELECT unnest(near.term_ids)
           INTERSECT SELECT unnest(asked."targetGroups" || asked."artForms"))) DESC, near.id DESC
         LIMIT ${MOST_COMPARED}) AS found`,
      parameters.values,
    );
    for (const { forKey, ...candidate } of rows) byKey.get(forKey)?.push(candidate);
    return byKey;
  }
}
