import { Injectable } from '@nestjs/common';
import type { SearchDocument, SearchKind } from '@samspil/domain/search';

/** Where the documents of one kind come from, for indexing everything again. */
export interface SearchSource {
  readonly kind: SearchKind;
  /** Every document of the kind, in batches of a size that fits in memory. */
  all(): AsyncIterable<readonly SearchDocument[]>;
  /** The documents with these ids; what no longer exists is left out. */
  byIds(ids: readonly string[]): Promise<readonly SearchDocument[]>;
}

/** Capabilities register what can be found in them. */
@Injectable()
export class SearchSources {
  private readonly sources = new Map<SearchKind, SearchSource>();

  register(source: SearchSource): void {
    this.sources.set(source.kind, source);
  }

  all(): readonly SearchSource[] {
    return [...this.sources.values()];
  }

  of(kind: SearchKind): SearchSource | undefined {
    return this.sources.get(kind);
  }
}
