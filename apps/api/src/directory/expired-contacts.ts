import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOGGER } from '../shared/logging.js';
import { Serving } from '../shared/serving.js';
import { PersonsRepository } from './persons.repository.js';

const HOUR_MS = 60 * 60_000;

/** Mail and phone are removed on the day that was agreed, within the hour; accounts find their people. */
@Injectable()
export class ExpiredContacts implements OnModuleInit, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly repository: PersonsRepository,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly serving: Serving,
  ) {}

  onModuleInit(): void {
    this.serving.whenServing(() => {
      void this.forget();
      this.timer = setInterval(() => void this.forget(), HOUR_MS).unref();
    });
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** How many people’s contact data were removed. */
  async forget(): Promise<number> {
    try {
      await this.repository.linkAccounts(null);
      return await this.repository.forgetExpiredContacts();
    } catch (error: unknown) {
      this.logger.error({ err: error }, 'Expired contact data');
      return 0;
    }
  }
}
