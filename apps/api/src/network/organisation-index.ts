import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SearchDocument } from '@samspil/domain/search';
import { SearchIndexer } from '../search/search-indexer.service.js';
import { NetworkRepository } from './network.repository.js';
import { today } from '../shared/today.js';
import type { OrganisationRecord } from './organisation-record.js';

/** Organisations in the search index; they are public. */
@Injectable()
export class OrganisationIndex implements OnModuleInit {
  constructor(
    private readonly indexer: SearchIndexer,
    private readonly repository: NetworkRepository,
  ) {}

  onModuleInit(): void {
    this.indexer.register({
      kind: 'organisation',
      all: () => this.allDocuments(),
      byIds: async (ids) => (await this.repository.organisationsByIds(today(), ids)).map(organisationDocument),
    });
  }

  private async *allDocuments(): AsyncIterable<readonly SearchDocument[]> {
    yield (await this.repository.organisationsByIds(today(), null)).map(organisationDocument);
  }
}

function organisationDocument({ id, name, otherNames, note, changedAt }: OrganisationRecord): SearchDocument {
  const texts = [
    { text: name.da, weight: 3, language: 'da' as const },
    { text: name.en, weight: 3, language: 'en' as const },
    { text: otherNames.join('; '), weight: 2, language: 'da' as const },
    { text: note.da, weight: 1, language: 'da' as const },
    { text: note.en, weight: 1, language: 'en' as const },
  ];
  return {
    kind: 'organisation',
    id,
    url: `/netvaerk/${id}`,
    title: name.da,
    summary: note.da,
    language: 'da',
    year: null,
    changedAt,
    audiences: ['public'],
    facets: {},
    texts: texts.filter(({ text }) => text !== ''),
  };
}
