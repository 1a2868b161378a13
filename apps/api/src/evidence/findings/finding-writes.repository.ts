import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  codesOf,
  type Certainty,
  type Direction,
  type FindingContent,
  type FindingState,
} from '@samspil/domain/evidence';
import { Database } from '../../shared/database/index.js';
import type { FindingOrigin, FindingRecord } from './finding-record.js';

const PORTION = 1000;
const EVENTS_JOIN_WITHIN = '30 minutes';

/** A finding to be written for the first time. */
export interface NewFinding {
  readonly id: string;
  readonly sourceId: string;
  readonly content: FindingContent;
  readonly contentKey?: string;
  readonly contentHash?: string;
}

/** Where new findings come from and who brings them in. */
export interface FindingArrival {
  readonly networkId: string;
  readonly origin: FindingOrigin;
  readonly byId: string | null;
  readonly state: 'draft' | 'published';
  readonly pasteId: string | null;
}

export interface GivenRating {
  readonly direction: Direction;
  readonly certainty: Certainty;
  readonly reason: string;
}

/** Every change of findings. Callers hold the finding (`held`) and have checked the rules. */
@Injectable()
export class FindingWritesRepository {
  constructor(private readonly database: Database) {}

  /** Writes new findings, few or thousands, with their codes, the coder's own ratings and the first line of history. */
  async insert(findings: readonly NewFinding[], arrival: FindingArrival): Promise<void> {
    for (let from = 0; from < findings.length; from += PORTION) {
      await this.insertPortion(findings.slice(from, from + PORTION), arrival);
    }
  }

  private async insertPortion(findings: readonly NewFinding[], arrival: FindingArrival): Promise<void> {
    const { networkId, origin, byId, state, pasteId } = arrival;
    await this.database.query(
      `INSERT INTO finding (id, network_id, source_id, state, content, origin, content_key, content_hash, paste_id,
         created_by_id, changed_by_id, certainty_rated_by_id, certainty_rated_at, published_at)
       SELECT id, $2, "sourceId", $3, content, $4, "contentKey", "contentHash", $5::uuid, $6::uuid, $6::uuid,
         CASE WHEN content ->> 'certainty' IS NOT NULL THEN $6::uuid END,
         CASE WHEN content ->> 'certainty' IS NOT NULL AND $6::uuid IS NOT NULL THEN now() END,
         CASE WHEN $3 = 'published' THEN now() END
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "sourceId" uuid, content jsonb, "contentKey" text,
         "contentHash" text)`,
      [JSON.stringify(findings), networkId, state, origin, pasteId, byId],
    );
    await this.insertCodes(findings);
    if (byId !== null) await this.insertOwnRatings(findings, byId);
    await this.database.query(
      `INSERT INTO finding_event (id, finding_id, kind, by_id, content)
       SELECT "eventId", id, $2, $3::uuid, content
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "eventId" uuid, content jsonb)`,
      [
        JSON.stringify(findings.map(({ id, content }) => ({ id, content, eventId: uuid() }))),
        origin === 'pasted' ? 'pasted' : 'created',
        byId,
      ],
    );
  }

  /** A new edition of the starting content, where nobody has touched the finding. */
  async replacePlanted({ id, sourceId, content, contentHash }: NewFinding): Promise<void> {
    await this.database.query(
      `UPDATE finding SET source_id = $2, content = $3, content_hash = $4, lock = lock + 1, changed_at = now()
       WHERE id = $1`,
      [id, sourceId, JSON.stringify(content), contentHash ?? null],
    );
    await this.replaceCodes(id, content);
    await this.record(id, 'edited', null, { content });
  }

  private async replaceCodes(id: string, content: FindingContent): Promise<void> {
    await this.database.query('DELETE FROM finding_code WHERE finding_id = $1', [id]);
    await this.insertCodes([{ id, content }]);
  }

