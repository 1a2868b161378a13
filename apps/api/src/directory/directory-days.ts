import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dayToForget, hasLeft } from '@samspil/domain/directory';
import { Database } from '../shared/database/index.js';
import { MINUTE_MS, TimedWork } from '../shared/timed-work.js';
import { today } from '../shared/today.js';
import { PersonIndex } from './person-index.js';
import { PersonStaysRepository } from './person-stays.repository.js';
import { PersonsRepository } from './persons.repository.js';

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
export class DirectoryDays implements OnModuleInit {
  /** Until then ended roles are known to the search. */
  private indexedUntil: string | null = null;

  constructor(
    private readonly database: Database,
    private readonly persons: PersonsRepository,
    private readonly stays: PersonStaysRepository,
    private readonly index: PersonIndex,
    private readonly timed: TimedWork,
  ) {}

  onModuleInit(): void {
    this.timed.repeat({ name: 'A day of the directory', everyMs: 5 * MINUTE_MS, atOnce: true }, () => this.lookAfter());
  }

  /** Everything that is due, in one transaction; what fails is tried again next time. */
  async lookAfter(): Promise<DayDone> {
    const day = today();
    const done = await this.database.inTransaction(() => this.doWhatIsDue(day));
    this.indexedUntil = day;
    return done;
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
    const left = ending.filter((stay) => hasLeft(stay, day)).map(({ id }) => id);
    await this.stays.noteWhoLeft(left, day);
    const due = ending.filter((stay) => (dayToForget(stay, day) ?? '9999') <= day).map(({ id }) => id);
    for (const id of due) await this.persons.remove(id);
    await this.index.refresh(due);
    return due.length;
  }
}
