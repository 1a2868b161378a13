import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { dayToForget } from '@samspil/domain/directory';
import type { Logger } from 'pino';
import { Database } from '../shared/database/index.js';
import { LOGGER } from '../shared/logging.js';
import { Serving } from '../shared/serving.js';
import { today } from '../shared/today.js';
import { PersonIndex } from './person-index.js';
import { PersonStaysRepository } from './person-stays.repository.js';
import { PersonsRepository } from './persons.repository.js';

const FIVE_MINUTES_MS = 5 * 60_000;

/** What a new day brings to the directory. */
export interface DayDone {
  /** How many people’s mail and phone were removed. */
  readonly contacts: number;
  /** How many people were removed with everything. */
  readonly people: number;
}

/**
 * Mail, phone and names are removed on their day; whoever has left a network is found by it no more; accounts find their
 * people. Looked after every few minutes, so that what ends with a day ends soon after midnight.
 */
@Injectable()
export class DirectoryDays implements OnModuleInit, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  /** Until then ended roles are known to the search. */
  private indexedUntil: string | null = null;

  constructor(
    private readonly database: Database,
    private readonly persons: PersonsRepository,
    private readonly stays: PersonStaysRepository,
    private readonly index: PersonIndex,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly serving: Serving,
  ) {}

  onModuleInit(): void {
    this.serving.whenServing(() => {
      void this.lookAfter();
      this.timer = setInterval(() => void this.lookAfter(), FIVE_MINUTES_MS).unref();
    });
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Everything that is due, in one transaction; what fails is tried again next time. */
  async lookAfter(): Promise<DayDone> {
    try {
      const day = today();
      const done = await this.database.inTransaction(() => this.doWhatIsDue(day));
      this.indexedUntil = day;
      return done;
    } catch (error: unknown) {
      this.logger.error({ err: error }, 'A day of the directory');
      return { contacts: 0, people: 0 };
    }
  }

  private async doWhatIsDue(day: string): Promise<DayDone> {
    await this.persons.linkAccounts(null);
    const contacts = await this.persons.forgetExpiredContacts();
    const people = await this.forgetPeople(day);
    if (this.indexedUntil !== day) await this.index.refresh(await this.stays.withRoleEnded(this.indexedUntil, day));
    return { contacts, people };
  }

  private async forgetPeople(day: string): Promise<number> {
    const ending = await this.stays.thatEnd();
    const due = ending.filter((stay) => (dayToForget(stay) ?? '9999') <= day).map(({ id }) => id);
    for (const id of due) await this.persons.remove(id);
    await this.index.refresh(due);
    return due.length;
  }
}
