import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '../directory/directory.module.js';
import { NetworkModule } from '../network/network.module.js';
import { SearchModule } from '../search/search.module.js';
import { VocabularyModule } from '../vocabulary/vocabulary.module.js';
import { AgendaItemEntity } from './agenda-item.entity.js';
import { AgendaItemsResolver } from './agenda-items.resolver.js';
import { AgendaRepository } from './agenda.repository.js';
import { AgendaService } from './agenda.service.js';
import { DeletedDrafts } from './deleted-drafts.js';
import { MeetingAnswers } from './meeting-answers.js';
import { MeetingContentService } from './meeting-content.service.js';
import { MeetingDeletionService } from './meeting-deletion.service.js';
import { MeetingExportsController } from './meeting-exports.controller.js';
import { MeetingIndex } from './meeting-index.js';
import { MeetingPages } from './meeting-pages.js';
import { MeetingPaperEntity } from './meeting-paper.entity.js';
import { MeetingReferences } from './meeting-references.js';
import { MeetingSeriesEntity } from './meeting-series.entity.js';
import { MeetingSeriesService } from './meeting-series.service.js';
import { MeetingTemplateEntity } from './meeting-template.entity.js';
import { MeetingTemplatesRepository } from './meeting-templates.repository.js';
import { MeetingTemplateTermUsage } from './meeting-template-term-usage.js';
import { MeetingTermUsage } from './meeting-term-usage.js';
import { MeetingWatchers } from './meeting-watchers.js';
import { MeetingWritingResolver } from './meeting-writing.resolver.js';
import { MeetingWritingService } from './meeting-writing.service.js';
import { MeetingPapersController } from './meeting-papers.controller.js';
import { MeetingPapersRepository } from './meeting-papers.repository.js';
import { MeetingPapersResolver } from './meeting-papers.resolver.js';
import { MeetingPapersService } from './meeting-papers.service.js';
import { MeetingTemplatesService } from './meeting-templates.service.js';
import { MeetingTemplatesResolver } from './meeting-templates.resolver.js';
import { MeetingOverviewRepository } from './meeting-overview.repository.js';
import { MeetingOverviewResolver } from './meeting-overview.resolver.js';
import { MeetingOverviewService } from './meeting-overview.service.js';
import { MeetingEntity } from './meeting.entity.js';
import { MeetingsLoader } from './meetings.loader.js';
import { MeetingsRepository } from './meetings.repository.js';
import { MeetingsResolver } from './meetings.resolver.js';
import { MeetingsService } from './meetings.service.js';

const ENTITIES = [AgendaItemEntity, MeetingEntity, MeetingPaperEntity, MeetingSeriesEntity, MeetingTemplateEntity];

/** Meetings, their agenda and papers, series and templates. */
@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), DirectoryModule, NetworkModule, SearchModule, VocabularyModule],
  controllers: [MeetingExportsController, MeetingPapersController],
  providers: [
    AgendaItemsResolver,
    AgendaRepository,
    AgendaService,
    DeletedDrafts,
    MeetingAnswers,
    MeetingContentService,
    MeetingDeletionService,
    MeetingIndex,
    MeetingPapersRepository,
    MeetingPapersResolver,
    MeetingPapersService,
    MeetingTemplatesService,
    MeetingTemplatesResolver,
    MeetingOverviewRepository,
    MeetingOverviewResolver,
    MeetingOverviewService,
    MeetingPages,
    MeetingReferences,
    MeetingSeriesService,
    MeetingTemplatesRepository,
    MeetingTemplateTermUsage,
    MeetingTermUsage,
    MeetingWatchers,
    MeetingWritingResolver,
    MeetingWritingService,
    MeetingsLoader,
    MeetingsRepository,
    MeetingsResolver,
    MeetingsService,
  ],
  exports: [AgendaService, MeetingContentService, MeetingWatchers, MeetingsService],
})
export class MeetingsModule {}
