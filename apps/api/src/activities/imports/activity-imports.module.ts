import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NetworkModule } from '../../network/network.module.js';
import { VocabularyModule } from '../../vocabulary/vocabulary.module.js';
import { ActivitiesModule } from '../activities.module.js';
import { ActivityOverviewModule } from '../overview/activity-overview.module.js';
import { ActivityImportRowEntity } from './activity-import-row.entity.js';
import { ActivityImportRowsRepository } from './activity-import-rows.repository.js';
import { ActivityImportRowsResolver } from './activity-import-rows.resolver.js';
import { ActivityImportWork } from './activity-import-work.js';
import { ActivityImportEntity } from './activity-import.entity.js';
import { ActivityImportsRepository } from './activity-imports.repository.js';
import { ActivityImportsResolver } from './activity-imports.resolver.js';
import { ActivityImportsService } from './activity-imports.service.js';
import { ActivityTemplateController } from './activity-template.controller.js';
import { ActivityTemplateService } from './activity-template.service.js';
import { ActivityUploadController } from './activity-upload.controller.js';
import { ImportNamesSource } from './import-names.js';
import { RowAssessment } from './row-assessment.js';
import { TableReader } from './table-reader.js';

/** Bringing tables of activities. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ActivityImportEntity, ActivityImportRowEntity]),
    ActivitiesModule,
    ActivityOverviewModule,
    NetworkModule,
    VocabularyModule,
  ],
  controllers: [ActivityTemplateController, ActivityUploadController],
  providers: [
    ActivityImportRowsRepository,
    ActivityImportRowsResolver,
    ActivityImportsRepository,
    ActivityImportsResolver,
    ActivityImportsService,
    ActivityImportWork,
    ActivityTemplateService,
    ImportNamesSource,
    RowAssessment,
    TableReader,
  ],
})
export class ActivityImportsModule {}
