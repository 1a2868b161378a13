import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/index.js';
import { ArrayTermUsage } from '../vocabulary/array-term-usage.service.js';
import { TermUsageService } from '../vocabulary/term-usage.service.js';

/** The topics of requests follow when terms are merged. Requests are no sources, and are not counted as such. */
@Injectable()
export class RequestTermUsage extends ArrayTermUsage {
  readonly name = 'requests';

  constructor(usages: TermUsageService, database: Database) {
    super(usages, database, {
      table: 'knowledge_request',
      idType: 'uuid',
      columns: ['term_ids'],
      allCodes: 'term_ids',
    });
  }
}
