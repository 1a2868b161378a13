import { Injectable } from '@nestjs/common';
import type { MinutesStep } from '@samspil/domain/meetings';
import type { NotificationKind } from '@samspil/domain/notifications';
import type { Viewer } from '@samspil/domain/shared';
import { NotificationsService } from '../../notifications/notifications.service.js';
import { MinutesRepository } from './minutes.repository.js';
import type { OpenedMinutes } from './minutes.service.js';

/** Who is told when minutes are sent or approved: title and link, each once. */
@Injectable()
export class MinutesNotices {
  constructor(
    private readonly repository: MinutesRepository,
    private readonly notifications: NotificationsService,
  ) {}

  /**
   * Those who were there are asked for comments, and told when the minutes are approved; those who approve them know that
   * they wait. `minutes` as they stood before the step.
   */
  async tell(viewer: Viewer, minutes: OpenedMinutes, step: MinutesStep, commentsUntil: string | null): Promise<void> {
    const { meeting, row } = minutes;
    const [toComment, toApprove] = [`minutes-to-comment:${meeting.id}:`, `minutes-to-approve:${meeting.id}:`];
    if (step !== 'send') {
      await this.notifications.settleAll(toComment);
      await this.notifications.settleAll(toApprove);
    }
    const there = (await this.repository.participantUserIds(meeting.id)).filter((id) => id !== viewer.userId);
    if (step === 'approve') {
      await this.notify(minutes, 'minutes-approved', there, `minutes-approved:${meeting.id}:${row.version + 1}`);
    }
    if (step !== 'send') return;
    const approvers = (await this.approvers(minutes)).filter((id) => id !== viewer.userId);
    // The lock before the step: what is sent a second time is asked a second time.
    await this.notify(minutes, 'minutes-to-approve', approvers, `${toApprove}${row.lock}`);
    const others = there.filter((id) => !approvers.includes(id));
    await this.notify(minutes, 'minutes-to-comment', others, `${toComment}${row.lock}`, commentsUntil);
  }

  private async notify(
    { meeting }: OpenedMinutes,
    kind: NotificationKind,
    userIds: readonly string[],
    eventKey: string,
    dueOn: string | null = null,
  ): Promise<void> {
    const { id, title, networkId, bodyId } = meeting;
    const url = `/moeder/${id}/referat`;
    await this.notifications.notify({ kind, userIds, networkId, bodyId, eventKey, title, url, dueOn });
  }

  /** The chairs; where none has an account, the coordinators and administrators. Never who alone wrote in them. */
  private async approvers({ meeting, row, subject }: OpenedMinutes): Promise<string[]> {
    const wroteAlone = (userId: string): boolean =>
      row.writerIds.length > 0 && row.writerIds.every((id) => id === userId);
    const chairs = await this.repository.accountsOf(subject.chairPersonIds);
    const able = chairs.filter((id) => !wroteAlone(id));
    if (able.length > 0) return able;
    return (await this.repository.keepers(meeting.networkId)).filter((id) => !wroteAlone(id));
  }
}
