import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MeetingEntity } from './meeting.entity.js';
import { AgendaItemEntity } from './agenda-item.entity.js';

/** Meetings and their agenda. */
@Module({
  imports: [TypeOrmModule.forFeature([MeetingEntity, AgendaItemEntity])],
})
export class MeetingsModule {}
