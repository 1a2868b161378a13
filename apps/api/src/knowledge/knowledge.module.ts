import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { SearchModule } from '../search/search.module.js';
import { KnowledgeCodes } from './knowledge-codes.js';
import { KnowledgeContentResolver } from './knowledge-content.resolver.js';
import { KnowledgeCurationService } from './knowledge-curation.service.js';
import { KnowledgeDeskResolver } from './knowledge-desk.resolver.js';
import { KnowledgeDraftsService } from './knowledge-drafts.service.js';
import { KnowledgeHistoryRepository } from './knowledge-history.repository.js';
import { KnowledgeIndex } from './knowledge-index.js';
import { KnowledgeIntakeService } from './knowledge-intake.service.js';
import { KnowledgeMutationsResolver } from './knowledge-mutations.resolver.js';
import { KnowledgeRepository } from './knowledge.repository.js';
import { KnowledgeResolver } from './knowledge.resolver.js';
import { KnowledgeService } from './knowledge.service.js';
import { KnowledgeWritesRepository } from './knowledge-writes.repository.js';
import { NewKnowledgeRepository } from './new-knowledge.repository.js';

/** The knowledge bank. Other capabilities bring items in through `KnowledgeIntakeService`. */
@Module({
  imports: [IdentityModule, SearchModule],
  providers: [
    KnowledgeCodes,
    KnowledgeContentResolver,
    KnowledgeCurationService,
    KnowledgeDeskResolver,
    KnowledgeDraftsService,
    KnowledgeHistoryRepository,
    KnowledgeIndex,
    KnowledgeIntakeService,
    KnowledgeMutationsResolver,
    KnowledgeRepository,
    KnowledgeResolver,
    KnowledgeService,
    KnowledgeWritesRepository,
    NewKnowledgeRepository,
  ],
  exports: [KnowledgeIntakeService, KnowledgeService],
})
export class KnowledgeModule {}
