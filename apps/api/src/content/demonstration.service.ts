import { Injectable } from '@nestjs/common';
import { ActivityContentService } from '../activities/activity-content.service.js';
import { GiveBackContentService } from '../activities/give-backs/give-back-content.service.js';
import { BodyContentService } from '../bodies/body-content.service.js';
import { BodyDocumentContentService } from '../bodies/documents/body-document-content.service.js';
import { ConceptContentService } from '../concepts/concept-content.service.js';
import { DirectoryContentService } from '../directory/directory-content.service.js';
import { ForumContentService } from '../forum/forum-content.service.js';
import { DuplicatesService } from '../imports/duplicates.service.js';
import { MatchingContentService } from '../matching/matching-content.service.js';
import { MeetingContentService } from '../meetings/meeting-content.service.js';
import { NetworkContentService } from '../network/network-content.service.js';
import { RecommendationContentService } from '../recommendations/recommendation-content.service.js';
import { RequestContentService } from '../requests/request-content.service.js';
import { SearchIndexer } from '../search/search-indexer.service.js';
import { Database } from '../shared/database/index.js';
import { INVENTED_FILES } from './content-files.js';
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
    private readonly activities: ActivityContentService,
    private readonly giveBacks: GiveBackContentService,
    private readonly concepts: ConceptContentService,
    private readonly recommendations: RecommendationContentService,
    private readonly matching: MatchingContentService,
    private readonly meetings: MeetingContentService,
    private readonly directory: DirectoryContentService,
    private readonly networks: NetworkContentService,
    private readonly forum: ForumContentService,
    private readonly bodies: BodyContentService,
    private readonly documents: BodyDocumentContentService,
  ) {}

  async remove(): Promise<RemovedDemonstration> {
    return this.database.inTransaction(async () => {
      await this.repository.lock();
      await this.forum.removeInvented();
      await this.removePractice();
      await this.meetings.removeInvented();
      await this.documents.removeInvented();
      await this.bodies.removeInvented();
      await this.directory.removeInvented();
      await this.networks.removeInventedLevels();
      await this.duplicates.takeBackInvented();
      await this.repository.freeItemsMergedIntoInvented();
      const items = await this.repository.deleteInvented('knowledge_item', 'is_demonstration');
      const organisations = await this.repository.deleteInvented('organisation', 'is_demonstration');
      const people = await this.repository.deleteInvented('app_user', 'demo');
      await this.requests.removeInvented();
      await this.indexer.remove('knowledge', items);
      await this.indexer.remove('organisation', organisations);
      for (const file of INVENTED_FILES) await this.repository.rememberRemoved(file);
      return { items: items.length, organisations: organisations.length, people: people.length };
    });
  }

  /** What points at activities goes before them. */
  private async removePractice(): Promise<void> {
    await this.matching.removeInvented();
    await this.recommendations.removeInvented();
    await this.concepts.removeInvented();
    await this.giveBacks.removeInvented();
    await this.activities.removeInvented();
  }
}
