import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { LOGGER } from '../shared/logging.js';
import { Serving } from '../shared/serving.js';
import { WeeklyDigestsService } from './weekly-digests.service.js';

const LOOK_EVERY_MS = 5 * 60_000;

/** Looks for digests that are due, while the process serves; without a mail server none are written. */
@Injectable()
export class WeeklyDigests implements OnModuleInit, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly digests: WeeklyDigestsService,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly serving: Serving,
  ) {}

  onModuleInit(): void {
    if (this.config.smtpUrl === undefined) return;
    this.serving.whenServing(() => {
      this.timer = setInterval(() => this.look(), LOOK_EVERY_MS).unref();
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private look(): void {
    this.running ??= this.digests
      .writeDue()
      .catch((error: unknown) => this.logger.error({ err: error }, 'Weekly digests'))
      .finally(() => (this.running = undefined));
  }
}
