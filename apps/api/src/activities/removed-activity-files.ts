import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileStore } from '../shared/files/index.js';
import { MINUTE_MS, TimedWork } from '../shared/timed-work.js';
import { ActivityFilesRepository, fileHolder } from './activity-files.repository.js';

/** A picture that should not be there must be gone: what nobody has put back within the hour goes with its content soon after. */
@Injectable()
export class RemovedActivityFiles implements OnModuleInit {
  constructor(
    private readonly repository: ActivityFilesRepository,
    private readonly store: FileStore,
    private readonly timed: TimedWork,
  ) {}

  onModuleInit(): void {
    this.timed.repeat({ name: 'Removed files of activities', everyMs: 5 * MINUTE_MS, atOnce: true }, () =>
      this.forget(),
    );
  }

  /** How many files are gone for good. */
  forget(): Promise<number> {
    return this.repository.forgetRemoved((id) => this.store.releaseAll(fileHolder(id)));
  }
}
