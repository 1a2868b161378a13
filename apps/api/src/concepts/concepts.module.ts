import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivitiesModule } from '../activities/activities.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { NetworkModule } from '../network/network.module.js';
import { SearchModule } from '../search/search.module.js';
import { VocabularyModule } from '../vocabulary/vocabulary.module.js';
import { ActivityConceptsResolver } from './activity-concepts.resolver.js';
import { ConceptContentService } from './concept-content.service.js';
import { ConceptFieldsResolver, TrialFieldsResolver } from './concept-fields.resolver.js';
import { ConceptIndex } from './concept-index.js';
import { ConceptLinks } from './concept-links.js';
import { ConceptMutationsResolver } from './concept-mutations.resolver.js';
import { ConceptPages } from './concept-pages.js';
import { ConceptTermUsage } from './concept-term-usage.js';
import { ConceptTrialEntity } from './concept-trial.entity.js';
import { ConceptVersionEntity } from './concept-version.entity.js';
import { ConceptWritesRepository } from './concept-writes.repository.js';
import { ConceptWritingService } from './concept-writing.service.js';
import { ConceptEntity } from './concept.entity.js';
import { ConceptsLoader } from './concepts.loader.js';
import { ConceptsRepository } from './concepts.repository.js';
import { ConceptsResolver } from './concepts.resolver.js';
import { ConceptsService } from './concepts.service.js';
import { TransferFitService } from './transfer-fit.service.js';
import { TrialsRepository } from './trials.repository.js';
import { TrialsService } from './trials.service.js';

/** What others can borrow: concepts drawn from activities, and where they are tried. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ConceptEntity, ConceptTrialEntity, ConceptVersionEntity]),
    ActivitiesModule,
    EvidenceModule,
    NetworkModule,
    SearchModule,
    VocabularyModule,
  ],
  providers: [
    ActivityConceptsResolver,
    ConceptContentService,
    ConceptFieldsResolver,
    ConceptIndex,
    ConceptLinks,
    ConceptMutationsResolver,
    ConceptPages,
    ConceptTermUsage,
    ConceptWritesRepository,
    ConceptWritingService,
    ConceptsLoader,
    ConceptsRepository,
    ConceptsResolver,
    ConceptsService,
    TransferFitService,
    TrialFieldsResolver,
    TrialsRepository,
    TrialsService,
  ],
  exports: [ConceptContentService, ConceptsLoader, ConceptsService],
})
export class ConceptsModule {}
