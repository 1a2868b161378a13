import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SearchModule } from '../search/search.module.js';
import { NetworkContentService } from './network-content.service.js';
import { NetworkEntity } from './network.entity.js';
import { NetworkRepository } from './network.repository.js';
import { NetworkResolver } from './network.resolver.js';
import { NetworkService } from './network.service.js';
import { VocabularyModule } from '../vocabulary/vocabulary.module.js';
import { OrganisationPages } from './organisation-pages.js';
import { OrganisationTermUsage } from './organisation-term-usage.js';
import { OrganisationIndex } from './organisation-index.js';

@Module({
  imports: [TypeOrmModule.forFeature([NetworkEntity]), SearchModule, VocabularyModule],
  providers: [
    NetworkContentService,
    NetworkRepository,
    NetworkResolver,
    NetworkService,
    OrganisationIndex,
    OrganisationPages,
    OrganisationTermUsage,
  ],
  exports: [NetworkContentService, NetworkService],
})
export class NetworkModule {}
