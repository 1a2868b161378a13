import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOGGER } from '../shared/logging.js';
import { Serving } from '../shared/serving.js';
import { NotificationsRepository } from './notifications.repository.js';

const HOUR_MS = 60 * 60_000;

/** What people were told a year ago is of no use any more, but says much about them: it is deleted within the hour. */
@Injectable()
export class OldNotifications implements OnModuleInit, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private forgetting: Promise<void> = Promise.resolve();

  constructor(
    private readonly repository: NotificationsRepository,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly serving: Serving,
  ) {}

  onModuleInit(): void {
    this.serving.whenServing(() => {
      this.timer = setInterval(() => this.forget(), HOUR_MS).unref();
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.forgetting;
  }

  private forget(): void {
    this.forgetting = this.repository
      .forgetOld()
      .catch((error: unknown) => this.logger.error({ err: error }, 'Old notifications'));
  }
}