  private async insertCodes(findings: readonly Pick<NewFinding, 'id' | 'content'>[]): Promise<void> {
    const codes = findings.flatMap(({ id, content }) => codesOf(content).map((code) => ({ id, ...code })));
    await this.database.query(
      `INSERT INTO finding_code (finding_id, role, term_id)
       SELECT id, role, "termId" FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, role text, "termId" text)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(codes)],
    );
  }

  /** Who codes a certainty has rated: the second rater is compared with it. */
  private async insertOwnRatings(findings: readonly NewFinding[], byId: string): Promise<void> {
    await this.database.query(
      `INSERT INTO finding_rating (finding_id, rater_id, direction, certainty, reason)
       SELECT f.id, $2::uuid, f.direction, f.certainty, f.content ->> 'certaintyReason'
       FROM finding f WHERE f.id = ANY($1::uuid[]) AND f.certainty IS NOT NULL`,
      [findings.map(({ id }) => id), byId],
    );
  }

  /**
   * Saves what a finding says. `isRatedAnew`: the writer answers for direction and certainty from now on, and what
   * raters had agreed on does not stand any more.
   */
  async save(
    record: FindingRecord,
    content: FindingContent,
    fieldLocks: Readonly<Record<string, number>>,
    byId: string | null,
    isRatedAnew: boolean,
  ): Promise<void> {
    await this.database.query(
      `UPDATE finding SET content = $2, field_locks = $3, lock = lock + 1, changed_at = now(), changed_by_id = $4,
         certainty_rated_by_id = CASE WHEN $5 THEN $4::uuid ELSE certainty_rated_by_id END,
         certainty_rated_at = CASE WHEN $5 THEN now() ELSE certainty_rated_at END,
         consensus_at = CASE WHEN $5 THEN NULL ELSE consensus_at END,
         consensus_by_id = CASE WHEN $5 THEN NULL ELSE consensus_by_id END
       WHERE id = $1`,
      [record.id, JSON.stringify(content), JSON.stringify(fieldLocks), byId, isRatedAnew],
    );
    await this.replaceCodes(record.id, content);
  }

  /** Moves the finding and raises its lock. */
  async move(record: FindingRecord, state: FindingState, byId: string | null, reason: string | null): Promise<void> {
    await this.database.query(
      `UPDATE finding SET state = $2, withdrawn_reason = $3, lock = lock + 1, changed_at = now(), changed_by_id = $4,
         published_at = CASE WHEN $2 = 'published' THEN coalesce(published_at, now()) WHEN $2 = 'draft' THEN NULL
           ELSE published_at END
       WHERE id = $1`,
      [record.id, state, reason, byId],
    );
  }

  async delete(ids: readonly string[]): Promise<void> {
    await this.database.query('DELETE FROM finding WHERE id = ANY($1::uuid[])', [ids]);
  }

  async rate(findingId: string, raterId: string, { direction, certainty, reason }: GivenRating): Promise<void> {
    await this.database.query(
      `INSERT INTO finding_rating (finding_id, rater_id, direction, certainty, reason) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (finding_id, rater_id) DO UPDATE SET direction = excluded.direction,
         certainty = excluded.certainty, reason = excluded.reason, rated_at = now()`,
      [findingId, raterId, direction, certainty, reason],
    );
  }

  async takeRatingBack(findingId: string, raterId: string): Promise<void> {
    await this.database.query('DELETE FROM finding_rating WHERE finding_id = $1 AND rater_id = $2', [
      findingId,
      raterId,
    ]);
  }

  async markConsensus(findingId: string, byId: string | null): Promise<void> {
    await this.database.query('UPDATE finding SET consensus_at = now(), consensus_by_id = $2 WHERE id = $1', [
      findingId,
      byId,
    ]);
  }

  /** The same request sent twice at once: the second waits until the transaction of the first ends, and finds it done. */
  async waitFor(id: string): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtext('findings ' || $1))`, [id]);
  }

  /** One line of history. Saves of one person that follow each other within half an hour become one line. */
  async record(
    findingId: string,
    kind: string,
    byId: string | null,
    detail: { readonly content?: FindingContent; readonly note?: string | null } = {},
  ): Promise<void> {
    const content = detail.content === undefined ? null : JSON.stringify(detail.content);
    if (kind === 'edited' && (await this.joinEdit(findingId, byId, content))) return;
    await this.database.query(
      `INSERT INTO finding_event (id, finding_id, kind, by_id, content, note, at)
       VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp())`,
      [uuid(), findingId, kind, byId, content, detail.note ?? null],
    );
  }

  private async joinEdit(findingId: string, byId: string | null, content: string | null): Promise<boolean> {
    const [, joined] = (await this.database.query<unknown>(
      `UPDATE finding_event SET at = clock_timestamp(), content = $3
       WHERE id = (SELECT id FROM finding_event WHERE finding_id = $1 ORDER BY id DESC LIMIT 1)
         AND kind = 'edited' AND by_id IS NOT DISTINCT FROM $2::uuid
         AND at > clock_timestamp() - interval '${EVENTS_JOIN_WITHIN}'`,
      [findingId, byId, content],
    )) as [unknown, number];
    return joined > 0;
  }
}
