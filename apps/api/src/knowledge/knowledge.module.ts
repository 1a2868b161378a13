import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KnowledgeEventEntity } from './knowledge-event.entity.js';
import { KnowledgeFilePageEntity } from './knowledge-file-page.entity.js';
import { KnowledgeFileEntity } from './knowledge-file.entity.js';
import { KnowledgeItemEntity } from './knowledge-item.entity.js';
import { KnowledgeVersionEntity } from './knowledge-version.entity.js';
import { IdentityModule } from '../identity/identity.module.js';
import { SearchModule } from '../search/search.module.js';
import { VocabularyModule } from '../vocabulary/vocabulary.module.js';
import { KnowledgeCodingRepository } from './knowledge-coding.repository.js';
import { KnowledgeCodes } from './knowledge-codes.js';
import { KnowledgeContentResolver } from './knowledge-content.resolver.js';
import { KnowledgeCurationService } from './knowledge-curation.service.js';
import { KnowledgeDeskResolver } from './knowledge-desk.resolver.js';
import { KnowledgeDraftsService } from './knowledge-drafts.service.js';
import { KnowledgeExportsController } from './knowledge-exports.controller.js';
import { KnowledgeExportsService } from './knowledge-exports.service.js';
import { KnowledgeFeedsController } from './knowledge-feeds.controller.js';
import { KnowledgeHistoryRepository } from './knowledge-history.repository.js';
import { KnowledgeIndex } from './knowledge-index.js';
import { KnowledgeIntakeService } from './knowledge-intake.service.js';
import { KnowledgeLoader } from './knowledge.loader.js';
import { KnowledgeMergingService } from './knowledge-merging.service.js';
import { KnowledgeMutationsResolver } from './knowledge-mutations.resolver.js';
import { KnowledgePages } from './knowledge-pages.js';
import { KnowledgeRepository } from './knowledge.repository.js';
import { KnowledgeResolver } from './knowledge.resolver.js';
import { KnowledgeTermsLoader } from './knowledge-terms.loader.js';
import { KnowledgeService } from './knowledge.service.js';
import { KnowledgeTermUsage } from './knowledge-term-usage.js';
import { KnowledgeWritesRepository } from './knowledge-writes.repository.js';
import { NewKnowledgeRepository } from './new-knowledge.repository.js';

const ENTITIES = [
  KnowledgeEventEntity,
  KnowledgeFilePageEntity,
  KnowledgeFileEntity,
  KnowledgeItemEntity,
  KnowledgeVersionEntity,
];

/** The knowledge bank. Other capabilities bring items in through `KnowledgeIntakeService`. */
@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), IdentityModule, SearchModule, VocabularyModule],
  controllers: [KnowledgeExportsController, KnowledgeFeedsController],
  providers: [
    KnowledgeCodes,
    KnowledgeCodingRepository,
    KnowledgeContentResolver,
    KnowledgeCurationService,
    KnowledgeDeskResolver,
    KnowledgeDraftsService,
    KnowledgeExportsService,
    KnowledgeHistoryRepository,
    KnowledgeIndex,
    KnowledgeIntakeService,
    KnowledgeLoader,
    KnowledgeMergingService,
    KnowledgeMutationsResolver,
    KnowledgePages,
    KnowledgeRepository,
    KnowledgeResolver,
    KnowledgeService,
    KnowledgeTermsLoader,
    KnowledgeTermUsage,
    KnowledgeWritesRepository,
    NewKnowledgeRepository,
  ],
  exports: [KnowledgeIntakeService, KnowledgeLoader, KnowledgeMergingService, KnowledgeService],
})
export class KnowledgeModule {}
