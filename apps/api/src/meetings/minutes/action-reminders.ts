import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { remindedUntil } from '@samspil/domain/meetings';
import type { Logger } from 'pino';
import { Database } from '../../shared/database/index.js';
import { LOGGER } from '../../shared/logging.js';
import { Serving } from '../../shared/serving.js';
import { today } from '../../shared/today.js';
import { ActionNotices } from './action-notices.js';
import { RemindersRepository } from './reminders.repository.js';

const EVERY_MS = 60_000;

/** Tells people of the actions they own: once when they are given out, and once before they are due. */
@Injectable()
export class ActionReminders implements OnModuleInit, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly repository: RemindersRepository,
    private readonly notices: ActionNotices,
    private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly serving: Serving,
  ) {}

  onModuleInit(): void {
    this.serving.whenServing(() => {
      this.timer = setInterval(() => void this.tellQuietly(), EVERY_MS).unref();
    });
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
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

  private async tellQuietly(): Promise<void> {
    await this.tellDue().catch((error: unknown) => this.logger.error({ err: error }, 'Reminders of actions'));
  }
}
