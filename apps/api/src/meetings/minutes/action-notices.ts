import { Injectable } from '@nestjs/common';
import { NotificationsService } from '../../notifications/notifications.service.js';
import type { ActionToTell } from './reminders.repository.js';

/** What decides who is told of an action, and when. */
interface Told {
  readonly ownerPersonId: string | null;
  readonly ownerOrganisationId: string | null;
  readonly dueOn: string | null;
}

const KEYS = { assigned: 'action-assigned', deadline: 'action-deadline' } as const;

/** What people are told of the actions they own; what does not concern them any more is no task of theirs. */
@Injectable()
export class ActionNotices {
  constructor(private readonly notifications: NotificationsService) {}

  /** The caller has seen to it that the owner has not been told yet. Who owns it a second time is told again. */
  async tell(action: ActionToTell, kind: 'assigned' | 'deadline', now: Date): Promise<void> {
    const { id, text, networkId, bodyId, userIds, dueOn } = action;
    await this.notifications.notify({
      ...{ kind, userIds, networkId, bodyId, dueOn },
      eventKey: `${KEYS[kind]}:${id}:${now.toISOString()}`,
      title: text,
      url: '/opgaver',
    });
  }

  /** Nobody is asked for it any more. */
  async settle(id: string): Promise<void> {
    await this.notifications.settleAll(`${KEYS.assigned}:${id}:`);
    await this.notifications.settleAll(`${KEYS.deadline}:${id}:`);
  }

  /** An action is somebody else's, is due on another day, or is none any more: `after` is null. */
  async settleChanged(before: Told & { readonly id: string }, after: Told | null): Promise<void> {
    const isSameOwner =
      before.ownerPersonId === after?.ownerPersonId && before.ownerOrganisationId === after.ownerOrganisationId;
    if (!isSameOwner) await this.settle(before.id);
    else if (before.dueOn !== after.dueOn) await this.notifications.settleAll(`${KEYS.deadline}:${before.id}:`);
  }
}
