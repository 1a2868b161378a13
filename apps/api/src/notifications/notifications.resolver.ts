import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { NotificationKind } from '@samspil/domain/notifications';
import type { Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { CurrentViewer } from '../shared/auth/index.js';
import { decodeCursor, isInstant, pageSize, toConnection, type ConnectionOf } from '../shared/pagination/index.js';
import type { NotificationRecord } from './notification-record.js';
import {
  MarkedNotifications,
  MarkNotificationInput,
  NotificationConnection,
  NotificationKinds,
  NotificationLists,
  NotificationType,
  UnmarkNotificationsInput,
} from './notifications.graphql.js';
import type { NotificationsPlace, NotificationsWish } from './notifications.repository.js';
import { NotificationsService } from './notifications.service.js';

/** What the viewer is told. */
@Resolver(() => NotificationType)
export class NotificationsResolver {
  constructor(private readonly notifications: NotificationsService) {}

  @Query(() => NotificationConnection, {
    name: 'notifications',
    description:
      'What is asked of the viewer and unread, what else is unread, what has been read; the newest of each first.',
  })
  async listed(
    @CurrentViewer() viewer: Viewer,
    @Args('show', { type: () => NotificationLists, defaultValue: 'all' }) show: NotificationsWish['show'],
    @Args('kind', { type: () => NotificationKinds, nullable: true }) kind?: NotificationKind | null,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ConnectionOf<NotificationType>> {
    const size = pageSize(first);
    const records = await this.notifications.list(viewer, { show, kind: kind ?? null }, size, placeIn(after ?? null));
    return toConnection(records, size, ({ rank, createdKey, id }) => [rank, createdKey, id], viewOf);
  }

  @Query(() => Int, { description: 'How many the viewer has not read.' })
  unreadNotifications(@CurrentViewer() viewer: Viewer): Promise<number> {
    return this.notifications.unread(viewer);
  }

  @Mutation(() => NotificationType)
  async markNotification(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, isRead }: MarkNotificationInput,
  ): Promise<NotificationType> {
    return viewOf(await this.notifications.mark(viewer, id, isRead));
  }

  @Mutation(() => MarkedNotifications, { description: 'Everything counts as read.' })
  markAllNotifications(@CurrentViewer() viewer: Viewer): Promise<MarkedNotifications> {
    return this.notifications.markAll(viewer);
  }

  @Mutation(() => Int, { description: 'Undoes marking all; how many are unread then.' })
  async unmarkNotifications(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { batch }: UnmarkNotificationsInput,
  ): Promise<number> {
    await this.notifications.unmarkAll(viewer, batch);
    return this.notifications.unread(viewer);
  }
}

function viewOf({ body, ...record }: NotificationRecord): NotificationType {
  const { id, kind, title, url, networkId, isAction, dueOn, createdAt, isRead } = record;
  return { id, kind, title, url, networkId, bodyName: body?.name ?? null, isAction, dueOn, createdAt, isRead };
}

/** A place somebody made up leads nowhere, but is no error of ours. */
function placeIn(cursor: string | null): NotificationsPlace | null {
  if (cursor === null) return null;
  const [rank, createdKey = '', id = ''] = decodeCursor(cursor, 3).map(String);
  const isUsable = /^[0-2]$/u.test(rank ?? '') && isInstant(createdKey) && validate(id);
  return isUsable ? { rank: Number(rank), createdKey, id } : null;
}
