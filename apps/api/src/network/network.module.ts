import { Module } from '@nestjs/common';
import { EngagementEntity } from './engagement.entity.js';
import { MaturityEntity } from './maturity.entity.js';
import { MunicipalityRegionEntity } from './municipality-region.entity.js';
import { MunicipalityEntity } from './municipality.entity.js';
import { OrganisationMembershipEntity } from './organisation-membership.entity.js';
import { OrganisationEntity } from './organisation.entity.js';
import { RegionEntity } from './region.entity.js';
import { SourceDocumentEntity } from './source-document.entity.js';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '../identity/identity.module.js';
import { SearchModule } from '../search/search.module.js';
import { NetworkContentService } from './network-content.service.js';
import { NetworkEntity } from './network.entity.js';
import { NetworkGoalEntity } from './network-goal.entity.js';
import { LevelsService } from './levels.service.js';
import { NetworkMutationsResolver } from './network-mutations.resolver.js';
import { NetworkWritingRepository } from './network-writing.repository.js';
import { NetworkWritingService } from './network-writing.service.js';
import { OrganisationWritingService } from './organisation-writing.service.js';
import { NetworkRepository } from './network.repository.js';
import { NetworkResolver } from './network.resolver.js';
import { OrganisationsResolver } from './organisations.resolver.js';
import { NetworkService } from './network.service.js';
import { VocabularyModule } from '../vocabulary/vocabulary.module.js';
import { OrganisationPages } from './organisation-pages.js';
import { OrganisationTermUsage } from './organisation-term-usage.js';
import { OrganisationIndex } from './organisation-index.js';

const ENTITIES = [
  EngagementEntity,
  MaturityEntity,
  NetworkEntity,
  NetworkGoalEntity,
  MunicipalityRegionEntity,
  MunicipalityEntity,
  OrganisationMembershipEntity,
  OrganisationEntity,
  RegionEntity,
  SourceDocumentEntity,
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), IdentityModule, SearchModule, VocabularyModule],
  providers: [
    LevelsService,
    NetworkContentService,
    NetworkMutationsResolver,
    NetworkRepository,
    NetworkResolver,
    OrganisationsResolver,
    NetworkService,
    NetworkWritingRepository,
    NetworkWritingService,
    OrganisationIndex,
    OrganisationPages,
    OrganisationTermUsage,
    OrganisationWritingService,
  ],
  exports: [NetworkContentService, NetworkService],
})
export class NetworkModule {}
