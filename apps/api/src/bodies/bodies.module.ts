import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '../directory/directory.module.js';
import { NetworkModule } from '../network/network.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { SearchModule } from '../search/search.module.js';
import { VocabularyModule } from '../vocabulary/vocabulary.module.js';
import { BodiesLoader } from './bodies.loader.js';
import { BodiesRepository } from './bodies.repository.js';
import { BodiesResolver } from './bodies.resolver.js';
import { BodiesService } from './bodies.service.js';
import { BodyAnswers } from './body-answers.js';
import { BodyContentService } from './body-content.service.js';
import { BodyEntity } from './body.entity.js';
import { BodyIndex } from './body-index.js';
import { BodyMutationsResolver } from './body-mutations.resolver.js';
import { BodyPages } from './body-pages.js';
import { BodySeatEntity } from './body-seat.entity.js';
import { BodyTermEntity } from './body-term.entity.js';
import { BodyWritesRepository } from './body-writes.repository.js';
import { BodyWritingService } from './body-writing.service.js';
import { BreachResolver, CandidateResolver, CompositionRuleResolver, SeatResolver } from './composition.resolver.js';
import { CompositionService } from './composition.service.js';
import { SeatNotices } from './seat-notices.js';
import { SeatRuleSource } from './seat-rule-source.js';

/** Steering groups, working groups and others, and the rules of their composition. */
@Module({
  imports: [
    TypeOrmModule.forFeature([BodyEntity, BodySeatEntity, BodyTermEntity]),
    DirectoryModule,
    NetworkModule,
    NotificationsModule,
    SearchModule,
    VocabularyModule,
  ],
  providers: [
    BodiesLoader,
    BodiesRepository,
    BodiesResolver,
    BodiesService,
    BodyAnswers,
    BodyContentService,
    BodyIndex,
    BodyMutationsResolver,
    BodyPages,
    BodyWritesRepository,
    BodyWritingService,
    BreachResolver,
    CandidateResolver,
    CompositionRuleResolver,
    CompositionService,
    SeatNotices,
    SeatResolver,
    SeatRuleSource,
  ],
  exports: [BodiesLoader, BodiesService, BodyContentService, BodyWritingService],
})
export class BodiesModule {}
