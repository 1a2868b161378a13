import { Injectable } from '@nestjs/common';
import { IndexNumbers } from './index-numbers.js';

/** Words in fewer documents than this are counted exactly by every search, so their stored count is not needed. */
const COUNTED_FROM = 500;

/** After this many changes, or this share of all documents, the stored counts are renewed. */
const RENEW = { least: 250, share: 0.05 } as const;

/** Keeps the stored counts of common words about right, outside every publishing transaction. */
@Injectable()
export class IndexUpkeep {
  private changes = 0;
  private renewing: Promise<void> | undefined;

  constructor(private readonly numbers: IndexNumbers) {}

  /** Called when documents were indexed or removed and are durable. */
  noteChanges(documents: number): void {
    this.changes += documents;
    if (this.changes < RENEW.least || this.renewing !== undefined) return;
    this.renewing = this.renewWhenWorthIt().finally(() => (this.renewing = undefined));
  }

  /** Waits for a renewal that is under way. */
  async settled(): Promise<void> {
    await this.renewing;
  }

  private async renewWhenWorthIt(): Promise<void> {
    try {
      const [row] = await this.numbers.rows<{ documents: number }>(
        'SELECT coalesce(sum(documents), 0)::integer AS documents FROM search_statistics',
      );
      if (this.changes >= (row?.documents ?? 0) * RENEW.share) await this.renewCounts();
    } catch {
      // Counts that are a little old do no harm; the next changes try again.
      this.changes = 0;
    }
  }

  /** Counts the documents of every common word anew. */
  async renewCounts(): Promise<void> {
    this.changes = 0;
    await this.numbers.rows(
      `UPDATE search_term t SET documents = counted.documents FROM (
         SELECT term_id, count(*)::integer AS documents FROM search_posting GROUP BY 1 HAVING count(*) >= $1
       ) counted WHERE counted.term_id = t.id AND counted.documents <> t.documents`,
      [COUNTED_FROM],
    );
  }

  /** Tidies the tables after much was written. */
  async tidy(): Promise<void> {
    await this.renewCounts();
    for (const table of ['search_document', 'search_posting', 'search_text', 'search_word', 'search_term']) {
      await this.numbers.rows(`VACUUM (ANALYZE) ${table}`);
    }
  }
}
