import { Injectable, type OnModuleInit } from '@nestjs/common';
import { remindedUntil } from '@samspil/domain/meetings';
import { Database } from '../../shared/database/index.js';
import { MINUTE_MS, TimedWork } from '../../shared/timed-work.js';
import { today } from '../../shared/today.js';
import { ActionNotices } from './action-notices.js';
import { RemindersRepository } from './reminders.repository.js';

/** Tells people of the actions they own: once when they are given out, and once before they are due. */
@Injectable()
export class ActionReminders implements OnModuleInit {
  constructor(
    private readonly repository: RemindersRepository,
    private readonly notices: ActionNotices,
    private readonly database: Database,
    private readonly timed: TimedWork,
  ) {}

  onModuleInit(): void {
    this.timed.repeat({ name: 'Reminders of actions', everyMs: MINUTE_MS }, () => this.tellDue());
  }

  /** Each action in a transaction of its own: what was told is marked, so that nobody is told twice. */
  async tellDue(now = new Date()): Promise<number> {
    let told = 0;
    while (await this.database.inTransaction(() => this.tellNextAssigned(now))) told++;
    while (await this.database.inTransaction(() => this.tellNextDeadline(now))) told++;
    return told;
  }

  private async tellNextAssigned(now: Date): Promise<boolean> {
    const action = await this.repository.nextToTell(now);
    if (action === null) return false;
    await this.notices.tell(action, 'assigned', now);
    await this.repository.setTold(action.id);
    return true;
  }

  private async tellNextDeadline(now: Date): Promise<boolean> {
    const action = await this.repository.nextToRemind(remindedUntil(today(now)), today(now));
    if (action === null) return false;
    await this.notices.tell(action, 'deadline', now);
    await this.repository.setReminded(action.id);
    return true;
  }
}
