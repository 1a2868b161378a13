import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationEntity } from './notification.entity.js';

/** What people are told in the platform and by mail. */
@Module({
  imports: [TypeOrmModule.forFeature([NotificationEntity])],
})
export class NotificationsModule {}
