import { Injectable } from '@nestjs/common';
import type { ActivityRowStatus } from '@samspil/domain/activities';
import type { Problem } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { Database } from '../../shared/database/index.js';
import type { ActivityImportCounts, ActivityImportRowRecord, AssessedRow } from './activity-import-record.js';

const SELECT_ROW = `
  SELECT id, import_id AS "importId", line, cells, status, is_chosen AS "isChosen", content, owner_id AS "ownerId", sharing,
    problems, present_id AS "presentId", repeats_line AS "repeatsLine", activity_id AS "activityId", outcome,
    imported_lock AS "importedLock" FROM activity_import_row`;

const NOT_IN = `outcome IS DISTINCT FROM 'imported' AND outcome IS DISTINCT FROM 'kept'`;
const GOES_IN = `${NOT_IN} AND status <> 'error' AND coalesce(is_chosen, status = 'ready')`;

const ASSESSED = `jsonb_to_recordset($1::jsonb) AS r(id uuid, line integer, cells text[], status text, content jsonb,
  "ownerId" text, sharing text, problems jsonb, "presentId" uuid, "repeatsLine" integer, "activityId" uuid)`;

/** A page of an import's rows after a line. */
export interface AskedImportRows {
  readonly importId: string;
  readonly status: ActivityRowStatus | null;
  readonly size: number;
  readonly after: number | null;
}

/** Somewhere an activity like a row's may be: another row, or one that is logged. */
export interface LikeRow {
  readonly title: string;
  readonly ownerId: string | null;
  readonly startsOn: string | null;
}

/** The rows of tables of activities. */
@Injectable()
export class ActivityImportRowsRepository {
  constructor(private readonly database: Database) {}

