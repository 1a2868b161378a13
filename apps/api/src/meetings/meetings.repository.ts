import { Injectable } from '@nestjs/common';
import {
  meetingNetworks,
  meetingPlannerNetworks,
  type MeetingContent,
  type MeetingKind,
  type MeetingState,
} from '@samspil/domain/meetings';
import type { Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { Database } from '../shared/database/index.js';
import { danishClock } from '../shared/today.js';
import {
  SELECT_DELETED_MEETING,
  SELECT_MEETING,
  VISIBLE_MEETING,
  type MeetingCursor,
  type MeetingRecord,
  type MeetingsWish,
} from './meeting-record.js';

export interface NewMeeting {
  readonly id: string;
  readonly networkId: string;
  readonly seriesId: string | null;
  readonly createdById: string | null;
  readonly content: MeetingContent;
}

/** What a meeting may refer to, of what was asked for. */
export interface KnownReferences {
  readonly hasNetwork: boolean;
  readonly bodies: readonly string[];
  readonly organisations: readonly string[];
}

/** Reading and writing meetings; each change counts the lock up. */
@Injectable()
export class MeetingsRepository {
  constructor(private readonly database: Database) {}

  async byId(id: string): Promise<MeetingRecord | null> {
    if (!validate(id)) return null;
    return (await this.database.query<MeetingRecord>(`${SELECT_MEETING} AND m.id = $1`, [id]))[0] ?? null;
  }

  /** The meeting, held against other writers until the transaction ends. */
  async held(id: string): Promise<MeetingRecord | null> {
    if (!validate(id)) return null;
    const sql = `${SELECT_MEETING} AND m.id = $1 FOR UPDATE OF m`;
    return (await this.database.query<MeetingRecord>(sql, [id]))[0] ?? null;
  }

  /** Those with `ids` in the order of their beginning, whoever asks. */
  byIds(ids: readonly string[]): Promise<MeetingRecord[]> {
    return this.database.query<MeetingRecord>(
      `${SELECT_MEETING} AND m.id = ANY ($1::uuid[]) ORDER BY m.starts_at, m.id`,
      [ids.filter((id) => validate(id))],
    );
  }

  async allIds(): Promise<string[]> {
    const sql = 'SELECT id FROM meeting WHERE deleted_at IS NULL ORDER BY id';
    return (await this.database.query<{ id: string }>(sql)).map(({ id }) => id);
  }

  /** The meetings of bodies, drafts too. */
  async idsOfBodies(bodyIds: readonly string[]): Promise<string[]> {
    const sql = 'SELECT id FROM meeting WHERE body_id = ANY ($1::uuid[]) ORDER BY id';
    return (await this.database.query<{ id: string }>(sql, [bodyIds])).map(({ id }) => id);
  }

  /** All dates of a series, held against other writers until the transaction ends; whoever asks. */
  async heldOfSeries(seriesId: string): Promise<MeetingRecord[]> {
    if (!validate(seriesId)) return [];
    const sql = `${SELECT_MEETING} AND m.series_id = $1 ORDER BY m.starts_at, m.id FOR UPDATE OF m`;
    return this.database.query<MeetingRecord>(sql, [seriesId]);
  }

  /** A deleted draft, held against other writers until the transaction ends. */
  async heldDeleted(id: string): Promise<MeetingRecord | null> {
    if (!validate(id)) return null;
    const sql = `${SELECT_DELETED_MEETING} AND m.id = $1 FOR UPDATE OF m`;
    return (await this.database.query<MeetingRecord>(sql, [id]))[0] ?? null;
  }

  /** Takes a draft away, or brings it back. */
  async setDeleted(id: string, isDeleted: boolean): Promise<void> {
    await this.database.query(
      `UPDATE meeting SET deleted_at = CASE WHEN $2 THEN now() END, lock = lock + 1, changed_at = now() WHERE id = $1`,
      [id, isDeleted],
    );
  }

  /** A draft deleted so many days ago or more, held and passed over by others who look at the same time; null for none. */
  async nextToPurge(now: Date, days: number): Promise<string | null> {
    const [draft] = await this.database.query<{ id: string }>(
      `SELECT id FROM meeting WHERE deleted_at <= $1::timestamptz - make_interval(days => $2::int)
       ORDER BY deleted_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [now, days],
    );
    return draft?.id ?? null;
  }

  /** For good, with all that is on it, and its series if that was its last date. */
  async purge(id: string): Promise<void> {
    // Of two who purge the last two dates at once, the second must see that the other is gone.
    await this.database.query(
      'SELECT 1 FROM meeting_series WHERE id = (SELECT series_id FROM meeting WHERE id = $1) FOR UPDATE',
      [id],
    );
    const [gone] = await this.database.query<{ seriesId: string | null }>(
      `WITH gone AS (DELETE FROM meeting WHERE id = $1 RETURNING series_id) SELECT series_id AS "seriesId" FROM gone`,
      [id],
    );
    await this.database.query(
      `DELETE FROM meeting_series WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM meeting WHERE series_id = $1)`,
      [gone?.seriesId ?? null],
    );
  }

  /** The dates of the series, each in its order. */
  ofSeries(viewer: Viewer, seriesIds: readonly string[]): Promise<MeetingRecord[]> {
    return this.database.query<MeetingRecord>(
      `${SELECT_MEETING} AND ${VISIBLE_MEETING} AND m.series_id = ANY ($4::uuid[]) ORDER BY m.starts_at, m.id`,
      [...seen(viewer), seriesIds],
    );
  }

  /** What the viewer may see, one row more than `size`. `now` is the clock of Denmark. */
  list(
    viewer: Viewer,
    wish: MeetingsWish,
    { size, after, now }: { readonly size: number; readonly after: MeetingCursor | null; readonly now: string },
  ): Promise<MeetingRecord[]> {
    const { networkId, kind, bodyId, sector, municipalityCode } = wish;
    const isComing = wish.when === 'coming';
    const [ended, beyond, order] = isComing ? ['>', '>', 'ASC'] : ['<=', '<', 'DESC'];
    return this.database.query<MeetingRecord>(
      `${SELECT_MEETING} AND ${VISIBLE_MEETING} AND m.ends_at ${ended} $4::timestamp
         AND ($5::text IS NULL OR m.network_id = $5) AND ($6::text IS NULL OR m.kind = $6)
         AND ($7::text IS NULL OR m.body_id::text = $7)
         AND ($8::text IS NULL OR m.sectors = '{}' OR $8 = ANY (m.sectors))
         AND ($9::text IS NULL OR o.municipality_code = $9)
         AND ($10::timestamp IS NULL OR (m.starts_at, m.id) ${beyond} ($10::timestamp, $11::uuid))
       ORDER BY m.starts_at ${order}, m.id ${order} LIMIT $12`,
      [
        ...[...seen(viewer), now, networkId, kind, bodyId, sector, municipalityCode],
        ...[after?.startsAt ?? null, after?.id ?? null, size + 1],
      ],
    );
  }

  /**
   * By the id of each meeting: the last one before it that was held of the same body or, without a body, of the same kind
   * in the network; none for the first.
   */
  async previousOf(meetingIds: readonly string[]): Promise<Map<string, MeetingRecord>> {
    if (meetingIds.length === 0) return new Map();
    const rows = await this.database.query<MeetingRecord & { readonly nextId: string }>(
      `SELECT next.id AS "nextId", previous.* FROM meeting next CROSS JOIN LATERAL (
         ${SELECT_MEETING} AND m.network_id = next.network_id AND m.body_id IS NOT DISTINCT FROM next.body_id
           AND (next.body_id IS NOT NULL OR m.kind = next.kind) AND (m.starts_at, m.id) < (next.starts_at, next.id)
           AND (m.state = 'held' OR (m.state = 'announced' AND m.ends_at < $2::timestamp))
         ORDER BY m.starts_at DESC, m.id DESC LIMIT 1) previous
       WHERE next.id = ANY ($1::uuid[])`,
      [meetingIds, danishClock()],
    );
    return new Map(rows.map(({ nextId, ...meeting }) => [nextId, meeting]));
  }

  /** What is there of what a meeting of the network refers to. */
  async known(
    networkId: string,
    bodyIds: readonly string[],
    organisationIds: readonly string[],
  ): Promise<KnownReferences> {
    const [known] = await this.database.query<KnownReferences>(
      `SELECT EXISTS (SELECT 1 FROM network WHERE id = $1) AS "hasNetwork",
         ARRAY(SELECT id::text FROM body WHERE network_id = $1 AND id::text = ANY ($2::text[])) AS bodies,
         ARRAY(SELECT id FROM organisation WHERE id = ANY ($3::text[])) AS organisations`,
      [networkId, bodyIds, organisationIds],
    );
    return known ?? { hasNetwork: false, bodies: [], organisations: [] };
  }

  /** Meetings of one id come one after the other until the transaction ends: sent twice, it is there once. */
  async inTurn(id: string): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('meeting ' || $1, 0))`, [id]);
  }

  async insert(meetings: readonly NewMeeting[]): Promise<void> {
    for (const { id, networkId, seriesId, createdById, content } of meetings) {
      await this.database.query(
        `INSERT INTO meeting (id, network_id, series_id, created_by_id, kind, body_id, title, summary, starts_at,
           ends_at, place, online_url, host_organisation_id, sectors, sharing, capacity, respond_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
        [id, networkId, seriesId, createdById, ...valuesOf(content)],
      );
    }
  }

  /** Saves what is written; `isTold` raises what calendars count. */
  async save(
    id: string,
    content: MeetingContent,
    fieldLocks: Readonly<Record<string, number>>,
    isTold: boolean,
  ): Promise<void> {
    await this.database.query(
      `UPDATE meeting SET field_locks = $2, calendar_sequence = calendar_sequence + $3::int, kind = $4, body_id = $5,
         title = $6, summary = $7, starts_at = $8, ends_at = $9, place = $10, online_url = $11,
         host_organisation_id = $12, sectors = $13, sharing = $14, capacity = $15, respond_by = $16, lock = lock + 1,
         changed_at = now()
       WHERE id = $1`,
      [id, JSON.stringify(fieldLocks), isTold ? 1 : 0, ...valuesOf(content)],
    );
  }

  async setState(id: string, state: MeetingState, reason: string, isTold: boolean): Promise<void> {
    await this.database.query(
      `UPDATE meeting SET state = $2, cancel_reason = $3, calendar_sequence = calendar_sequence + $4::int,
         lock = lock + 1, changed_at = now() WHERE id = $1`,
      [id, state, reason, isTold ? 1 : 0],
    );
  }

  async insertSeries(id: string, networkId: string, rhythm: string, createdById: string | null): Promise<void> {
    await this.database.query(
      'INSERT INTO meeting_series (id, network_id, rhythm, created_by_id) VALUES ($1, $2, $3, $4)',
      [id, networkId, rhythm, createdById],
    );
  }

  /** The next announced one of the kind, body or network that the viewer may see. */
  async next(
    viewer: Viewer,
    now: string,
    wish: { readonly networkId: string | null; readonly kind: MeetingKind },
  ): Promise<MeetingRecord | null> {
    const [next] = await this.database.query<MeetingRecord>(
      `${SELECT_MEETING} AND ${VISIBLE_MEETING} AND m.state = 'announced' AND m.ends_at > $4::timestamp
         AND ($5::text IS NULL OR m.network_id = $5) AND m.kind = $6
       ORDER BY m.starts_at, m.id LIMIT 1`,
      [...seen(viewer), now, wish.networkId, wish.kind],
    );
    return next ?? null;
  }
}

/** The parameters of `VISIBLE_MEETING`. */
function seen(viewer: Viewer): readonly (readonly string[])[] {
  return [meetingPlannerNetworks(viewer), meetingNetworks(viewer), viewer.bodyIds ?? []];
}

function valuesOf(content: MeetingContent): unknown[] {
  const { kind, bodyId, title, summary, startsAt, endsAt, place, onlineUrl } = content;
  const { hostOrganisationId, sectors, sharing, capacity, respondBy } = content;
  return [
    ...[kind, bodyId, title, summary, startsAt, endsAt, place, onlineUrl],
    ...[hostOrganisationId, sectors, sharing, capacity, respondBy],
  ];
}
