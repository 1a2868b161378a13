import { Injectable } from '@nestjs/common';
import type { Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { Database } from '../../shared/database/index.js';
import type { FindingEventRecord, FindingRecord, RatingRecord } from './finding-record.js';
import { readFinding, SELECT_FINDING, type FindingRow } from './finding-rows.js';
import { visibleFindings } from './finding-visibility.js';
import { conditionsOf, IN_DISAGREEMENT, SOURCE_NOT_PUBLISHED, toRateBy, type FindingsWish } from './findings-filter.js';

/** A source shows so many of its findings at once; the list of findings pages through more. */
export const MOST_OF_SOURCE = 100;

export interface FindingNumbers {
  readonly draft: number;
  readonly published: number;
  readonly withdrawn: number;
  readonly sourceNotPublished: number;
  readonly toRate: number;
  readonly inDisagreement: number;
}

/** Collects `$n` parameters while a statement is put together. */
function parameters(): { readonly values: unknown[]; readonly add: (value: unknown) => string } {
  const values: unknown[] = [];
  return { values, add: (value) => `$${values.push(value)}` };
}

/** Everything that is read about findings. */
@Injectable()
export class FindingsRepository {
  constructor(private readonly database: Database) {}

  async byId(id: string): Promise<FindingRecord | null> {
    return this.one(`${SELECT_FINDING} WHERE f.id = $1`, id);
  }

  /** The finding, held against other writers until the transaction ends. */
  async held(id: string): Promise<FindingRecord | null> {
    return this.one(`${SELECT_FINDING} WHERE f.id = $1 FOR UPDATE OF f`, id);
  }

  /** A page of findings, the latest coded first, with one row more than `size`. */
  async list(viewer: Viewer, wish: FindingsWish, size: number, afterId: string | null): Promise<FindingRecord[]> {
    const { values, add } = parameters();
    const conditions = conditionsOf(viewer, wish, add);
    if (afterId !== null) conditions.push(`f.id < ${add(afterId)}::uuid`);
    return this.many(
      `${SELECT_FINDING} WHERE ${conditions.join(' AND ')} ORDER BY f.id DESC LIMIT ${add(size + 1)}`,
      values,
    );
  }

  /** What the viewer may see of the findings of each source, in the order they were coded. */
  async ofSources(viewer: Viewer, sourceIds: readonly string[]): Promise<Map<string, FindingRecord[]>> {
    const { values, add } = parameters();
    const records = await this.many(
      `SELECT found.* FROM unnest(${add(sourceIds)}::uuid[]) AS asked (id) CROSS JOIN LATERAL (
         ${SELECT_FINDING} WHERE f.source_id = asked.id AND ${visibleFindings(viewer, add)}
         ORDER BY f.id LIMIT ${MOST_OF_SOURCE}
       ) found ORDER BY found.id`,
      values,
    );
    const bySource = new Map<string, FindingRecord[]>(sourceIds.map((id) => [id, []]));
    for (const record of records) bySource.get(record.sourceId)?.push(record);
    return bySource;
  }

  /** Every finding of one source, for finding those that say the same. */
  async allOfSource(sourceId: string): Promise<FindingRecord[]> {
    return this.many(`${SELECT_FINDING} WHERE f.source_id = $1 ORDER BY f.id`, [sourceId]);
  }

  /** The findings of one source, held against other writers until the transaction ends. */
  async heldOfSource(sourceId: string): Promise<FindingRecord[]> {
    return this.many(`${SELECT_FINDING} WHERE f.source_id = $1 ORDER BY f.id FOR UPDATE OF f`, [sourceId]);
  }

  /** Every trial that findings name, as each writes it, with the source; of what the viewer may see. */
  async trials(viewer: Viewer, most: number): Promise<{ trial: string; sourceId: string }[]> {
    const { values, add } = parameters();
    return this.database.query(
      `SELECT DISTINCT f.content ->> 'trial' AS trial, f.source_id AS "sourceId"
       FROM finding f JOIN knowledge_item s ON s.id = f.source_id
       WHERE f.content ->> 'trial' <> '' AND f.state <> 'withdrawn' AND ${visibleFindings(viewer, add)}
       ORDER BY 1, 2 LIMIT ${add(most)}`,
      values,
    );
  }

  async ofPaste(pasteId: string): Promise<FindingRecord[]> {
    return this.many(`${SELECT_FINDING} WHERE f.paste_id = $1 ORDER BY f.id`, [pasteId]);
  }

  /** The findings of a paste, held against other writers until the transaction ends. */
  async heldOfPaste(pasteId: string): Promise<FindingRecord[]> {
    return this.many(`${SELECT_FINDING} WHERE f.paste_id = $1 ORDER BY f.id FOR UPDATE OF f`, [pasteId]);
  }

  /** What waits where on the desk of a network. */
  async numbers(viewer: Viewer, networkId: string): Promise<FindingNumbers> {
    const { values, add } = parameters();
    const count = (condition: string): string => `count(*) FILTER (WHERE ${condition})::int`;
    const [row] = await this.database.query<FindingNumbers>(
      `SELECT ${count(`f.state = 'draft'`)} AS draft, ${count(`f.state = 'published'`)} AS published,
         ${count(`f.state = 'withdrawn'`)} AS withdrawn, ${count(SOURCE_NOT_PUBLISHED)} AS "sourceNotPublished",
         ${count(toRateBy(viewer, add))} AS "toRate", ${count(IN_DISAGREEMENT)} AS "inDisagreement"
       FROM finding f JOIN knowledge_item s ON s.id = f.source_id WHERE f.network_id = ${add(networkId)}`,
      values,
    );
    return row ?? { draft: 0, published: 0, withdrawn: 0, sourceNotPublished: 0, toRate: 0, inDisagreement: 0 };
  }

  /** The history of each finding, newest first. */
  async events(findingIds: readonly string[]): Promise<Map<string, FindingEventRecord[]>> {
    const rows = await this.database.query<FindingEventRecord>(
      `SELECT id, finding_id AS "findingId", kind, by_id AS "byId", at, content, note
       FROM finding_event WHERE finding_id = ANY($1::uuid[]) ORDER BY finding_id, id DESC`,
      [findingIds],
    );
    return grouped(rows);
  }

  /** The ratings of each finding, in the order they were given. */
  async ratings(findingIds: readonly string[]): Promise<Map<string, RatingRecord[]>> {
    const rows = await this.database.query<RatingRecord>(
      `SELECT finding_id AS "findingId", rater_id AS "raterId", direction, certainty, reason, rated_at AS "ratedAt"
       FROM finding_rating WHERE finding_id = ANY($1::uuid[]) ORDER BY finding_id, rated_at, rater_id`,
      [findingIds],
    );
    return grouped(rows);
  }

  /** Findings of a network that two or more have rated, with whether a consensus is recorded. */
  async ratedByMany(
    networkId: string,
    sourceSlug: string | null,
  ): Promise<{ findingId: string; isResolved: boolean; ratings: RatingRecord[] }[]> {
    return this.database.query(
      `SELECT f.id AS "findingId", f.consensus_at IS NOT NULL AS "isResolved",
         json_agg(json_build_object('raterId', r.rater_id, 'direction', r.direction, 'certainty', r.certainty)
           ORDER BY r.rated_at, r.rater_id) AS ratings
       FROM finding f JOIN knowledge_item s ON s.id = f.source_id JOIN finding_rating r ON r.finding_id = f.id
       WHERE f.network_id = $1 AND f.state <> 'withdrawn' AND ($2::text IS NULL OR s.slug = $2)
       GROUP BY f.id HAVING count(*) >= 2 ORDER BY f.id DESC`,
      [networkId, sourceSlug],
    );
  }

  /** What is not an id is the id of no finding. */
  private async one(sql: string, id: string): Promise<FindingRecord | null> {
    return validate(id) ? ((await this.many(sql, [id]))[0] ?? null) : null;
  }

  private async many(sql: string, values: readonly unknown[]): Promise<FindingRecord[]> {
    return (await this.database.query<FindingRow>(sql, values)).map(readFinding);
  }
}

function grouped<Row extends { readonly findingId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.findingId);
    if (group === undefined) groups.set(row.findingId, [row]);
    else group.push(row);
  }
  return groups;
}
