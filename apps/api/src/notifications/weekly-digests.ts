import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { MINUTE_MS, TimedWork } from '../shared/timed-work.js';
import { WeeklyDigestsService } from './weekly-digests.service.js';

/** Looks for digests that are due, while the process serves; without a mail server none are written. */
@Injectable()
export class WeeklyDigests implements OnModuleInit {
  constructor(
    private readonly digests: WeeklyDigestsService,
    @Inject(CONFIG) private readonly config: Config,
    private readonly timed: TimedWork,
  ) {}

  onModuleInit(): void {
    if (this.config.smtpUrl === undefined) return;
    this.timed.repeat({ name: 'Weekly digests', everyMs: 5 * MINUTE_MS }, () => this.digests.writeDue());
  }
}
