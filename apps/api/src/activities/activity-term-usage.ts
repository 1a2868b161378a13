import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/index.js';
import { ArrayTermUsage } from '../vocabulary/array-term-usage.service.js';
import { TermUsageService } from '../vocabulary/term-usage.service.js';
import { ActivityIndex } from './activity-index.js';

/** The codes of activities follow when terms are merged. Activities are practice, and are not counted as sources. */
@Injectable()
export class ActivityTermUsage extends ArrayTermUsage {
  readonly name = 'activities';

  constructor(
    usages: TermUsageService,
    database: Database,
    private readonly index: ActivityIndex,
  ) {
    super(usages, database, {
      table: 'activity',
      idType: 'uuid',
      columns: ['target_groups', 'art_forms', 'settings', 'org_forms', 'course_levels'],
      allCodes: 'term_ids',
    });
  }

  /** Activities are found by the names of their codes. */
  async renamed(termIds: readonly string[]): Promise<void> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM activity WHERE deleted_at IS NULL AND sharing <> 'draft' AND term_ids && $1::text[]`,
      [termIds],
    );
    await this.index.refresh(rows.map(({ id }) => id));
  }

  protected override followed(ids: readonly string[]): Promise<void> {
    return this.index.refresh(ids);
  }
}
