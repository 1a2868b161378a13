import { Injectable } from '@nestjs/common';
import type { TrialContent, TrialDirection, TrialStatus } from '@samspil/domain/concepts';
import type { Viewer } from '@samspil/domain/shared';
import { Database } from '../shared/database/index.js';
import type { PlaceByChange } from '../shared/pagination/index.js';
import { instant, organisationColumn } from './concept-columns.js';
import type { TrialRecord } from './concept-record.js';

const SELECT = `
  SELECT t.id, t.concept_id AS "conceptId", t.concept_version AS "conceptVersion", t.network_id AS "networkId",
    t.organisation_id AS "organisationId", t.place, t.status, t.reason, t.adaptations, t.starts_on::text AS "startsOn",
    t.ends_on::text AS "endsOn", t.activity_id AS "activityId", t.result, t.learning,
    t.created_by_id AS "createdById", t.field_locks AS "fieldLocks", t.lock, t.is_demonstration AS "isDemonstration",
    t.created_at AS "createdAt", t.changed_at AS "changedAt", ${instant('t.changed_at')} AS "changedKey",
    CASE WHEN o.id IS NOT NULL THEN ${organisationColumn('o')} END AS organisation
  FROM concept_trial t LEFT JOIN organisation o ON o.id = t.organisation_id`;

export interface NewTrial {
  readonly id: string;
  readonly conceptId: string;
  readonly conceptVersion: number;
  readonly networkId: string;
  readonly createdById: string | null;
  readonly content: TrialContent;
}

/** What narrows a list of trials; null narrows nothing. */
export interface TrialsWish {
  /** Of the concept, or of the organisation that tries it. */
  readonly networkId: string | null;
  readonly organisationId: string | null;
  readonly direction: TrialDirection | null;
  readonly status: TrialStatus | null;
}

/** `canSeeTrial` as a condition; a concept that was never published has no trials. `$1` are the viewer's networks. */
const VISIBLE = `((c.network_id = ANY ($1::text[]) OR (c.state = 'published' AND c.sharing = 'public'))
  AND (t.status <> 'interested' OR c.network_id = ANY ($1::text[]) OR t.network_id = ANY ($1::text[])))`;

/** `trialDirection` as an expression; the origin is that of the latest version. */
const DIRECTION = `(v.details ->> 'origin') || CASE
  WHEN t.organisation_id IS NOT NULL AND t.network_id = c.network_id THEN '-here' ELSE '-elsewhere' END`;

/** Reading and writing trials; each change counts the lock up. */
@Injectable()
export class TrialsRepository {
  constructor(private readonly database: Database) {}

  async byId(id: string): Promise<TrialRecord | null> {
    return (await this.database.query<TrialRecord>(`${SELECT} WHERE t.id = $1`, [id]))[0] ?? null;
  }

  /** The trial, held against other writers until the transaction ends. */
  async held(id: string): Promise<TrialRecord | null> {
    return (await this.database.query<TrialRecord>(`${SELECT} WHERE t.id = $1 FOR UPDATE OF t`, [id]))[0] ?? null;
  }

  /** All trials of each concept, newest first. */
  async ofConcepts(conceptIds: readonly string[]): Promise<Map<string, TrialRecord[]>> {
    const rows = await this.database.query<TrialRecord>(
      `${SELECT} WHERE t.concept_id = ANY ($1::uuid[]) ORDER BY t.id DESC`,
      [conceptIds],
    );
    const byConcept = new Map<string, TrialRecord[]>(conceptIds.map((id) => [id, []]));
    for (const row of rows) byConcept.get(row.conceptId)?.push(row);
    return byConcept;
  }

  /** What the viewer may see, latest changed first: one row more than `size`. */
  list(viewer: Viewer, wish: TrialsWish, size: number, after: PlaceByChange | null): Promise<TrialRecord[]> {
    const { networkId, organisationId, direction, status } = wish;
    return this.database.query<TrialRecord>(
      `${SELECT} JOIN concept c ON c.id = t.concept_id
         JOIN concept_version v ON v.concept_id = c.id AND v.number = c.version
       WHERE ${VISIBLE} AND ($2::text IS NULL OR c.network_id = $2 OR t.network_id = $2)
         AND ($3::text IS NULL OR t.organisation_id = $3) AND ($4::text IS NULL OR ${DIRECTION} = $4)
         AND ($5::text IS NULL OR t.status = $5)
         AND ($6::timestamptz IS NULL OR (t.changed_at, t.id) < ($6::timestamptz, $7::uuid))
       ORDER BY t.changed_at DESC, t.id DESC LIMIT $8`,
      [
        viewer.networks.map((network) => network.networkId),
        ...[networkId, organisationId, direction, status, after?.changedAt ?? null, after?.id ?? null, size + 1],
      ],
    );
  }

  /** Trials of one concept come one after the other until the transaction ends. */
  async inTurn(conceptId: string): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('concept trial ' || $1, 0))`, [conceptId]);
  }

  /** Another trial of the concept that the organisation has not ended. */
  async otherOpenTrial(conceptId: string, organisationId: string, exceptId: string): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      `SELECT id FROM concept_trial WHERE concept_id = $1 AND organisation_id = $2 AND id <> $3
         AND status = ANY ($4::text[]) LIMIT 1`,
      [conceptId, organisationId, exceptId, OPEN],
    );
    return row?.id ?? null;
  }

  /** False, and nothing is there, when the id is taken. */
  async insert({ id, conceptId, conceptVersion, networkId, createdById, content }: NewTrial): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO concept_trial (id, concept_id, concept_version, network_id, created_by_id, organisation_id, place,
         status, reason, adaptations, starts_on, ends_on, activity_id, result, learning)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT (id) DO NOTHING RETURNING id`,
      [id, conceptId, conceptVersion, networkId, createdById, ...valuesOf(content)],
    );
    return rows.length === 1;
  }

  async save(
    id: string,
    content: TrialContent,
    conceptVersion: number,
    fieldLocks: Readonly<Record<string, number>>,
  ): Promise<void> {
    await this.database.query(
      `UPDATE concept_trial SET concept_version = $2, field_locks = $3, organisation_id = $4, place = $5, status = $6,
         reason = $7, adaptations = $8, starts_on = $9, ends_on = $10, activity_id = $11, result = $12, learning = $13,
         lock = lock + 1, changed_at = now()
       WHERE id = $1`,
      [id, conceptVersion, JSON.stringify(fieldLocks), ...valuesOf(content)],
    );
  }
}

const OPEN: readonly TrialStatus[] = ['interested', 'planned', 'running'];

function valuesOf(content: TrialContent): unknown[] {
  const { organisationId, place, status, reason, adaptations, startsOn, endsOn } = content;
  return [
    ...[organisationId, place, status, reason, JSON.stringify(adaptations), startsOn, endsOn],
    ...[content.activityId, content.result, content.learning],
  ];
}
