import { Injectable } from '@nestjs/common';
import type { NewNotification } from '@samspil/domain/notifications';
import { NotificationsRepository } from './notifications.repository.js';

/** Telling people what concerns them: in the platform, and by mail. */
@Injectable()
export class NotificationsService {
  constructor(private readonly repository: NotificationsRepository) {}

  /**
   * Tells each person once per `eventKey`, in the open transaction. `assigned`, `mentioned` and `deadline` are mailed at
   * once to those who want it; everything waits in the inbox, and is part of the weekly digest until it is read.
   */
  async notify(told: NewNotification): Promise<void> {
    if (told.userIds.length === 0) return;
    await this.repository.insert(told);
  }

  /** What was asked with `eventKey` has been done, or is asked no more: it counts as read, for all or for `userIds`. */
  async settle(eventKey: string, userIds: readonly string[] | null = null): Promise<void> {
    await this.repository.settle(eventKey, userIds);
  }
}
