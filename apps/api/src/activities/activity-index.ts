import { Injectable, type OnModuleInit } from '@nestjs/common';
import { activitySearchDocument, termsOfActivity } from '@samspil/domain/activities';
import type { SearchDocument } from '@samspil/domain/search';
import { SearchIndexer } from '../search/search-indexer.service.js';
import type { TermRecord } from '../vocabulary/vocabulary.service.js';
import { ActivitiesRepository } from './activities.repository.js';
import type { ActivityRecord } from './activity-record.js';
import { ActivityReferences } from './activity-references.js';

const PORTION = 200;

type Terms = ReadonlyMap<string, TermRecord>;

/** Keeps search in step with the activities, in the transaction that changes them. Drafts are never in it. */
@Injectable()
export class ActivityIndex implements OnModuleInit {
  constructor(
    private readonly indexer: SearchIndexer,
    private readonly references: ActivityReferences,
    private readonly repository: ActivitiesRepository,
  ) {}

  onModuleInit(): void {
    this.indexer.register({
      kind: 'activity',
      all: () => this.all(),
      byIds: async (ids) => this.documentsOf(await this.repository.byIds(ids)),
    });
  }

  /** Indexes those that are shared now, and takes the others out. `terms` are those they are coded with, if at hand. */
  async put(records: readonly ActivityRecord[], terms?: Terms): Promise<void> {
    const hidden = records.filter((record) => !isShared(record)).map(({ id }) => id);
    if (hidden.length > 0) await this.indexer.remove('activity', hidden);
    if (hidden.length < records.length) await this.indexer.index(await this.documentsOf(records, terms));
  }

  /** As they are in the database now. */
  async refresh(ids: readonly string[]): Promise<void> {
    for (let from = 0; from < ids.length; from += PORTION) {
      const some = ids.slice(from, from + PORTION);
      const records = await this.repository.byIds(some);
      const there = new Set(records.map(({ id }) => id));
      const gone = some.filter((id) => !there.has(id));
      if (gone.length > 0) await this.indexer.remove('activity', gone);
      await this.put(records);
    }
  }

  private async *all(): AsyncGenerator<SearchDocument[]> {
    let last: string | null = null;
    for (;;) {
      const ids: string[] = await this.repository.sharedIdsAfter(last, PORTION);
      if (ids.length === 0) return;
      yield await this.documentsOf(await this.repository.byIds(ids));
      last = ids.at(-1) ?? null;
    }
  }

  private async documentsOf(records: readonly ActivityRecord[], known?: Terms): Promise<SearchDocument[]> {
    const shared = records.filter(isShared);
    const terms = known ?? (await this.termsOf(shared));
    return shared.map((record) =>
      activitySearchDocument(
        {
          ...record,
          changedAt: record.changedAt.toISOString(),
          ownerName: record.owner.name,
          placeNames: record.municipalities.map(({ name }) => name),
          partnerNames: record.partners.map(({ organisationId, name }) =>
            organisationId === null ? name : (record.partnerNames[organisationId] ?? ''),
          ),
        },
        (code) => terms.get(code),
      ),
    );
  }

  private termsOf(records: readonly ActivityRecord[]): Promise<Terms> {
    return this.references.terms(
      [...new Set(records.map(({ networkId }) => networkId))],
      [...new Set(records.flatMap(termsOfActivity))],
    );
  }
}

function isShared({ isDeleted, sharing }: ActivityRecord): boolean {
  return !isDeleted && sharing !== 'draft';
}
