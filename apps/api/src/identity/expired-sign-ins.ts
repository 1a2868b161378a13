import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HOUR_MS, TimedWork } from '../shared/timed-work.js';
import { IdentityRepository } from './identity.repository.js';

/** Ended sessions hold addresses and browsers of people: they are deleted within the hour. */
@Injectable()
export class ExpiredSignIns implements OnModuleInit {
  constructor(
    private readonly repository: IdentityRepository,
    private readonly timed: TimedWork,
  ) {}

  onModuleInit(): void {
    this.timed.repeat({ name: 'Expired sign-ins', everyMs: HOUR_MS }, () => this.repository.forgetExpired());
  }
}
