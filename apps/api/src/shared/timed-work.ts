import { type BeforeApplicationShutdown, Global, Inject, Injectable, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOGGER } from './logging.js';
import { Serving } from './serving.js';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

interface Turns {
  /** What the log calls it when it fails. */
  readonly name: string;
  readonly everyMs: number;
  /** Whether the first turn comes with serving, or only when the time has passed once. */
  readonly atOnce?: boolean;
}

/** Work that comes back while the process serves: reminders, and what must be gone by its day. */
@Injectable()
export class TimedWork implements BeforeApplicationShutdown {
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly serving: Serving,
  ) {}

  /** A turn is left out while the one before goes on. What fails is logged, and tried again at the next turn. */
  repeat({ name, everyMs, atOnce = false }: Turns, work: () => Promise<unknown>): void {
    this.serving.whenServing(() => {
      if (atOnce) this.takeTurn(name, work);
      this.timers.push(setInterval(() => this.takeTurn(name, work), everyMs).unref());
    });
  }

  /** What has begun is finished before the database is closed. */
  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await this.finished();
  }

  /** Resolves when the turns that have begun are over. */
  async finished(): Promise<void> {
    await Promise.all(this.running.values());
  }

  private takeTurn(name: string, work: () => Promise<unknown>): void {
    if (this.running.has(name)) return;
    const turn = work()
      .then(() => undefined)
      .catch((error: unknown) => this.logger.error({ err: error }, name))
      .finally(() => this.running.delete(name));
    this.running.set(name, turn);
  }
}

@Global()
@Module({ providers: [TimedWork], exports: [TimedWork] })
export class TimedWorkModule {}
