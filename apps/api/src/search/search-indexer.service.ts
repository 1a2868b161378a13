import { Inject, Injectable } from '@nestjs/common';
import type { SearchDocument, SearchEngine, SearchKind } from '@samspil/domain/search';
import { Database } from '../shared/database/index.js';
import { SEARCH_ENGINE } from './search-engine.js';
import { SearchSources, type SearchSource } from './search-sources.js';
import { SearchVocabulary, type VocabularyLoader } from './search-vocabulary.js';

/** What other capabilities use to be found. Calls belong in the transaction that publishes or withdraws. */
@Injectable()
export class SearchIndexer {
  constructor(
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    private readonly sources: SearchSources,
    private readonly vocabulary: SearchVocabulary,
    private readonly database: Database,
  ) {}

  /** Says where all documents of a kind come from; call it once, when the capability starts. */
  register(source: SearchSource): void {
    this.sources.register(source);
  }

  /** Adds or replaces documents. */
  index(documents: readonly SearchDocument[]): Promise<void> {
    return this.engine.index(documents);
  }

  remove(kind: SearchKind, ids: readonly string[]): Promise<void> {
    return this.engine.remove(kind, ids);
  }

  /** Indexes these again from their source; those that no longer exist are taken out. */
  async refresh(kind: SearchKind, ids: readonly string[]): Promise<void> {
    const documents = (await this.sources.of(kind)?.byIds(ids)) ?? [];
    const existing = new Set(documents.map(({ id }) => id));
    await this.engine.remove(
      kind,
      ids.filter((id) => !existing.has(id)),
    );
    await this.engine.index(documents);
  }

  /** Says which vocabulary terms questions may speak of. */
  recogniseTermsOf(load: VocabularyLoader): void {
    this.vocabulary.provide(load);
  }

  /** A term was added, changed, merged or hidden: questions are read with the new vocabulary once this is durable. */
  vocabularyChanged(): void {
    this.database.afterCommit(() => this.vocabulary.changed());
  }
}
