import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgendaItemEntity } from './agenda-item.entity.js';
import { AgendaRepository } from './agenda.repository.js';
import { MeetingPaperEntity } from './meeting-paper.entity.js';
import { MeetingSeriesEntity } from './meeting-series.entity.js';
import { MeetingTemplateEntity } from './meeting-template.entity.js';
import { MeetingWatchers } from './meeting-watchers.js';
import { MeetingEntity } from './meeting.entity.js';
import { MeetingsRepository } from './meetings.repository.js';
import { MeetingsService } from './meetings.service.js';

const ENTITIES = [AgendaItemEntity, MeetingEntity, MeetingPaperEntity, MeetingSeriesEntity, MeetingTemplateEntity];

/** Meetings, their agenda and papers, series and templates. */
@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES)],
  providers: [AgendaRepository, MeetingsRepository, MeetingsService, MeetingWatchers],
  exports: [MeetingsService, MeetingWatchers],
})
export class MeetingsModule {}
