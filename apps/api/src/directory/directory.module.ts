import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NetworkModule } from '../network/network.module.js';
import { SearchModule } from '../search/search.module.js';
import { VocabularyModule } from '../vocabulary/vocabulary.module.js';
import { DirectoryAnswers } from './directory-answers.js';
import { DirectoryContentService } from './directory-content.service.js';
import { DirectoryDays } from './directory-days.js';
import { DirectoryExportsController } from './directory-exports.controller.js';
import { DirectoryExportsService } from './directory-exports.service.js';
import { DirectoryPages } from './directory-pages.js';
import {
  DirectoryPersonResolver,
  DirectoryPositionResolver,
  DirectoryResolver,
  DirectoryVacancyResolver,
} from './directory.resolver.js';
import { DirectoryRepository } from './directory.repository.js';
import { DirectoryService } from './directory.service.js';
import { OwnAddressResolver } from './own-address.resolver.js';
import { PersonIndex } from './person-index.js';
import { PersonStaysRepository } from './person-stays.repository.js';
import { PersonWritingService } from './person-writing.service.js';
import { PersonEntity } from './person.entity.js';
import { PersonsLoader } from './persons.loader.js';
import { PersonsRepository } from './persons.repository.js';
import { PositionEntity } from './position.entity.js';

/** Who has which role at which organisation, and how they may be reached. */
@Module({
  imports: [TypeOrmModule.forFeature([PersonEntity, PositionEntity]), NetworkModule, SearchModule, VocabularyModule],
  controllers: [DirectoryExportsController],
  providers: [
    DirectoryAnswers,
    DirectoryContentService,
    DirectoryDays,
    DirectoryExportsService,
    DirectoryPages,
    DirectoryPersonResolver,
    DirectoryPositionResolver,
    DirectoryRepository,
    DirectoryResolver,
    DirectoryService,
    DirectoryVacancyResolver,
    OwnAddressResolver,
    PersonIndex,
    PersonStaysRepository,
    PersonWritingService,
    PersonsLoader,
    PersonsRepository,
  ],
  exports: [DirectoryContentService, DirectoryService, PersonsLoader],
})
export class DirectoryModule {}
