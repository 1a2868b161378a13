import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DigestLinks } from './digest-links.js';
import { DigestsRepository } from './digests.repository.js';
import { NotificationMails } from './notification-mails.js';
import { NotificationPreferenceEntity } from './notification-preference.entity.js';
import { NotificationEntity } from './notification.entity.js';
import { NotificationsRepository } from './notifications.repository.js';
import { NotificationsResolver } from './notifications.resolver.js';
import { NotificationsService } from './notifications.service.js';
import { OldNotifications } from './old-notifications.js';
import { PreferencesRepository } from './preferences.repository.js';
import { PreferencesResolver } from './preferences.resolver.js';
import { PreferencesService } from './preferences.service.js';
import { UnsubscribeController } from './unsubscribe.controller.js';
import { WeeklyDigestEntity } from './weekly-digest.entity.js';
import { WeeklyDigests } from './weekly-digests.js';
import { WeeklyDigestsService } from './weekly-digests.service.js';

/** What people are told in the platform and by mail. */
@Module({
  imports: [TypeOrmModule.forFeature([NotificationEntity, NotificationPreferenceEntity, WeeklyDigestEntity])],
  controllers: [UnsubscribeController],
  providers: [
    DigestLinks,
    DigestsRepository,
    NotificationMails,
    NotificationsRepository,
    NotificationsResolver,
    NotificationsService,
    OldNotifications,
    PreferencesRepository,
    PreferencesResolver,
    PreferencesService,
    WeeklyDigests,
    WeeklyDigestsService,
  ],
  exports: [NotificationsService],
})
export class NotificationsModule {}
