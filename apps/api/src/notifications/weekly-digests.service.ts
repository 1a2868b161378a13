import { Injectable } from '@nestjs/common';
import { digestOf, digestsDueAt, type DueDigests } from '@samspil/domain/notifications';
import { Database } from '../shared/database/index.js';
import { danishClock } from '../shared/today.js';
import { DigestsRepository, type DigestRow } from './digests.repository.js';
import { NotificationMails } from './notification-mails.js';

/** Writes the digests of the week, each at most once. */
@Injectable()
export class WeeklyDigestsService {
  constructor(
    private readonly database: Database,
    private readonly repository: DigestsRepository,
    private readonly mails: NotificationMails,
  ) {}

  /** Everything that is due when the clock in Denmark says `clock`; a server that stops in between goes on later. */
  async writeDue(clock = danishClock()): Promise<void> {
    const due = digestsDueAt(clock);
    if (due.due.length === 0) return;
    const today = clock.slice(0, 10);
    let written = 1;
    while (written > 0) written = await this.database.inTransaction(() => this.writeSome(due, today));
  }

  /** The mark that it was written and the mail are one transaction: there is never the one without the other. */
  private async writeSome(due: DueDigests, today: string): Promise<number> {
    const readers = await this.repository.claim(due);
    if (readers.length === 0) return 0;
    const userIds = readers.map(({ userId }) => userId);
    const unread = new Map<string, DigestRow[]>(userIds.map((id) => [id, []]));
    for (const row of await this.repository.unreadOf(userIds, due.week, today)) unread.get(row.userId)?.push(row);
    for (const reader of readers) {
      const content = digestOf<DigestRow>(unread.get(reader.userId) ?? [], today);
      if (content !== null) await this.mails.sendDigest(reader, due.week, content);
    }
    return readers.length;
  }
}
