import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { Database } from '../database/index.js';
import { LOGGER } from '../logging.js';

export interface OutboxEntry {
  readonly id: string;
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly attempts: number;
}

/** Carries out one entry. Must be idempotent: it is called again when it throws, or when the server died in between. */
export type OutboxHandler = (entry: OutboxEntry) => Promise<void>;

const MAX_ATTEMPTS = 10;
const POLL_MS = 5_000;

/** Carries out what the outbox holds, a row at a time, with growing pauses (1 s, 2 s, 4 s … 1 h) after a failure. */
@Injectable()
export class OutboxWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly handlers = new Map<string, OutboxHandler>();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  register(topic: string, handler: OutboxHandler): void {
    this.handlers.set(topic, handler);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.wake(), POLL_MS);
    this.timer.unref();
    this.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Looks for work now, after what is already running. */
  wake(): void {
    if (this.stopped) return;
    this.running = this.running
      .then(() => this.drain())
      .catch((error: unknown) => this.logger.error({ err: error }, 'Outbox'));
  }

  /** Carries out everything that is due; resolves when nothing more is. */
  async drain(): Promise<void> {
    while (!this.stopped && (await this.carryOutNext()));
  }

  private async carryOutNext(): Promise<boolean> {
    return this.database.inTransaction(async () => {
      const [entry] = await this.database.query<OutboxEntry>(
        `SELECT id, topic, payload, attempts FROM outbox
          WHERE done_at IS NULL AND failed_at IS NULL AND next_attempt_at <= now() AND topic = ANY($1)
          ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
        [[...this.handlers.keys()]],
      );
      if (entry === undefined) return false;
      await this.attempt(entry);
      return true;
    });
  }

  private async attempt(entry: OutboxEntry): Promise<void> {
    try {
      await this.handlers.get(entry.topic)?.(entry);
      await this.database.query(`UPDATE outbox SET done_at = now(), attempts = attempts + 1 WHERE id = $1`, [entry.id]);
    } catch (error) {
      const attempts = entry.attempts + 1;
      this.logger.warn({ outboxId: entry.id, topic: entry.topic, attempts, err: error }, 'Outbox entry failed');
      await this.database.query(
        `UPDATE outbox SET attempts = $2, last_error = $3, failed_at = CASE WHEN $2 >= $4 THEN now() END,
                next_attempt_at = now() + least(interval '1 hour', interval '1 second' * power(2, $2 - 1))
          WHERE id = $1`,
        [entry.id, attempts, error instanceof Error ? error.message.slice(0, 500) : 'unknown', MAX_ATTEMPTS],
      );
    }
  }
}
