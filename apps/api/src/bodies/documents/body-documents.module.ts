import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MeetingsModule } from '../../meetings/meetings.module.js';
import { NotificationsModule } from '../../notifications/notifications.module.js';
import { SearchModule } from '../../search/search.module.js';
import { BodiesModule } from '../bodies.module.js';
import { BodyDocumentContentService } from './body-document-content.service.js';
import { BodyDocumentEntity } from './body-document.entity.js';
import { BodyDocumentIndex } from './body-document-index.js';
import { BodyDocumentNotices } from './body-document-notices.js';
import { BodyDocumentPages } from './body-document-pages.js';
import { BodyDocumentSharingResolver } from './body-document-sharing.resolver.js';
import { BodyDocumentSharingService } from './body-document-sharing.service.js';
import { BodyDocumentVersionEntity } from './body-document-version.entity.js';
import { BodyDocumentsRepository } from './body-documents.repository.js';
import {
  BodyDocumentsResolver,
  BodyDocumentVersionResolver,
  DocumentsOfBodyResolver,
} from './body-documents.resolver.js';
import { BodyDocumentsService } from './body-documents.service.js';
import { SetUpBodyResolver } from './set-up-body.resolver.js';

/** Terms of reference and task portfolios: drafted, approved, kept in versions. */
@Module({
  imports: [
    TypeOrmModule.forFeature([BodyDocumentEntity, BodyDocumentVersionEntity]),
    BodiesModule,
    MeetingsModule,
    NotificationsModule,
    SearchModule,
  ],
  providers: [
    BodyDocumentContentService,
    BodyDocumentIndex,
    BodyDocumentNotices,
    BodyDocumentPages,
    BodyDocumentSharingResolver,
    BodyDocumentSharingService,
    BodyDocumentsRepository,
    BodyDocumentsResolver,
    BodyDocumentsService,
    BodyDocumentVersionResolver,
    DocumentsOfBodyResolver,
    SetUpBodyResolver,
  ],
  exports: [BodyDocumentContentService],
})
export class BodyDocumentsModule {}
