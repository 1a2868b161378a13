import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PersonEntity } from './person.entity.js';
import { PositionEntity } from './position.entity.js';

/** Who has which role at which organisation, and how they may be reached. */
@Module({
  imports: [TypeOrmModule.forFeature([PersonEntity, PositionEntity])],
})
export class DirectoryModule {}
