import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { Database } from '../database/index.js';
import { describeForLog } from '../errors/index.js';
import { LOGGER } from '../logging.js';
import { Serving } from '../serving.js';

export interface OutboxEntry {
  readonly id: string;
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** 1 the first time. */
  readonly attempts: number;
}

/** Carries out one entry. Called again when it throws, or when the server died in between. */
export type OutboxHandler = (entry: OutboxEntry) => Promise<void>;

/** Thrown by a handler when trying again is of no use. */
export class PermanentFailure extends Error {}

/** With the pauses between them a day: a mail server that is down for a night loses nothing. */
const MAX_ATTEMPTS = 35;
const POLL_MS = 5_000;
const SWEEP_MS = 60 * 60_000;
const LEASE = '2 minutes';
/** How long the key of an entry that was carried out, or given up, keeps it from being carried out again. */
const KEEP_DONE = '30 days';
/** That something was given up is told for so long; what it was is forgotten as early as the rest. */
const KEEP_FAILED = '1 year';

/**
 * Carries out what the outbox holds, with growing pauses (1 s, 2 s, 4 s … 1 h) after a failure. Each topic has a lane of
 * its own, one entry at a time: a mail server that does not answer holds up mail and nothing else.
 */
@Injectable()
export class OutboxWorker implements OnModuleInit, BeforeApplicationShutdown {
  private readonly handlers = new Map<string, OutboxHandler>();
  private readonly lanes = new Map<string, Promise<void>>();
  /** Topics whose lane will look again anyway. */
  private readonly awake = new Set<string>();
  private readonly timers: NodeJS.Timeout[] = [];
  private stopped = false;

  constructor(
    private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly serving: Serving,
  ) {}

  register(topic: string, handler: OutboxHandler): void {
    this.handlers.set(topic, handler);
  }

  onModuleInit(): void {
    this.serving.whenServing(() => this.start());
  }

  private start(): void {
    this.timers.push(
      setInterval(() => this.wake(), POLL_MS),
      setInterval(() => void this.sweep(), SWEEP_MS),
    );
    for (const timer of this.timers) timer.unref();
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.timers.forEach(clearInterval);
    await Promise.all(this.lanes.values());
  }

  /** Looks for work now, after what is already running; a process that does not serve leaves it to one that does. */
  wake(): void {
    if (this.stopped || !this.serving.isServing) return;
    for (const topic of this.handlers.keys()) {
      if (this.awake.has(topic)) continue;
      this.awake.add(topic);
      const before = this.lanes.get(topic) ?? Promise.resolve();
      this.lanes.set(
        topic,
        before.then(() => this.carryOutAllDue(topic)),
      );
    }
  }

  /** Carries out everything that is due; resolves when nothing more is. */
  async drain(): Promise<void> {
    this.wake();
    await Promise.all(this.lanes.values());
  }

  private async carryOutAllDue(topic: string): Promise<void> {
    this.awake.delete(topic);
    try {
      let more = true;
      while (more && !this.stopped) more = await this.carryOutNext(topic);
    } catch (error) {
      this.logger.error({ err: error }, 'Outbox');
    }
  }

  private async carryOutNext(topic: string): Promise<boolean> {
    const entry = await this.claim(topic);
    if (entry === undefined) return false;
    try {
      await this.handlers.get(topic)?.(entry);
      await this.finish(entry);
    } catch (error) {
      await this.putBack(entry, error);
    }
    return true;
  }

  /** Takes the next due entry for `LEASE`: if this server dies meanwhile, another carries it out after that. */
  private async claim(topic: string): Promise<OutboxEntry | undefined> {
    const [claimed] = await this.database.query<OutboxEntry[]>(
      `UPDATE outbox SET attempts = attempts + 1, next_attempt_at = now() + $2::interval
        WHERE id = (SELECT id FROM outbox
                     WHERE done_at IS NULL AND failed_at IS NULL AND next_attempt_at <= now() AND topic = $1
                     ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING id, topic, payload, attempts`,
      [topic, LEASE],
    );
    return claimed?.[0];
  }

  /** What was carried out is forgotten but for its key: a payload may hold an address or a sign-in link. */
  private async finish(entry: OutboxEntry): Promise<void> {
    await this.database.query(
      `UPDATE outbox SET done_at = now(), last_error = NULL, payload = '{}'::jsonb WHERE id = $1`,
      [entry.id],
    );
  }

  private async putBack(entry: OutboxEntry, error: unknown): Promise<void> {
    this.logger.warn({ outboxId: entry.id, topic: entry.topic, attempts: entry.attempts, err: error }, 'Outbox');
    const attemptsAllowed = error instanceof PermanentFailure ? 0 : MAX_ATTEMPTS;
    await this.database.query(
      `UPDATE outbox SET last_error = $2, failed_at = CASE WHEN attempts >= $3 THEN now() END,
              next_attempt_at = now() + least(interval '1 hour', interval '1 second' * power(2, attempts - 1))
        WHERE id = $1`,
      [entry.id, describeForLog(error).message.slice(0, 500), attemptsAllowed],
    );
  }

  /** Forgets what was carried out, and what was given up, when its time is over. */
  async sweep(): Promise<void> {
    try {
      await this.database.query(
        `DELETE FROM outbox WHERE done_at < now() - $1::interval OR failed_at < now() - $2::interval`,
        [KEEP_DONE, KEEP_FAILED],
      );
      await this.database.query(
        `UPDATE outbox SET payload = '{}'::jsonb WHERE failed_at < now() - $1::interval AND payload <> '{}'::jsonb`,
        [KEEP_DONE],
      );
    } catch (error) {
      this.logger.error({ err: error }, 'Outbox');
    }
  }
}