  /** All of them in one statement. */
  async add(
    importId: string,
    rows: readonly (AssessedRow & Pick<ActivityImportRowRecord, 'line' | 'activityId'>)[],
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO activity_import_row (id, import_id, line, cells, status, content, owner_id, sharing, problems,
         present_id, repeats_line, activity_id)
       SELECT id, $2, line, cells, status, content, "ownerId", sharing, problems, "presentId", "repeatsLine", "activityId"
       FROM ${ASSESSED}`,
      [JSON.stringify(rows), importId],
    );
  }

  /** Writes anew what rows say; what was chosen for them stays. All in one statement. */
  async reassess(rows: readonly AssessedRow[]): Promise<void> {
    await this.database.query(
      `UPDATE activity_import_row w SET cells = r.cells, status = r.status, content = r.content, owner_id = r."ownerId",
         sharing = r.sharing, problems = r.problems, present_id = r."presentId", repeats_line = r."repeatsLine"
       FROM ${ASSESSED} WHERE w.id = r.id`,
      [JSON.stringify(rows)],
    );
  }

  async byId(id: string): Promise<ActivityImportRowRecord | null> {
    if (!validate(id)) return null;
    const [row] = await this.database.query<ActivityImportRowRecord>(`${SELECT_ROW} WHERE id = $1`, [id]);
    return row ?? null;
  }

  async page({ importId, status, size, after }: AskedImportRows): Promise<ActivityImportRowRecord[]> {
    return this.database.query<ActivityImportRowRecord>(
      `${SELECT_ROW} WHERE import_id = $1 AND line > $2 AND ($3::text IS NULL OR (status = $3 AND ${NOT_IN}))
       ORDER BY line LIMIT $4`,
      [importId, after ?? -1, status, size + 1],
    );
  }

  /** Rows that are not in: what a new mapping reads again. */
  async open(importId: string): Promise<ActivityImportRowRecord[]> {
    return this.database.query<ActivityImportRowRecord>(
      `${SELECT_ROW} WHERE import_id = $1 AND ${NOT_IN} ORDER BY line`,
      [importId],
    );
  }

  /** The next rows that go in. */
  async waiting(importId: string, size: number): Promise<ActivityImportRowRecord[]> {
    return this.database.query<ActivityImportRowRecord>(
      `${SELECT_ROW} WHERE import_id = $1 AND ${GOES_IN} ORDER BY line LIMIT $2`,
      [importId, size],
    );
  }

  /** The next rows that are in. */
  async imported(importId: string, size: number): Promise<ActivityImportRowRecord[]> {
    return this.database.query<ActivityImportRowRecord>(
      `${SELECT_ROW} WHERE import_id = $1 AND outcome = 'imported' ORDER BY line LIMIT $2`,
      [importId, size],
    );
  }

  /** Rows with errors that nobody has left out, the first of them. */
  async withErrors(importId: string, size: number): Promise<ActivityImportRowRecord[]> {
    return this.database.query<ActivityImportRowRecord>(
      `${SELECT_ROW} WHERE import_id = $1 AND status = 'error' AND is_chosen IS NOT FALSE AND ${NOT_IN}
       ORDER BY line LIMIT $2`,
      [importId, size],
    );
  }

  async countsOf(importIds: readonly string[]): Promise<ReadonlyMap<string, ActivityImportCounts>> {
    const rows = await this.database.query<ActivityImportCounts & { importId: string }>(
      `SELECT import_id AS "importId", count(*)::integer AS rows,
         count(*) FILTER (WHERE status = 'ready' AND ${NOT_IN})::integer AS ready,
         count(*) FILTER (WHERE status = 'error' AND ${NOT_IN})::integer AS error,
         count(*) FILTER (WHERE status = 'present' AND ${NOT_IN})::integer AS present,
         count(*) FILTER (WHERE ${GOES_IN})::integer AS "toImport",
         count(*) FILTER (WHERE outcome = 'imported')::integer AS imported,
         count(*) FILTER (WHERE outcome = 'removed')::integer AS removed,
         count(*) FILTER (WHERE outcome = 'kept')::integer AS kept
       FROM activity_import_row WHERE import_id = ANY($1::uuid[]) GROUP BY import_id`,
      [importIds],
    );
    return new Map(rows.map(({ importId, ...counts }) => [importId, counts]));
  }

  async choose(id: string, isChosen: boolean | null): Promise<void> {
    await this.database.query('UPDATE activity_import_row SET is_chosen = $2 WHERE id = $1', [id, isChosen]);
  }

  /** The first earlier line of the import that says the same. */
  async earlierLineLike(importId: string, line: number, like: LikeRow): Promise<number | null> {
    const [row] = await this.database.query<{ line: number }>(
      `SELECT line FROM activity_import_row WHERE import_id = $1 AND line < $2 AND content ->> 'title' = $3
         AND owner_id IS NOT DISTINCT FROM $4 AND content ->> 'startsOn' IS NOT DISTINCT FROM $5 ORDER BY line LIMIT 1`,
      [importId, line, like.title, like.ownerId, like.startsOn],
    );
    return row?.line ?? null;
  }

  /** Logged activities of the network with one of the ids or titles. */
  async logged(
    networkId: string,
    ids: readonly string[],
    titles: readonly string[],
  ): Promise<(LikeRow & { readonly id: string })[]> {
    return this.database.query(
      `SELECT id, title, owner_id AS "ownerId", starts_on::text AS "startsOn" FROM activity
       WHERE network_id = $1 AND deleted_at IS NULL AND (id = ANY ($2::uuid[]) OR title = ANY ($3::text[]))
       ORDER BY id`,
      [networkId, ids, titles],
    );
  }

  /** Rows that went in, with the locks their activities have. */
  async concludeImported(rows: readonly { readonly id: string; readonly lock: number }[]): Promise<void> {
    await this.database.query(
      `UPDATE activity_import_row w SET outcome = 'imported', imported_lock = r.lock
       FROM unnest($1::uuid[], $2::integer[]) AS r(id, lock) WHERE w.id = r.id`,
      [rows.map(({ id }) => id), rows.map(({ lock }) => lock)],
    );
  }

  /** Rows that were refused when they were to go in: the reason stands at them like any other error. */
  async refuse(rows: readonly { readonly id: string; readonly problems: readonly Problem[] }[]): Promise<void> {
    await this.database.query(
      `UPDATE activity_import_row w SET status = 'error', problems = r.problems
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, problems jsonb) WHERE w.id = r.id`,
      [JSON.stringify(rows)],
    );
  }

  /** Rows that were taken out, each with the id that its activity would have another time. */
  async concludeRemoved(rows: readonly { readonly id: string; readonly activityId: string }[]): Promise<void> {
    await this.database.query(
      `UPDATE activity_import_row w SET outcome = 'removed', imported_lock = NULL, activity_id = r.activity_id
       FROM unnest($1::uuid[], $2::uuid[]) AS r(id, activity_id) WHERE w.id = r.id`,
      [rows.map(({ id }) => id), rows.map(({ activityId }) => activityId)],
    );
  }

  async concludeKept(ids: readonly string[]): Promise<void> {
    await this.database.query(`UPDATE activity_import_row SET outcome = 'kept' WHERE id = ANY ($1::uuid[])`, [ids]);
  }
}
