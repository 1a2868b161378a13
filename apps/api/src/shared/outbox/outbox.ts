import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database } from '../database/index.js';
import { OutboxWorker } from './outbox.worker.js';

/** Where an entry stands; `delayed`: tried in vain, and tried again later; `failed`: given up. */
export type OutboxStanding = 'waiting' | 'delayed' | 'done' | 'failed';

/** Writes down an effect outside the database in the transaction that wants it. */
@Injectable()
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly worker: OutboxWorker,
  ) {}

  /** The same `topic` and `key` is carried out once, however often it is enqueued; false where it was before. */
  async enqueue(topic: string, key: string, payload: Readonly<Record<string, unknown>>): Promise<boolean> {
    const added = await this.database.query(
      `INSERT INTO outbox (id, topic, idempotency_key, payload) VALUES ($1, $2, $3, $4)
       ON CONFLICT (topic, idempotency_key) DO NOTHING RETURNING id`,
      [uuid(), topic, key, JSON.stringify(payload)],
    );
    this.database.afterCommit(() => this.worker.wake());
    return added.length > 0;
  }

  /** Where each of `keys` stands that is still known. */
  async standings(topic: string, keys: readonly string[]): Promise<ReadonlyMap<string, OutboxStanding>> {
    const rows = await this.database.query<{ key: string; standing: OutboxStanding }>(
      `SELECT idempotency_key AS key, CASE WHEN failed_at IS NOT NULL THEN 'failed' WHEN done_at IS NOT NULL THEN 'done'
         WHEN last_error IS NOT NULL THEN 'delayed' ELSE 'waiting' END AS standing
       FROM outbox WHERE topic = $1 AND idempotency_key = ANY ($2::text[])`,
      [topic, keys],
    );
    return new Map(rows.map(({ key, standing }) => [key, standing]));
  }
}
