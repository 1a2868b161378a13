import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DELETED_DRAFT_DAYS } from '@samspil/domain/meetings';
import type { Logger } from 'pino';
import { Database } from '../shared/database/index.js';
import { LOGGER } from '../shared/logging.js';
import { Serving } from '../shared/serving.js';
import { MeetingPapersService } from './meeting-papers.service.js';
import { MeetingsRepository } from './meetings.repository.js';

const HOUR_MS = 60 * 60_000;

/** Drafts that were deleted go for good when nobody has brought them back in time. */
@Injectable()
export class DeletedDrafts implements OnModuleInit, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly repository: MeetingsRepository,
    private readonly papers: MeetingPapersService,
    private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly serving: Serving,
  ) {}

  onModuleInit(): void {
    this.serving.whenServing(() => {
      this.timer = setInterval(() => void this.look(), HOUR_MS).unref();
    });
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Those whose days are over, each in a transaction of its own, with agenda, papers and whom to invite. How many. */
  async purge(now = new Date()): Promise<number> {
    let purged = 0;
    while (await this.database.inTransaction(() => this.purgeNext(now))) purged++;
    return purged;
  }

  private async purgeNext(now: Date): Promise<boolean> {
    const id = await this.repository.nextToPurge(now, DELETED_DRAFT_DAYS);
    if (id === null) return false;
    await this.papers.releaseAllOf(id);
    await this.repository.purge(id);
    return true;
  }

  private async look(): Promise<void> {
    await this.purge().catch((error: unknown) => this.logger.error({ err: error }, 'Deleted drafts of meetings'));
  }
}
