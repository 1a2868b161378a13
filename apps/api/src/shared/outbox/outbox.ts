import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database } from '../database/index.js';
import { OutboxWorker } from './outbox.worker.js';

/** Writes down an effect outside the database in the transaction that wants it. */
@Injectable()
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly worker: OutboxWorker,
  ) {}

  /** The same `topic` and `key` is carried out once, however often it is enqueued. */
  async enqueue(topic: string, key: string, payload: Readonly<Record<string, unknown>>): Promise<void> {
    await this.database.query(
      `INSERT INTO outbox (id, topic, idempotency_key, payload) VALUES ($1, $2, $3, $4)
       ON CONFLICT (topic, idempotency_key) DO NOTHING`,
      [uuid(), topic, key, JSON.stringify(payload)],
    );
    this.database.afterCommit(() => this.worker.wake());
  }
}
