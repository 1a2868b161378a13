import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NetworkModule } from '../../network/network.module.js';
import { VocabularyModule } from '../../vocabulary/vocabulary.module.js';
import { ActivitiesModule } from '../activities.module.js';
import { ActivityBatchEntity } from './activity-batch.entity.js';
import { ActivityBatchWritingService } from './activity-batch-writing.service.js';
import { ActivityBatchesRepository } from './activity-batches.repository.js';
import { ActivityBulkService } from './activity-bulk.service.js';
import { ActivityExportsController } from './activity-exports.controller.js';
import { ActivityExportsService } from './activity-exports.service.js';
import { ActivityFilterEntity } from './activity-filter.entity.js';
import { ActivityFiltersRepository } from './activity-filters.repository.js';
import { ActivityFiltersService } from './activity-filters.service.js';
import { ActivityOverviewResolver } from './activity-overview.resolver.js';

/** The overview of activities: what people keep of it, take away from it, and change in it at once. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ActivityBatchEntity, ActivityFilterEntity]),
    ActivitiesModule,
    NetworkModule,
    VocabularyModule,
  ],
  controllers: [ActivityExportsController],
  providers: [
    ActivityBatchesRepository,
    ActivityBatchWritingService,
    ActivityBulkService,
    ActivityExportsService,
    ActivityFiltersRepository,
    ActivityFiltersService,
    ActivityOverviewResolver,
  ],
  exports: [ActivityBatchWritingService],
})
export class ActivityOverviewModule {}
