import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NetworkModule } from '../network/network.module.js';
import { SearchModule } from '../search/search.module.js';
import { DirectoryRepository } from './directory.repository.js';
import { DirectoryService } from './directory.service.js';
import { PersonEntity } from './person.entity.js';
import { PersonsLoader } from './persons.loader.js';
import { PositionEntity } from './position.entity.js';

/** Who has which role at which organisation, and how they may be reached. */
@Module({
  imports: [TypeOrmModule.forFeature([PersonEntity, PositionEntity]), NetworkModule, SearchModule],
  providers: [DirectoryRepository, DirectoryService, PersonsLoader],
  exports: [DirectoryService, PersonsLoader],
})
export class DirectoryModule {}
