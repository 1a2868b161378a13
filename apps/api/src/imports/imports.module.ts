import { Module } from '@nestjs/common';
import { KnowledgeModule } from '../knowledge/knowledge.module.js';
import { DoiLookup, NetworkDoiLookup } from './doi-lookup.js';
import { DuplicateFinder } from './duplicate-finder.js';
import { DuplicatesRepository } from './duplicates.repository.js';
import { DuplicatesResolver } from './duplicates.resolver.js';
import { DuplicatesService } from './duplicates.service.js';
import { FileParser } from './file-parser.js';
import { ImportCommit } from './import-commit.js';
import { ImportReading } from './import-reading.js';
import { ImportRowsRepository } from './import-rows.repository.js';
import { ImportRunner } from './import-runner.js';
import { ImportsRepository } from './imports.repository.js';
import { ImportsResolver } from './imports.resolver.js';
import { ImportsService } from './imports.service.js';
import { MergesRepository } from './merges.repository.js';
import { RowAssessment } from './row-assessment.js';
import { UploadController } from './upload.controller.js';

/** Bringing references and documents in, and finding and merging duplicates. */
@Module({
  imports: [KnowledgeModule],
  controllers: [UploadController],
  providers: [
    { provide: DoiLookup, useClass: NetworkDoiLookup },
    DuplicateFinder,
    DuplicatesRepository,
    DuplicatesResolver,
    DuplicatesService,
    FileParser,
    ImportCommit,
    ImportReading,
    ImportRowsRepository,
    ImportRunner,
    ImportsRepository,
    ImportsResolver,
    ImportsService,
    MergesRepository,
    RowAssessment,
  ],
  exports: [DuplicatesService],
})
export class ImportsModule {}
