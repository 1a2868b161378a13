import { Injectable, type OnModuleInit } from '@nestjs/common';
import { personAudiences } from '@samspil/domain/directory';
import type { SearchDocument } from '@samspil/domain/search';
import { SearchIndexer } from '../search/search-indexer.service.js';
import { DirectoryRepository } from './directory.repository.js';
import type { PersonRecord, PositionRecord } from './person-record.js';
import { ROLE_NAMES } from './role-names.js';

const PORTION = 200;

/** People in the search, for those who may know their names; never how they are reached. */
@Injectable()
export class PersonIndex implements OnModuleInit {
  constructor(
    private readonly indexer: SearchIndexer,
    private readonly repository: DirectoryRepository,
  ) {}

  onModuleInit(): void {
    this.indexer.register({
      kind: 'person',
      all: () => this.all(),
      byIds: async (ids) => this.documentsOf(await this.repository.personsByIds(ids)),
    });
  }

  async refresh(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.indexer.refresh('person', ids);
  }

  private async *all(): AsyncGenerator<SearchDocument[]> {
    const persons = await this.repository.allPersons();
    for (let from = 0; from < persons.length; from += PORTION) {
      yield await this.documentsOf(persons.slice(from, from + PORTION));
    }
  }

  private async documentsOf(persons: readonly PersonRecord[]): Promise<SearchDocument[]> {
    const positions = await this.repository.positionsOf(persons.map(({ id }) => id));
    return persons.map((person) =>
      personDocument(
        person,
        positions.filter(({ personId }) => personId === person.id),
      ),
    );
  }
}

function personDocument(person: PersonRecord, positions: readonly PositionRecord[]): SearchDocument {
  const { id, name, isDemonstration, changedAt } = person;
  const summaries = (['da', 'en'] as const).map((language) => {
    const roles = positions.map(({ role, title, organisation }) =>
      [title || ROLE_NAMES[role][language], organisation.name[language]].join(', '),
    );
    return { text: [...new Set(roles)].join(' · '), weight: 1, language };
  });
  return {
    ...{ kind: 'person', id, title: name, isDemonstration },
    url: `/personer/${id}`,
    summary: summaries[0]?.text ?? '',
    language: 'da',
    year: null,
    changedAt: changedAt.toISOString(),
    audiences: personAudiences(person),
    facets: {},
    texts: [{ text: name, weight: 3, language: 'und' as const }, ...summaries].filter(({ text }) => text !== ''),
  };
}
