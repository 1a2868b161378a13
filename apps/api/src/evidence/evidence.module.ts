import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '../identity/identity.module.js';
import { KnowledgeModule } from '../knowledge/knowledge.module.js';
import { VocabularyModule } from '../vocabulary/vocabulary.module.js';
import { FindingCodeEntity } from './findings/finding-code.entity.js';
import { FindingEventEntity } from './findings/finding-event.entity.js';
import { FindingRatingEntity } from './findings/finding-rating.entity.js';
import { FindingEntity } from './findings/finding.entity.js';
import { FindingCodingService } from './findings/finding-coding.service.js';
import { FindingContentService } from './findings/finding-content.service.js';
import { FindingContentResolver, FindingForRatingResolver } from './findings/finding-content.resolver.js';
import { FindingFieldsResolver } from './findings/finding-fields.resolver.js';
import { FindingMutationsResolver } from './findings/finding-mutations.resolver.js';
import { FindingPeople } from './findings/finding-people.js';
import { FindingPublishingService } from './findings/finding-publishing.service.js';
import { FindingRatingService } from './findings/finding-rating.service.js';
import { FindingsOfSourceResolver, FindingsResolver } from './findings/findings.resolver.js';
import { FindingTermUsage } from './findings/finding-term-usage.js';
import { FindingTermsRepository } from './findings/finding-terms.repository.js';
import { FindingTerms } from './findings/finding-terms.js';
import { FindingTrialsResolver } from './findings/finding-trials.resolver.js';
import { FindingTrialsService } from './findings/finding-trials.service.js';
import { FindingWritesRepository } from './findings/finding-writes.repository.js';
import { PlantedFindingsRepository } from './findings/planted-findings.repository.js';
import { FindingsRepository } from './findings/findings.repository.js';
import { FindingsOfSources } from './findings/findings-of-sources.js';
import { FindingsTableResolver } from './findings/findings-table.resolver.js';
import { FindingsTableService } from './findings/findings-table.service.js';
import { FindingsService } from './findings/findings.service.js';

const ENTITIES = [FindingCodeEntity, FindingEntity, FindingEventEntity, FindingRatingEntity];

/** What works for whom: findings and what is made of them. */
@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), IdentityModule, KnowledgeModule, VocabularyModule],
  providers: [
    FindingCodingService,
    FindingContentResolver,
    FindingForRatingResolver,
    FindingContentService,
    FindingFieldsResolver,
    FindingMutationsResolver,
    FindingPeople,
    FindingPublishingService,
    FindingRatingService,
    FindingsOfSourceResolver,
    FindingsResolver,
    FindingTermUsage,
    FindingTerms,
    FindingTermsRepository,
    FindingTrialsResolver,
    FindingTrialsService,
    FindingWritesRepository,
    FindingsRepository,
    FindingsOfSources,
    FindingsService,
    FindingsTableResolver,
    FindingsTableService,
    PlantedFindingsRepository,
  ],
  exports: [FindingContentService, FindingsService],
})
export class EvidenceModule {}
