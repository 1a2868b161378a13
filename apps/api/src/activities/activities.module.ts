import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '../identity/identity.module.js';
import { SearchModule } from '../search/search.module.js';
import { VocabularyModule } from '../vocabulary/vocabulary.module.js';
import { ActivitiesLoader } from './activities.loader.js';
import { ActivitiesRepository } from './activities.repository.js';
import { ActivitiesResolver } from './activities.resolver.js';
import { ActivitiesService } from './activities.service.js';
import { ActivityCandidatesService } from './activity-candidates.service.js';
import { ActivityChangeEntity } from './activity-change.entity.js';
import { ActivityFieldsResolver } from './activity-fields.resolver.js';
import { ActivityContentService } from './activity-content.service.js';
import { ActivityFilesController } from './activity-files.controller.js';
import { ActivityFilesRepository } from './activity-files.repository.js';
import { ActivityFilesResolver } from './activity-files.resolver.js';
import { ActivityFilesService } from './activity-files.service.js';
import { ActivityFileEntity } from './activity-file.entity.js';
import { ActivityHistoryRepository } from './activity-history.repository.js';
import { ActivityIndex } from './activity-index.js';
import { ActivityListsService } from './activity-lists.service.js';
import { ActivityMutationsResolver } from './activity-mutations.resolver.js';
import { ActivityPages } from './activity-pages.js';
import { ActivityReferences } from './activity-references.js';
import { ActivitySessionEntity } from './activity-session.entity.js';
import { ActivityTermUsage } from './activity-term-usage.js';
import { ActivityWritesRepository } from './activity-writes.repository.js';
import { ActivityWritingService } from './activity-writing.service.js';
import { ActivityEntity } from './activity.entity.js';
import { RemovedActivityFiles } from './removed-activity-files.js';
import { SessionsRepository } from './sessions/sessions.repository.js';
import { SessionsResolver } from './sessions/sessions.resolver.js';
import { SessionsService } from './sessions/sessions.service.js';

/** What municipalities and others do with culture, and what came of it. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ActivityEntity, ActivityChangeEntity, ActivityFileEntity, ActivitySessionEntity]),
    IdentityModule,
    SearchModule,
    VocabularyModule,
  ],
  controllers: [ActivityFilesController],
  providers: [
    ActivitiesLoader,
    ActivitiesRepository,
    ActivitiesResolver,
    ActivitiesService,
    ActivityCandidatesService,
    ActivityContentService,
    ActivityFieldsResolver,
    ActivityFilesRepository,
    ActivityFilesResolver,
    ActivityFilesService,
    ActivityHistoryRepository,
    ActivityIndex,
    ActivityListsService,
    ActivityMutationsResolver,
    ActivityPages,
    ActivityReferences,
    ActivityTermUsage,
    ActivityWritesRepository,
    ActivityWritingService,
    RemovedActivityFiles,
    SessionsRepository,
    SessionsResolver,
    SessionsService,
  ],
  exports: [
    ActivitiesLoader,
    ActivitiesRepository,
    ActivitiesService,
    ActivityContentService,
    ActivityCandidatesService,
    ActivityIndex,
    ActivityListsService,
    ActivityReferences,
    ActivityWritesRepository,
  ],
})
export class ActivitiesModule {}
