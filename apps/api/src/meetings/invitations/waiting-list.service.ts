import { Injectable } from '@nestjs/common';
import { movingUp } from '@samspil/domain/meetings';
import { danishClock } from '../../shared/today.js';
import type { MeetingRecord } from '../meetings.service.js';
import { InvitationMails } from './invitation-mails.js';
import { ParticipantsRepository } from './participants.repository.js';

/** Places that become free go to those who have waited longest. */
@Injectable()
export class WaitingListService {
  constructor(
    private readonly participants: ParticipantsRepository,
    private readonly mails: InvitationMails,
  ) {}

  /** The meeting must be held against other writers: places are counted and given away. */
  async moveUp(meeting: MeetingRecord): Promise<void> {
    if (meeting.state !== 'announced' || danishClock() >= meeting.startsAt) return;
    const moved = movingUp(await this.participants.ofMeeting(meeting.id), meeting.capacity);
    if (moved.length === 0) return;
    await this.participants.givePlaces(moved.map(({ id }) => id));
    await this.mails.tellPlace(
      meeting,
      moved.map((one) => ({ ...one, answer: 'yes' as const })),
    );
  }
}
