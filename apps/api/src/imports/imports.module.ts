import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DuplicateBlockEntity } from './duplicate-block.entity.js';
import { DuplicateKeyEntity } from './duplicate-key.entity.js';
import { DuplicatePairEntity } from './duplicate-pair.entity.js';
import { ImportFileEntity } from './import-file.entity.js';
import { ImportPageEntity } from './import-page.entity.js';
import { ImportRowEntity } from './import-row.entity.js';
import { ImportEntity } from './import.entity.js';
import { ItemMergeEntity } from './item-merge.entity.js';
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

const ENTITIES = [
  DuplicateBlockEntity,
  DuplicateKeyEntity,
  DuplicatePairEntity,
  ImportFileEntity,
  ImportPageEntity,
  ImportRowEntity,
  ImportEntity,
  ItemMergeEntity,
];

/** Bringing references and documents in, and finding and merging duplicates. */
@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), KnowledgeModule],
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
