import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DELETED_DRAFT_DAYS } from '@samspil/domain/meetings';
import { Database } from '../shared/database/index.js';
import { HOUR_MS, TimedWork } from '../shared/timed-work.js';
import { MeetingPapersService } from './meeting-papers.service.js';
import { MeetingsRepository } from './meetings.repository.js';

/** Drafts that were deleted go for good when nobody has brought them back in time. */
@Injectable()
export class DeletedDrafts implements OnModuleInit {
  constructor(
    private readonly repository: MeetingsRepository,
    private readonly papers: MeetingPapersService,
    private readonly database: Database,
    private readonly timed: TimedWork,
  ) {}

  onModuleInit(): void {
    this.timed.repeat({ name: 'Deleted drafts of meetings', everyMs: HOUR_MS }, () => this.purge());
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
}
