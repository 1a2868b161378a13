import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { Database } from '../database/index.js';
import { LOGGER } from '../logging.js';

export interface OutboxEntry {
  readonly id: string;
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** 1 the first time. */
  readonly attempts: number;
}

/** Carries out one entry. Called again when it throws, or when the server died in between. */
export type OutboxHandler = (entry: OutboxEntry) => Promise<void>;

const MAX_ATTEMPTS = 10;
const POLL_MS = 5_000;
const LEASE = '2 minutes';

/** Carries out what the outbox holds, a row at a time, with growing pauses (1 s, 2 s, 4 s … 1 h) after a failure. */
@Injectable()
export class OutboxWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
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

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Looks for work now, after what is already running. */
  wake(): void {
    if (this.stopped) return;
    this.running = this.running
      .then(() => this.carryOutAllDue())
      .catch((error: unknown) => this.logger.error({ err: error }, 'Outbox'));
  }

  /** Carries out everything that is due; resolves when nothing more is. */
  async drain(): Promise<void> {
    this.wake();
    await this.running;
  }

  private async carryOutAllDue(): Promise<void> {
    let more = true;
    while (more && !this.stopped) more = await this.carryOutNext();
  }

  private async carryOutNext(): Promise<boolean> {
    const entry = await this.claim();
    if (entry === undefined) return false;
    try {
      await this.handlers.get(entry.topic)?.(entry);
      await this.database.query(`UPDATE outbox SET done_at = now(), last_error = NULL WHERE id = $1`, [entry.id]);
    } catch (error) {
      await this.putBack(entry, error);
    }
    return true;
  }

  /** Takes the next due entry for `LEASE`: if this server dies meanwhile, another carries it out after that. */
  private async claim(): Promise<OutboxEntry | undefined> {
    const [claimed] = await this.database.query<OutboxEntry[]>(
      `UPDATE outbox SET attempts = attempts + 1, next_attempt_at = now() + $2::interval
        WHERE id = (SELECT id FROM outbox
                     WHERE done_at IS NULL AND failed_at IS NULL AND next_attempt_at <= now() AND topic = ANY($1)
                     ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING id, topic, payload, attempts`,
      [[...this.handlers.keys()], LEASE],
    );
    return claimed?.[0];
  }

  private async putBack(entry: OutboxEntry, error: unknown): Promise<void> {
    this.logger.warn({ outboxId: entry.id, topic: entry.topic, attempts: entry.attempts, err: error }, 'Outbox');
    await this.database.query(
      `UPDATE outbox SET last_error = $2, failed_at = CASE WHEN attempts >= $3 THEN now() END,
              next_attempt_at = now() + least(interval '1 hour', interval '1 second' * power(2, attempts - 1))
        WHERE id = $1`,
      [entry.id, error instanceof Error ? error.message.slice(0, 500) : 'unknown', MAX_ATTEMPTS],
    );
  }
}
