import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dueReminder, REMINDER_DAYS, REMINDER_KINDS } from '@samspil/domain/meetings';
import { Database } from '../../shared/database/index.js';
import { HOUR_MS, TimedWork } from '../../shared/timed-work.js';
import { danishClock } from '../../shared/today.js';
import { MeetingsService } from '../meetings.service.js';
import { InvitationMails } from './invitation-mails.js';
import { ParticipantsRepository } from './participants.repository.js';

/** Longer than any server is down. */
const SETTLED_DAYS = 14;

/** Looks each hour whom to remind of an answer that is wanted, or of a meeting that is near. */
@Injectable()
export class MeetingReminders implements OnModuleInit {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly participants: ParticipantsRepository,
    private readonly mails: InvitationMails,
    private readonly database: Database,
    private readonly timed: TimedWork,
  ) {}

  onModuleInit(): void {
    this.timed.repeat({ name: 'Reminders of meetings', everyMs: HOUR_MS }, () => this.remind());
  }

  /** Each is reminded once of a deadline and once of a beginning, however often this runs. `now`: the clock of Denmark. */
  async remind(now = danishClock()): Promise<void> {
    const candidates = await this.participants.remindable(now, REMINDER_DAYS);
    const meetings = await this.meetings.known([...new Set(candidates.map(({ meetingId }) => meetingId))]);
    for (const meeting of meetings) {
      const own = candidates.filter(({ meetingId }) => meetingId === meeting.id);
      for (const kind of REMINDER_KINDS) {
        const due = own.filter((participant) => dueReminder(meeting, participant, now) === kind);
        if (due.length > 0) await this.database.inTransaction(() => this.mails.remind(meeting, due, kind));
      }
    }
    // What has begun takes no answers: nobody is asked any more.
    const begun = await this.meetings.known(await this.participants.begunWithin(now, SETTLED_DAYS));
    for (const meeting of begun) await this.mails.settleAsked(meeting, null);
  }
}
