import { Injectable } from '@nestjs/common';
import type { RequestState } from '@samspil/domain/requests';
import type { Viewer } from '@samspil/domain/shared';
import { Database } from '../shared/database/index.js';
import type { RequestEventRecord, RequestRecord } from './request-record.js';

const SELECT = `
  SELECT r.id, r.network_id AS "networkId", r.asked_by_id AS "askedById", r.question, r.background,
    r.for_whom AS "forWhom", r.needed_by::text AS "neededBy", r.term_ids AS "termIds", r.state,
    r.draft_text AS "draftText", r.draft_sources AS "draftSources", r.answer_text AS "answerText",
    r.answer_sources AS "answerSources", r.closing_reason AS "closingReason", r.closing_note AS "closingNote",
    r.settled_by_id AS "settledById", r.settled_at AS "settledAt", r.used, r.use_note AS "useNote",
    r.use_recorded_at AS "useRecordedAt", r.is_demonstration AS "isDemonstration", r.lock, r.asked_at AS "askedAt"
  FROM knowledge_request r`;

/** Sorts after every day somebody can ask for. */
const NO_HURRY = '9999-12-31';
export const MOST_SIMILAR = 5;
/** A shared topic tells more than a shared word; one shared word alone tells nothing. */
const ENOUGH_ALIKE = 2;

/** `settled`: somebody has looked, and answered or found that nothing is known. */
const KINDS = {
  'open-or-answered': `k.state IN ('open', 'answered')`,
  settled: `(k.state = 'answered' OR (k.state = 'closed' AND k.closing_reason = 'nothing-known'))`,
} as const;

export interface RequestsWish {
  /** Null for everything the viewer may see. */
  readonly networkId: string | null;
  readonly state: RequestState | null;
  readonly own: boolean;
}

/** The last request of the page before: when it is needed, and its id. */
export interface RequestPlace {
  readonly neededBy: string;
  readonly id: string;
}

export interface RequestNumbers {
  readonly open: number;
  readonly late: number;
  readonly answered: number;
  readonly closed: number;
  readonly oldestOpenAt: Date | null;
}

/** The same as `canSeeRequest`, as a condition. `$1` is the viewer, `$2` the viewer's networks. */
const VISIBLE = `(r.asked_by_id = $1::uuid OR (r.state <> 'withdrawn' AND r.network_id = ANY ($2::text[])))`;

const seenBy = (viewer: Viewer): unknown[] => [viewer.userId, viewer.networks.map(({ networkId }) => networkId)];

/** Where a request stands in the lists. */
export const placeOf = ({ neededBy, id }: RequestRecord): [string, string] => [neededBy ?? NO_HURRY, id];

/** Everything that is read about requests. */
@Injectable()
export class RequestsRepository {
  constructor(private readonly database: Database) {}

  async byId(id: string): Promise<RequestRecord | null> {
    return (await this.database.query<RequestRecord>(`${SELECT} WHERE r.id = $1`, [id]))[0] ?? null;
  }

  /** The request, held against other writers until the transaction ends. */
  async held(id: string): Promise<RequestRecord | null> {
    return (await this.database.query<RequestRecord>(`${SELECT} WHERE r.id = $1 FOR UPDATE OF r`, [id]))[0] ?? null;
  }

  /** A network's open requests by the day they are needed, then by age; every other list newest first. One row more than `size`. */
  async list(viewer: Viewer, wish: RequestsWish, size: number, after: RequestPlace | null): Promise<RequestRecord[]> {
    const [place, order] = isQueue(wish)
      ? [
          `(coalesce(r.needed_by, '${NO_HURRY}'), r.id) > ($6::date, $7::uuid)`,
          `coalesce(r.needed_by, '${NO_HURRY}'), r.id`,
        ]
      : [`($6::date IS NOT NULL AND r.id < $7::uuid)`, 'r.id DESC'];
    return this.database.query<RequestRecord>(
      `${SELECT} WHERE ${VISIBLE} AND ($3::text IS NULL OR r.network_id = $3) AND ($4::text IS NULL OR r.state = $4)
         AND (NOT $5::boolean OR r.asked_by_id = $1::uuid) AND ($7::uuid IS NULL OR ${place})
       ORDER BY ${order} LIMIT $8`,
      [...seenBy(viewer), wish.networkId, wish.state, wish.own, after?.neededBy ?? null, after?.id ?? null, size + 1],
    );
  }

  async numbers(networkId: string, today: string): Promise<RequestNumbers> {
    const [row] = await this.database.query<RequestNumbers>(
      `SELECT count(*) FILTER (WHERE state = 'open')::int AS open,
         count(*) FILTER (WHERE state = 'open' AND needed_by < $2::date)::int AS late,
         count(*) FILTER (WHERE state = 'answered')::int AS answered,
         count(*) FILTER (WHERE state = 'closed')::int AS closed,
         min(asked_at) FILTER (WHERE state = 'open') AS "oldestOpenAt"
       FROM knowledge_request WHERE network_id = $1`,
      [networkId, today],
    );
    return row ?? { open: 0, late: 0, answered: 0, closed: 0, oldestOpenAt: null };
  }

  /** Requests of one kind that speak of the same, the most alike first. */
  async similar(
    viewer: Viewer,
    question: string,
    termIds: readonly string[],
    kind: keyof typeof KINDS,
  ): Promise<RequestRecord[]> {
    return this.database.query<RequestRecord>(
      `WITH asked AS (
         SELECT tsvector_to_array(to_tsvector('danish', $3)) AS words,
           replace(plainto_tsquery('danish', $3)::text, '&', '|')::tsquery AS any_word
       ), alike AS (
         SELECT k.id, cardinality(ARRAY(SELECT unnest(tsvector_to_array(k.words)) INTERSECT SELECT unnest(asked.words)))
           + 2 * cardinality(ARRAY(SELECT unnest(k.term_ids) INTERSECT SELECT unnest($4::text[]))) AS degree
         FROM knowledge_request k, asked
         WHERE ${KINDS[kind]} AND (k.words @@ asked.any_word OR k.term_ids && $4::text[])
       )
       ${SELECT} JOIN alike USING (id) WHERE ${VISIBLE} AND alike.degree >= ${ENOUGH_ALIKE}
       ORDER BY alike.degree DESC, r.state = 'answered' DESC, r.id DESC LIMIT ${MOST_SIMILAR}`,
      [...seenBy(viewer), question, termIds],
    );
  }

  /** The history of each request, newest first. */
  async events(requestIds: readonly string[]): Promise<Map<string, RequestEventRecord[]>> {
    const rows = await this.database.query<RequestEventRecord>(
      `SELECT id, request_id AS "requestId", kind, by_id AS "byId", at, note, answer
       FROM knowledge_request_event WHERE request_id = ANY ($1::uuid[]) ORDER BY request_id, id DESC`,
      [requestIds],
    );
    const byRequest = new Map<string, RequestEventRecord[]>(requestIds.map((id) => [id, []]));
    for (const row of rows) byRequest.get(row.requestId)?.push(row);
    return byRequest;
  }
}

/** What waits for an answer in a network is a queue. */
function isQueue({ state, own, networkId }: RequestsWish): boolean {
  return state === 'open' && !own && networkId !== null;
}
