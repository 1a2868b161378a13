import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoadedContentEntity } from './loaded-content.entity.js';
import { ActivitiesModule } from '../activities/activities.module.js';
import { GiveBacksModule } from '../activities/give-backs/give-backs.module.js';
import { BodiesModule } from '../bodies/bodies.module.js';
import { BodyDocumentsModule } from '../bodies/documents/body-documents.module.js';
import { ConceptsModule } from '../concepts/concepts.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { ForumModule } from '../forum/forum.module.js';
import { ImportsModule } from '../imports/imports.module.js';
import { KnowledgeModule } from '../knowledge/knowledge.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { MeetingInvitationsModule } from '../meetings/invitations/meeting-invitations.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { MeetingMinutesModule } from '../meetings/minutes/meeting-minutes.module.js';
import { NetworkModule } from '../network/network.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { RequestsModule } from '../requests/requests.module.js';
import { SearchModule } from '../search/search.module.js';
import { VocabularyModule } from '../vocabulary/vocabulary.module.js';
import { ContentLoader } from './content-loader.service.js';
import { ContentRepository } from './content.repository.js';
import { DemonstrationService } from './demonstration.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([LoadedContentEntity]),
    ActivitiesModule,
    BodiesModule,
    BodyDocumentsModule,
    ConceptsModule,
    DirectoryModule,
    EvidenceModule,
    ForumModule,
    GiveBacksModule,
    ImportsModule,
    KnowledgeModule,
    MatchingModule,
    MeetingInvitationsModule,
    MeetingsModule,
    MeetingMinutesModule,
    NetworkModule,
    RecommendationsModule,
    RequestsModule,
    SearchModule,
    VocabularyModule,
  ],
  providers: [ContentLoader, ContentRepository, DemonstrationService],
  exports: [ContentLoader, DemonstrationService],
})
export class ContentModule {}
