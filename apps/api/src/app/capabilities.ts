import type { Type } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module.js';
import { GiveBacksModule } from '../activities/give-backs/give-backs.module.js';
import { ActivityImportsModule } from '../activities/imports/activity-imports.module.js';
import { ActivityOverviewModule } from '../activities/overview/activity-overview.module.js';
import { ConceptsModule } from '../concepts/concepts.module.js';
import { ContentModule } from '../content/content.module.js';
import { AnswersModule } from '../evidence/answers/answers.module.js';
import { EvidenceMapModule } from '../evidence/map/evidence-map.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ImportsModule } from '../imports/imports.module.js';
import { KnowledgeModule } from '../knowledge/knowledge.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { NetworkModule } from '../network/network.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { RequestsModule } from '../requests/requests.module.js';
import { SearchModule } from '../search/search.module.js';
import { VocabularyModule } from '../vocabulary/vocabulary.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { BodiesModule } from '../bodies/bodies.module.js';
import { BodyDocumentsModule } from '../bodies/documents/body-documents.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { MeetingMinutesModule } from '../meetings/minutes/meeting-minutes.module.js';
import { MeetingInvitationsModule } from '../meetings/invitations/meeting-invitations.module.js';
import { ForumModule } from '../forum/forum.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { AboutModule } from './about.module.js';

/** The modules of all capabilities. */
export const CAPABILITIES: Type[] = [
  AboutModule,
  ActivitiesModule,
  ActivityImportsModule,
  ActivityOverviewModule,
  AnswersModule,
  ConceptsModule,
  ContentModule,
  EvidenceModule,
  EvidenceMapModule,
  GiveBacksModule,
  IdentityModule,
  ImportsModule,
  NetworkModule,
  KnowledgeModule,
  MatchingModule,
  RecommendationsModule,
  RequestsModule,
  SearchModule,
  VocabularyModule,
  DirectoryModule,
  BodiesModule,
  BodyDocumentsModule,
  MeetingsModule,
  MeetingInvitationsModule,
  MeetingMinutesModule,
  ForumModule,
  NotificationsModule,
];
