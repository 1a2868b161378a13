import { Injectable } from '@nestjs/common';
import type { MeetingRecord } from './meeting-record.js';

/** Is told of a meeting before and after it was changed, announced, cancelled or held, in the same transaction. */
export type MeetingWatcher = (before: MeetingRecord, after: MeetingRecord) => Promise<void>;

/** Who follows what happens to meetings: those who were invited are told, calendars are. */
@Injectable()
export class MeetingWatchers {
  private readonly watchers: MeetingWatcher[] = [];

  register(watcher: MeetingWatcher): void {
    this.watchers.push(watcher);
  }

  async tell(before: MeetingRecord, after: MeetingRecord): Promise<void> {
    for (const watcher of this.watchers) await watcher(before, after);
  }
}
