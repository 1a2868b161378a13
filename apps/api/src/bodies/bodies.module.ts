import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodyEntity } from './body.entity.js';
import { BodySeatEntity } from './body-seat.entity.js';

/** Steering groups, working groups and others, and the rules of their composition. */
@Module({
  imports: [TypeOrmModule.forFeature([BodyEntity, BodySeatEntity])],
})
export class BodiesModule {}
