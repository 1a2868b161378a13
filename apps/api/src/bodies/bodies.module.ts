import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesRepository } from './bodies.repository.js';
import { BodiesService } from './bodies.service.js';
import { BodyEntity } from './body.entity.js';
import { BodySeatEntity } from './body-seat.entity.js';
import { BodyTermEntity } from './body-term.entity.js';

/** Steering groups, working groups and others, and the rules of their composition. */
@Module({
  imports: [TypeOrmModule.forFeature([BodyEntity, BodySeatEntity, BodyTermEntity])],
  providers: [BodiesRepository, BodiesService],
  exports: [BodiesService],
})
export class BodiesModule {}
