import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivitiesModule } from '../activities.module.js';
import { GiveBackContentService } from './give-back-content.service.js';
import { GiveBackEntity } from './give-back.entity.js';
import { GiveBacksRepository } from './give-backs.repository.js';
import { GiveBacksResolver } from './give-backs.resolver.js';
import { GiveBacksService } from './give-backs.service.js';

/** What is given back for taking part in an activity away from home. */
@Module({
  imports: [TypeOrmModule.forFeature([GiveBackEntity]), ActivitiesModule],
  providers: [GiveBackContentService, GiveBacksRepository, GiveBacksResolver, GiveBacksService],
  exports: [GiveBackContentService],
})
export class GiveBacksModule {}
