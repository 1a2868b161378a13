import { Inject, Injectable } from '@nestjs/common';
import type { SearchDocument, SearchEngine, SearchKind } from '@samspil/domain/search';
import { Database } from '../shared/database/index.js';
import { SEARCH_ENGINE } from './search-engine.js';
import { SearchSources, type SearchSource } from './search-sources.js';
import { SearchVocabulary, type VocabularyLoader } from './search-vocabulary.js';

/** What other capabilities use to be found. Calls belong in the transaction that publishes or withdraws. */
@Injectable()
export class SearchIndexer {
  private readonly followers = new Map<SearchKind, ((ids: readonly string[]) => Promise<void>)[]>();

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

  /** Says what else is to be indexed again, in the same transaction, when something of the kind changes or goes. */
  follow(kind: SearchKind, changed: (ids: readonly string[]) => Promise<void>): void {
    this.followers.set(kind, [...(this.followers.get(kind) ?? []), changed]);
  }

  /** Adds or replaces documents. */
  async index(documents: readonly SearchDocument[]): Promise<void> {
    await this.engine.index(documents);
    for (const kind of new Set(documents.map((document) => document.kind))) {
      await this.tellFollowers(
        kind,
        documents.filter((document) => document.kind === kind).map(({ id }) => id),
      );
    }
  }

  async remove(kind: SearchKind, ids: readonly string[]): Promise<void> {
    await this.engine.remove(kind, ids);
    await this.tellFollowers(kind, ids);
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
    await this.tellFollowers(kind, ids);
  }

  private async tellFollowers(kind: SearchKind, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    for (const changed of this.followers.get(kind) ?? []) await changed(ids);
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
