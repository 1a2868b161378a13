import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/index.js';
import { ArrayTermUsage } from '../vocabulary/array-term-usage.service.js';
import { TermUsageService } from '../vocabulary/term-usage.service.js';

/** The fields of meetings follow when terms are merged. Meetings are no sources, and are not counted as such. */
@Injectable()
export class MeetingTermUsage extends ArrayTermUsage {
  readonly name = 'meetings';

  constructor(usages: TermUsageService, database: Database) {
    super(usages, database, { table: 'meeting', idType: 'uuid', columns: ['sectors'], allCodes: 'sectors' });
  }
}
