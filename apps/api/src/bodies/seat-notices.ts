import { Injectable } from '@nestjs/common';
import type { SeatContent } from '@samspil/domain/bodies';
import { INTERFACE_LANGUAGES, type Viewer } from '@samspil/domain/shared';
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

  /** `seats` are those that have somebody new in them. Nobody is told of a seat that is written into the past. */
  async tell(viewer: Viewer, body: BodyRecord, seats: readonly SeatContent[]): Promise<void> {
    if (body.state !== 'active') return;
    const going = seats.filter(({ endsOn }) => endsOn === null || endsOn >= today());
    const accounts = await this.repository.accountsOf(going.flatMap(({ personId }) => personId ?? []));
    for (const reads of INTERFACE_LANGUAGES) {
      const told = accounts.filter(({ userId, language }) => language === reads && userId !== viewer.userId);
      await this.notifications.notify({
        kind: 'seat-taken',
        userIds: told.map(({ userId }) => userId),
        networkId: body.networkId,
        bodyId: body.id,
        eventKey: `seat-taken:${body.id}:${today()}`,
        title: body.name[reads] || body.name.da,
        url: `/grupper/${body.id}`,
      });
    }
  }
}
