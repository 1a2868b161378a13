import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MeetingWatchers } from '../meeting-watchers.js';
import { InvitationMails } from './invitation-mails.js';
import { WaitingListService } from './waiting-list.service.js';

/** What follows for those who are invited when a meeting is announced, changed or cancelled. */
@Injectable()
export class MeetingFollowers implements OnModuleInit {
  constructor(
    private readonly watchers: MeetingWatchers,
    private readonly mails: InvitationMails,
    private readonly waitingList: WaitingListService,
  ) {}

  onModuleInit(): void {
    this.watchers.register(async (_before, after) => {
      await this.mails.bringUpToDate(after);
      // There may be more places than before.
      await this.waitingList.moveUp(after);
    });
  }
}
