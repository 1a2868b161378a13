import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { ClosingReason, RequestAnswer, RequestContent, RequestState, RequestUse } from '@samspil/domain/requests';
import { Database } from '../shared/database/index.js';
import type { RequestEventKind } from './request-record.js';

export interface NewRequest {
  readonly id: string;
  readonly networkId: string;
  readonly askedById: string | null;
  readonly content: RequestContent;
}

/** Everything that is written about requests; each change counts the lock up. */
@Injectable()
export class RequestWritesRepository {
  constructor(private readonly database: Database) {}

  /** Requests of one person come one after the other until the transaction ends: a double click asks once. */
  async inTurn(userId: string): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('knowledge_request ' || $1, 0))`, [
      userId,
    ]);
  }

  /** Seconds until the person may ask again when `most` were asked within the last day; 0 when it may be now. */
  async secondsToWait(userId: string, most: number): Promise<number> {
    const [row] = await this.database.query<{ seconds: number }>(
      `SELECT ceil(extract(epoch FROM asked_at + interval '1 day' - now()))::int AS seconds FROM knowledge_request
       WHERE asked_by_id = $1 AND asked_at > now() - interval '1 day' ORDER BY asked_at DESC OFFSET $2 LIMIT 1`,
      [userId, most - 1],
    );
    return Math.max(0, row?.seconds ?? 0);
  }

  async insert({ id, networkId, askedById, content }: NewRequest): Promise<void> {
    const { question, background, forWhom, neededBy, termIds } = content;
    await this.database.query(
      `INSERT INTO knowledge_request (id, network_id, asked_by_id, question, background, for_whom, needed_by, term_ids)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, networkId, askedById, question, background, forWhom, neededBy, termIds],
    );
  }

  async saveDraft(id: string, { text, sources }: RequestAnswer): Promise<void> {
    await this.change(id, `draft_text = $2, draft_sources = $3`, [text, sources]);
  }

  async answer(id: string, { text, sources }: RequestAnswer, byId: string | null): Promise<void> {
    await this.change(
      id,
      `state = 'answered', answer_text = $2, answer_sources = $3, draft_text = '', draft_sources = '{}',
       settled_by_id = $4, settled_at = now()`,
      [text, sources, byId],
    );
  }

  async close(id: string, reason: ClosingReason, note: string, byId: string | null): Promise<void> {
    await this.change(
      id,
      `state = 'closed', closing_reason = $2, closing_note = $3, settled_by_id = $4, settled_at = now()`,
      [reason, note, byId],
    );
  }

  /** An answer that was given is the draft of the next one; its history keeps it as it was, and how it was used. */
  async reopen(id: string): Promise<void> {
    await this.change(
      id,
      `state = 'open', draft_text = coalesce(answer_text, draft_text),
       draft_sources = CASE WHEN answer_text IS NULL THEN draft_sources ELSE answer_sources END,
       answer_text = NULL, answer_sources = '{}', closing_reason = NULL, closing_note = NULL,
       settled_by_id = NULL, settled_at = NULL, used = NULL, use_note = '', use_recorded_at = NULL`,
      [],
    );
  }

  async setState(id: string, state: RequestState): Promise<void> {
    await this.change(id, 'state = $2', [state]);
  }

  async recordUse(id: string, { used, note }: RequestUse): Promise<void> {
    await this.change(id, 'used = $2, use_note = $3, use_recorded_at = now()', [used, note]);
  }

  async record(
    requestId: string,
    kind: RequestEventKind,
    byId: string | null,
    { note = '', answer = null }: { readonly note?: string; readonly answer?: RequestAnswer | null } = {},
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO knowledge_request_event (id, request_id, kind, by_id, note, answer) VALUES ($1, $2, $3, $4, $5, $6)`,
      [uuid(), requestId, kind, byId, note, answer === null ? null : JSON.stringify(answer)],
    );
  }

  private async change(id: string, assignments: string, values: readonly unknown[]): Promise<void> {
    await this.database.query(`UPDATE knowledge_request SET ${assignments}, lock = lock + 1 WHERE id = $1`, [
      id,
      ...values,
    ]);
  }
}
