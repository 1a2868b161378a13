import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOGGER } from '../shared/logging.js';
import { Serving } from '../shared/serving.js';
import { IdentityRepository } from './identity.repository.js';

const HOUR_MS = 60 * 60_000;

/** Ended sessions hold addresses and browsers of people: they are deleted within the hour. */
@Injectable()
export class ExpiredSignIns implements OnModuleInit, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly repository: IdentityRepository,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly serving: Serving,
  ) {}

  onModuleInit(): void {
    this.serving.whenServing(() => {
      this.timer = setInterval(() => void this.forget(), HOUR_MS).unref();
    });
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async forget(): Promise<void> {
    await this.repository
      .forgetExpired()
      .catch((error: unknown) => this.logger.error({ err: error }, 'Expired sign-ins'));
  }
}
