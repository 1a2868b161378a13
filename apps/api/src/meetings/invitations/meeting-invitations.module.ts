import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { DirectoryModule } from '../../directory/directory.module.js';
import { IdentityModule } from '../../identity/identity.module.js';
import { NetworkModule } from '../../network/network.module.js';
import { NotificationsModule } from '../../notifications/notifications.module.js';
import { SearchModule } from '../../search/search.module.js';
import { MeetingsModule } from '../meetings.module.js';
import { AnswerPagesController } from './answer-pages.controller.js';
import { AnswersService } from './answers.service.js';
import { CalendarFeedEntity } from './calendar-feed.entity.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { CalendarFeedsRepository } from './calendar-feeds.repository.js';
import { InvitationContentService } from './invitation-content.service.js';
import { InvitationMails } from './invitation-mails.js';
import { InvitationsResolver, ParticipantsResolver } from './invitations.resolver.js';
import { InvitingService } from './inviting.service.js';
import { LiaisonReminderEntity } from './liaison-reminder.entity.js';
import { LiaisonReminders } from './liaison-reminders.js';
import { MeetingAnswersResolver } from './meeting-answers.resolver.js';
import { MeetingCalendarsController } from './meeting-calendars.controller.js';
import { MeetingFollowers } from './meeting-followers.js';
import { MeetingParticipantEntity } from './meeting-participant.entity.js';
import { MeetingReminders } from './meeting-reminders.js';
import { PapersReaders } from './papers-readers.js';
import { ParticipantsRepository } from './participants.repository.js';
import { ParticipationService } from './participation.service.js';
import { RepresentationAnswer } from './representation-answer.js';
import { RepresentationExportsController } from './representation-exports.controller.js';
import { RepresentationRepository } from './representation.repository.js';
import { RepresentationService } from './representation.service.js';
import { WaitingListService } from './waiting-list.service.js';

const ENTITIES = [CalendarFeedEntity, LiaisonReminderEntity, MeetingParticipantEntity];

/** Who is invited to a meeting, answers, comes and came. */
@Module({
  imports: [
    TypeOrmModule.forFeature(ENTITIES),
    BodiesModule,
    DirectoryModule,
    IdentityModule,
    MeetingsModule,
    NetworkModule,
    NotificationsModule,
    SearchModule,
  ],
  controllers: [AnswerPagesController, MeetingCalendarsController, RepresentationExportsController],
  providers: [
    AnswersService,
    CalendarFeedService,
    CalendarFeedsRepository,
    InvitationContentService,
    InvitationMails,
    InvitationsResolver,
    InvitingService,
    LiaisonReminders,
    MeetingAnswersResolver,
    MeetingFollowers,
    MeetingReminders,
    PapersReaders,
    ParticipantsRepository,
    ParticipantsResolver,
    ParticipationService,
    RepresentationAnswer,
    RepresentationRepository,
    RepresentationService,
    WaitingListService,
  ],
  exports: [InvitationContentService, ParticipationService],
})
export class MeetingInvitationsModule {}
