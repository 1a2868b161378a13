import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConceptsModule } from '../concepts/concepts.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { RecommendationContentService } from './recommendation-content.service.js';
import { RecommendationMails } from './recommendation-mails.js';
import { RecommendationPages } from './recommendation-pages.js';
import { RecommendationEntity } from './recommendation.entity.js';
import { RecommendationsRepository } from './recommendations.repository.js';
import { RecommendationsResolver } from './recommendations.resolver.js';
import { RecommendationsService } from './recommendations.service.js';

/** What a network recommends at regional, municipal and institution level, drawn from concepts and findings. */
@Module({
  imports: [TypeOrmModule.forFeature([RecommendationEntity]), ConceptsModule, EvidenceModule, IdentityModule],
  providers: [
    RecommendationContentService,
    RecommendationMails,
    RecommendationPages,
    RecommendationsRepository,
    RecommendationsResolver,
    RecommendationsService,
  ],
  exports: [RecommendationContentService],
})
export class RecommendationsModule {}
