import { Injectable } from '@nestjs/common';
import type { NoticeContent, NoticeKind, NoticeState } from '@samspil/domain/matching';
import type { Viewer } from '@samspil/domain/shared';
import { Database } from '../shared/database/index.js';
import { namedOrganisation, type NoticeRecord } from './notice-record.js';

const COLUMNS = `n.id, n.network_id AS "networkId", n.organisation_id AS "organisationId", n.kind, n.title, n.text,
  n.question, n.target_groups AS "targetGroups", n.art_forms AS "artForms", n.settings, n.words,
  n.valid_until::text AS "validUntil", n.state, n.created_by_id AS "createdById", n.lock,
  n.is_demonstration AS "isDemonstration", n.created_at AS "createdAt", n.changed_at AS "changedAt",
  ${namedOrganisation('o')} AS organisation`;
const SELECT = `SELECT ${COLUMNS} FROM notice n JOIN organisation o ON o.id = n.organisation_id`;

/** Open until its day has passed; `$1` is today. */
const CURRENT = `(n.state = 'open' AND (n.valid_until IS NULL OR n.valid_until >= $1::date))`;

/** So many of the newest that share something are looked at for each, and so many compared closely. */
const MOST_LOOKED_AT = 1_000;
const MOST_COMPARED = 60;

/** `all`: also closed ones and those whose day has passed; `past`: only these. */
export const NOTICE_STANDINGS = ['current', 'past', 'all'] as const;
export type NoticeStanding = (typeof NOTICE_STANDINGS)[number];

export interface NoticesWish {
  readonly networkId: string;
  readonly kind: NoticeKind | null;
  readonly standing: NoticeStanding;
  /** Null for all. */
  readonly organisationIds: readonly string[] | null;
  readonly targetGroups: readonly string[];
  readonly artForms: readonly string[];
  readonly settings: readonly string[];
}

/** What others are looked for by: its own terms with broader and narrower ones, and its words. */
export interface SoughtLike {
  readonly id: string;
  readonly networkId: string;
  readonly organisationId: string;
  readonly kind: NoticeKind;
  readonly targetGroups: readonly string[];
  readonly artForms: readonly string[];
  readonly words: readonly string[];
}

export interface NewNotice extends NoticeContent {
  readonly id: string;
  readonly networkId: string;
  readonly organisationId: string;
  readonly createdById: string | null;
  readonly words: readonly string[];
}

/** Every query about offers and needs. */
@Injectable()
export class NoticesRepository {
  constructor(private readonly database: Database) {}

  async byId(id: string): Promise<NoticeRecord | null> {
    return (await this.database.query<NoticeRecord>(`${SELECT} WHERE n.id = $1`, [id]))[0] ?? null;
  }

  /** The notice, held against other writers until the transaction ends. */
  async held(id: string): Promise<NoticeRecord | null> {
    return (await this.database.query<NoticeRecord>(`${SELECT} WHERE n.id = $1 FOR UPDATE OF n`, [id]))[0] ?? null;
  }

  /** Newest first, those after the id `after`, one more than `size`. The caller has made sure that the viewer may read them. */
  list(wish: NoticesWish, today: string, size: number, after: string | null): Promise<NoticeRecord[]> {
    const { networkId, kind, standing, organisationIds, targetGroups, artForms, settings } = wish;
    return this.database.query<NoticeRecord>(
      `${SELECT} WHERE n.network_id = $2 AND ($3::text IS NULL OR n.kind = $3)
         AND ($4 = 'all' OR ($4 = 'current') = ${CURRENT})
         AND ($5::text[] IS NULL OR n.organisation_id = ANY ($5::text[]))
         AND ($6::text[] = '{}' OR n.target_groups && $6::text[]) AND ($7::text[] = '{}' OR n.art_forms && $7::text[])
         AND ($8::text[] = '{}' OR n.settings && $8::text[]) AND ($9::uuid IS NULL OR n.id < $9::uuid)
       ORDER BY n.id DESC LIMIT $10`,
      [today, networkId, kind, standing, organisationIds, targetGroups, artForms, settings, after, size + 1],
    );
  }

  /**
   * For each of `sought`: current ones of other organisations in its network that share a term or a word, in one
   * statement however many are sought. Only in networks of the viewer.
   */
  async candidates(viewer: Viewer, sought: readonly SoughtLike[], today: string): Promise<Map<string, NoticeRecord[]>> {
    const rows = await this.database.query<NoticeRecord & { forId: string }>(
      `SELECT asked.id AS "forId", found.*
       FROM jsonb_to_recordset($3::jsonb) AS asked (id uuid, "networkId" text, "organisationId" text, kind text,
         "targetGroups" text[], "artForms" text[], words text[])
       CROSS JOIN LATERAL (
         SELECT ${COLUMNS} FROM (
           SELECT * FROM notice n
           WHERE n.network_id = asked."networkId" AND n.network_id = ANY ($2::text[]) AND ${CURRENT}
             AND n.organisation_id <> asked."organisationId" AND (n.kind = 'need' OR asked.kind = 'need')
             AND (n.target_groups && asked."targetGroups" OR n.art_forms && asked."artForms" OR n.words && asked.words)
           ORDER BY n.id DESC LIMIT ${MOST_LOOKED_AT}
         ) AS n JOIN organisation o ON o.id = n.organisation_id
         ORDER BY ${shared('target_groups', 'targetGroups')} * 4 + ${shared('art_forms', 'artForms')} * 3
           + ${shared('words', 'words')} DESC, n.id DESC LIMIT ${MOST_COMPARED}) AS found`,
      [today, viewer.networks.map(({ networkId }) => networkId), JSON.stringify(sought)],
    );
    const byId = new Map<string, NoticeRecord[]>(sought.map(({ id }) => [id, []]));
    for (const { forId, ...record } of rows) byId.get(forId)?.push(record);
    return byId;
  }

  /** Who posts with the same id waits until the transaction ends: a double click posts once. */
  async inTurn(id: string): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('notice ' || $1, 0))`, [id.toLowerCase()]);
  }

  async insert(notice: NewNotice): Promise<void> {
    await this.database.query(
      `INSERT INTO notice (id, network_id, organisation_id, created_by_id, kind, title, text, question, target_groups,
         art_forms, settings, valid_until, words)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [notice.id, notice.networkId, notice.organisationId, notice.createdById, ...valuesOf(notice, notice.words)],
    );
  }

  async save(id: string, content: NoticeContent, words: readonly string[]): Promise<void> {
    await this.database.query(
      `UPDATE notice SET kind = $2, title = $3, text = $4, question = $5, target_groups = $6, art_forms = $7,
         settings = $8, valid_until = $9, words = $10, lock = lock + 1, changed_at = now() WHERE id = $1`,
      [id, ...valuesOf(content, words)],
    );
  }

  /** One that is opened after its day has passed stands without a day. */
  async setState(id: string, state: NoticeState, today: string): Promise<void> {
    await this.database.query(
      `UPDATE notice SET state = $2, lock = lock + 1, changed_at = now(),
         valid_until = CASE WHEN $2 = 'open' AND valid_until < $3::date THEN NULL ELSE valid_until END WHERE id = $1`,
      [id, state, today],
    );
  }
}

function valuesOf(content: NoticeContent, words: readonly string[]): unknown[] {
  const { kind, title, text, question, targetGroups, artForms, settings, validUntil } = content;
  return [kind, title, text, question, targetGroups, artForms, settings, validUntil, words];
}

function shared(column: string, field: string): string {
  return `cardinality(ARRAY(SELECT unnest(n.${column}) INTERSECT SELECT unnest(asked."${field}")))`;
}
