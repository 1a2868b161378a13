import { Injectable } from '@nestjs/common';
import { isImmediateKind, type NewNotification, type NotificationProblemCode } from '@samspil/domain/notifications';
import { problem, type Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { ensure, found } from '../shared/errors/index.js';
import { isInstant } from '../shared/pagination/index.js';
import { NotificationMails } from './notification-mails.js';
import type { NotificationRecord } from './notification-record.js';
import {
  NotificationsRepository,
  type ListedNotification,
  type NotificationsPlace,
  type NotificationsWish,
} from './notifications.repository.js';

/** Telling people what concerns them: in the platform, and by mail. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly repository: NotificationsRepository,
    private readonly mails: NotificationMails,
  ) {}

  /**
   * Tells each person once per `eventKey`, in the open transaction. `assigned`, `mentioned` and `deadline` are mailed at
   * once to those who want it; everything waits in the inbox, and is part of the weekly digest until it is read.
   */
  async notify(told: NewNotification): Promise<void> {
    if (told.userIds.length === 0) return;
    const ids = await this.repository.insert(told);
    if (ids.length === 0 || !isImmediateKind(told.kind) || told.immediate === false) return;
    for (const row of await this.repository.mailedAtOnce(ids)) await this.mails.sendAtOnce(row);
  }

  /** What was asked with `eventKey` has been done, or is asked no more: it counts as read, for all or for `userIds`. */
  async settle(eventKey: string, userIds: readonly string[] | null = null): Promise<void> {
    await this.repository.settle(eventKey, userIds);
  }

  /** The same of every event whose key begins with `keyStart`. */
  async settleAll(keyStart: string, userIds: readonly string[] | null = null): Promise<void> {
    await this.repository.settleAll(keyStart, userIds);
  }

  /** A page of what the viewer is told, with one row more than `size`: unread actions, what else is unread, the rest. */
  list(
    viewer: Viewer,
    wish: NotificationsWish,
    size: number,
    after: NotificationsPlace | null,
  ): Promise<ListedNotification[]> {
    return this.repository.list(viewer, wish, size, after);
  }

  unread(viewer: Viewer): Promise<number> {
    return this.repository.unread(viewer);
  }

  /** NotFound for those of others, and those about what the viewer may not see any more. */
  async mark(viewer: Viewer, id: string, isRead: boolean): Promise<NotificationRecord> {
    const record = found(validate(id) ? await this.repository.byId(viewer, id) : null);
    await this.repository.mark(record.id, isRead);
    return { ...record, isRead };
  }

  /** `batch` undoes it. */
  markAll(viewer: Viewer): Promise<{ batch: string; count: number }> {
    return this.repository.markAll(viewer);
  }

  async unmarkAll(viewer: Viewer, batch: string): Promise<void> {
    ensure(isInstant(batch) ? [] : [problem<NotificationProblemCode>('notifications.batch-malformed', 'batch')]);
    await this.repository.unmarkAll(viewer, batch);
  }
}
