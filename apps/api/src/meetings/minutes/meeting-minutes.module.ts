import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { IdentityModule } from '../../identity/identity.module.js';
import { NotificationsModule } from '../../notifications/notifications.module.js';
import { MeetingsModule } from '../meetings.module.js';
import { ActionNotices } from './action-notices.js';
import { ActionReminders } from './action-reminders.js';
import { DecisionEntity } from './decision.entity.js';
import { MeetingActionEntity } from './meeting-action.entity.js';
import { MinutesEntity } from './minutes.entity.js';
import { MinutesCommentEntity } from './minutes-comment.entity.js';
import { MinutesVersionEntity } from './minutes-version.entity.js';
import { MinutesWriterEntity } from './minutes-writer.entity.js';
import { EntriesRepository } from './entries.repository.js';
import { EntriesResolver } from './entries.resolver.js';
import { EntriesService } from './entries.service.js';
import { OutcomesRepository } from './outcomes.repository.js';
import { MinutesContentService } from './minutes-content.service.js';
import { MinutesExportsController } from './minutes-exports.controller.js';
import { MinutesExportsService } from './minutes-exports.service.js';
import { MinutesNotices } from './minutes-notices.js';
import { MinutesStepsService } from './minutes-steps.service.js';
import { MinutesRepository } from './minutes.repository.js';
import { MinutesResolver } from './minutes.resolver.js';
import { MinutesService } from './minutes.service.js';
import { OutcomesResolver } from './outcomes.resolver.js';
import { OutcomesService } from './outcomes.service.js';
import { OwnersRepository } from './owners.repository.js';
import { RemindersRepository } from './reminders.repository.js';

const ENTITIES = [
  DecisionEntity,
  MeetingActionEntity,
  MinutesEntity,
  MinutesCommentEntity,
  MinutesVersionEntity,
  MinutesWriterEntity,
];

/** Minutes of meetings, written by several at once; decisions and actions that come of them. */
@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), BodiesModule, IdentityModule, MeetingsModule, NotificationsModule],
  controllers: [MinutesExportsController],
  providers: [
    ActionNotices,
    ActionReminders,
    EntriesRepository,
    EntriesResolver,
    EntriesService,
    OutcomesRepository,
    MinutesContentService,
    MinutesExportsService,
    MinutesNotices,
    MinutesRepository,
    MinutesResolver,
    MinutesService,
    MinutesStepsService,
    OutcomesResolver,
    OutcomesService,
    OwnersRepository,
    RemindersRepository,
  ],
  exports: [MinutesContentService],
})
export class MeetingMinutesModule {}
