import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MeetingParticipantEntity } from './meeting-participant.entity.js';

/** Who is invited to a meeting, answers, comes and came. */
@Module({
  imports: [TypeOrmModule.forFeature([MeetingParticipantEntity])],
})
export class MeetingInvitationsModule {}
