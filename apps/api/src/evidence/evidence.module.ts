import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { KnowledgeModule } from '../knowledge/knowledge.module.js';
import { VocabularyModule } from '../vocabulary/vocabulary.module.js';
import { FindingCodingService } from './findings/finding-coding.service.js';
import { FindingContentResolver } from './findings/finding-content.resolver.js';
import { FindingFieldsResolver } from './findings/finding-fields.resolver.js';
import { FindingMutationsResolver } from './findings/finding-mutations.resolver.js';
import { FindingPeople } from './findings/finding-people.js';
import { FindingPublishingService } from './findings/finding-publishing.service.js';
import { FindingRatingService } from './findings/finding-rating.service.js';
import { FindingsOfSourceResolver, FindingsResolver } from './findings/findings.resolver.js';
import { FindingTerms } from './findings/finding-terms.js';
import { FindingWritesRepository } from './findings/finding-writes.repository.js';
import { FindingsRepository } from './findings/findings.repository.js';
import { FindingsService } from './findings/findings.service.js';

/** What works for whom: findings and what is made of them. */
@Module({
  imports: [IdentityModule, KnowledgeModule, VocabularyModule],
  providers: [
    FindingCodingService,
    FindingContentResolver,
    FindingFieldsResolver,
    FindingMutationsResolver,
    FindingPeople,
    FindingPublishingService,
    FindingRatingService,
    FindingsOfSourceResolver,
    FindingsResolver,
    FindingTerms,
    FindingWritesRepository,
    FindingsRepository,
    FindingsService,
  ],
  exports: [],
})
export class EvidenceModule {}
