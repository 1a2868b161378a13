import { Injectable, type OnModuleInit } from '@nestjs/common';
import { conceptSearchDocument, conceptTerms } from '@samspil/domain/concepts';
import type { SearchDocument } from '@samspil/domain/search';
import { SearchIndexer } from '../search/search-indexer.service.js';
import { ConceptLinks } from './concept-links.js';
import type { ConceptRecord } from './concept-record.js';
import { ConceptsRepository } from './concepts.repository.js';

const PORTION = 100;

/** Keeps search in step with the concepts, in the transaction that changes them. */
@Injectable()
export class ConceptIndex implements OnModuleInit {
  constructor(
    private readonly indexer: SearchIndexer,
    private readonly repository: ConceptsRepository,
    private readonly links: ConceptLinks,
  ) {}

  onModuleInit(): void {
    this.indexer.register({
      kind: 'concept',
      all: () => this.all(),
      byIds: async (ids) => this.documentsOf(await this.repository.byIds(ids)),
    });
  }

  /** Indexes those of the concepts that are published now, and takes the others out. */
  async refresh(ids: readonly string[]): Promise<void> {
    for (let from = 0; from < ids.length; from += PORTION) {
      await this.indexer.refresh('concept', ids.slice(from, from + PORTION));
    }
  }

  private async *all(): AsyncGenerator<SearchDocument[]> {
    let last: string | null = null;
    for (;;) {
      const ids: string[] = await this.repository.publishedIdsAfter(last, PORTION);
      if (ids.length === 0) return;
      yield await this.documentsOf(await this.repository.byIds(ids));
      last = ids.at(-1) ?? null;
    }
  }

  /** The documents of those that are published; the terms of all in one statement. */
  private async documentsOf(records: readonly ConceptRecord[]): Promise<SearchDocument[]> {
    const shown = records.filter(({ state }) => state === 'published');
    const terms = await this.links.termsOf(
      [...new Set(shown.map(({ networkId }) => networkId))],
      shown.flatMap(({ published }) => (published === null ? [] : conceptTerms(published))),
    );
    return shown.flatMap(({ published, publishedAt, owner, ...concept }) => {
      if (published === null || publishedAt === null) return [];
      const findable = {
        ...concept,
        ownerName: owner.name,
        content: published,
        publishedAt: publishedAt.toISOString(),
      };
      return [conceptSearchDocument(findable, (id) => terms.get(id))];
    });
  }
}
