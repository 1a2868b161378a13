import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SearchDocument } from '@samspil/domain/search';
import { SearchIndexer } from '../search/search-indexer.service.js';
import { BodiesRepository } from './bodies.repository.js';
import type { BodyRecord } from './body-record.js';

/** Bodies in the search index: public, but a draft is for those who may see it. */
@Injectable()
export class BodyIndex implements OnModuleInit {
  constructor(
    private readonly indexer: SearchIndexer,
    private readonly repository: BodiesRepository,
  ) {}

  onModuleInit(): void {
    this.indexer.register({
      kind: 'body',
      all: () => this.all(),
      byIds: async (ids) => (await this.repository.anyByIds(ids)).map(bodyDocument),
    });
  }

  private async *all(): AsyncIterable<readonly SearchDocument[]> {
    yield (await this.repository.anyByIds(null)).map(bodyDocument);
  }
}

function bodyDocument({ id, networkId, name, purpose, state, changedAt }: BodyRecord): SearchDocument {
  const keepers = [`network:${networkId}:coordinator`, `network:${networkId}:administrator`, `body:${id}`];
  const texts = [
    { text: name.da, weight: 3, language: 'da' as const },
    { text: name.en, weight: 3, language: 'en' as const },
    { text: purpose.da, weight: 1, language: 'da' as const },
    { text: purpose.en, weight: 1, language: 'en' as const },
  ];
  return {
    kind: 'body',
    id,
    url: `/grupper/${id}`,
    title: name.da,
    summary: purpose.da,
    language: 'da',
    year: null,
    changedAt: changedAt.toISOString(),
    audiences: state === 'draft' ? keepers : ['public'],
    facets: {},
    texts: texts.filter(({ text }) => text !== ''),
  };
}
