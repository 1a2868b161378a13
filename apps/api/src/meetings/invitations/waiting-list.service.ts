import { Injectable } from '@nestjs/common';
import { movingUp } from '@samspil/domain/meetings';
import { danishClock } from '../../shared/today.js';
import type { MeetingRecord } from '../meetings.service.js';
import { InvitationMails } from './invitation-mails.js';
import { PapersReaders } from './papers-readers.js';
import { ParticipantsRepository } from './participants.repository.js';

/** Places that become free go to those who have waited longest, and may still hear of the meeting. */
@Injectable()
export class WaitingListService {
  constructor(
    private readonly participants: ParticipantsRepository,
    private readonly mails: InvitationMails,
    private readonly readers: PapersReaders,
  ) {}

  /** The meeting must be held against other writers: places are counted and given away. */
  async moveUp(meeting: MeetingRecord): Promise<void> {
    if (meeting.state !== 'announced' || danishClock() >= meeting.startsAt) return;
    const listed = await this.participants.ofMeeting(meeting.id);
    const readers = await this.readers.of(meeting, listed);
    const able = listed.filter(({ id, answer }) => answer !== 'waiting' || readers.has(id));
    const moved = movingUp(able, meeting.capacity);
    if (moved.length === 0) return;
    await this.participants.givePlaces(moved.map(({ id }) => id));
    await this.mails.tellPlace(
      meeting,
      moved.map((one) => ({ ...one, answer: 'yes' as const })),
    );
  }
}
