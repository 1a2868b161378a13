import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/index.js';
import { ArrayTermUsage } from '../vocabulary/array-term-usage.service.js';
import { TermUsageService } from '../vocabulary/term-usage.service.js';

/** The fields of templates follow when terms are merged, too. */
@Injectable()
export class MeetingTemplateTermUsage extends ArrayTermUsage {
  readonly name = 'meeting-templates';

  constructor(usages: TermUsageService, database: Database) {
    super(usages, database, { table: 'meeting_template', idType: 'uuid', columns: ['sectors'], allCodes: 'sectors' });
  }
}
