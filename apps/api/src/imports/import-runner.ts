import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOGGER } from '../shared/logging.js';
import { Serving } from '../shared/serving.js';
import { RuleViolation } from '../shared/errors/index.js';
import { ParsingStopped } from './file-parser.js';
import { ImportCommit } from './import-commit.js';
import { ImportReading } from './import-reading.js';
import type { ImportRecord } from './import-record.js';
import { ImportsRepository } from './imports.repository.js';

const LOOK_EVERY_MS = 10_000;

/**
 * Does the long work of imports outside requests, one after the other. An import is leased while it is worked on: when
 * this server stops or dies, another (or the next start) takes it up from its beginning, which leaves nothing double.
 */
@Injectable()
export class ImportRunner implements OnModuleInit, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private current: { id: string; stop: AbortController } | null = null;
  private running: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly imports: ImportsRepository,
    private readonly reading: ImportReading,
    private readonly committing: ImportCommit,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly serving: Serving,
  ) {}

  onModuleInit(): void {
    this.serving.whenServing(() => this.start());
  }

  private start(): void {
    this.timer = setInterval(() => this.wake(), LOOK_EVERY_MS);
    this.timer.unref();
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    this.current?.stop.abort();
    clearInterval(this.timer);
    await this.running;
  }

  /** Looks for work now, after what is already running; a process that does not serve leaves it to one that does. */
  wake(): void {
    if (this.stopping.signal.aborted || !this.serving.isServing) return;
    this.running = this.running
      .then(() => this.workThrough())
      .catch((error: unknown) => this.logger.error({ err: error }, 'Imports'));
  }

  /** Stops the work on an import that was cancelled, if it is done here; elsewhere its next step finds out. */
  stop(importId: string): void {
    if (this.current?.id === importId) this.current.stop.abort();
  }

  /** Resolves when nothing waits any more. */
  async drain(): Promise<void> {
    this.wake();
    await this.running;
  }

  private async workThrough(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const record = await this.imports.claim();
      if (record === null) return;
      if (record.isHopeless) await this.fail(record);
      else await this.workOn(record);
    }
  }

  private async workOn(record: ImportRecord): Promise<void> {
    const stop = new AbortController();
    this.current = { id: record.id, stop };
    try {
      if (record.state === 'parsing') await this.reading.read(record, stop.signal);
      else await this.committing.commit(record, stop.signal);
    } catch (error) {
      await this.conclude(record, error);
    } finally {
      this.current = null;
    }
  }

  private async conclude(record: ImportRecord, error: unknown): Promise<void> {
    if (error instanceof ParsingStopped) {
      if (this.stopping.signal.aborted) await this.imports.giveBack(record.id);
      return;
    }
    if (error instanceof RuleViolation) {
      await this.imports.move(record.id, record.state, 'failed', error.problems);
      return;
    }
    this.logger.error({ importId: record.id, err: error }, 'Import failed');
    await this.fail(record);
  }

  private async fail(record: ImportRecord): Promise<void> {
    await this.imports.move(record.id, record.state, 'failed', [{ code: 'imports.parse-failed' }]);
  }
}
