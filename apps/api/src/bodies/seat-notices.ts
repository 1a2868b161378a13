import { Injectable } from '@nestjs/common';
import type { Viewer } from '@samspil/domain/shared';
import { NotificationsService } from '../notifications/notifications.service.js';
import { today } from '../shared/today.js';
import { BodiesRepository } from './bodies.repository.js';
import type { BodyRecord } from './body-record.js';

/** Who is given a seat is told: at once in a body that works, and otherwise when it begins. */
@Injectable()
export class SeatNotices {
  constructor(
    private readonly repository: BodiesRepository,
    private readonly notifications: NotificationsService,
  ) {}

  /** `personIds` are those who have a seat now and had none before. */
  async tell(viewer: Viewer, body: BodyRecord, personIds: readonly (string | null)[]): Promise<void> {
    if (body.state !== 'active') return;
    const accounts = await this.repository.accountsOf(personIds.filter((id) => id !== null));
    await this.notifications.notify({
      kind: 'seat-taken',
      userIds: accounts.filter((id) => id !== viewer.userId),
      networkId: body.networkId,
      bodyId: body.id,
      eventKey: `seat-taken:${body.id}:${today()}`,
      title: body.name.da,
      url: `/grupper/${body.id}`,
    });
  }
}
