import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivitiesModule } from '../activities/activities.module.js';
import { ConceptsModule } from '../concepts/concepts.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { NetworkModule } from '../network/network.module.js';
import { SearchModule } from '../search/search.module.js';
import { VocabularyModule } from '../vocabulary/vocabulary.module.js';
import { ActivityContactResolver } from './activity-contact.resolver.js';
import { ContactMails } from './contact-mails.js';
import { ContactMessageEntity } from './contact-message.entity.js';
import { ContactRequestEntity } from './contact-request.entity.js';
import { ContactRequestsRepository } from './contact-requests.repository.js';
import { ContactRequestsResolver } from './contact-requests.resolver.js';
import { ContactRequestsService } from './contact-requests.service.js';
import { ContactSubjects } from './contact-subjects.js';
import { ExchangeNames } from './exchange-names.js';
import { MatchesResolver } from './matches.resolver.js';
import { MatchesService } from './matches.service.js';
import { MatchingContentService } from './matching-content.service.js';
import { NoticeTermUsage } from './notice-term-usage.js';
import { NoticeEntity } from './notice.entity.js';
import { NoticesRepository } from './notices.repository.js';
import { NoticesResolver } from './notices.resolver.js';
import { NoticesService } from './notices.service.js';

/** What organisations offer and look for, who meets whom, and how they get in touch. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ContactMessageEntity, ContactRequestEntity, NoticeEntity]),
    ActivitiesModule,
    ConceptsModule,
    IdentityModule,
    NetworkModule,
    SearchModule,
    VocabularyModule,
  ],
  providers: [
    ActivityContactResolver,
    ContactMails,
    ContactRequestsRepository,
    ContactRequestsResolver,
    ContactRequestsService,
    ContactSubjects,
    ExchangeNames,
    MatchesResolver,
    MatchesService,
    MatchingContentService,
    NoticeTermUsage,
    NoticesRepository,
    NoticesResolver,
    NoticesService,
  ],
  exports: [MatchingContentService],
})
export class MatchingModule {}
