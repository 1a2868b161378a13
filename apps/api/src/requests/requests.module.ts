import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '../identity/identity.module.js';
import { KnowledgeModule } from '../knowledge/knowledge.module.js';
import { SearchModule } from '../search/search.module.js';
import { VocabularyModule } from '../vocabulary/vocabulary.module.js';
import { ExistingAnswersService } from './existing-answers.service.js';
import { KnowledgeRequestEventEntity } from './knowledge-request-event.entity.js';
import { KnowledgeRequestEntity } from './knowledge-request.entity.js';
import { RequestAnsweringService } from './request-answering.service.js';
import { RequestContentService } from './request-content.service.js';
import { RequestFieldsResolver, RequestSourceResolver } from './request-fields.resolver.js';
import { RequestMails } from './request-mails.js';
import { RequestMutationsResolver } from './request-mutations.resolver.js';
import { RequestTermUsage } from './request-term-usage.js';
import { RequestTerms } from './request-terms.js';
import { RequestWritesRepository } from './request-writes.repository.js';
import { RequestsRepository } from './requests.repository.js';
import { RequestsResolver } from './requests.resolver.js';
import { RequestsService } from './requests.service.js';

/** What a network's people ask for because the bank does not have it, and what they get. */
@Module({
  imports: [
    TypeOrmModule.forFeature([KnowledgeRequestEntity, KnowledgeRequestEventEntity]),
    IdentityModule,
    KnowledgeModule,
    SearchModule,
    VocabularyModule,
  ],
  providers: [
    ExistingAnswersService,
    RequestAnsweringService,
    RequestContentService,
    RequestFieldsResolver,
    RequestMails,
    RequestMutationsResolver,
    RequestSourceResolver,
    RequestTermUsage,
    RequestTerms,
    RequestWritesRepository,
    RequestsRepository,
    RequestsResolver,
    RequestsService,
  ],
  exports: [RequestContentService],
})
export class RequestsModule {}
