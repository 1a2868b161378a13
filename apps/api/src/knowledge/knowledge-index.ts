import { Injectable, type OnModuleInit } from '@nestjs/common';
import { toSearchDocument } from '@samspil/domain/knowledge';
import type { SearchDocument } from '@samspil/domain/search';
import { SearchIndexer } from '../search/search-indexer.service.js';
import { KnowledgeCodes } from './knowledge-codes.js';
import { KnowledgeHistoryRepository } from './knowledge-history.repository.js';
import type { KnowledgeRecord } from './knowledge-record.js';
import { KnowledgeRepository } from './knowledge.repository.js';

/** As many at a time: the text of their files is in memory meanwhile, and one file may be a book. */
const PORTION = 50;

/** Keeps search in step with the bank, in the transaction that changes it. */
@Injectable()
export class KnowledgeIndex implements OnModuleInit {
  constructor(
    private readonly indexer: SearchIndexer,
    private readonly codes: KnowledgeCodes,
    private readonly repository: KnowledgeRepository,
    private readonly history: KnowledgeHistoryRepository,
  ) {}

  onModuleInit(): void {
    this.indexer.register({
      kind: 'knowledge',
      all: () => this.all(),
      byIds: async (ids) => this.documentsOf(await this.repository.byIds(ids)),
    });
  }

  /** Indexes those of the items that are published now, and takes the others out. */
  async refresh(ids: readonly string[]): Promise<void> {
    for (let from = 0; from < ids.length; from += PORTION) await this.refreshPortion(ids.slice(from, from + PORTION));
  }

  private async refreshPortion(ids: readonly string[]): Promise<void> {
    const records = await this.repository.byIds(ids);
    const published = records.filter(isPublic);
    const isPublished = new Set(published.map(({ id }) => id));
    const gone = ids.filter((id) => !isPublished.has(id));
    if (gone.length > 0) await this.indexer.remove('knowledge', gone);
    if (published.length > 0) await this.indexer.index(await this.documentsOf(published));
  }

  private async *all(): AsyncGenerator<SearchDocument[]> {
    let last: string | null = null;
    for (;;) {
      const ids = await this.repository.publishedIdsAfter(last, PORTION);
      if (ids.length === 0) return;
      yield await this.documentsOf(await this.repository.byIds(ids));
      last = ids.at(-1) ?? null;
    }
  }

  /** The documents of published items: three statements however many they are. */
  async documentsOf(records: readonly KnowledgeRecord[]): Promise<SearchDocument[]> {
    const shown = records.filter(isPublic);
    const terms = await this.codes.termsOf(
      [...new Set(shown.map(({ networkId }) => networkId))],
      shown.flatMap((record) => record.published?.content.codes ?? []),
    );
    const pages = await this.history.openPagesOf(shown.map(({ id }) => id));
    return shown.flatMap(({ id, slug, published, publishedAt, isDemonstration }) =>
      published === null
        ? []
        : [
            toSearchDocument(
              {
                id,
                slug,
                isDemonstration,
                content: published.content,
                publishedAt: (publishedAt ?? new Date()).toISOString(),
                pages: pages.get(id) ?? [],
              },
              (code) => terms.get(code),
            ),
          ],
    );
  }
}

function isPublic(record: KnowledgeRecord): boolean {
  return record.state === 'published';
}
