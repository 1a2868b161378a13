import { Injectable, type OnModuleInit } from '@nestjs/common';
import { bodyDocumentSearchDocument } from '@samspil/domain/bodies';
import type { SearchDocument } from '@samspil/domain/search';
import { SearchIndexer } from '../../search/search-indexer.service.js';
import { BodyDocumentsRepository } from './body-documents.repository.js';

/** So many documents are read at a time. */
const BATCH = 100;

/** Documents that are in force in the search index, each for those who may read it. */
@Injectable()
export class BodyDocumentIndex implements OnModuleInit {
  constructor(
    private readonly indexer: SearchIndexer,
    private readonly repository: BodyDocumentsRepository,
  ) {}

  onModuleInit(): void {
    this.indexer.register({ kind: 'document', all: () => this.all(), byIds: (ids) => this.documents(ids) });
    // Whether a body is closed decides who may read its documents, and its name is part of them.
    this.indexer.follow('body', (ids) => this.refreshOf(ids));
  }

  private async refreshOf(bodyIds: readonly string[]): Promise<void> {
    const ids = await this.repository.idsOfBodies(bodyIds);
    if (ids.length > 0) await this.indexer.refresh('document', ids);
  }

  private async *all(): AsyncIterable<readonly SearchDocument[]> {
    const ids = await this.repository.allIds();
    for (let at = 0; at < ids.length; at += BATCH) yield await this.documents(ids.slice(at, at + BATCH));
  }

  private async documents(ids: readonly string[]): Promise<SearchDocument[]> {
    const records = await this.repository.byIds(ids);
    return records.flatMap(({ versions: [version], changedAt, ...record }) => {
      const inForce = { ...record, changedAt: changedAt.toISOString() };
      return version === undefined ? [] : [bodyDocumentSearchDocument({ ...inForce, version })];
    });
  }
}
