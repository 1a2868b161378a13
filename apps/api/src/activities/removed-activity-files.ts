import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { FileStore } from '../shared/files/index.js';
import { LOGGER } from '../shared/logging.js';
import { Serving } from '../shared/serving.js';
import { ActivityFilesRepository, fileHolder } from './activity-files.repository.js';

const HOUR_MS = 60 * 60_000;

/** A picture that should not be there must be gone: what nobody has put back within the hour goes with its content. */
@Injectable()
export class RemovedActivityFiles implements OnModuleInit, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly repository: ActivityFilesRepository,
    private readonly store: FileStore,
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

  /** How many files are gone for good. */
  async forget(): Promise<number> {
    try {
      return await this.repository.forgetRemoved((id) => this.store.releaseAll(fileHolder(id)));
    } catch (error: unknown) {
      this.logger.error({ err: error }, 'Removed files of activities');
      return 0;
    }
  }
}
