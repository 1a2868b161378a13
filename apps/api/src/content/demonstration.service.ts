import { Injectable } from '@nestjs/common';
import { DuplicatesService } from '../imports/duplicates.service.js';
import { RequestContentService } from '../requests/request-content.service.js';
import { SearchIndexer } from '../search/search-indexer.service.js';
import { Database } from '../shared/database/index.js';
import { ContentRepository } from './content.repository.js';

export interface RemovedDemonstration {
  readonly items: number;
  readonly organisations: number;
  readonly people: number;
}

/** Takes everything invented out, for good. */
@Injectable()
export class DemonstrationService {
  constructor(
    private readonly database: Database,
    private readonly repository: ContentRepository,
    private readonly indexer: SearchIndexer,
    private readonly duplicates: DuplicatesService,
    private readonly requests: RequestContentService,
  ) {}

  async remove(): Promise<RemovedDemonstration> {
    return this.database.inTransaction(async () => {
      await this.repository.lock();
      await this.duplicates.takeBackInvented();
      await this.repository.freeItemsMergedIntoInvented();
      const items = await this.repository.deleteInvented('knowledge_item', 'is_demonstration');
      const organisations = await this.repository.deleteInvented('organisation', 'is_demonstration');
      const people = await this.repository.deleteInvented('app_user', 'demo');
      await this.requests.removeInvented();
      await this.indexer.remove('knowledge', items);
      await this.indexer.remove('organisation', organisations);
      await this.repository.rememberRemoved('demonstration');
      return { items: items.length, organisations: organisations.length, people: people.length };
    });
  }
}
