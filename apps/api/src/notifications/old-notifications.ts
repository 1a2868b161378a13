import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HOUR_MS, TimedWork } from '../shared/timed-work.js';
import { NotificationsRepository } from './notifications.repository.js';

/** What people were told a year ago is of no use any more, but says much about them: it is deleted within the hour. */
@Injectable()
export class OldNotifications implements OnModuleInit {
  constructor(
    private readonly repository: NotificationsRepository,
    private readonly timed: TimedWork,
  ) {}

  onModuleInit(): void {
    this.timed.repeat({ name: 'Old notifications', everyMs: HOUR_MS }, () => this.repository.forgetOld());
  }
}
